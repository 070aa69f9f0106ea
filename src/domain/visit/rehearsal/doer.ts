import { flowOf, reachable, stepOf, stepWaitsFor, usualWay } from '../../sop/flow.ts'
import type { Actor, MomentName } from '../../sop/sop.ts'
import type { Command } from '../command.ts'
import type { Rehearsal } from '../rehearsal.ts'
import { standingOf } from '../rehearsal.ts'
import type { Choice } from './choices.ts'

/**
 * Whose act a choice is by the SOP: of the one who is asked, of the one whose step waits for it (the nearest on the usual way),
 * else of the officer. Undefined where the SOP has nobody of the kind.
 */
export function doerOf({ offer, command }: Choice, at: Rehearsal): Actor | undefined {
  const { sop } = at
  const actor = command.type === 'answer' ? command.stage : stepActor(offer.how === 'next', command, at)
  return sop.actors.find(({ key }) => key === actor) ?? sop.actors.find(({ role }) => role === 'officer')
}

function stepActor(isNext: boolean, command: Command, at: Rehearsal): string | undefined {
  const standing = standingOf(at)
  const no = standing?.progress.standing
  if (!standing || no === null || no === undefined) return undefined
  const flow = flowOf(at.sop, standing.visit.kind, standing.visit.leftOut)
  if (isNext) return stepOf(flow, no)?.actor
  const moment = momentOf(command)
  if (moment === undefined) return undefined
  return [...usualWay(flow, no), ...reachable(flow, no)].find((step) => stepWaitsFor(step, moment))?.actor
}

/** The moment for which a step would wait; undefined for what happens beside the flow. */
function momentOf(command: Command): MomentName | undefined {
  switch (command.type) {
    case 'deposit':
      return `deposited.${command.item}`
    case 'handBack':
      return `handedBack.${command.item}`
    case 'issue':
      return `issued.${command.pool}`
    case 'takeBack':
      return `takenBack.${command.pool}`
    case 'perform':
      return `performed.${command.activity}${command.result === undefined ? '' : `.${command.result}`}`
    case 'answer':
      return `answered.${command.answer}`
    default:
      return plain[command.type]
  }
}

const plain: Partial<Record<Command['type'], MomentName>> = {
  arrive: 'arrived',
  queue: 'queued',
  call: 'called',
  see: 'identitySeen',
  register: 'registered',
  ask: 'hostAsked',
  forward: 'forwarded',
  seat: 'seated',
  turnAway: 'turnedAway',
  receive: 'received',
  endMeeting: 'meetingEnded',
  reportBack: 'reportedBack',
  checkOut: 'archived',
  archive: 'archived',
}
