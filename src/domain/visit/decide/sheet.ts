import type { Command } from '../command.ts'
import type { HostRef } from '../moment.ts'
import { wasReceived } from '../outcome.ts'
import type { Visit } from '../visit.ts'
import { beyond } from '../walk/passing.ts'
import { isAskedByPerson } from '../walk/walker.ts'
import { type Desk, isRefusal, type Plan, refuse, roleOf, said } from './desk.ts'
import { receptionOf } from './reception.ts'
import { hostRefused } from './register.ts'
import { mayRecordAll, takesPart } from './roles.ts'

/** A person puts the question, where the step waits for the asking. */
export function ask(desk: Desk): Plan {
  const { walk, context } = desk
  const steps = walk.standing === null ? [] : [walk.standing, ...beyond(walk, walk.standing)]
  for (const step of steps) {
    if (step.asks === undefined || !isAskedByPerson(step)) continue
    const reception = receptionOf(desk, { name: 'hostAsked', stage: step.asks })
    if (isRefusal(reception) || reception.step !== step) continue
    if (!mayRecordAll(context.who) && !takesPart(desk, step)) return refuse('notYours')
    return [said(context, { type: 'hostAsked', stage: step.asks, to: askedIn(desk, step.asks) })]
  }
  return refuse(steps.some((step) => step.asks !== undefined) ? 'notNow' : 'nobodyAsked')
}

/** The sheet goes on to another host. */
export function forward(desk: Desk, command: Extract<Command, { type: 'forward' }>): Plan {
  const { visit, walk, intake, context } = desk
  const { standing } = walk
  const named = standing?.until.some((exit) => exit.moment === 'forwarded') === true
  if (!mayRecordAll(context.who) && (standing === null || !takesPart(desk, standing))) return refuse('notYours')
  if (wasReceived(visit) && !named) return refuse('alreadyReceived')
  if (intake.fields.host === 'none') return refuse('notNow')
  const refusal = hostRefused(intake.fields.host, command.host)
  if (refusal !== null) return refusal
  if (visit.host !== undefined && isSameHost(visit.host, command.host)) {
    return refuse('sameHost', { name: visit.host.name })
  }
  return [said(context, { type: 'forwarded', from: visit.host ?? null, to: command.host })]
}

/** Whom a question to an actor reaches: the host in person, or whoever plays the function. */
export function askedIn({ visit, context }: Pick<Desk, 'visit' | 'context'>, stage: string): HostRef | null {
  return roleOf(context.sop, stage) === 'host' ? (visit.host ?? null) : null
}

function isSameHost(one: HostRef, other: NonNullable<Visit['host']>): boolean {
  if (one.kind === 'staff' && other.kind === 'staff') return one.staffId === other.staffId
  if (one.kind === 'unit' && other.kind === 'unit') return one.unitId === other.unitId
  return one.kind === 'named' && other.kind === 'named' && one.name === other.name
}
