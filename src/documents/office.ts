/** The head of every paper of an office: the lines of its letterhead with their sizes, its address, its emblem. */
export type Letterhead = {
  readonly lines: readonly LetterheadLine[]
  readonly address?: string
  readonly contact?: string
  /** The office's emblem as an SVG document; an empty shield keeps its place without one. */
  readonly emblem?: string
}

/** One centred line; `size` in points as on A4, smaller papers scale it. */
type LetterheadLine = { readonly text: string; readonly size: number; readonly bold?: boolean }

/** A line of the guest book: numbers are gapless within a year. */
export type BookNumber = { readonly year: number; readonly number: number }

/** Someone who puts their hand to a paper; `signature` is the data of an SVG path in a box of 300 × 120. */
export type Signatory = { readonly name: string; readonly signature?: string }
