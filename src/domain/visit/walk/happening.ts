import { covers, isMomentName } from '../../sop/moment-name.ts'
import type { MomentName, Step } from '../../sop/sop.ts'
import type { Moment } from '../moment.ts'

/** A moment in the words of the SOP file; `stage` is the actor whom a question or an answer is of. */
export type Happening = { readonly name: MomentName; readonly stage?: string }

/** What a moment is in the eyes of the SOP: nothing for those beside the flow. */
export function happeningsOf(moment: Moment): readonly Happening[] {
  switch (moment.type) {
    case 'deposited':
      return [{ name: `deposited.${moment.item}` }]
    case 'handedBack':
      return [{ name: `handedBack.${moment.item}${moment.processed ? '.processed' : ''}` }]
    case 'issued':
      return [{ name: `issued.${moment.pool}` }]
    case 'takenBack':
      return [{ name: `takenBack.${moment.pool}` }]
    case 'performed':
      return [{ name: `performed.${moment.activity}${moment.result === undefined ? '' : `.${moment.result}`}` }]
    case 'identitySeen':
      // an identity on a phone cannot be held: showing it is all that a step which wants the card can have
      return moment.identity.digital === true
        ? [{ name: 'identitySeen' }, { name: 'deposited.identityCard' }]
        : [{ name: 'identitySeen' }]
    case 'hostAsked':
      return [{ name: 'hostAsked', stage: moment.stage }]
    case 'answered':
      return [{ name: `answered.${moment.answer}`, stage: moment.stage }]
    case 'waived':
      return waivedAs(moment.what)
    case 'requested':
    case 'arrived':
    case 'queued':
    case 'called':
    case 'registered':
    case 'seated':
    case 'received':
    case 'meetingEnded':
    case 'reportedBack':
    case 'forwarded':
    case 'turnedAway':
    case 'archived':
      return [{ name: moment.type }]
    case 'lost':
    case 'corrected':
    case 'noted':
    case 'escalated':
    case 'spoke':
    case 'said':
      return []
    default: {
      const never: never = moment
      return never
    }
  }
}

/** Whether what happened is what a step wrote: questions and answers are those of the actor that the step asks. */
export function fits(step: Step, written: MomentName, happening: Happening): boolean {
  if (!covers(written, happening.name)) return false
  return happening.stage === undefined || step.asks === undefined || step.asks === happening.stage
}

/** A waiver stands for the moment that it names (an activity: as passed); one of a field or a signature moves nothing. */
function waivedAs(what: string): readonly Happening[] {
  if (!isMomentName(what)) return []
  const parts = what.split('.')
  const name = parts[0] === 'performed' && parts.length === 2 ? `${what}.passed` : what
  return isMomentName(name) ? [{ name }] : []
}
