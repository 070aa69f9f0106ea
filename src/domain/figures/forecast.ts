import { type Matched, matchStandards, matchSteps } from '../sop/difference/match.ts'
import { limitSeconds } from '../sop/duration.ts'
import { makeFlow } from '../sop/flow.ts'
import type { Sop, Standard, Step, StepNo, Text } from '../sop/sop.ts'
import { dueAt, type OfficeHours } from '../sop/working-time.ts'
import type { Clocks, Verdict } from '../visit/clock.ts'
import { clocksOf } from '../visit/clocks.ts'
import type { Pass, Progress } from '../visit/progress.ts'
import type { Visit } from '../visit/visit.ts'
import { progressOf } from '../visit/walk.ts'

/** How often a measure was kept and broken; what is not certain counts in neither. */
type Share = { readonly within: number; readonly beyond: number }
/** What a month's visits measured, and what they would have under another SOP. `now` is null for what the SOP before does not have. */
export type Forecast = {
  readonly visits: number
  /** Of these, how many could be judged by the other SOP. */
  readonly judged: number
  readonly steps: readonly {
    readonly no: StepNo
    readonly short: Text
    readonly now: Share | null
    readonly draft: Share
  }[]
  readonly standards: readonly { readonly name: Text; readonly now: Share | null; readonly draft: Share }[]
}

/**
 * What the figures of filed visits would have been under a draft. A visit is walked along the draft anew; where it would have stood
 * still for something that was never asked of it, its passes are judged by the limits of the steps that are the same instead. It
 * tells how the same work would have been judged, not how people would have worked.
 */
export function forecastOf(visits: readonly Visit[], before: Sop, draft: Sop, hours: OfficeHours): Forecast {
  const [steps, standards] = [matchSteps(before.steps, draft.steps), matchStandards(before.standards, draft.standards)]
  const [now, then] = [newCount(), newCount()]
  let judged = 0
  for (const visit of visits) {
    if (visit.filing.state === 'open') continue
    const progress = progressOf(visit, before, hours)
    count(now, clocksOf(visit, progress, before, hours, visit.filing.at))
    const other = progressUnder(visit, progress, draft, steps, hours)
    if (other === null) continue
    judged += 1
    count(then, clocksOf(visit, other, draft, hours, visit.filing.at))
  }
  const origins = new Map([...steps].map(([was, is]) => [is, was]))
  const measured = new Map([...standards].map(([was, is]) => [is, was]))
  return {
    visits: visits.length,
    judged,
    steps: draft.steps.map((step) => {
      const was = origins.get(step)
      return {
        no: step.no,
        short: step.short,
        now: was === undefined ? null : shareOf(now.steps.get(was.no)),
        draft: shareOf(then.steps.get(step.no)),
      }
    }),
    standards: draft.standards.map((standard, at) => ({
      name: standard.name,
      now: nowOf(measured.get(standard), before, now),
      draft: shareOf(then.standards.get(at)),
    })),
  }
}

function nowOf(was: Standard | undefined, before: Sop, now: Count): Share | null {
  return was === undefined ? null : shareOf(now.standards.get(before.standards.indexOf(was)))
}

/** The visit along the draft, or null where nothing of it can be judged by that. */
function progressUnder(
  visit: Visit,
  progress: Progress,
  draft: Sop,
  steps: Matched<Step>,
  hours: OfficeHours,
): Progress | null {
  if (visit.kind !== undefined && !draft.kinds.some((kind) => kind.key === visit.kind && kind.recorded)) return null
  if (visit.kind === undefined && draft.kinds.length > 0) return null
  const again = progressOf(visit, draft, hours)
  if (cutShort(again) <= cutShort(progress)) return again
  const flow = makeFlow(draft, visit.kind, visit.leftOut)
  const passes = progress.passes.flatMap((pass) => passUnder(pass, flow.steps, steps, hours))
  return passes.length === 0 ? null : { ...progress, passes }
}

function cutShort({ passes }: Progress): number {
  return passes.filter((pass) => pass.ending === 'cutShort').length
}

function passUnder(pass: Pass, there: readonly Step[], steps: Matched<Step>, hours: OfficeHours): readonly Pass[] {
  const same = [...steps].find(([was]) => was.no === pass.no)?.[1]
  const step = there.find((one) => one.no === same?.no)
  if (step === undefined) return []
  const { limit } = step
  return [
    {
      ...pass,
      no: step.no,
      dueAt: pass.startedAt === null || limit === undefined ? null : dueAt(pass.startedAt, limit, hours),
      limitSeconds: limit === undefined ? null : limitSeconds(limit),
    },
  ]
}

type Verdicts = Map<Verdict, number>
type Count = { readonly steps: Map<StepNo, Verdicts>; readonly standards: Map<number, Verdicts> }

function newCount(): Count {
  return { steps: new Map(), standards: new Map() }
}

function count({ steps, standards }: Count, clocks: Clocks): void {
  for (const { no, verdict } of clocks.passes) add(steps, no, verdict)
  for (const { at, verdict } of clocks.standards) add(standards, at, verdict)
}

function add(counts: Map<number, Verdicts>, key: number, verdict: Verdict): void {
  const verdicts = counts.getOrInsertComputed(key, () => new Map<Verdict, number>())
  verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1)
}

function shareOf(verdicts: Verdicts | undefined): Share {
  return { within: verdicts?.get('within') ?? 0, beyond: verdicts?.get('beyond') ?? 0 }
}
