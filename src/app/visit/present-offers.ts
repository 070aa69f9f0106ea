import type { Offer as Answered } from '../../contract/visit.ts'
import type { Sop } from '../../domain/sop/sop.ts'
import { textIn } from '../../domain/sop/text.ts'
import type { Offer } from '../../domain/visit/offer.ts'
import type { Locale } from '../../text/locale.ts'
import { iso } from '../instants.ts'

/** What may be done now, as answered: with the office's word where it made up the name. */
export function presentOffers(offers: readonly Offer[], sop: Sop, locale: Locale): Answered[] {
  return offers.map((offer) => ({
    type: offer.type,
    how: offer.how,
    ...detailsOf(offer),
    ...labelOf(offer, sop, locale),
  }))
}

function detailsOf(offer: Offer): Omit<Answered, 'type' | 'how'> {
  switch (offer.type) {
    case 'see':
      return { digital: offer.digital }
    case 'perform':
      return { activity: offer.activity, results: [...offer.results] }
    case 'ask':
      return { stage: offer.stage }
    case 'reportBack':
    case 'checkOut':
      return offer.initials === 'none' ? {} : { initials: offer.initials }
    case 'answer':
      return { stage: offer.stage, answers: [...offer.answers], anew: offer.anew }
    case 'waive':
      return { what: [...offer.what] }
    case 'deposit':
      return { item: offer.item }
    case 'handBack':
      return { item: offer.item, slot: offer.slot, ...(offer.processed && { processed: true }) }
    case 'issue':
      return { pool: offer.pool }
    case 'takeBack':
      return { pool: offer.pool, number: offer.number }
    case 'lose':
      return 'item' in offer ? { item: offer.item, slot: offer.slot } : { pool: offer.pool, number: offer.number }
    case 'archive':
      return { outcomes: [...offer.outcomes] }
    case 'undo':
      return { commandId: offer.commandId, until: iso(offer.until) }
    case 'open':
    case 'arrive':
    case 'queue':
    case 'call':
    case 'register':
    case 'forward':
    case 'seat':
    case 'turnAway':
    case 'receive':
    case 'endMeeting':
    case 'withdraw':
    case 'correct':
    case 'note':
    case 'say':
    case 'move':
      return {}
    default: {
      const never: never = offer
      return never
    }
  }
}

function labelOf(offer: Offer, sop: Sop, locale: Locale): Pick<Answered, 'label' | 'role'> {
  if ('stage' in offer) {
    const asked = sop.actors.find((actor) => actor.key === offer.stage)
    return asked === undefined ? {} : { label: textIn(asked.label, locale), role: asked.role }
  }
  const name =
    'item' in offer ? offer.item : 'pool' in offer ? offer.pool : 'activity' in offer ? offer.activity : undefined
  const word = name === undefined ? undefined : sop.words[name]
  return word === undefined ? {} : { label: textIn(word, locale) }
}
