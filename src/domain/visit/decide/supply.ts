import type { Context, Numbered } from '../command.ts'
import type { Refusal } from '../refusal.ts'
import { refuse } from './desk.ts'

/** The slot that a thing goes into: the one named, or the lowest free in the order of the holder. */
export function slotFor(context: Context, item: string, wanted: string | undefined): string | Refusal {
  const slots = context.slots.filter((slot) => slot.item === undefined || slot.item === item)
  if (wanted === undefined) return proposal(slots, context, item) ?? refuse('noSlotFree', { item })
  const slot = slots.find((one) => one.number === wanted)
  if (slot === undefined) return refuse('slotUnknown', { number: wanted, item, ...remedy(slots, context, item) })
  return judged(slot, 'slotTaken', { item, ...remedy(slots, context, item) })
}

/** The card of a pool that is handed out: the one named, or the lowest free. */
export function cardFor(context: Context, pool: string, wanted: string | undefined): string | Refusal {
  const cards = context.pools[pool] ?? []
  if (wanted === undefined) return proposal(cards, context) ?? refuse('noCardFree', { pool })
  const card = cards.find((one) => one.number === wanted)
  if (card === undefined) return refuse('cardUnknown', { number: wanted, pool, ...remedy(cards, context) })
  return judged(card, 'cardTaken', { pool, ...remedy(cards, context) })
}

function judged(one: Numbered, taken: 'slotTaken' | 'cardTaken', facts: Refusal['facts']): string | Refusal {
  const { number, takenBy } = one
  switch (one.state) {
    case 'free':
      return number
    case 'taken':
      return refuse(taken, { number, ...facts, ...(takenBy === undefined ? {} : { takenBy }) })
    case 'outOfUse':
      return refuse('outOfUse', { number, ...facts })
    default: {
      const never: never = one.state
      return never
    }
  }
}

function remedy(all: readonly Numbered[], context: Context, item?: string): Refusal['facts'] {
  const free = proposal(all, context, item)
  return free === undefined ? {} : { free }
}

/**
 * The lowest free one: of what is made for the thing before what takes any, and of the post of the one who acts before what
 * belongs to none. What stands at another post is out of reach; it can be named.
 */
export function proposal(
  all: readonly Pick<Numbered, 'number' | 'state' | 'item' | 'post'>[],
  { post }: Pick<Context, 'post'>,
  item?: string,
): string | undefined {
  const free = all.filter((one) => one.state === 'free')
  const near = post === undefined ? [free] : [free.filter((one) => one.post === post), free.filter(hasNoPost)]
  const found = near.flatMap((some) => [...some.filter((one) => item !== undefined && one.item === item), ...some])
  return found[0]?.number
}

const hasNoPost = ({ post }: Pick<Numbered, 'post'>) => post === undefined
