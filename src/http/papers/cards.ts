import type { CardsView } from '../../app/app.ts'
import type { CardPool, CardsInput } from '../../documents/cards.ts'
import { id as words } from '../../text/id/index.ts'

/** The cards of a pool as they are printed; each pool has a shape of its own, the visitor's is the doorway. */
export function cardsOf({ office, cards }: CardsView, printedAt: number): CardsInput {
  return {
    office: office.shortName,
    printedAt,
    cards: cards.map(({ pool, number, barcode }) => ({ pool: poolOf(pool, Number(barcode[0] ?? 0)), number })),
  }
}

function poolOf(pool: string, digit: number): CardPool {
  return {
    digit,
    name: poolWords.get(pool) ?? pool,
    shape: pool === 'visitorCard' ? 'door' : (shapes[digit % 3] ?? 'circle'),
  }
}

const poolWords: ReadonlyMap<string, string> = new Map(Object.entries(words.visit.things))
const shapes = ['circle', 'triangle', 'diamond'] as const
