/**
 * Draws the lines of a flow chart in right angles: from symbol to symbol, through none of them, never over a line with another goal.
 * Yes leaves below, no by the side; lines with one goal join before it.
 */
import { below, type FlowGrid, gridOf, sidesOf } from './grid.ts'
import { type FlowLayout, type FlowLine, type FlowRow, type FlowSymbol, idOf } from './layout.ts'
import { type Gate, wayThrough } from './search.ts'
import { type Direction, Traffic } from './traffic.ts'

export interface Point {
  readonly x: number
  readonly y: number
}

/** A line as drawn: its corners from symbol to symbol, and where its word stands. */
export interface FlowPath {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly word: FlowLine['word']
  readonly points: readonly Point[]
  /** Where the word begins (`start`) or ends (`end`). */
  readonly label: (Point & { readonly anchor: 'start' | 'end' }) | null
}

interface Wanted {
  readonly id: string
  readonly from: FlowSymbol
  readonly to: FlowSymbol
  /** `beside` joins an actor to one who takes part or is asked. */
  readonly kind: 'yes' | 'no' | 'plain' | 'beside'
}

interface Port extends Gate {
  readonly key: string
  readonly at: Point
}

/** The lines of a chart, in the order in which they find their ways: the shortest first. */
export function routesOf(
  layout: FlowLayout,
  rows: readonly FlowRow[],
  lines: readonly FlowLine[],
): readonly FlowPath[] {
  const grid = gridOf(layout)
  const traffic = new Traffic(grid.ys.length)
  /** The ports in use: one line leaves by each, or any number arrive. */
  const taken = new Map<string, string>()
  return wantedOf(layout, rows, lines).flatMap((wanted) => {
    const path = drawn(wanted, grid, traffic, taken)
    return path === null ? [] : [path]
  })
}

function wantedOf(layout: FlowLayout, rows: readonly FlowRow[], lines: readonly FlowLine[]): readonly Wanted[] {
  const symbols = new Map(layout.symbols.map((symbol) => [symbol.id, symbol]))
  const rowOf = new Map(rows.map((row) => [row.no, row]))
  const join = (id: string, kind: Wanted['kind'], from: string, to: string): readonly Wanted[] => {
    const [start, end] = [symbols.get(from), symbols.get(to)]
    return start && end ? [{ id, kind, from: start, to: end }] : []
  }
  const beside = rows.flatMap((row) =>
    row.companions.flatMap(({ part, column }) =>
      join(`${row.no}+${column}`, 'beside', idOf(row.no, 'main', 0), idOf(row.no, part, column)),
    ),
  )
  const onward = lines.flatMap((line) => {
    const leaves = rowOf.get(line.from)?.companions.some(({ part }) => part === line.leaves) ? line.leaves : 'main'
    const goal = line.to === 'end' ? (symbols.get(idOf(line.from, 'end', 0))?.id ?? '') : idOf(line.to, 'main', 0)
    return join(`${line.from}-${line.to}-${line.word}`, line.word ?? 'plain', idOf(line.from, leaves, 0), goal)
  })
  return [...byLength(beside), ...byLength(onward)]
}

function byLength(wanted: readonly Wanted[]): readonly Wanted[] {
  const rank = { yes: 0, plain: 1, no: 2, beside: 0 }
  const length = ({ from, to }: Wanted) =>
    10 * Math.abs(to.row - from.row) + Math.abs(to.column - from.column) + (to.row < from.row ? 5 : 0)
  return wanted.toSorted((a, b) => length(a) - length(b) || rank[a.kind] - rank[b.kind])
}

function drawn(wanted: Wanted, grid: FlowGrid, traffic: Traffic, taken: Map<string, string>): FlowPath | null {
  const goal = wanted.to.id
  const ports = { from: portsOf(wanted.from, grid, leaving(wanted)), to: portsOf(wanted.to, grid, reaching(wanted)) }
  const from = ports.from.filter((port) => !taken.has(port.key))
  const to = ports.to.filter((port) => (taken.get(port.key) ?? goal) === goal)
  const way =
    wayThrough({ grid, traffic, goal, from, to, desperate: false }) ??
    // Only where every port and lane is in use: better drawn over another line than not at all.
    wayThrough({ grid, traffic, goal, ...ports, desperate: true })
  const start = ports.from.find((port) => port === way?.from)
  const end = ports.to.find((port) => port === way?.to)
  if (way === null || !start || !end) return null
  taken.set(start.key, '')
  taken.set(end.key, goal)
  traffic.add(goal, way.passages)
  const between = way.passages.map(({ x, y }) => ({ x: grid.xs[x] ?? 0, y: grid.ys[y] ?? 0 }))
  const word = wanted.kind === 'yes' || wanted.kind === 'no' ? wanted.kind : null
  return {
    id: wanted.id,
    from: wanted.from.id,
    to: goal,
    word,
    points: cornersOf([start.at, ...between, end.at]),
    label: word === null ? null : labelAt(start),
  }
}

