import type { Instant } from '../domain/visit/moment.ts'

/** An instant as the interface writes it. */
export const iso = (at: Instant): string => new Date(at).toISOString()

/** An instant of the interface; null for what is none, as 30 February. */
export function instantOf(written: string): Instant | null {
  const at = Date.parse(written)
  return Number.isNaN(at) ? null : at
}

/** The day of an instant in a time zone, `2026-11-25`. */
export function dayIn(at: Instant, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDate().toString()
}

/** When a day of a time zone begins. */
export function startOfDay(day: string, timeZone: string): Instant {
  return Temporal.PlainDate.from(day).toZonedDateTime(timeZone).epochMilliseconds
}
