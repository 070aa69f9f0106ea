/** How large symbols are drawn, and how much room they need. A unit is a quarter of a millimetre on paper. */
import type { Flowchart } from '../flowchart.ts'
import type { WordSizes } from './labels.ts'
import type { Half } from './shapes.ts'

export type Sizes = {
  readonly box: Half
  readonly diamond: Half
  /** The small capsule of a way that ends beside its row. */
  readonly end: Half
  readonly connector: Half
  /** The height of the strip for connectors at the head or foot of a page. */
  readonly strip: number
  /** The least height of a row, and of one with a diamond. */
  readonly row: number
  readonly diamondRow: number
  readonly words: WordSizes
}

const words = { yes: { hw: 7, hh: 5 }, no: { hw: 13, hh: 5 } }

/** For few actors, more, and so many that their columns are narrow. */
export const sizes = {
  large: {
    box: { hw: 30, hh: 16 },
    diamond: { hw: 34, hh: 23 },
    end: { hw: 10, hh: 6 },
    connector: { hw: 14, hh: 15 },
    strip: 46,
    row: 82,
    diamondRow: 92,
    words,
  },
  middle: {
    box: { hw: 23, hh: 13 },
    diamond: { hw: 27, hh: 19 },
    end: { hw: 9, hh: 5 },
    connector: { hw: 13, hh: 14 },
    strip: 44,
    row: 72,
    diamondRow: 80,
    words,
  },
  small: {
    box: { hw: 18, hh: 11 },
    diamond: { hw: 20, hh: 16 },
    end: { hw: 7, hh: 4 },
    connector: { hw: 12, hh: 13 },
    strip: 42,
    row: 66,
    diamondRow: 74,
    words: { yes: { hw: 6, hh: 4.5 }, no: { hw: 12, hh: 4.5 } },
  },
} as const satisfies Readonly<Record<string, Sizes>>

/** Room at a symbol's side for the line to the small capsule where a way ends. */
export const endGap = 10
const laneRoom = 9

/** On which side of the symbol that it leaves the way to the end has its capsule: where no other symbol of the row stands. */
function endSide({ main, companions }: Flowchart['rows'][number], leaves: 'main' | 'asked'): 1 | -1 {
  const marks = [main, ...companions]
  const own = leaves === 'asked' ? (companions.find(({ part }) => part === 'asked') ?? main) : main
  const isOn = (side: 1 | -1) => marks.some(({ column }) => (column - own.column) * side > 0)
  return isOn(1) && !isOn(-1) ? -1 : 1
}

/** The symbol that a line of a row leaves. */
export function leavesFrom({ main, companions }: Flowchart['rows'][number], leaves: 'main' | 'asked') {
  return leaves === 'asked' ? (companions.find(({ part }) => part === 'asked') ?? main) : main
}

export type Need = { readonly left: number; readonly right: number }

/** How much room each column needs at least, from the middle of its symbols to either side. */
export function columnNeeds(chart: Flowchart, size: Sizes): readonly Need[] {
  const ends = endsOf(chart)
  return chart.columns.map((_, column) => {
    const half = hasDiamond(chart, column) ? size.diamond.hw : size.box.hw
    const beyond = (side: 1 | -1) =>
      ends.some((end) => end.column === column && end.side === side) ? endGap + 2 * size.end.hw : 0
    return { left: half + beyond(-1) + laneRoom, right: half + beyond(1) + laneRoom }
  })
}

/** Where ways end beside their row. */
export function endsOf(chart: Flowchart) {
  return chart.lines.flatMap((line) => {
    const row = chart.rows.find(({ step }) => step.no === line.from)
    if (line.to !== 'end' || row === undefined) return []
    return [{ row, column: leavesFrom(row, line.leaves).column, side: endSide(row, line.leaves), leaves: line.leaves }]
  })
}

/** The least height of each row. */
export function leastHeights(chart: Flowchart, size: Sizes): readonly number[] {
  return chart.rows.map(({ main, companions }) =>
    [main, ...companions].some(({ shape }) => shape === 'diamond') ? size.diamondRow : size.row,
  )
}

function hasDiamond(chart: Flowchart, column: number): boolean {
  return chart.rows.some(({ main, companions }) =>
    [main, ...companions].some((mark) => mark.column === column && mark.shape === 'diamond'),
  )
}
