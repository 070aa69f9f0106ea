import type { Context } from './command.ts'
import { deskOf } from './decide/desk.ts'
import type { Offer } from './offer.ts'
import { answerOffers, askOffers } from './offers/answers.ts'
import { endingOffers, mendingOffers, talkOffers } from './offers/endings.ts'
import { movementOffers } from './offers/movements.ts'
import { thingOffers } from './offers/things.ts'
import { performOffers, registerOffers, waiveOffers } from './offers/work.ts'
import type { Visit } from './visit.ts'

/** Exactly the commands that `decide` would accept now from the one who asks, the step's own first. */
export function offersFor(visit: Visit | null, context: Context): readonly Offer[] {
  if (visit === null) return [{ type: 'open', how: 'next' }]
  const desk = deskOf(visit, context)
  if (visit.filing.state === 'filed') return mendingOffers(desk)
  const offers = [
    ...answerOffers(desk),
    ...askOffers(desk),
    ...registerOffers(desk),
    ...performOffers(desk),
    ...movementOffers(desk),
    ...thingOffers(desk),
    ...endingOffers(desk),
    ...waiveOffers(desk),
    ...talkOffers(desk),
    ...mendingOffers(desk),
  ]
  return offers.toSorted((a, b) => rank[a.how] - rank[b.how])
}

const rank = { next: 0, ahead: 1, besides: 2 } as const satisfies Record<Offer['how'], number>
