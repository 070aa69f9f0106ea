import type { Movement } from '../../sop/sop.ts'
import type { Command } from '../command.ts'
import { answerNow, isTurnedAway, wasReceived } from '../outcome.ts'
import type { Refusal } from '../refusal.ts'
import { type Desk, isRefusal, type Plan, refuse, said } from './desk.ts'
import { type Reception, receptionOf } from './reception.ts'

type Of<Type extends Command['type']> = Extract<Command, { type: Type }>

/** One who was expected has come. */
export function arrive(desk: Desk): Plan {
  const { visit, context } = desk
  if (visit.arrivedAt !== undefined) return refuse('alreadyHere')
  const { kind, headCount, leftOut } = visit
  return [
    said(context, {
      type: 'arrived',
      origin: 'appointment',
      ...(kind === undefined ? {} : { kind }),
      headCount,
      leftOut,
      details: {},
    }),
  ]
}

/** A queue number is given. */
export function queue(desk: Desk): Plan {
  const { place } = desk.visit
  const reception = moving(desk, 'queued')
  if (isRefusal(reception)) return reception
  if (reception.how === 'free' && place.at === 'queue') return refuse('notNow')
  return [said(desk.context, { type: 'queued', ticket: desk.context.next.ticket })]
}

/** The queue number is called out, as often as it takes. */
export function call(desk: Desk): Plan {
  const reception = moving(desk, 'called')
  if (isRefusal(reception)) return reception
  const queued = desk.visit.moments.findLast((moment) => moment.type === 'queued')
  return [said(desk.context, { type: 'called', ticket: queued?.type === 'queued' ? queued.ticket : '' })]
}

/** The visitor is shown to a waiting room: the one named, or the first. */
export function seat(desk: Desk, command: Of<'seat'>): Plan {
  const { rooms } = desk.context
  const reception = moving(desk, 'seated')
  if (isRefusal(reception)) return reception
  const answer = answerNow(desk)
  if (answer === 'no' || answer === 'absent') return refuse('noYes', { answer })
  if (command.room !== undefined && !rooms.includes(command.room)) {
    return refuse('unknownRoom', { room: command.room, rooms })
  }
  return [said(desk.context, { type: 'seated', room: command.room ?? rooms[0] ?? '' })]
}

/** The visitor is invited to come back another time. */
export function turnAway(desk: Desk, command: Of<'turnAway'>): Plan {
  const { visit, walk, context } = desk
  const { reason, appointment } = command
  if (visit.arrivedAt === undefined) return refuse('notHere')
  const named = walk.standing?.until.some((exit) => exit.moment === 'turnedAway') === true
  if (isTurnedAway(visit) && !named) return refuse('turnedAway')
  if (wasReceived(visit) && !named) return refuse('alreadyReceived')
  return [
    said(context, {
      type: 'turnedAway',
      ...(reason === undefined || reason === '' ? {} : { reason }),
      ...(appointment === undefined ? {} : { appointment }),
    }),
  ]
}

/** Whether the visitor is here and has not been turned away. */
export function ofPresence({ visit }: Desk): Refusal | null {
  if (visit.arrivedAt === undefined) return refuse('notHere')
  return isTurnedAway(visit) ? refuse('turnedAway') : null
}

function moving(desk: Desk, name: Movement): Reception | Refusal {
  const early = ofPresence(desk)
  if (early !== null) return early
  const reception = receptionOf(desk, { name })
  if (!isRefusal(reception) && reception.how === 'free' && wasReceived(desk.visit)) return refuse('alreadyReceived')
  return reception
}
