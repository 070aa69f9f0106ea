import type { Instant } from '../domain/visit/moment.ts'
import type { Day } from './rows.ts'

type Span = { readonly day: Day; readonly from: Instant; readonly to: Instant }

const lastSpans = new Map<string, Span>()

/** The calendar day of an office at an instant; days asked for again and again are not reckoned anew. */
export function officeDay(timeZone: string, at: Instant): Day {
  const last = lastSpans.get(timeZone)
  if (last !== undefined && last.from <= at && at < last.to) return last.day
  const start = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).startOfDay()
  const span = {
    day: start.toPlainDate().toString(),
    from: start.epochMilliseconds,
    to: start.add({ days: 1 }).startOfDay().epochMilliseconds,
  }
  lastSpans.set(timeZone, span)
  return span.day
}
