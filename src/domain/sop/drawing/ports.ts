/** Where lines may leave or reach a symbol, and which of these places they like best. */
import { clear, type Direction, type Field } from './field.ts'
import type { Link, Placed, Point } from './shapes.ts'
import type { Gate } from './way.ts'

/** A gate with the point on the edge of its symbol. */
export type Port = Gate & { readonly key: string; readonly at: Point }

/** What leaving or arriving costs to the right, below, left, above; null where one does not. */
type Costs = readonly [number | null, number | null, number | null, number | null]

/** Yes leaves below, no by the side, an actor turns to the side of the one who takes part. */
export function portsFrom(link: Link, symbol: Placed, to: Placed, field: Field): readonly Port[] {
  return portsOf(symbol, leaving(link, symbol, to), field, clear)
}

/** Steps are reached from above or by the side, never from below. */
export function portsTo(link: Link, symbol: Placed, from: Placed, field: Field): readonly Port[] {
  return portsOf(symbol, reaching(link, symbol, from), field, headRoom)
}

/** The name of a port: no two have the same. */
export function portKey({ id }: Placed, outward: Direction, at: Point): string {
  return `${id} ${outward} ${at.x} ${at.y}`
}

/** The places across a symbol's foot at which lines leave, from its middle. */
export function feetOf({ shape, hw }: Placed): readonly number[] {
  return shape === 'connector' ? [0] : [0, -hw / 2, hw / 2]
}

/** The heights of its sides at which lines leave and arrive, from its middle. */
export function sidesOf({ shape, hh }: Placed): readonly number[] {
  if (shape === 'connector') return [-hh * 0.4]
  return shape === 'box' ? [0, -hh / 2, hh / 2] : [0]
}

function leaving({ kind }: Link, { shape, x }: Placed, to: Placed): Costs {
  if (shape === 'connector') return [20, 0, 20, 60]
  const right = to.x >= x ? 0 : 12
  switch (kind) {
    case 'beside':
      return [right * 10, 60, 120 - right * 10, 120]
    case 'no':
      return [8 + right / 4, 160, 11 - right / 4, 200]
    case 'yes':
      return [50, 0, 50, 120]
    case 'plain':
      return [40, 0, 40, 120]
    default: {
      const never: never = kind
      return never
    }
  }
}

function reaching({ kind, to }: Link, { shape, x }: Placed, from: Placed): Costs {
  if (kind === 'beside') return from.x < x ? [60, null, 0, 50] : [0, null, 60, 50]
  if (shape === 'connector') return [20, 40, 20, 0]
  return to.endsWith('-end') ? [0, 30, 0, 30] : [45, null, 45, 0]
}

/** Before a symbol a line goes straight for as long as its head is. */
const headRoom = 10

type Draft = { readonly outward: Direction; readonly at: Point; readonly more: number }

function portsOf(symbol: Placed, costs: Costs, field: Field, room: number): readonly Port[] {
  const { x, y, hw, hh, shape } = symbol
  const across = sidesOf(symbol).flatMap((side): Draft[] => {
    const more = side === 0 || shape === 'connector' ? 0 : 14
    return [
      { outward: 0, at: { x: x + hw, y: y + side }, more },
      { outward: 2, at: { x: x - hw, y: y + side }, more },
    ]
  })
  const along = feetOf(symbol).map((side): Draft => {
    // A diamond narrows to its tip.
    const reach = shape === 'diamond' ? hh * (1 - Math.abs(side) / hw) : hh
    return { outward: 1, at: { x: x + side, y: y + reach }, more: side === 0 ? 0 : 45 }
  })
  return [...along, { outward: 3 as const, at: { x, y: y - hh }, more: 0 }, ...across].flatMap((draft) => {
    const cost = costs[draft.outward]
    const node = cost === null ? -1 : nodeBefore(draft, symbol, field, room)
    if (cost === null || node < 0) return []
    // Counted from the middle of the symbol, so that a wide side is no shorter than a low one.
    const way = Math.abs(field.x(node) - x) + Math.abs(field.y(node) - y)
    const key = portKey(symbol, draft.outward, draft.at)
    return [{ key, at: draft.at, outward: draft.outward, cost: cost + draft.more + way, node }]
  })
}

/** The first node that one comes to when one leaves a port: beyond what is kept clear around the symbol. */
function nodeBefore({ at, outward }: Draft, { x, y, hw, hh }: Placed, field: Field, room: number): number {
  const { xs, ys } = field
  const [column, row] = [xs.indexOf(at.x), ys.indexOf(at.y)]
  const [acrossAt, alongAt] =
    outward === 0
      ? [xs.findIndex((one) => one >= x + hw + room), row]
      : outward === 2
        ? [xs.findLastIndex((one) => one <= x - hw - room), row]
        : outward === 1
          ? [column, ys.findIndex((one) => one >= y + hh + room)]
          : [column, ys.findLastIndex((one) => one <= y - hh - room)]
  return acrossAt < 0 || alongAt < 0 ? -1 : field.node(acrossAt, alongAt)
}
