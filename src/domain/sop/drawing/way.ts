/** The cheapest way along the lanes from one of the gates of a symbol to one of another's: short, with few turns and crossings. */
import { type Direction, type Field, opposite, type Passage, together } from './field.ts'

/** Where a line may leave or reach a symbol: the node before it, and the direction from the symbol to that node. */
export type Gate = { readonly node: number; readonly outward: Direction; readonly cost: number }

type Search = {
  readonly field: Field
  readonly goal: number
  readonly from: readonly Gate[]
  readonly to: readonly Gate[]
  /** Lets it run over other lines where there is no other way. */
  readonly desperate: boolean
}

type Way<G extends Gate> = { readonly from: G; readonly to: G; readonly passages: readonly Passage[] }

const turning = 30
const directions: readonly Direction[] = [0, 1, 2, 3]

/** Finds the way, or null where there is none. A state is a node with the direction in which it was reached. */
export function wayThrough<G extends Gate>(search: Search & { from: readonly G[]; to: readonly G[] }): Way<G> | null {
  const { field, from, to } = search
  const states = field.xs.length * field.ys.length * 4
  const costs = new Float64Array(states + to.length).fill(Number.POSITIVE_INFINITY)
  const before = new Int32Array(states + to.length).fill(-1)
  const queue = new Queue()
  const reach = (state: number, cost: number, by: number, least: number) => {
    if (cost >= (costs[state] ?? 0)) return
    costs[state] = cost
    before[state] = by
    queue.push(state, cost + least)
  }
  for (const [at, gate] of from.entries()) {
    const state = gate.node * 4 + gate.outward
    reach(state, gate.cost, -2 - at, ahead(search, gate.node, gate.outward))
  }
  for (let state = queue.pop(); state >= 0; state = queue.pop()) {
    if (state >= states) return wayOf(search, before, state, states)
    const cost = costs[state] ?? 0
    const node = state >> 2
    const heading = (state & 3) as Direction
    for (const [at, gate] of to.entries()) {
      if (gate.node !== node || gate.outward === heading) continue
      reach(states + at, cost + gate.cost + passing(search, node, heading, opposite[gate.outward]), state, 0)
    }
    for (const goes of directions) {
      const next = goes === opposite[heading] ? -1 : field.next(node, goes)
      if (next < 0) continue
      const length = Math.abs(field.x(next) - field.x(node)) + Math.abs(field.y(next) - field.y(node))
      const toll = field.toll(search.goal, node, goes, length, search.desperate)
      if (toll === Number.POSITIVE_INFINITY) continue
      reach(next * 4 + goes, cost + toll + passing(search, node, heading, goes), state, ahead(search, next, goes))
    }
  }
  return null
}

/** What it costs to leave a node in a direction: the turn, and whom one meets there. */
function passing({ field, goal }: Search, node: number, heading: Direction, goes: Direction): number {
  return (heading === goes ? 0 : turning) + field.meeting(goal, node, heading, goes)
}

/** No way from here can be cheaper than this: the distance, were it all gone together, and the turns that it needs at least. */
function ahead({ field, to }: Search, node: number, heading: Direction): number {
  const [x, y] = [field.x(node), field.y(node)]
  let least = Number.POSITIVE_INFINITY
  for (const gate of to) {
    const [toX, toY] = [field.x(gate.node), field.y(gate.node)]
    const straight = heading % 2 === 0 ? toY === y : toX === x
    const turns = heading === opposite[gate.outward] ? (straight ? 0 : 2) : 1
    const cost = together * (Math.abs(toX - x) + Math.abs(toY - y)) + turning * turns + gate.cost
    if (cost < least) least = cost
  }
  return least
}

function wayOf<G extends Gate>(
  { from, to }: { readonly from: readonly G[]; readonly to: readonly G[] },
  before: Int32Array,
  last: number,
  states: number,
): Way<G> | null {
  const end = to[last - states]
  if (end === undefined) return null
  const passages: Passage[] = []
  let goes = opposite[end.outward]
  let state = before[last] ?? -1
  while (state >= 0) {
    const came = (state & 3) as Direction
    passages.push({ node: state >> 2, came, goes })
    goes = came
    state = before[state] ?? -1
  }
  const start = from[-2 - state]
  return start === undefined ? null : { from: start, to: end, passages: passages.reverse() }
}

/** States by their cost, the cheapest first; a binary heap. */
class Queue {
  readonly #states: number[] = []
  readonly #costs: number[] = []

  push(state: number, cost: number): void {
    let at = this.#states.length
    while (at > 0) {
      const above = (at - 1) >> 1
      if ((this.#costs[above] ?? 0) <= cost) break
      this.#put(at, this.#states[above] ?? 0, this.#costs[above] ?? 0)
      at = above
    }
    this.#put(at, state, cost)
  }

  /** The cheapest state, -1 when there is none left. */
  pop(): number {
    const first = this.#states[0] ?? -1
    const last = this.#states.pop() ?? 0
    const cost = this.#costs.pop() ?? 0
    const { length } = this.#states
    let at = 0
    while (length > 0) {
      const left = 2 * at + 1
      const child = left + 1 < length && (this.#costs[left + 1] ?? 0) < (this.#costs[left] ?? 0) ? left + 1 : left
      if (child >= length || (this.#costs[child] ?? 0) >= cost) break
      this.#put(at, this.#states[child] ?? 0, this.#costs[child] ?? 0)
      at = child
    }
    if (length > 0) this.#put(at, last, cost)
    return first
  }

  #put(at: number, state: number, cost: number): void {
    this.#states[at] = state
    this.#costs[at] = cost
  }
}
