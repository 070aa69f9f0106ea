/** The numbered reasons and times of an answer that is not yes, and of another time: what is offered, in which order. */
import type { Visit } from '../../../contract/visit.ts'

/** What a picker looks at: the answer that stands, whose reason and time it may repeat. */
export type Answered = Pick<Visit, 'answer'>

/** Which answer the picker records; `another` is the desk's own invitation to come again. */
export type PickerKind = 'no' | 'later' | 'absent' | 'another'

const reasonsOf = {
  no: ['noMeeting', 'noGuest', 'noPapers', 'noColleague', 'noOwn'],
  later: ['laterMeeting', 'laterGuest', 'laterCall', 'laterPrepare', 'laterOwn'],
  absent: ['absentDuty', 'absentOutside', 'absentLeave', 'absentNoReply', 'absentOwn'],
  another: ['anotherToday', 'anotherAgreed', 'anotherPapers', 'anotherClosing', 'anotherOwn'],
} as const satisfies Record<PickerKind, readonly string[]>

/** A reason by its name; `anotherAnswered` repeats the one that the host gave. */
export type Reason = (typeof reasonsOf)[PickerKind][number] | 'anotherAnswered'

/** The reasons for one visit: another time repeats the host's own reason first, where there is one. */
export function reasonsFor(kind: PickerKind, visit: Answered): readonly Reason[] {
  if (kind !== 'another' || !given(visit)) return reasonsOf[kind]
  return ['anotherAnswered', 'anotherAgreed', 'anotherPapers', 'anotherClosing', 'anotherOwn']
}

/** Whether a reason is written by hand. */
export function isOwn(reason: Reason): boolean {
  return reason === 'noOwn' || reason === 'laterOwn' || reason === 'absentOwn' || reason === 'anotherOwn'
}

/** The reason that the host gave with an answer that is not yes. */
export function given(visit: Answered): string | null {
  return visit.answer !== null && visit.answer.answer !== 'yes' ? visit.answer.reason : null
}

/** A time that can be picked by its digit: a moment, or the choice of any other one. */
export type TimeSlot =
  | { readonly digit: string; readonly kind: 'at'; readonly at: number }
  | { readonly digit: string; readonly kind: 'in'; readonly at: number; readonly minutes: number }
  | { readonly digit: string; readonly kind: 'other' }

const minute = 60_000

/** What stands on the keys 6 to 9: minutes from now when the visitor waits, else the next good hours and the choice of any. */
export function timesFor(kind: PickerKind, visit: Answered, now: number, timeZone: string): readonly TimeSlot[] {
  if (kind === 'later') {
    return [5, 10, 15, 30].map((minutes, at) => ({
      digit: String(6 + at),
      kind: 'in',
      minutes,
      at: Math.ceil(now / minute) * minute + minutes * minute,
    }))
  }
  const proposed = kind === 'another' ? proposedIn(visit, now) : null
  const hours = nextHours(now, timeZone).filter((at) => at !== proposed)
  const three = (proposed === null ? hours : [proposed, ...hours]).slice(0, 3)
  return [
    ...three.map((at, index) => ({ digit: String(6 + index), kind: 'at' as const, at })),
    { digit: '9', kind: 'other' },
  ]
}

/** The time that the host proposed, as long as it has not passed. */
export function proposedIn(visit: Answered, now: number): number | null {
  const at = visit.answer?.proposedAt ? Date.parse(visit.answer.proposedAt) : null
  return at !== null && at > now ? at : null
}

/** How far off a moment is, in days of the office's calendar. */
export function daysUntil(at: number, now: number, timeZone: string): number {
  return dayOf(now, timeZone).until(dayOf(at, timeZone), { largestUnit: 'days' }).days
}

/** The moment that a day and a time of day mean at the office; null while either is missing or cannot be. */
export function momentOf(day: string, time: string, timeZone: string): number | null {
  try {
    return Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(timeZone).epochMilliseconds
  } catch {
    return null
  }
}

const afternoon = [13, 30] as const
const tomorrow = [
  [9, 0],
  [10, 0],
  [13, 30],
] as const

/** This afternoon while there is time for it, then the hours of the next working day. */
function nextHours(now: number, timeZone: string): readonly number[] {
  const today = dayOf(now, timeZone)
  const at = (day: Temporal.PlainDate, [hour, min]: readonly [number, number]) =>
    day.toZonedDateTime({ timeZone, plainTime: new Temporal.PlainTime(hour, min) }).epochMilliseconds
  const next = tomorrow.map((time) => at(nextWorkingDay(today), time))
  const later = at(today, afternoon)
  const soon = today.dayOfWeek <= 5 && later - now >= 30 * minute
  return soon ? [later, ...next] : next
}

function nextWorkingDay(day: Temporal.PlainDate): Temporal.PlainDate {
  const next = day.add({ days: 1 })
  return next.dayOfWeek > 5 ? nextWorkingDay(next) : next
}

function dayOf(at: number, timeZone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDate()
}
