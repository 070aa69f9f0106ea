import type { Visit } from '../../domain/visit/visit.ts'
import type { OfficeTx } from '../../store/store.ts'

type Card = { readonly pool: string; readonly number: string }

/** A card that was lost is out of use, so that nobody is handed it, until it is found: at once, when the loss is taken back. */
export async function setLostCardsAside(tx: OfficeTx, before: Visit | null, after: Visit): Promise<void> {
  const [was, is] = [before === null ? [] : lostCards(before), lostCards(after)]
  const missing = without(is, was)
  const found = without(was, is)
  if (missing.length === 0 && found.length === 0) return
  const { cards } = await tx.supply()
  const changed = cards.filter((card) => isAmong(missing, card) || isAmong(found, card))
  await tx.putCards(changed.map(({ outWith: _, ...card }) => ({ ...card, outOfUse: isAmong(missing, card) })))
}

function lostCards({ custody }: Visit): readonly Card[] {
  return custody.lost.flatMap((thing) => (thing.of === 'office' ? [thing] : []))
}

const without = (cards: readonly Card[], others: readonly Card[]) => cards.filter((card) => !isAmong(others, card))

function isAmong(cards: readonly Card[], { pool, number }: Card): boolean {
  return cards.some((one) => one.pool === pool && one.number === number)
}
