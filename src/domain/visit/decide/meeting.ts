import { reachable } from '../../sop/flow.ts'
import { partsOf } from '../../sop/moment-name.ts'
import type { Need, Step } from '../../sop/sop.ts'
import type { Command } from '../command.ts'
import { answerNow, wasReceived } from '../outcome.ts'
import { isAvailable } from '../walk/past.ts'
import type { Walker } from '../walk/walker.ts'
import { type Desk, deskAfter, isRefusal, type Plan, refuse, said } from './desk.ts'
import { ofPresence } from './movement.ts'
import { receptionOf } from './reception.ts'
import { isHostOf, plays } from './roles.ts'
import { waivedOn } from './waive.ts'

type Of<Type extends Command['type']> = Extract<Command, { type: Type }>

/** The visitor is called in. A host who does so after a `later` of their own says yes with it; nobody else's answer is theirs to give. */
export function receive(desk: Desk): Plan {
  const { walk, context } = desk
  const early = ofPresence(desk)
  if (early !== null) return early
  const answer = answerNow(desk)
  if (!waitsForAnswers(desk) || answer === 'yes') return received(desk)
  const { asking } = walk
  const own = asking !== null && isHostOf(desk.visit, context.who) && plays(desk.visit, context, asking.stage)
  if (answer !== 'later' || !own) return refuse('noYes', { answer })
  const yes = said(context, {
    type: 'answered',
    stage: asking.stage,
    answer: 'yes',
    givenBy: context.who.staffId ?? null,
    via: 'screen',
  })
  const after = deskAfter(desk, [yes])
  // The yes may have led to another question, or another's answer may stand.
  if (answerNow(after) !== 'yes') return refuse('noYes', { answer })
  const plan = received(after)
  return isRefusal(plan) ? plan : [yes, ...plan]
}

/** The meeting is over. */
export function endMeeting(desk: Desk): Plan {
  if (desk.visit.place.at !== 'meeting') return refuse('notNow')
  const reception = receptionOf(desk, { name: 'meetingEnded' })
  return isRefusal(reception) ? reception : [said(desk.context, { type: 'meetingEnded' })]
}

/** The visitor is at the desk again. */
export function reportBack(desk: Desk, command: Pick<Of<'reportBack'>, 'initials'>): Plan {
  const { visit, context } = desk
  if (visit.arrivedAt === undefined) return refuse('notHere')
  const reception = receptionOf(desk, { name: 'reportedBack' })
  if (isRefusal(reception)) return reception
  if (reception.how === 'free' && visit.place.at === 'back') return refuse('notNow')
  const { initials } = command
  if (leavingInitials(desk) === 'required' && initials === undefined)
    return refuse('initialsRequired', { wanted: 1, given: 0 })
  return [said(context, { type: 'reportedBack', ...(initials === undefined ? {} : { initials }) })]
}

/** Whether the visitor who comes back to the desk signs once more. */
export function leavingInitials({ visit, intake }: Pick<Desk, 'visit' | 'intake'>): Need {
  return visit.place.at === 'back' || waivedOn(visit).has('signs.leaving') ? 'none' : intake.signs.leaving
}

/** Whether any step of the flow waits for an answer: then nobody is received without a yes. */
function waitsForAnswers({ flow }: Pick<Desk, 'flow'>): boolean {
  return flow.steps.some((step) => step.until.some((exit) => partsOf(exit.moment).type === 'answered'))
}

function received(desk: Desk): Plan {
  const reception = receptionOf(desk, { name: 'received' })
  if (isRefusal(reception)) return reception
  if (reception.how === 'free') {
    if (wasReceived(desk.visit)) return refuse('alreadyReceived')
    if (entersAhead(desk)) return refuse('notNow')
  }
  return [said(desk.context, { type: 'received' })]
}

/** Whether the guest has not entered yet: the book, an answer, or a thing to be taken lies ahead. */
function entersAhead({ flow, walk }: Desk): boolean {
  if (walk.standing === null) return false
  return reachable(flow, walk.standing.no).some((step) => entersAt(walk, step))
}

function entersAt(walk: Readonly<Walker>, step: Step): boolean {
  return [...step.needs, ...step.until.map((exit) => exit.moment)].some((name) => {
    const { type } = partsOf(name)
    switch (type) {
      case 'answered':
        return true
      case 'registered':
      case 'identitySeen':
      case 'deposited':
      case 'issued':
        return !isAvailable(walk.past, step, name)
      default:
        return false
    }
  })
}
