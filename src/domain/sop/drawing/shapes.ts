/** Symbols and lines with their places. All lengths are in one unit, which the caller chooses; y grows downwards. */

export type Point = { readonly x: number; readonly y: number }
/** Half a width and half a height. */
export type Half = { readonly hw: number; readonly hh: number }
type Shape = 'capsule' | 'box' | 'diamond' | 'connector'

/** A symbol: its middle and half its size. */
export type Placed = Point &
  Half & {
    readonly id: string
    readonly shape: Shape
    /** The letter of a connector. */
    readonly letter?: string
  }

/** Two symbols that a line is to join. */
export type Link = {
  readonly id: string
  readonly from: string
  readonly to: string
  /** `beside` joins one who acts to one who takes part or is asked; the other kinds lead on. */
  readonly kind: 'yes' | 'no' | 'plain' | 'beside'
}

/** A line as drawn, with its corners from symbol to symbol. */
export type Route = Link & { readonly points: readonly Point[] }

/** Whether the rectangle around a middle shares any point with the inside of a symbol. */
export function overlaps(middle: Point, { hw, hh }: Half, symbol: Placed): boolean {
  const away = (distance: number, half: number) => Math.max(0, Math.abs(distance) - half)
  const across = away(middle.x - symbol.x, hw) / symbol.hw
  const along = away(middle.y - symbol.y, hh) / symbol.hh
  return (symbol.shape === 'diamond' ? across + along : Math.max(across, along)) < 1
}

/** Whether a straight piece, right-angled, shares any point with the inside of a symbol. */
export function runsThrough(a: Point, b: Point, symbol: Placed): boolean {
  const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }
  const slack = 1e-6
  const inner = { ...symbol, hw: symbol.hw - slack, hh: symbol.hh - slack }
  return overlaps(middle, { hw: Math.abs(a.x - b.x) / 2, hh: Math.abs(a.y - b.y) / 2 }, inner)
}
