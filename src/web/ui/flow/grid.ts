/**
 * The paths that lines may take: straight between the symbols, in lanes beside each column and at each edge between rows. Symbols
 * are kept clear, so that whatever runs along the grid runs through none of them.
 */
import type { FlowLayout, FlowSymbol } from './layout.ts'

/** The coordinates at which lines may run. */
export interface FlowGrid {
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  /** Whether one may go from the node at (column, row) one step to the right, and one step down. */
  readonly openRight: (x: number, y: number) => boolean
  readonly openDown: (x: number, y: number) => boolean
}

/** How far from a symbol a line keeps. */
const clear = 3
const laneStep = 6
/** Where lines run along an edge between two rows, and where they reach the side of a box. */
const edgeLanes = [-11, -5, 5, 11]
const sides = [-8, 0, 8]
/** Where lines leave a symbol below: at its middle, and beside it once that is taken. */
export const below = [0, -12, 12]

/** The heights at which a line may reach the side of a symbol, from its middle. */
export function sidesOf(symbol: FlowSymbol): readonly number[] {
  return symbol.shape === 'box' ? sides : [0]
}

/** Lays the lanes around the symbols of a chart. */
export function gridOf(layout: FlowLayout): FlowGrid {
  const xs = sorted([...columnLanes(layout), ...layout.symbols.filter(isEnd).map((end) => end.x)])
  const ys = sorted([
    ...layout.edges.flatMap((edge) => edgeLanes.map((lane) => edge + lane)),
    ...layout.symbols.flatMap((symbol) => sidesOf(symbol).map((side) => symbol.y + side)),
  ]).filter((y) => y > 0 && y < layout.height)
  const blocked = (x1: number, y1: number, x2: number, y2: number) =>
    layout.symbols.some(
      ({ x, y, hw, hh }) => x2 > x - hw - clear && x1 < x + hw + clear && y2 > y - hh - clear && y1 < y + hh + clear,
    )
  const open = (across: boolean) =>
    xs.map((x, at) =>
      ys.map((y, level) => {
        const [toX, toY] = across ? [xs[at + 1], y] : [x, ys[level + 1]]
        return toX !== undefined && toY !== undefined && !blocked(x, y, toX, toY)
      }),
    )
  const [right, down] = [open(true), open(false)]
  return { xs, ys, openRight: (x, y) => right[x]?.[y] === true, openDown: (x, y) => down[x]?.[y] === true }
}

/** The middle of each column, and the lanes between the widest symbol and the next column. */
function columnLanes({ sizes, columns, width }: FlowLayout): readonly number[] {
  const half = sizes.column / 2
  const lanes: number[] = []
  for (let away = sizes.diamond.hw + 5; away <= half - 4; away += laneStep) lanes.push(away)
  const beyond = [sizes.margin - 4, sizes.margin - 10, sizes.margin - 16]
  return [
    ...beyond,
    ...beyond.map((x) => width - x),
    ...Array.from({ length: columns }, (_, column) => sizes.margin + column * sizes.column + half).flatMap((middle) => [
      ...below.map((side) => middle + side),
      ...lanes.flatMap((away) => [middle - away, middle + away]),
    ]),
  ]
}

const isEnd = (symbol: FlowSymbol) => symbol.part === 'end'

function sorted(values: readonly number[]): readonly number[] {
  return [...new Set(values)].sort((a, b) => a - b)
}
