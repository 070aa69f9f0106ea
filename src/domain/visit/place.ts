import type { Moment } from './moment.ts'
import type { Place, Visit } from './visit.ts'

/** Where the visitor is after a moment; the same value where it moved nobody. */
export function placeAfter(visit: Visit, moment: Moment): Place {
  const since = moment.at
  switch (moment.type) {
    case 'arrived':
      return { at: 'desk', since }
    case 'queued':
      return { at: 'queue', since, ticket: moment.ticket }
    case 'called':
      return visit.place.at === 'queue' ? { at: 'desk', since } : visit.place
    case 'seated':
      return { at: 'room', since, room: moment.room }
    case 'received':
      return { at: 'meeting', since }
    case 'meetingEnded':
      return { at: 'met', since }
    case 'reportedBack':
      return { at: 'back', since }
    case 'turnedAway': {
      const { reason, appointment } = moment
      return {
        at: 'turnedAway',
        since,
        ...(reason === undefined ? {} : { reason }),
        ...(appointment === undefined ? {} : { appointment }),
      }
    }
    case 'answered':
      return isCalledBack(visit, moment) ? { at: 'desk', since } : visit.place
    case 'requested':
    case 'registered':
    case 'identitySeen':
    case 'deposited':
    case 'handedBack':
    case 'issued':
    case 'takenBack':
    case 'lost':
    case 'performed':
    case 'hostAsked':
    case 'forwarded':
    case 'waived':
    case 'archived':
    case 'corrected':
    case 'noted':
    case 'escalated':
    case 'spoke':
    case 'said':
      return visit.place
    default: {
      const never: never = moment
      return never
    }
  }
}

/** One who was turned away and is now to be received, or to wait, stands at the desk again. */
function isCalledBack(visit: Visit, moment: Extract<Moment, { type: 'answered' }>): boolean {
  if (visit.place.at !== 'turnedAway') return false
  return moment.answer === 'yes' || moment.answer === 'later'
}