/** What leaving by a side costs, in the order right, below, left, above; null where one does not leave. */
type Costs = readonly [number | null, number | null, number | null, number | null]

function leaving({ kind, from, to }: Wanted): Costs {
  const right = to.x >= from.x ? 0 : 12
  switch (kind) {
    case 'beside':
      return [right, 60, 12 - right, 120]
    case 'no':
      return [8, 160, 8, 200]
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

function reaching({ kind, to }: Wanted): Costs {
  if (kind === 'beside') return [0, null, 0, 50]
  return to.part === 'end' ? [0, 30, 0, 30] : [45, null, 45, 0]
}

/** The ports of a symbol that have a way out to the grid. */
function portsOf(symbol: FlowSymbol, grid: FlowGrid, costs: Costs): readonly Port[] {
  const { x, y, hw, hh } = symbol
  const across = sidesOf(symbol).flatMap((side): Draft[] => [
    { outward: 0, at: { x: x + hw, y: y + side }, more: side === 0 ? 0 : 14 },
    { outward: 2, at: { x: x - hw, y: y + side }, more: side === 0 ? 0 : 14 },
  ])
  const along = below.flatMap((side): Draft[] => {
    // A diamond narrows to its tip.
    const reach = symbol.shape === 'diamond' ? hh * (1 - Math.abs(side) / hw) : hh
    const more = side === 0 ? 0 : 45
    return [
      { outward: 1, at: { x: x + side, y: y + reach }, more },
      ...(side === 0 ? [{ outward: 3 as const, at: { x, y: y - reach }, more }] : []),
    ]
  })
  return [...along, ...across].flatMap(({ outward, at, more }) => {
    const cost = costs[outward]
    const node = nodeBefore(at, outward, grid)
    if (cost === null || node === null) return []
    // Counted from the middle of the symbol, so that a wide side is no shorter than a low one.
    const way = Math.abs((grid.xs[node.x] ?? x) - x) + Math.abs((grid.ys[node.y] ?? y) - y)
    return [{ key: `${symbol.id} ${outward} ${at.x} ${at.y}`, at, outward, cost: cost + more + way, ...node }]
  })
}

interface Draft {
  readonly outward: Direction
  readonly at: Point
  readonly more: number
}

/** The first node that one comes to when one leaves a port. */
function nodeBefore(at: Point, outward: Direction, { xs, ys }: FlowGrid): { x: number; y: number } | null {
  const [x, y] = [xs.indexOf(at.x), ys.indexOf(at.y)]
  const node =
    outward === 0
      ? { x: xs.findIndex((one) => one > at.x + clear), y }
      : outward === 2
        ? { x: xs.findLastIndex((one) => one < at.x - clear), y }
        : outward === 1
          ? { x, y: ys.findIndex((one) => one > at.y + clear) }
          : { x, y: ys.findLastIndex((one) => one < at.y - clear) }
  return node.x < 0 || node.y < 0 ? null : node
}

const clear = 3.5

/** The word stands left of a line that leaves below, and above one that leaves by the side. */
function labelAt({ at, outward }: Port): FlowPath['label'] {
  if (outward === 1) return { x: at.x - 6, y: at.y + 11, anchor: 'end' }
  return outward === 0 ? { x: at.x + 3, y: at.y - 6, anchor: 'start' } : { x: at.x - 3, y: at.y - 6, anchor: 'end' }
}

/** Only the corners: what lies on a straight line between two others is left out. */
function cornersOf(points: readonly Point[]): readonly Point[] {
  return points.filter((point, at) => {
    const [before, after] = [points[at - 1], points[at + 1]]
    if (!before || !after) return true
    return !((before.x === point.x && point.x === after.x) || (before.y === point.y && point.y === after.y))
  })
}
