/** What is kept and worn, as the list and the sheet show it. */
import type { Visit } from '../../../contract/visit.ts'

/** A number in a row: there, not there yet, or back. `more` counts further ones. */
export type NumberShown =
  | { readonly state: 'held'; readonly number: string; readonly more: number }
  | { readonly state: 'none' }
  | { readonly state: 'back' }

/** The slot of a row. */
export function slotShown(visit: Visit): NumberShown {
  const [first, ...rest] = visit.held
  if (first) return { state: 'held', number: first.slot, more: rest.length }
  return { state: visit.returned.some((thing) => thing.slot !== null) ? 'back' : 'none' }
}

/** The card of a row: what is worn before what is carried. */
export function cardShown(visit: Visit): NumberShown {
  const worn = visit.out.find((card) => card.pool === 'visitorCard') ?? visit.out[0]
  if (worn) return { state: 'held', number: worn.number, more: visit.out.length - 1 }
  return { state: visit.returned.some((card) => card.pool !== null) ? 'back' : 'none' }
}

/** Whether something of the visitor's, or of the office's, has to go back. */
export function returnsOf(visit: Visit): { readonly things: boolean; readonly cards: boolean } {
  return { things: visit.held.length > 0, cards: visit.out.length > 0 }
}

/** Whether the visitor is at the desk to get their things back. */
export function handsBack(visit: Visit): boolean {
  return visit.attention.group === 'leaving' && visit.held.length + visit.out.length > 0
}
