/**
 * The lanes in which lines may run, and who runs there already. Nodes are where a lane across meets one downwards; steps that would
 * come too near to a symbol are closed, so that whatever runs along the lanes runs through no symbol.
 */
import type { Placed } from './shapes.ts'

/** Right, down, left, up. */
export type Direction = 0 | 1 | 2 | 3
export const opposite: Readonly<Record<Direction, Direction>> = { 0: 2, 1: 3, 2: 0, 3: 1 }

/** How near to a symbol a line may come without joining it. */
export const clear = 3
const crossing = 25
const touching = 300
const overlapping = 900
/** Of its length, what a stretch costs that is gone together with another line to the same goal. */
export const together = 0.7

type Use = { readonly goal: number; readonly came: Direction; readonly goes: Direction }
/** One node of a line: how it came, how it goes on. */
export type Passage = { readonly node: number; readonly came: Direction; readonly goes: Direction }

/** Steps are numbered by the node at their left or upper end: even to the right, odd downwards. */
export class Field {
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  readonly #closed: Uint8Array
  /** To which goal each step is gone, counted from 1, and in which direction; -1 to several. */
  readonly #goals: Int32Array
  readonly #directions: Uint8Array
  readonly #uses: (Use[] | undefined)[]

  constructor(xs: readonly number[], ys: readonly number[], symbols: readonly Placed[]) {
    this.xs = xs
    this.ys = ys
    const steps = xs.length * ys.length * 2
    this.#closed = new Uint8Array(steps)
    this.#goals = new Int32Array(steps)
    this.#directions = new Uint8Array(steps)
    this.#uses = new Array<Use[] | undefined>(steps / 2)
    for (const symbol of symbols) this.#close(symbol)
  }

  /** The node where these two lanes meet. */
  node(x: number, y: number): number {
    return x * this.ys.length + y
  }

  x(node: number): number {
    return this.xs[Math.floor(node / this.ys.length)] ?? 0
  }

  y(node: number): number {
    return this.ys[node % this.ys.length] ?? 0
  }

  /** The next node in a direction; -1 at the rim or where a symbol is in the way. */
  next(node: number, direction: Direction): number {
    const rows = this.ys.length
    switch (direction) {
      case 0:
        return node + rows < this.xs.length * rows && this.#closed[node * 2] === 0 ? node + rows : -1
      case 2:
        return node - rows >= 0 && this.#closed[(node - rows) * 2] === 0 ? node - rows : -1
      case 1:
        return node % rows < rows - 1 && this.#closed[node * 2 + 1] === 0 ? node + 1 : -1
      case 3:
        return node % rows > 0 && this.#closed[(node - 1) * 2 + 1] === 0 ? node - 1 : -1
      default: {
        const never: never = direction
        return never
      }
    }
  }

  /** What a step costs for its length; infinite where it would run over a line to another goal. */
  toll(goal: number, node: number, direction: Direction, length: number, desperate: boolean): number {
    const step = this.#step(node, direction)
    const used = this.#goals[step]
    if (used === 0) return length
    if (used === goal && this.#directions[step] === direction) return length * together
    return desperate ? length + overlapping : Number.POSITIVE_INFINITY
  }

  /** What passing a node costs: crossing a line to another goal, or touching it where one of the two turns. */
  meeting(goal: number, node: number, came: Direction, goes: Direction): number {
    const uses = this.#uses[node]
    if (uses === undefined) return 0
    let cost = 0
    for (const other of uses) {
      if (other.goal === goal) continue
      const straight = came === goes && other.came === other.goes
      cost += straight && came % 2 !== other.came % 2 ? crossing : touching
    }
    return cost
  }

  /** Takes a line in; `goal` is a number from 1 on. */
  take(goal: number, passages: readonly Passage[]): void {
    for (const [at, { node, came, goes }] of passages.entries()) {
      this.#uses[node] = [...(this.#uses[node] ?? []), { goal, came, goes }]
      if (at === passages.length - 1) continue
      const step = this.#step(node, goes)
      const before = this.#goals[step] ?? 0
      const alike = before === 0 || (before === goal && this.#directions[step] === goes)
      this.#goals[step] = alike ? goal : -1
      this.#directions[step] = goes
    }
  }

  /** Takes in a line straight across, from one x to another. */
  takeAcross(goal: number, y: number, from: number, to: number): void {
    const row = this.ys.indexOf(y)
    const [goes, left, right] = to > from ? ([0, from, to] as const) : ([2, to, from] as const)
    const between = this.xs.flatMap((x, column) => (x > left && x < right ? [this.node(column, row)] : []))
    const nodes = goes === 0 ? between : between.toReversed()
    this.take(
      goal,
      nodes.map((node) => ({ node, came: goes, goes })),
    )
  }

  /** A step has one name, whichever way it is gone. */
  #step(node: number, direction: Direction): number {
    if (direction === 2) return (node - this.ys.length) * 2
    if (direction === 3) return (node - 1) * 2 + 1
    return node * 2 + direction
  }

  #close({ x, y, hw, hh }: Placed): void {
    const [left, right, top, bottom] = [x - hw - clear, x + hw + clear, y - hh - clear, y + hh + clear]
    for (const [column, from] of this.xs.entries()) {
      if (from >= right) break
      for (const [row, above] of this.ys.entries()) {
        if (above >= bottom) break
        const [to, below] = [this.xs[column + 1], this.ys[row + 1]]
        const node = this.node(column, row)
        if (to !== undefined && to > left && above > top) this.#closed[node * 2] = 1
        if (below !== undefined && below > top && from > left) this.#closed[node * 2 + 1] = 1
      }
    }
  }
}
