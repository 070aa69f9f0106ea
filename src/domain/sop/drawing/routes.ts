/**
 * Draws lines between symbols in right angles: through no symbol, never over a line with another goal while there is another way.
 * Lines with one goal join before it.
 */
import { Field } from './field.ts'
import { feetOf, type Port, portKey, portsFrom, portsTo, sidesOf } from './ports.ts'
import { type Link, type Placed, type Point, type Route, runsThrough } from './shapes.ts'
import { wayThrough } from './way.ts'

/** Where lines may run beside the straight ways between symbols. */
export type Lanes = { readonly xs: readonly number[]; readonly ys: readonly number[] }

/** The lines, each of the links once; `crowded` where lanes were too few and some had to run over others. */
export function routesOf(
  symbols: readonly Placed[],
  links: readonly Link[],
  lanes: Lanes,
): { readonly routes: readonly Route[]; readonly crowded: boolean } {
  const byId = new Map(symbols.map((symbol) => [symbol.id, symbol]))
  const field = fieldOf(symbols, lanes)
  /** The ports in use: one line leaves by each, or any number arrive. */
  const taken = new Map<string, number>()
  const goals = new Map(symbols.map(({ id }, at) => [id, at + 1]))
  let crowded = false
  const routes = inOrder(links, byId).map(({ link, from, to }): Route => {
    const goal = goals.get(to.id) ?? 0
    const wanted = { link, from, to }
    const found = straight(wanted, symbols, goal, field, taken) ?? routeOf(wanted, goal, field, taken)
    crowded ||= found.desperate
    return { ...link, points: found.points }
  })
  return { routes, crowded }
}

type Wanted = { readonly link: Link; readonly from: Placed; readonly to: Placed }

/** The shortest find their ways first, those to one who takes part before all. */
function inOrder(links: readonly Link[], symbols: ReadonlyMap<string, Placed>): readonly Wanted[] {
  const rank = { beside: -1e6, yes: 0, plain: 1, no: 2 }
  const wanted = links.flatMap((link): Wanted[] => {
    const [from, to] = [symbols.get(link.from), symbols.get(link.to)]
    return from && to ? [{ link, from, to }] : []
  })
  const order = ({ link, from, to }: Wanted) =>
    Math.abs(to.y - from.y) * 2 + Math.abs(to.x - from.x) + (to.y < from.y ? 60 : 0) + rank[link.kind]
  return wanted.toSorted((a, b) => order(a) - order(b))
}

function fieldOf(symbols: readonly Placed[], lanes: Lanes): Field {
  return new Field(
    laned(
      lanes.xs,
      symbols.flatMap((symbol) => feetOf(symbol).map((foot) => symbol.x + foot)),
    ),
    laned(
      lanes.ys,
      symbols.flatMap((symbol) => sidesOf(symbol).map((side) => symbol.y + side)),
    ),
    symbols,
  )
}

/** The lanes and the heights of ports in order; a lane gives way to a port that is too near. */
function laned(lanes: readonly number[], ports: readonly number[]): readonly number[] {
  const fixed = [...new Set(ports)]
  const free = lanes.filter((lane) => fixed.every((port) => Math.abs(port - lane) >= nearest))
  return [...new Set([...fixed, ...free])].sort((a, b) => a - b)
}

const nearest = 2

/** Beside each other with nothing between them, symbols are joined by the shortest line there is. */
function straight(
  { link, from, to }: Wanted,
  symbols: readonly Placed[],
  goal: number,
  field: Field,
  taken: Map<string, number>,
): Found | null {
  if (from.y !== to.y || (link.kind !== 'beside' && to.shape !== 'capsule')) return null
  const side = to.x > from.x ? 1 : -1
  const ends = [
    { x: from.x + side * from.hw, y: from.y },
    { x: to.x - side * to.hw, y: to.y },
  ] as const
  const keys = [portKey(from, side > 0 ? 0 : 2, ends[0]), portKey(to, side > 0 ? 2 : 0, ends[1])] as const
  const isFree = keys.every((key) => !taken.has(key)) && !symbols.some((symbol) => runsThrough(...ends, symbol))
  if (!isFree) return null
  taken.set(keys[0], -1)
  taken.set(keys[1], goal)
  field.takeAcross(goal, from.y, ends[0].x, ends[1].x)
  return { points: ends, desperate: false }
}

type Found = { readonly points: readonly Point[]; readonly desperate: boolean }

function routeOf({ link, from, to }: Wanted, goal: number, field: Field, taken: Map<string, number>): Found {
  const ports = { from: portsFrom(link, from, to, field), to: portsTo(link, to, from, field) }
  const free = {
    from: ports.from.filter((port) => !taken.has(port.key)),
    to: ports.to.filter((port) => (taken.get(port.key) ?? goal) === goal),
  }
  const way = wayThrough<Port>({ field, goal, ...free, desperate: false })
  // Only where every port and lane is in use: better drawn over another line than not at all.
  const found = way ?? wayThrough<Port>({ field, goal, ...ports, desperate: true })
  if (found === null) throw new Error(`No lane joins ${link.from} and ${link.to}`)
  taken.set(found.from.key, -1)
  taken.set(found.to.key, goal)
  field.take(goal, found.passages)
  const between = found.passages.map(({ node }) => ({ x: field.x(node), y: field.y(node) }))
  return { points: cornersOf([found.from.at, ...between, found.to.at]), desperate: way === null }
}

/** Only the corners: what lies on a straight line between two others is left out. */
function cornersOf(points: readonly Point[]): readonly Point[] {
  return points.filter((point, at) => {
    const [before, after] = [points[at - 1], points[at + 1]]
    if (!before || !after) return true
    return !((before.x === point.x && point.x === after.x) || (before.y === point.y && point.y === after.y))
  })
}
