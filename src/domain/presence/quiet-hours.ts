import type { Instant } from '../visit/moment.ts'

/** When somebody does not want to be disturbed, in minutes of the office's day; over midnight where `to` is before `from`. */
export type QuietHours = { readonly from: number; readonly to: number }

/** Whether these hours cover an instant on the office's clock. */
export function isQuietAt(quiet: QuietHours | null, now: Instant, timeZone: string): boolean {
  if (quiet === null || quiet.from === quiet.to) return false
  const { hour, minute } = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone)
  const at = hour * 60 + minute
  return quiet.from < quiet.to ? quiet.from <= at && at < quiet.to : quiet.from <= at || at < quiet.to
}
