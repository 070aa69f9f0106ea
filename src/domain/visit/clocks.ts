import { limitSeconds } from '../sop/duration.ts'
import { flowOf } from '../sop/flow.ts'
import type { Sop, Standard, StepNo } from '../sop/sop.ts'
import type { OfficeHours } from '../sop/working-time.ts'
import type { Clocks, PassClock, StandardClock, Verdict } from './clock.ts'
import type { Instant } from './moment.ts'
import type { Pass, Progress } from './progress.ts'
import { between } from './standards/between.ts'
import { sumOf } from './standards/sum.ts'
import type { Visit } from './visit.ts'

/** Every clock of a visit as it stands now, judged by the version of the SOP that it began under. */
export function clocksOf(visit: Visit, progress: Progress, sop: Sop, hours: OfficeHours, now: Instant): Clocks {
  const guests = new Set(sop.actors.flatMap((actor) => (actor.role === 'visitor' ? [actor.key] : [])))
  const bound = new Set(
    flowOf(sop, visit.kind, visit.leftOut).steps.flatMap((step) => (guests.has(step.actor) ? [step.no] : [])),
  )
  return {
    passes: progress.passes.map((pass) => passClock(pass, bound, now)),
    standards: sop.standards
      .map((standard, at) => ({ ...standard, at }))
      .filter(({ only }) => only === undefined || (visit.kind !== undefined && only.includes(visit.kind)))
      .flatMap((standard) => standardClocks(standard, visit, progress, hours, now)),
  }
}

function passClock(pass: Pass, bound: ReadonlySet<StepNo>, now: Instant): PassClock {
  const { no, startedAt, endedAt, dueAt } = pass
  return {
    no,
    startedAt,
    endedAt,
    dueAt,
    limitSeconds: pass.limitSeconds,
    elapsedSeconds: startedAt === null ? null : secondsBetween(startedAt, endedAt ?? now),
    verdict: verdictOf(pass),
    binds: bound.has(no) ? 'guest' : 'office',
  }
}

function verdictOf({ ending, startedAt, endedAt, dueAt }: Pass): Verdict {
  if (ending === 'open') return 'open'
  if (startedAt === null || endedAt === null) return 'leftOut'
  if (dueAt === null) return 'none'
  const inTime = endedAt <= dueAt
  switch (ending) {
    case 'normal':
      return inTime ? 'within' : 'beyond'
    case 'passedOver':
      return inTime ? 'within' : 'unrecorded'
    case 'cutShort':
      return inTime ? 'leftOut' : 'beyond'
    default: {
      const never: never = ending
      return never
    }
  }
}

function standardClocks(
  standard: Standard & { readonly at: number },
  visit: Visit,
  progress: Progress,
  hours: OfficeHours,
  now: Instant,
): readonly StandardClock[] {
  const { at, name, limit, binds, measure } = standard
  const named = { at, name, limitSeconds: limitSeconds(limit), binds }
  if ('steps' in measure) return [{ ...named, ...sumOf(measure.steps, limit, progress, hours, now) }]
  return between(measure, limit, visit, hours, now).map((pair) => ({ ...named, ...pair }))
}

function secondsBetween(from: Instant, to: Instant): number {
  return Math.max(0, Math.floor((to - from) / 1000))
}
