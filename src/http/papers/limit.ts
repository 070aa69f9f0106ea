import type { Duration } from '../../domain/sop/sop.ts'

/** Seconds as the minutes of a standard. */
export function minutes(seconds: number): Duration {
  return { amount: seconds / 60, unit: 'minute', working: false }
}
