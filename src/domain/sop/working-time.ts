import type { Duration, HourSpan, Weekday } from './sop.ts'

/** When the office is open, in its own time zone: what working minutes and working days are counted in. */
export type OfficeHours = {
  /** IANA name, such as Asia/Pontianak. */
  readonly timeZone: string
  /** Open spans of each weekday (breaks are the gaps between them); a day left out is closed. */
  readonly week: Week
  /** Stretches of days with hours of their own (Ramadan, a half day); of several that meet, the last one holds. */
  readonly periods?: readonly HoursPeriod[]
  /** Closed dates, ISO. */
  readonly closed: readonly string[]
}

export type Week = Readonly<Partial<Record<Weekday, readonly HourSpan[]>>>
/** From and to, both included, ISO. */
export type HoursPeriod = { readonly from: string; readonly to: string; readonly week: Week }

/** Milliseconds since 1970-01-01T00:00Z, as everywhere in the domain. */
type Instant = number

/**
 * When a duration that began at `start` is over. An office that is never open has no working time to count in:
 * there working durations run as plain ones, so that a clock always ends.
 */
export function dueAt(start: Instant, duration: Duration, hours: OfficeHours): Instant {
  const working = duration.working && isEverOpen(hours)
  switch (duration.unit) {
    case 'minute':
      return working ? afterWorking(start, duration.amount * minute, hours) : start + duration.amount * minute
    case 'hour':
      return working ? afterWorking(start, duration.amount * 60 * minute, hours) : start + duration.amount * 60 * minute
    case 'day':
      return working ? closingAfter(start, duration.amount, hours) : sameTimeAfter(start, duration.amount, hours)
    default: {
      const never: never = duration.unit
      return never
    }
  }
}

/** How many seconds the office was open between two instants; 0 when the second is not after the first. */
export function workingSeconds(from: Instant, to: Instant, hours: OfficeHours): number {
  if (to <= from) return 0
  if (!isEverOpen(hours)) return Math.floor((to - from) / 1000)
  const last = dateOf(to, hours)
  let open = 0
  for (let date = dateOf(from, hours); Temporal.PlainDate.compare(date, last) <= 0; date = date.add({ days: 1 })) {
    for (const span of openSpans(date, hours)) {
      open += Math.max(0, Math.min(span.to, to) - Math.max(span.from, from))
    }
  }
  return Math.floor(open / 1000)
}

const minute = 60_000

function afterWorking(start: Instant, length: number, hours: OfficeHours): Instant {
  let left = length
  for (let date = dateOf(start, hours); ; date = date.add({ days: 1 })) {
    for (const span of openSpans(date, hours)) {
      const from = Math.max(span.from, start)
      if (from >= span.to) continue
      if (left <= span.to - from) return from + left
      left -= span.to - from
    }
  }
}

function closingAfter(start: Instant, days: number, hours: OfficeHours): Instant {
  let left = days
  for (let date = dateOf(start, hours).add({ days: 1 }); ; date = date.add({ days: 1 })) {
    const spans = spansOf(date, hours)
    if (spans.length === 0) continue
    left -= 1
    if (left === 0) return instantOf(date, Math.max(...spans.map((span) => span.to)), hours)
  }
}

function sameTimeAfter(start: Instant, days: number, hours: OfficeHours): Instant {
  return Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO(hours.timeZone).add({ days })
    .epochMilliseconds
}

/** Periods end; only the usual week says whether working time ever comes again. */
function isEverOpen(hours: OfficeHours): boolean {
  return Object.values(hours.week).some((spans) => spans.some((span) => span.to > span.from))
}

function dateOf(instant: Instant, hours: OfficeHours): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(hours.timeZone).toPlainDate()
}

/** The open spans of a date in the order of the day; none on a closed one. */
export function spansOf(date: Temporal.PlainDate, hours: Omit<OfficeHours, 'timeZone'>): readonly HourSpan[] {
  const day = date.toString()
  if (hours.closed.includes(day)) return []
  const week = hours.periods?.findLast((period) => period.from <= day && day <= period.to)?.week ?? hours.week
  return (week[weekdays[date.dayOfWeek - 1] ?? 7] ?? [])
    .filter((span) => span.to > span.from)
    .toSorted((a, b) => a.from - b.from)
}

const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]

function openSpans(date: Temporal.PlainDate, hours: OfficeHours): readonly { from: Instant; to: Instant }[] {
  return spansOf(date, hours).map((span) => ({
    from: instantOf(date, span.from, hours),
    to: instantOf(date, span.to, hours),
  }))
}

function instantOf(date: Temporal.PlainDate, minuteOfDay: number, hours: OfficeHours): Instant {
  const day = minuteOfDay >= 1440 ? date.add({ days: 1 }) : date
  const rest = minuteOfDay % 1440
  const time = Temporal.PlainTime.from({ hour: Math.floor(rest / 60), minute: rest % 60 })
  return day.toZonedDateTime({ timeZone: hours.timeZone, plainTime: time }).epochMilliseconds
}
