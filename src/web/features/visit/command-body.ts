/** What an act sends: the command of its kind with what is known without asking. */
import type { Visit } from '../../../contract/visit.ts'
import type { Act } from './acts.ts'
import type { CommandBody } from './sending.ts'

type Via = NonNullable<CommandBody['via']>

/** Through what an officer may have heard an answer. */
export const deskVias = ['inPerson', 'phone', 'intercom', 'paper', 'whatsapp'] as const satisfies readonly Via[]
export type DeskVia = (typeof deskVias)[number]

/** How an act begins: at once, or by asking for something first in a panel of its own. */
export type Ask =
  | 'nothing'
  | 'picker'
  | 'room'
  | 'see'
  | 'deposit'
  | 'issue'
  | 'register'
  | 'forward'
  | 'waive'
  | 'archive'
  | 'withdraw'
  | 'initials'

/** What has to be asked before an act can be sent. `rooms` is how many waiting rooms the office has. */
export function askOf(act: Act, rooms: number): Ask {
  switch (act.kind) {
    case 'answerNo':
    case 'answerLater':
    case 'answerAbsent':
    case 'turnAway':
      return 'picker'
    case 'seat':
      return rooms > 1 ? 'room' : 'nothing'
    case 'see':
    case 'deposit':
    case 'issue':
    case 'register':
    case 'forward':
    case 'waive':
    case 'archive':
    case 'withdraw':
      return act.kind
    case 'reportBack':
    case 'checkOut':
      return act.offer.initials === undefined ? 'nothing' : 'initials'
    case 'answerYes':
    case 'arrive':
    case 'perform':
    case 'ask':
    case 'queue':
    case 'call':
    case 'receive':
    case 'endMeeting':
    case 'handBack':
    case 'takeBack':
      return 'nothing'
    default:
      return act.kind satisfies never
  }
}

/** The command of an act that asks nothing. `via` is through what an answer was heard; null when the one asked answers here themself. */
export function bodyOf(act: Act, via: DeskVia | null): CommandBody {
  const { offer } = act
  switch (act.kind) {
    case 'answerYes':
      return answerBody('yes', act, via)
    case 'answerNo':
      return answerBody('no', act, via)
    case 'answerLater':
      return answerBody('later', act, via)
    case 'answerAbsent':
      return answerBody('absent', act, via)
    case 'perform':
      return {
        type: 'perform',
        ...(offer.activity && { activity: offer.activity }),
        ...(act.result && { result: act.result }),
      }
    case 'handBack':
      return {
        type: 'handBack',
        ...(offer.item && { item: offer.item }),
        ...(offer.slot && { slot: offer.slot }),
        ...(act.processed && { processed: true }),
      }
    case 'takeBack':
      return {
        type: 'takeBack',
        ...(offer.pool && { pool: offer.pool }),
        ...(offer.number && { number: offer.number }),
      }
    case 'deposit':
      return { type: 'deposit', ...(offer.item && { item: offer.item }) }
    case 'issue':
      return { type: 'issue', ...(offer.pool && { pool: offer.pool }) }
    default:
      return { type: act.kind }
  }
}

/** An answer; one that changes another's says so, which the offer knows. */
export function answerBody(answer: NonNullable<CommandBody['answer']>, act: Act, via: DeskVia | null): CommandBody {
  const { stage, anew } = act.offer
  // Where the step itself waits for the answer, whose it is goes without saying.
  const early = act.how !== 'next' && stage !== undefined && !anew
  return { type: 'answer', answer, ...(early && { stage }), ...(via && { via }), ...(anew && { anew: true }) }
}

/** How an answer is usually heard: by telephone where the host who is asked has one, else in person. */
export function usualVia({ host, question }: Visit): DeskVia {
  const asksHost = question.role === undefined || question.role === 'host'
  return asksHost && host?.extension ? 'phone' : 'inPerson'
}
