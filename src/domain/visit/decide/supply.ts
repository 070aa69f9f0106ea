import type { Context, Numbered } from '../command.ts'
import type { Refusal } from '../refusal.ts'
import { refuse } from './desk.ts'

/** The slot that a thing goes into: the one named, or the lowest free in the order of the holder. */
export function slotFor(context: Context, item: string, wanted: string | undefined): string | Refusal {
  const slots = context.slots.filter((slot) => slot.item === undefined || slot.item === item)
  if (wanted === undefined) return firstFree(slots) ?? refuse('noSlotFree', { item })
  const slot = slots.find((one) => one.number === wanted)
  if (slot === undefined) return refuse('slotUnknown', { number: wanted, item, ...remedy(slots) })
  return judged(slot, slots, 'slotTaken', { item })
}

/** The card of a pool that is handed out: the one named, or the lowest free. */
export function cardFor(context: Context, pool: string, wanted: string | undefined): string | Refusal {
  const cards = context.pools[pool] ?? []
  if (wanted === undefined) return firstFree(cards) ?? refuse('noCardFree', { pool })
  const card = cards.find((one) => one.number === wanted)
  if (card === undefined) return refuse('cardUnknown', { number: wanted, pool, ...remedy(cards) })
  return judged(card, cards, 'cardTaken', { pool })
}

function judged(
  one: Numbered,
  all: readonly Numbered[],
  taken: 'slotTaken' | 'cardTaken',
  facts: Refusal['facts'],
): string | Refusal {
  const { number, takenBy } = one
  switch (one.state) {
    case 'free':
      return number
    case 'taken':
      return refuse(taken, { number, ...facts, ...(takenBy === undefined ? {} : { takenBy }), ...remedy(all) })
    case 'outOfUse':
      return refuse('outOfUse', { number, ...facts, ...remedy(all) })
    default: {
      const never: never = one.state
      return never
    }
  }
}

function remedy(all: readonly Numbered[]): Refusal['facts'] {
  const free = firstFree(all)
  return free === undefined ? {} : { free }
}

function firstFree(all: readonly Numbered[]): string | undefined {
  return all.find((one) => one.state === 'free')?.number
}
