/** Slots and cards that the form proposes by itself, and those of its own that another desk has taken meanwhile. */
import type { CardItem, SlotItem } from '../../../contract/office.ts'
import { keepsIdentity } from './body.ts'
import { type Draft, isSomebody, type Taken } from './draft.ts'
import type { FormPlan } from './plan.ts'
import { firstFree } from './scan.ts'

/** What the office has to give; null until it is known. */
export interface Stock {
  readonly slots: readonly SlotItem[] | null
  readonly cards: readonly CardItem[] | null
  /** The post at which this desk stands. */
  readonly post?: string | null
}

/** The thing that is in the way of a slot or card of the form; `item` is null where there is no such number. */
export interface Conflict {
  readonly number: string
  readonly item: SlotItem | CardItem | null
}

/**
 * The form with its proposals. A slot follows what is free only until somebody is named: then a card may lie in it already, and that it
 * was taken meanwhile is said, not silently changed. A card that another visitor wears cannot be in this one's hand: it always follows.
 */
export function withProposals(draft: Draft, plan: FormPlan, { slots, cards, post }: Stock): Draft {
  const slot =
    slots !== null && keepsIdentity(draft, plan)
      ? proposal(draft.slot, slots, !isSomebody(draft), firstFree(slots, post, 'identityCard'))
      : draft.slot
  const changed = plan.pools.flatMap(({ pool }) => {
    if (cards === null) return []
    const before = draft.cards[pool] ?? null
    const own = cardsOf(cards, pool)
    const card = proposal(before, own, true, firstFree(own, post))
    return card === before || card === null ? [] : [[pool, card] as const]
  })
  if (slot === draft.slot && changed.length === 0) return draft
  return { ...draft, slot, cards: { ...draft.cards, ...Object.fromEntries(changed) } }
}

/** What stands in the way of the slot of the form. */
export function slotConflict(draft: Draft, plan: FormPlan, { slots }: Stock): Conflict | null {
  return keepsIdentity(draft, plan) && slots !== null ? conflict(draft.slot, slots) : null
}

/** What stands in the way of the card of a pool. */
export function cardConflict(draft: Draft, pool: string, { cards }: Stock): Conflict | null {
  if (cards === null || `issued.${pool}` in draft.waived) return null
  return conflict(draft.cards[pool] ?? null, cardsOf(cards, pool))
}

/** The cards of one pool. */
export function cardsOf(cards: readonly CardItem[], pool: string): readonly CardItem[] {
  return cards.filter((card) => card.pool === pool)
}

function proposal(
  taken: Taken | null,
  things: readonly (SlotItem | CardItem)[],
  follows: boolean,
  number: string | null,
): Taken | null {
  const stands = taken !== null && (!follows || taken.how !== 'proposed' || isFree(taken.number, things))
  if (stands) return taken
  return number === null ? null : { number, how: 'proposed' }
}

function conflict(taken: Taken | null, things: readonly (SlotItem | CardItem)[]): Conflict | null {
  if (taken === null || isFree(taken.number, things)) return null
  return { number: taken.number, item: things.find((thing) => thing.number === taken.number) ?? null }
}

function isFree(number: string, things: readonly (SlotItem | CardItem)[]): boolean {
  return things.some((thing) => thing.number === number && thing.state === 'free')
}
