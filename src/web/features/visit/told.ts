/** What the clock line of a sheet tells: where the visit stands and what that means, as keys and facts that the sheet puts in words. */
import type { Visit } from '../../../contract/visit.ts'
import { hasEnded } from '../reach/turn.ts'
import { returnsOf } from './custody.ts'

export type Told =
  | { readonly key: 'expected' | 'unregistered' | 'met' | 'nothingKept' }
  | { readonly key: 'awaiting' | 'undecided' | 'unanswered' | 'meeting' | 'queued' }
  | { readonly key: 'yes' | 'yesToRoom' | 'seated' }
  /** An answer that is not yes: with its reason and the time it proposes. */
  | { readonly key: 'no' | 'absent' | 'later'; readonly reason: string | null; readonly at: number | null }
  | { readonly key: 'giveBack' | 'takeBack' | 'giveAndTake' }
  | { readonly key: 'turnedAway'; readonly appointment: number | null }
  | { readonly key: 'done' }
  | { readonly key: 'turn' }

/** What to tell about a visit. */
export function toldOf(visit: Visit): Told {
  if (visit.archive !== null) return { key: 'done' }
  switch (visit.attention.group) {
    case 'expected':
      return { key: 'expected' }
    case 'leaving':
    case 'done':
      return leaving(visit)
    case 'meeting':
      return { key: visit.place.at === 'met' ? 'met' : 'meeting' }
    case 'awaitingAnswer':
      return { key: visit.attention.turn.rung === 'desk' ? 'undecided' : 'awaiting' }
    case 'waitingRoom':
      return waiting(visit)
    case 'desk':
      return atDesk(visit)
    default:
      return visit.attention.group satisfies never
  }
}

function leaving(visit: Visit): Told {
  const { things, cards } = returnsOf(visit)
  if (things && cards) return { key: 'giveAndTake' }
  if (things) return { key: 'giveBack' }
  if (cards) return { key: 'takeBack' }
  return { key: 'nothingKept' }
}

function waiting(visit: Visit): Told {
  if (visit.place.at === 'room' && visit.answer?.answer !== 'later') return { key: 'seated' }
  if (visit.place.at === 'queue') return { key: 'queued' }
  return visit.answer ? answered(visit.answer, visit) : { key: 'turn' }
}

function atDesk(visit: Visit): Told {
  if (visit.place.at === 'turnedAway') {
    const { appointment } = visit.place
    return { key: 'turnedAway', appointment: appointment ? Date.parse(appointment.at) : null }
  }
  if (visit.place.at === 'queue') return { key: 'queued' }
  if (hasEnded(visit)) return { key: 'unanswered' }
  if (visit.answer && visit.question.state === 'answered') return answered(visit.answer, visit)
  return visit.registeredAt === null ? { key: 'unregistered' } : { key: 'turn' }
}

function answered(answer: NonNullable<Visit['answer']>, visit: Visit): Told {
  if (answer.answer === 'yes') {
    const toRoom = visit.offers.some((offer) => offer.type === 'seat' && offer.how === 'next')
    return { key: toRoom ? 'yesToRoom' : 'yes' }
  }
  return { key: answer.answer, reason: answer.reason, at: answer.proposedAt ? Date.parse(answer.proposedAt) : null }
}
