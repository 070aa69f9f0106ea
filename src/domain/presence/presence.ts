import { type OfficeHours, spansOf } from '../sop/working-time.ts'
import type { Instant } from '../visit/moment.ts'
import type { Presence, PresenceState } from './standing.ts'

/** What somebody said of themself, or the desk on their word. */
export type SaidPresence = {
  readonly state: PresenceState
  readonly until: Instant | null
  readonly note: string | null
  readonly source: 'self' | 'desk'
  readonly setAt: Instant
}

/** What a calendar says: from, to (not included); a whole day is `out`, the rest a meeting. */
export type BusyPeriod = { readonly from: Instant; readonly to: Instant; readonly state: 'meeting' | 'out' }

/** Where somebody is: what was said as long as it holds, else what their calendar says, else in. */
export function presenceAt(
  said: SaidPresence | null,
  busy: readonly BusyPeriod[],
  now: Instant,
  hours: OfficeHours,
): Presence {
  if (said === null || !holdsAt(said, now, hours)) return byCalendar(busy, now)
  const { state, until, note, source } = said
  if (state !== 'in') return { state, until, note, source }
  // "I am in" answers what the calendar said then, not what comes after
  const later = byCalendar(
    busy.filter((period) => period.from > said.setAt),
    now,
  )
  return later.state === 'in' ? { state, until, note, source } : later
}

/** Without a time of its own, being away ends with the office's day; leave ends when somebody says so. */
function holdsUntil(said: SaidPresence, hours: OfficeHours): Instant | null {
  if (said.until !== null) return said.until
  switch (said.state) {
    case 'meeting':
    case 'out':
    case 'elsewhere':
      return endOfOfficeDay(said.setAt, hours)
    case 'in':
    case 'leave':
      return null
    default: {
      const never: never = said.state
      return never
    }
  }
}

function holdsAt(said: SaidPresence, now: Instant, hours: OfficeHours): boolean {
  const until = holdsUntil(said, hours)
  return until === null || now < until
}

function byCalendar(busy: readonly BusyPeriod[], now: Instant): Presence {
  const current = busy.filter((period) => period.from <= now && now < period.to)
  const first = current.find(({ state }) => state === 'out') ?? current[0]
  if (first === undefined) return { state: 'in', until: null, note: null, source: 'nobody' }
  return { state: first.state, until: endOfStretch(first, busy), note: null, source: 'calendar' }
}

/** Meetings back to back are one stretch to the one who waits. */
function endOfStretch({ to, state }: BusyPeriod, busy: readonly BusyPeriod[]): Instant {
  let end = to
  for (const period of busy.filter((one) => one.state === state).toSorted((a, b) => a.from - b.from)) {
    if (period.from <= end && period.to > end) end = period.to
  }
  return end
}

/** When the office closes on the day of an instant; its midnight when it is not open any more. */
function endOfOfficeDay(at: Instant, hours: OfficeHours): Instant {
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(hours.timeZone)
  const midnight = local.toPlainDate().add({ days: 1 }).toZonedDateTime(hours.timeZone).epochMilliseconds
  const closing = spansOf(local.toPlainDate(), hours).at(-1)?.to
  if (closing === undefined || closing >= 1440) return midnight
  const time = Temporal.PlainTime.from({ hour: Math.floor(closing / 60), minute: closing % 60 })
  const closes = local.toPlainDate().toZonedDateTime({ timeZone: hours.timeZone, plainTime: time }).epochMilliseconds
  return closes > at ? closes : midnight
}
