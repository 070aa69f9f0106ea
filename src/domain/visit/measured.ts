import type { Sop, StepNo } from '../sop/sop.ts'
import type { OfficeHours } from '../sop/working-time.ts'
import type { StandardClock, Verdict } from './clock.ts'
import { clocksOf } from './clocks.ts'
import type { Instant } from './moment.ts'
import type { Visit } from './visit.ts'
import { progressOf } from './walk.ts'

/** A step of the SOP by its number, or a standard by its place in the file. */
export type Measure = `step:${number}` | `standard:${number}`

/** What one measure says of one visit: one for each pass of a step, and for each time that a standard was measured. */
export type Measured = {
  readonly measure: Measure
  /** Counts what is measured more than once. */
  readonly nth: number
  readonly startedAt: Instant | null
  readonly endedAt: Instant | null
  /** Null where its clock never began. */
  readonly seconds: number | null
  readonly verdict: Verdict
  /** How many things were left out in it with a reason. */
  readonly waived: number
}

/** Everything that the SOP measures of a visit that has been filed, by the version that it began under. */
export function measuredOf(visit: Visit, sop: Sop, hours: OfficeHours): readonly Measured[] {
  if (visit.filing.state === 'open') return []
  const progress = progressOf(visit, sop, hours)
  const { passes, standards } = clocksOf(visit, progress, sop, hours, visit.filing.at)
  const waived = waivedIn(visit, progress.stepOf, progress.passes[0]?.no ?? null)
  const ofSteps = numbered(passes, ({ no }) => `step:${no}`).map(
    ({ measure, nth, of }): Measured => ({
      measure,
      nth,
      startedAt: of.startedAt,
      endedAt: of.endedAt,
      seconds: of.elapsedSeconds,
      verdict: of.verdict,
      waived: nth === 0 ? (waived.get(of.no) ?? 0) : 0,
    }),
  )
  const ofStandards = numbered(standards, ({ at }) => `standard:${at}`).map(
    ({ measure, nth, of }): Measured => ({
      measure,
      nth,
      startedAt: of.startedAt,
      endedAt: of.endedAt,
      seconds: of.startedAt === null ? null : of.usedSeconds,
      verdict: of.verdict,
      waived: waivedInSum(sop, of, waived),
    }),
  )
  return [...ofSteps, ...ofStandards]
}

/** How many things were left out in each step; what came before any step counts in the first. */
function waivedIn(visit: Visit, stepOf: readonly (StepNo | null)[], first: StepNo | null): ReadonlyMap<StepNo, number> {
  const counts = new Map<StepNo, number>()
  visit.moments.forEach((moment, at) => {
    const no = stepOf[at] ?? first
    if (moment.type === 'waived' && no !== null) counts.set(no, (counts.get(no) ?? 0) + 1)
  })
  return counts
}

/** A sum of steps has what was left out in them; between two moments nothing is left out. */
function waivedInSum(sop: Sop, { at }: StandardClock, waived: ReadonlyMap<StepNo, number>): number {
  const measure = sop.standards[at]?.measure
  if (measure === undefined || !('steps' in measure)) return 0
  const { steps } = measure
  return [...waived].reduce((sum, [no, count]) => sum + (steps === 'all' || steps.includes(no) ? count : 0), 0)
}

function numbered<Clock>(
  clocks: readonly Clock[],
  measureOf: (clock: Clock) => Measure,
): readonly { readonly measure: Measure; readonly nth: number; readonly of: Clock }[] {
  const seen = new Map<Measure, number>()
  return clocks.map((of) => {
    const measure = measureOf(of)
    const nth = seen.get(measure) ?? 0
    seen.set(measure, nth + 1)
    return { measure, nth, of }
  })
}
