/** The cheapest way through the grid from one of the ports of a symbol to one of another's: short, with few turns and crossings. */
import type { FlowGrid } from './grid.ts'
import { type Direction, directions, isAcross, joined, opposite, type Passage, type Traffic } from './traffic.ts'

/** Where a line may leave or reach a symbol: the node before it, and the direction in which one goes from the symbol to that node. */
export interface Gate {
  readonly x: number
  readonly y: number
  readonly outward: Direction
  /** What taking this gate costs. */
  readonly cost: number
}

interface Search {
  readonly grid: FlowGrid
  readonly traffic: Traffic
  /** Lines with the same goal may join. */
  readonly goal: string
  readonly from: readonly Gate[]
  readonly to: readonly Gate[]
  /** Lets it run over other lines where there is no other way. */
  readonly desperate: boolean
}

/** A way found: which gates it takes, and every node between them. */
export interface Way {
  readonly from: Gate
  readonly to: Gate
  readonly passages: readonly Passage[]
}

interface State {
  readonly x: number
  readonly y: number
  readonly heading: Direction
  readonly cost: number
  readonly before: State | null
  readonly start: Gate
  /** Set once the way is complete. */
  readonly end: Gate | null
}

const turning = 30

/** Finds the way, or null where there is none. */
export function wayThrough(search: Search): Way | null {
  const queue = new Queue()
  const rows = search.grid.ys.length
  const settled = new Uint8Array(search.grid.xs.length * rows * 4)
  for (const start of search.from) {
    const { x, y, outward, cost } = start
    queue.push({ x, y, heading: outward, cost, before: null, start, end: null }, cost)
  }
  for (let state = queue.pop(); state !== null; state = queue.pop()) {
    if (state.end !== null) return wayOf(state, state.end)
    const key = (state.x * rows + state.y) * 4 + state.heading
    if (settled[key] === 1) continue
    settled[key] = 1
    for (const next of onward(state, search)) queue.push(next, next.cost + ahead(next, search))
  }
  return null
}

/** Every state one step on from here, the end among them. */
function onward(state: State, search: Search): readonly State[] {
  const ends = search.to
    .filter((gate) => gate.x === state.x && gate.y === state.y && gate.outward !== state.heading)
    .map((gate) => {
      const cost = state.cost + gate.cost + passing(state, opposite[gate.outward], search)
      return { ...state, cost, before: state, end: gate }
    })
  const steps = directions.flatMap((direction) => {
    if (direction === opposite[state.heading]) return []
    const next = stepped(state, direction, search)
    return next === null ? [] : [next]
  })
  return [...ends, ...steps]
}

function stepped(state: State, direction: Direction, search: Search): State | null {
  const { grid, traffic, goal, desperate } = search
  const { x, y } = state
  const [toX, toY] = [
    x + (direction === 0 ? 1 : direction === 2 ? -1 : 0),
    y + (direction === 1 ? 1 : direction === 3 ? -1 : 0),
  ]
  const open =
    direction === 0 || direction === 2 ? grid.openRight(Math.min(x, toX), y) : grid.openDown(x, Math.min(y, toY))
  if (!open) return null
  const toll = traffic.step(goal, x, y, direction, desperate)
  if (toll === null) return null
  const length = Math.abs((grid.xs[toX] ?? 0) - (grid.xs[x] ?? 0)) + Math.abs((grid.ys[toY] ?? 0) - (grid.ys[y] ?? 0))
  const cost = state.cost + length * toll.factor + toll.more + passing(state, direction, search)
  return { x: toX, y: toY, heading: direction, cost, before: state, start: state.start, end: null }
}

/** What it costs to leave a node in a direction: the turn, and whom one meets there. */
function passing({ x, y, heading }: State, goes: Direction, { traffic, goal }: Search): number {
  return (heading === goes ? 0 : turning) + traffic.node(goal, { x, y, came: heading, goes })
}

/** No way from here can be cheaper than this: the distance, were it all joined, and the turns that it needs at least. */
function ahead({ x, y, heading, end }: State, { grid, to }: Search): number {
  if (end !== null) return 0
  let least = Number.POSITIVE_INFINITY
  for (const gate of to) {
    const far =
      Math.abs((grid.xs[gate.x] ?? 0) - (grid.xs[x] ?? 0)) + Math.abs((grid.ys[gate.y] ?? 0) - (grid.ys[y] ?? 0))
    const arrives = opposite[gate.outward]
    const straight = isAcross(heading) ? gate.y === y : gate.x === x
    const turns = heading === arrives ? (straight ? 0 : 2) : 1
    const cost = joined * far + turning * turns + gate.cost
    if (cost < least) least = cost
  }
  return least
}

function wayOf(last: State, end: Gate): Way {
  const passages: Passage[] = []
  let goes = opposite[end.outward]
  for (let state: State | null = last.before; state !== null; state = state.before) {
    passages.unshift({ x: state.x, y: state.y, came: state.heading, goes })
    goes = state.heading
  }
  return { from: last.start, to: end, passages }
}

/** States by their cost, the cheapest first; a binary heap. */
class Queue {
  readonly #heap: { readonly state: State; readonly cost: number }[] = []

  push(state: State, cost: number): void {
    const heap = this.#heap
    let at = heap.length
    const one = { state, cost }
    heap.push(one)
    while (at > 0) {
      const above = (at - 1) >> 1
      const parent = heap[above]
      if (!parent || parent.cost <= cost) break
      heap[at] = parent
      at = above
    }
    heap[at] = one
  }

  pop(): State | null {
    const heap = this.#heap
    const first = heap[0]
    const last = heap.pop()
    if (!first || !last) return null
    if (heap.length > 0) this.#sink(last)
    return first.state
  }

  #sink(one: { readonly state: State; readonly cost: number }): void {
    const heap = this.#heap
    let at = 0
    for (;;) {
      const [left, right] = [heap[2 * at + 1], heap[2 * at + 2]]
      const child = right && left && right.cost < left.cost ? right : left
      if (!child || child.cost >= one.cost) break
      heap[at] = child
      at = child === right ? 2 * at + 2 : 2 * at + 1
    }
    heap[at] = one
  }
}
