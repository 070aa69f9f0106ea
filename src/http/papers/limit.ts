import type { Duration } from '../../domain/sop/sop.ts'

/** A limit that runs by the plain clock; others have no length that could be printed as one. */
export function limitOf(seconds: number | null): { readonly limit?: Duration } {
  return seconds === null ? {} : { limit: minutes(seconds) }
}

/** Seconds as the minutes of a standard. */
export function minutes(seconds: number): Duration {
  return { amount: seconds / 60, unit: 'minute', working: false }
}
