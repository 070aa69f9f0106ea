import type { MomentName, StepNo } from '../sop/sop.ts'
import type { Instant } from './moment.ts'

/** One pass of a visit through a step. `ending` says how it ended, for the figures. */
export type Pass = {
  readonly no: StepNo
  /** When its clock began; null while its `from` has not come (and for ever when it ended before). */
  readonly startedAt: Instant | null
  readonly endedAt: Instant | null
  readonly ending: 'open' | 'normal' | 'passedOver' | 'cutShort'
  /** When the limit is reached; null without a limit or before the clock began. */
  readonly dueAt: Instant | null
  /** Only for plain minutes and hours. */
  readonly limitSeconds: number | null
}

/** Where the visit stands along its SOP, derived from its moments. */
export type Progress = {
  readonly passes: readonly Pass[]
  /** The step whose clock began last; null before the first and after `archived`. */
  readonly step: StepNo | null
  /** The step entered and not yet ended (its clock may not have begun); null at the end. */
  readonly standing: StepNo | null
  readonly atEnd: boolean
  /** The standing step's needs not yet met. */
  readonly missing: readonly MomentName[]
  /** For each moment (by index in visit.moments) the step in which it came. */
  readonly stepOf: readonly (StepNo | null)[]
}
