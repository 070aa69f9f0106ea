/** The lanes between symbols: along the borders of the columns and the edges of the rows, a little to either side of them. */
import { clear } from './field.ts'
import type { Lanes } from './routes.ts'
import type { Placed } from './shapes.ts'

const most = 3
const usual = 6
/** How far lanes lie apart where there is room, and where there are too few of them so. */
export const pitches = [usual, 3] as const

/** Lays lanes at this distance from each other, as many as have room. Borders and edges themselves stay free: they are drawn. */
export function lanesOf(
  columns: readonly { readonly start: number; readonly width: number }[],
  edges: readonly number[],
  symbols: readonly Placed[],
  pitch: number,
): Lanes {
  const last = columns.at(-1)
  const borders = [...columns.map(({ start }) => start), (last?.start ?? 0) + (last?.width ?? 0)]
  return {
    xs: alongside(
      borders,
      symbols.map(({ x, hw }) => ({ middle: x, half: hw })),
      pitch,
    ),
    ys: alongside(
      edges,
      symbols.map(({ y, hh }) => ({ middle: y, half: hh })),
      pitch,
    ),
  }
}

type Span = { readonly middle: number; readonly half: number }

/** On either side of each border, up to the nearest symbol within the cell: at least one lane on each, however little the room. */
function alongside(borders: readonly number[], spans: readonly Span[], pitch: number): readonly number[] {
  return borders.flatMap((border, at) => {
    const [before, after] = [borders[at - 1], borders[at + 1]]
    const inward = (side: 1 | -1, next: number | undefined) => {
      if (next === undefined) return []
      const within = spans.filter(({ middle }) => (middle - border) * side > 0 && (next - middle) * side > 0)
      const edge = Math.min(
        Math.abs(next - border) / 2,
        ...within.map(({ middle, half }) => Math.abs(middle - border) - half - clear),
      )
      const count = Math.max(1, Math.min(pitch < usual ? 2 * most : most, Math.floor(edge / pitch)))
      return Array.from({ length: count }, (_, lane) => border + side * Math.min(pitch * (lane + 1), Math.max(edge, 1)))
    }
    return [...inward(-1, before), ...inward(1, after)]
  })
}
