import type { Text } from '../sop/sop.ts'
import type { Instant } from './moment.ts'
import type { Pass } from './progress.ts'

/** What is certain counts; `none` where there is no limit to judge by, `open` while it runs. */
export type Verdict = 'within' | 'beyond' | 'unrecorded' | 'leftOut' | 'open' | 'none'

export type PassClock = Pick<Pass, 'no' | 'startedAt' | 'endedAt' | 'dueAt' | 'limitSeconds'> & {
  /** Until its end, or until now; null before its clock began (and where it ended before that). */
  readonly elapsedSeconds: number | null
  readonly verdict: Verdict
  /** A limit of an actor of role visitor binds the guest: no breach of the office. */
  readonly binds: 'office' | 'guest'
}

/** One measure beyond the steps: a sum of clocks, or one pair of moments. */
export type StandardClock = {
  /** Its place among the standards of the file. */
  readonly at: number
  readonly name: Text
  readonly limitSeconds: number | null
  readonly usedSeconds: number
  /** The first moment that it measures, and the last; null while there is none. */
  readonly startedAt: Instant | null
  readonly endedAt: Instant | null
  /** Since when it counts without a break; null while nothing of it runs. */
  readonly openSince: Instant | null
  readonly verdict: Verdict
  readonly binds: 'office' | 'guest'
}

export type Clocks = { readonly passes: readonly PassClock[]; readonly standards: readonly StandardClock[] }
