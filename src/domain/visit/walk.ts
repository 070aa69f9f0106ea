import { limitSeconds } from '../sop/duration.ts'
import { flowOf } from '../sop/flow.ts'
import type { Sop } from '../sop/sop.ts'
import { dueAt, type OfficeHours } from '../sop/working-time.ts'
import type { Moment } from './moment.ts'
import type { Pass, Progress } from './progress.ts'
import type { Visit } from './visit.ts'
import { walkMoment } from './walk/advance.ts'
import { missingNeeds, newWalker, type Walker, type WalkPass } from './walk/walker.ts'

/** Where the visit stands along its SOP, and how it came there. */
export function progressOf(visit: Visit, sop: Sop, hours: OfficeHours): Progress {
  const walk = walkOf(visit, sop)
  return {
    passes: walk.passes.map((pass) => passOf(pass, hours)),
    step: walk.step,
    standing: walk.standing?.no ?? null,
    atEnd: walk.ended,
    missing: walk.standing === null ? [] : missingNeeds(walk, walk.standing),
    stepOf: walk.stepOf,
  }
}

/** The walk of a visit along its SOP; done once for each visit as it is, for all who look at it. */
export function walkOf(visit: Visit, sop: Sop): Readonly<Walker> {
  const known = walks.get(visit)
  if (known?.sop === sop) return known.walk
  const walk = walked(visit.moments, newWalker(flowOf(sop, visit.kind, visit.leftOut)), sop)
  walks.set(visit, { sop, walk })
  return walk
}

const walks = new WeakMap<Visit, { readonly sop: Sop; readonly walk: Walker }>()

function walked(moments: readonly Moment[], walker: Walker, sop: Sop): Walker {
  const hosts = new Set(sop.actors.flatMap((actor) => (actor.role === 'host' ? [actor.key] : [])))
  for (const moment of moments) walkMoment(walker, moment, hosts)
  return walker
}

function passOf({ step, startedAt, endedAt, ending }: WalkPass, hours: OfficeHours): Pass {
  return {
    no: step.no,
    startedAt,
    endedAt,
    ending,
    dueAt: startedAt === null || step.limit === undefined ? null : dueAt(startedAt, step.limit, hours),
    limitSeconds: step.limit === undefined ? null : limitSeconds(step.limit),
  }
}
