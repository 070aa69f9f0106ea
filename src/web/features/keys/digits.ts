/**
 * Digits typed at the desk mean a visitor card: three of them choose its visit. A scanner types too, only faster: digits under
 * 50 ms apart and an Enter are one scan. This machine tells them apart; it is fed every key and asked again after a pause.
 */

export interface Digits {
  readonly typed: string
  readonly lastAt: number
  /** All digits so far came at a scanner's pace. */
  readonly fast: boolean
}

/** What the machine makes of a key: wait for more, a card was typed, a code was scanned, or it is none of its business. */
export type Heard =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'more' }
  | { readonly kind: 'card'; readonly number: string }
  | { readonly kind: 'scan'; readonly code: string }

export const noDigits: Digits = { typed: '', lastAt: Number.NEGATIVE_INFINITY, fast: true }

/** Digits closer together than this come from a scanner. */
export const scannerPace = 50
/** Digits typed by hand are forgotten after this. */
export const forgetAfter = 2000
const longestCode = 24

/** Takes a key. `width` is how many digits a card has. */
export function hearKey(state: Digits, key: string, at: number, width: number): [Digits, Heard] {
  if (key === 'Enter') return hearEnter(state, at, width)
  if (!/^[0-9]$/.test(key)) return [noDigits, { kind: 'nothing' }]
  const gap = at - state.lastAt
  const fresh = state.typed === '' || gap > forgetAfter || state.typed.length >= longestCode
  const typed = fresh ? key : state.typed + key
  const fast = fresh || (state.fast && gap < scannerPace)
  if (!fast && typed.length >= width) return [noDigits, { kind: 'card', number: typed }]
  return [{ typed, lastAt: at, fast }, { kind: 'more' }]
}

/** Asked after a pause: digits that came fast but without an Enter were typed by a quick hand. */
export function hearPause(state: Digits, width: number): [Digits, Heard] {
  if (state.typed.length >= width) return [noDigits, { kind: 'card', number: state.typed }]
  return [{ ...state, fast: false }, state.typed === '' ? { kind: 'nothing' } : { kind: 'more' }]
}

/** A code is a pool's digit and a number, so it is longer than a number; fewer digits and Enter are a number typed short, as 27. */
function hearEnter(state: Digits, at: number, width: number): [Digits, Heard] {
  const { typed, fast, lastAt } = state
  if (typed === '' || at - lastAt > forgetAfter) return [noDigits, { kind: 'nothing' }]
  const scanned = fast && typed.length > width && at - lastAt < scannerPace
  return [noDigits, scanned ? { kind: 'scan', code: typed } : { kind: 'card', number: typed }]
}
