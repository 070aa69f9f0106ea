import type { Admits, Weekday } from '../../sop/sop.ts'
import { dueAt } from '../../sop/working-time.ts'
import type { Context } from '../command.ts'
import type { Instant } from '../moment.ts'
import type { Refusal } from '../refusal.ts'
import { refuse } from './desk.ts'

/** What of a visit the rule of admission looks at. `waived` holds what was left out this once. */
export type Admission = {
  readonly headCount: number
  readonly requestedAt?: Instant
  /** The day that it was asked for, ISO; where it was asked for ahead. */
  readonly day?: string
  readonly arrivedAt?: Instant
  readonly waived: ReadonlySet<string>
}

export const admitKeys = ['people', 'notice', 'days', 'hours', 'atOnce'] as const satisfies readonly (keyof Admits)[]

/** The first line of `admits` that a visit breaks. */
export function breachOf(admits: Admits, visit: Admission, context: Context): Refusal | null {
  for (const key of admitKeys) {
    const breach = visit.waived.has(`admits.${key}`) ? null : broken(key, admits, visit, context)
    if (breach !== null) return breach
  }
  return null
}

function broken(key: keyof Admits, admits: Admits, visit: Admission, context: Context): Refusal | null {
  switch (key) {
    case 'people':
      return tooMany(admits, visit.headCount)
    case 'notice':
      return noticeOf(admits, visit, context)
    case 'days': {
      const day = dayOf(visit, context)
      if (admits.days === undefined || day === undefined || admits.days.includes(weekday(day))) return null
      return refuse('notOnThisDay', { days: admits.days.map(String) })
    }
    case 'hours':
      return hoursOf(admits, visit, context)
    case 'atOnce':
      // who is asked for ahead has a day, and no hour yet
      if (admits.atOnce === undefined || visit.arrivedAt === undefined || context.sameHour < admits.atOnce) return null
      return refuse('hourFull', { limit: admits.atOnce })
    default: {
      const never: never = key
      return never
    }
  }
}

/** More people than one visit may bring. */
export function tooMany(admits: Admits, headCount: number): Refusal | null {
  if (admits.people === undefined || headCount <= admits.people) return null
  return refuse('tooManyPeople', { limit: admits.people, people: headCount })
}

function noticeOf(admits: Admits, { requestedAt, day }: Admission, context: Context): Refusal | null {
  if (admits.notice === undefined || requestedAt === undefined || day === undefined) return null
  const earliest = zoned(dueAt(requestedAt, admits.notice, context.hours), context)
    .toPlainDate()
    .toString()
  return earliest <= day ? null : refuse('noticeTooShort', { earliest })
}

function hoursOf(admits: Admits, { arrivedAt }: Admission, context: Context): Refusal | null {
  if (admits.hours === undefined || arrivedAt === undefined) return null
  const time = zoned(arrivedAt, context)
  const minute = time.hour * 60 + time.minute
  if (admits.hours.some((span) => span.from <= minute && minute < span.to)) return null
  return refuse('notAtThisHour', { hours: admits.hours.map((span) => `${clock(span.from)}–${clock(span.to)}`) })
}

function dayOf({ arrivedAt, day }: Admission, context: Context): Temporal.PlainDate | undefined {
  if (arrivedAt !== undefined) return zoned(arrivedAt, context).toPlainDate()
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day ?? '') ?? []
  if (year === undefined || Number(month) === 0 || Number(date) === 0) return undefined
  return Temporal.PlainDate.from({ year: Number(year), month: Number(month), day: Number(date) })
}

function zoned(instant: Instant, context: Context): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(context.hours.timeZone)
}

function weekday(date: Temporal.PlainDate): Weekday {
  return weekdays[date.dayOfWeek - 1] ?? 7
}

const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]

function clock(minuteOfDay: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(Math.floor(minuteOfDay / 60))}.${two(minuteOfDay % 60)}`
}
