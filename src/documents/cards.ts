import type { Instant } from '../domain/visit/moment.ts'
import { barCode, qrCode } from './codes.ts'
import { compilePdf } from './compiler.ts'

/** Visitor cards to be printed on plastic or cut from a sheet. */
export type CardsInput = {
  /** The office's name in short, as on its top line. */
  readonly office: string
  readonly printedAt: Instant
  readonly cards: readonly CardToPrint[]
}

export type CardToPrint = { readonly pool: CardPool; readonly number: string }

/** A pool of cards is told by a shape and a word; the colour comes on top. */
export type CardPool = {
  /** The first digit of its bar codes, 0 to 9. */
  readonly digit: number
  readonly name: string
  readonly shape: 'door' | 'circle' | 'triangle' | 'diamond'
  /** As #rrggbb, dark enough for white words; the office's green where left out. */
  readonly colour?: string
}

/** Visitor cards of 85.6 × 54 mm, ten on a sheet of A4 with marks for cutting. */
export async function renderCards(input: CardsInput): Promise<Uint8Array<ArrayBuffer>> {
  const view = { office: input.office, cards: await Promise.all(input.cards.map(cardView)) }
  return compilePdf('cards', view, input.printedAt)
}

/**
 * What the bar code of a card says: the digit of its pool, then its number in three digits or more. A scanner types it as
 * digits and Enter; letters of a number ("P01") are the pool's and left out.
 */
export function cardCode({ pool, number }: CardToPrint): string {
  return `${pool.digit}${number.replace(/\D/g, '').padStart(3, '0')}`
}

async function cardView(card: CardToPrint) {
  const code = cardCode(card)
  const { name, shape, colour } = card.pool
  return {
    number: card.number,
    pool: { name, shape, colour: /^#[\da-f]{6}$/i.test(colour ?? '') ? colour : '#0f4c3a' },
    code,
    bar: await barCode(code),
    qr: await qrCode(code),
  }
}
