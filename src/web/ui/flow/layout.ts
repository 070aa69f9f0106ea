/** Where the symbols of a flow chart stand: one row an activity, one column an actor, every symbol in the middle of its cell. */

type FlowShape = 'capsule' | 'box' | 'diamond'

/** A row as given: its main symbol, those beside it, and whether a way to the end leaves it. */
export interface FlowRow {
  readonly no: number
  readonly main: { readonly column: number; readonly shape: FlowShape }
  readonly companions: readonly {
    readonly column: number
    readonly shape: FlowShape
    readonly part: 'asked' | 'with'
  }[]
  readonly endsAside: boolean
}

/** A line as given, from row to row by their numbers, or to the end. */
export interface FlowLine {
  readonly from: number
  /** The symbol that it leaves: the row's main one, or that of the one asked. */
  readonly leaves: 'main' | 'asked'
  readonly to: number | 'end'
  readonly word: 'yes' | 'no' | null
}

/** A symbol with its middle and half its width and height. */
export interface FlowSymbol {
  readonly id: string
  readonly row: number
  readonly column: number
  readonly part: 'main' | 'asked' | 'with' | 'end'
  readonly shape: FlowShape
  readonly x: number
  readonly y: number
  readonly hw: number
  readonly hh: number
}

/** Sizes for a number of columns: the more of them, the narrower; symbols are of one size throughout. */
export interface FlowSizes {
  readonly column: number
  /** Kept free left of the first and right of the last column, for lines. */
  readonly margin: number
  readonly box: Half
  readonly diamond: Half
  readonly end: Half
  /** The least height of a row, and of one with a diamond. */
  readonly row: number
  readonly diamondRow: number
}

interface Half {
  readonly hw: number
  readonly hh: number
}

/** The symbols, the edges between the rows, and the size of the whole. */
export interface FlowLayout {
  readonly sizes: FlowSizes
  readonly columns: number
  readonly symbols: readonly FlowSymbol[]
  /** The edges of the rows from the top: one more than there are rows. */
  readonly edges: readonly number[]
  readonly width: number
  readonly height: number
}

const roomy = { box: { hw: 34, hh: 17 }, diamond: { hw: 44, hh: 27 }, end: { hw: 15, hh: 8 } }
const tight = { box: { hw: 27, hh: 16 }, diamond: { hw: 34, hh: 24 }, end: { hw: 12, hh: 7 } }
const gap = 15

/** The sizes that a chart of so many columns takes. */
export function flowSizes(columns: number): FlowSizes {
  const rows = { margin: 24, row: 76, diamondRow: 104 }
  return columns < 4 ? { column: 132, ...roomy, ...rows } : { column: 112, ...tight, ...rows }
}

/** The least height of each row. */
export function leastHeights(rows: readonly FlowRow[], sizes: FlowSizes): readonly number[] {
  return rows.map((row) =>
    [row.main, ...row.companions].some((mark) => mark.shape === 'diamond') ? sizes.diamondRow : sizes.row,
  )
}

/** The left end of a column. */
export function columnStart(column: number, sizes: FlowSizes): number {
  return sizes.margin + column * sizes.column
}

/** Puts the symbols of rows with these heights in their places. */
export function layoutOf(
  rows: readonly FlowRow[],
  lines: readonly FlowLine[],
  columns: number,
  heights: readonly number[],
): FlowLayout {
  const sizes = flowSizes(columns)
  const edges = [0]
  for (const height of heights) edges.push((edges.at(-1) ?? 0) + height)
  const symbols = rows.flatMap((row, at) => {
    const y = ((edges[at] ?? 0) + (edges[at + 1] ?? 0)) / 2
    const marks = [{ part: 'main' as const, ...row.main }, ...row.companions]
    const placed = marks.map(({ part, column, shape }): FlowSymbol => {
      const half = shape === 'diamond' ? sizes.diamond : sizes.box
      const x = columnStart(column, sizes) + sizes.column / 2
      return { id: idOf(row.no, part, column), row: at, column, part, shape, x, y, ...half }
    })
    return row.endsAside ? [...placed, endBeside(placed, row, lines, sizes)] : placed
  })
  return {
    sizes,
    columns,
    symbols,
    edges,
    width: columnStart(columns, sizes) + sizes.margin,
    height: edges.at(-1) ?? 0,
  }
}

/** The name of a symbol; a column holds one of a row at most. */
export function idOf(no: number, part: FlowSymbol['part'], column: number): string {
  return part === 'with' ? `${no}-with-${column}` : `${no}-${part}`
}

/** The small capsule at the side of the symbol whose way ends: where no other symbol of the row lies, else beyond all of them. */
function endBeside(
  placed: readonly FlowSymbol[],
  row: FlowRow,
  lines: readonly FlowLine[],
  sizes: FlowSizes,
): FlowSymbol {
  const leaves = lines.find((line) => line.from === row.no && line.to === 'end')?.leaves ?? 'main'
  const beside = placed.find((one) => one.part === leaves) ?? placed[0]
  if (!beside) throw new Error('A row has a main symbol')
  const away = sizes.end.hw + gap
  const rightmost = placed.reduce((most, one) => (one.x > most.x ? one : most), beside)
  const isLeftmost = placed.every((one) => one.x >= beside.x)
  const x = rightmost !== beside && isLeftmost ? beside.x - beside.hw - away : rightmost.x + rightmost.hw + away
  const id = idOf(row.no, 'end', beside.column)
  return { id, row: beside.row, column: beside.column, part: 'end', shape: 'capsule', x, y: beside.y, ...sizes.end }
}
