/** What a scanned barcode means in the form: a card of one of its pools, and whether it can be given. */
import type { CardItem } from '../../../contract/office.ts'
import { proposal } from '../../../domain/visit/decide/supply.ts'
import type { FormPlan } from './plan.ts'

/** A code read: a card that the form gives, a card of no use here, or no card of the office. */
export type Scanned =
  | { readonly kind: 'card'; readonly pool: string; readonly number: string }
  | { readonly kind: 'elsewhere'; readonly number: string }
  | { readonly kind: 'unknown'; readonly code: string }

/** Reads a barcode: the pool's digit and the number. */
export function scannedCard(code: string, cards: readonly CardItem[], plan: Pick<FormPlan, 'pools'>): Scanned {
  const card = cards.find((one) => one.barcode === code)
  if (card === undefined) return { kind: 'unknown', code }
  const wanted = plan.pools.some((one) => one.pool === card.pool)
  return wanted ? { kind: 'card', pool: card.pool, number: card.number } : { kind: 'elsewhere', number: card.number }
}

/** The number as the pool writes it: 27 is 027. Null where there is no such card. */
export function numberIn(typed: string, cards: readonly CardItem[]): string | null {
  const wanted = typed.trim()
  if (wanted === '') return null
  const exact = cards.find((card) => card.number === wanted)
  if (exact) return exact.number
  const bare = (number: string) => number.replace(/^0+(?=.)/, '')
  return cards.find((card) => bare(card.number) === bare(wanted))?.number ?? null
}

type Thing = Pick<CardItem, 'number' | 'state' | 'post'> & { readonly item?: string | null }

/** The number that the server would take as well: the lowest free one for the thing, at this post. */
export function firstFree(things: readonly Thing[], post?: string | null, item?: string): string | null {
  const fitting = things.flatMap(({ number, state, post: at, item: madeFor }) =>
    madeFor && madeFor !== item ? [] : [{ number, state, ...(at && { post: at }), ...(madeFor && { item: madeFor }) }],
  )
  return proposal(fitting, post ? { post } : {}, item) ?? null
}
