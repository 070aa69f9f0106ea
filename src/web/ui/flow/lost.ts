/** Ways that lead to a row that is not there, as stubs beside the symbol that they leave. */
import { type FlowLayout, type FlowLine, type FlowRow, idOf } from './layout.ts'

/** A stub: from the side of a symbol to the middle of its mark. */
export interface LostWay {
  readonly id: string
  readonly goal: string
  readonly word: FlowLine['word']
  readonly from: { readonly x: number; readonly y: number }
  readonly x: number
  readonly y: number
}

/** Half the size of the mark at the end of a stub. */
export const lostRadius = 12
const away = 26
const apart = 28

/** The stubs of a chart; none where every way has its goal. */
export function lostWaysOf(
  layout: FlowLayout,
  rows: readonly FlowRow[],
  lines: readonly FlowLine[],
): readonly LostWay[] {
  const there = new Set(rows.map((row) => row.no))
  return rows.flatMap((row) => {
    const lost = lines.filter((line) => line.from === row.no && line.to !== 'end' && !there.has(line.to))
    return lost.flatMap((line, at) => {
      const symbol =
        layout.symbols.find((one) => one.id === idOf(row.no, line.leaves, 0)) ??
        layout.symbols.find((one) => one.id === idOf(row.no, 'main', 0))
      if (symbol === undefined) return []
      const toRight = layout.symbols.every((one) => one.row !== symbol.row || one.x <= symbol.x)
      const side = toRight ? 1 : -1
      const from = { x: symbol.x + side * symbol.hw, y: symbol.y }
      const y = symbol.y + (at - (lost.length - 1) / 2) * apart
      const id = `${row.no}-${line.to}-${line.word ?? ''}`
      return [{ id, goal: String(line.to), word: line.word, from, x: from.x + side * (away + lostRadius), y }]
    })
  })
}
