import type { Command, Context } from '../command.ts'
import type { Refusal } from '../refusal.ts'
import { breachOf } from './admits.ts'
import { type Desk, type Plan, refuse, said } from './desk.ts'
import { ruleDecides, waivedOn } from './waive.ts'

/** Whoever is expected is to come on another day or at another hour; what was agreed before stays readable. */
export function move(desk: Desk, { day, time }: Extract<Command, { type: 'move' }>): Plan {
  const { visit, context } = desk
  if (visit.arrivedAt !== undefined) return refuse('alreadyHere')
  if (visit.day === day && visit.time === time) return refuse('unchanged')
  const refusal = pastDay(day, context) ?? breached(desk, day)
  if (refusal !== null) return refusal
  return [
    said(context, {
      type: 'corrected',
      change: {
        kind: 'appointment',
        from: agreed(visit),
        to: agreed({ day, ...(time === undefined ? {} : { time }) }),
      },
    }),
  ]
}

/** Nobody is invited for a day that is over. */
export function pastDay(day: string, { now, hours }: Pick<Context, 'now' | 'hours'>): Refusal | null {
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(hours.timeZone).toPlainDate()
  return day < today.toString() ? refuse('dayPast') : null
}

/** The office's rule of admission, unless a rule decides on it later. */
function breached(desk: Desk, day: string): Refusal | null {
  const { visit, intake, context } = desk
  if (ruleDecides(desk, context.sop)) return null
  const { requestedAt, headCount } = visit
  const asked = requestedAt === undefined ? {} : { requestedAt }
  return breachOf(intake.admits, { headCount, day, ...asked, waived: waivedOn(visit) }, context)
}

function agreed({ day, time }: { readonly day?: string; readonly time?: string }) {
  return { ...(day === undefined ? {} : { day }), ...(time === undefined ? {} : { time }) }
}
