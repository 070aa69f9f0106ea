import { type Flow, flowOf } from '../../sop/flow.ts'
import type { Intake, Role, Sop } from '../../sop/sop.ts'
import type { Context } from '../command.ts'
import { evolve } from '../evolve.ts'
import type { By, Instant, Moment, Occurrence } from '../moment.ts'
import type { Refusal, RefusalCode } from '../refusal.ts'
import type { Visit } from '../visit.ts'
import type { Walker } from '../walk/walker.ts'
import { walkOf } from '../walk.ts'

/** A visit on the desk: everything that a decision about it looks at. */
export type Desk = {
  readonly visit: Visit
  readonly walk: Readonly<Walker>
  readonly flow: Flow
  readonly intake: Intake
  readonly context: Context
}

/** What a command would record, before what follows by itself. */
export type Plan = readonly Moment[] | Refusal

export function deskOf(visit: Visit, context: Context): Desk {
  const flow = flowOf(context.sop, visit.kind, visit.leftOut)
  return { visit, walk: walkOf(visit, context.sop), flow, intake: flow.intake, context }
}

/** The desk as it is once these moments have happened. */
export function deskAfter(desk: Desk, moments: readonly Moment[]): Desk {
  const at = { visitId: desk.visit.id, sopVersion: desk.visit.sopVersion }
  const visit = moments.reduce<Visit>((before, moment) => evolve(before, moment, at), desk.visit)
  return deskOf(visit, desk.context)
}

export function refuse(refused: RefusalCode, facts: Refusal['facts'] = {}): Refusal {
  return { refused, facts }
}

export function isRefusal(value: object | string | null): value is Refusal {
  return typeof value === 'object' && value !== null && 'refused' in value
}

/** What happened, stamped with the time, the one who commands and the post. */
export function said(context: Context, occurrence: Occurrence, at: Instant = context.now): Moment {
  return stamped(context, occurrence, context.who.by, at)
}

/** What Lawang itself adds. */
export function saidByLawang(context: Context, occurrence: Occurrence): Moment {
  return stamped(context, occurrence, { kind: 'system' }, context.now)
}

export function roleOf(sop: Sop, actor: string): Role | undefined {
  return sop.actors.find((one) => one.key === actor)?.role
}

function stamped(context: Context, occurrence: Occurrence, by: By, at: Instant): Moment {
  const { post, commandId } = context
  return { ...occurrence, at, by, ...(post === undefined ? {} : { post }), commandId }
}
