/** Who runs where already: lines to one goal may join, lines to different goals never run over each other and seldom cross. */

/** Right, down, left, up. */
export type Direction = 0 | 1 | 2 | 3

export const directions: readonly Direction[] = [0, 1, 2, 3]

export const opposite: Readonly<Record<Direction, Direction>> = { 0: 2, 1: 3, 2: 0, 3: 1 }

/** Whether a direction leads to the side rather than up or down. */
export const isAcross = (direction: Direction) => direction === 0 || direction === 2

/** One step of a line through a node: how it came, how it goes on. */
export interface Passage {
  readonly x: number
  readonly y: number
  readonly came: Direction
  readonly goes: Direction
}

interface Use {
  readonly goal: string
  readonly came: Direction
  readonly goes: Direction
}

const crossing = 25
const touching = 300
const overlapping = 900
/** Of its length, what a stretch costs that is gone together with another line to the same goal. */
export const joined = 0.7

/** What the lines drawn so far cost the next one. */
export class Traffic {
  readonly #rows: number
  readonly #steps = new Map<number, { readonly goal: string; readonly direction: Direction }[]>()
  readonly #nodes = new Map<number, Use[]>()

  /** For a grid of so many rows. */
  constructor(rows: number) {
    this.#rows = rows
  }

  /** Takes a line in: its goal and all nodes that it passes. */
  add(goal: string, passages: readonly Passage[]): void {
    for (const [at, { x, y, came, goes }] of passages.entries()) {
      append(this.#nodes, this.#node(x, y), { goal, came, goes })
      if (at < passages.length - 1) append(this.#steps, this.#step(x, y, goes), { goal, direction: goes })
    }
  }

  /** The cost of a step, as a factor of its length and an addition; null where it would run over a line to another goal. */
  step(goal: string, x: number, y: number, direction: Direction, desperate: boolean): Cost | null {
    const used = this.#steps.get(this.#step(x, y, direction))
    if (used === undefined) return free
    if (used.every((one) => one.goal === goal && one.direction === direction)) return { factor: joined, more: 0 }
    return desperate ? { factor: 1, more: overlapping } : null
  }

  /** The cost of passing a node: crossing a line to another goal, or touching it where one of the two turns. */
  node(goal: string, { x, y, came, goes }: Passage): number {
    const uses = this.#nodes.get(this.#node(x, y))
    if (uses === undefined) return 0
    return uses.reduce((sum, other) => {
      if (other.goal === goal) return sum
      const straight = came === goes && other.came === other.goes
      return sum + (straight && isAcross(came) !== isAcross(other.came) ? crossing : touching)
    }, 0)
  }

  #node(x: number, y: number): number {
    return x * this.#rows + y
  }

  /** A step has one name, whichever way it is gone. */
  #step(x: number, y: number, direction: Direction): number {
    if (direction === 2) return this.#step(x - 1, y, 0)
    if (direction === 3) return this.#step(x, y - 1, 1)
    return this.#node(x, y) * 2 + direction
  }
}

/** What a step costs: its length times the factor, and more. */
export interface Cost {
  readonly factor: number
  readonly more: number
}

const free: Cost = { factor: 1, more: 0 }

function append<T>(map: Map<number, T[]>, key: number, value: T): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
