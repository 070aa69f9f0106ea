import type { Duration, Unit } from '../domain/sop/sop.ts'
import type { Instant } from '../domain/visit/moment.ts'
import {
  count,
  dayOfYear,
  duration,
  isoDay,
  longDate,
  monthName,
  type Place,
  timeOfDay,
  wholeMinutes,
} from '../text/format.ts'
import type { BookNumber } from './office.ts'

/** Official papers are Indonesian, at the office's own time. */
export function officePlace(timeZone: string): Place {
  return { locale: 'id', timeZone }
}

/** A guest-book number in full: "2026/6.412". */
export function bookNumber({ year, number }: BookNumber): string {
  return `${year}/${plainNumber(number)}`
}

/** A guest-book number within its year: "6.412". */
export function plainNumber(number: number): string {
  return count(number, 'id')
}

/** A limit as printed: "5 menit", "2 hari kerja"; in short "5 mnt". */
export function limitWords(limit: Duration, width: 'long' | 'short' = 'long'): string {
  return `${limit.amount} ${units[width][limit.unit]}${limit.working ? ' kerja' : ''}`
}

/** A limit in seconds where it runs by the plain clock; days and working time have no fixed length. */
function limitSeconds(limit: Duration | undefined): number | undefined {
  if (!limit || limit.working || limit.unit === 'day') return undefined
  return limit.amount * (limit.unit === 'hour' ? 3600 : 60)
}

/** A measured length: 3:46, or in hours and minutes from ten hours on, where seconds say nothing. */
export function elapsed(seconds: number): string {
  return seconds < 36_000 ? duration(seconds) : wholeMinutes(seconds, 'id')
}

/** By how much a length is over its limit: "1:08"; nothing where that can't be told. */
export function over(seconds: number | undefined, limit: Duration | undefined): string | undefined {
  const most = limitSeconds(limit)
  if (seconds === undefined || most === undefined || Math.floor(seconds) <= most) return undefined
  return elapsed(Math.floor(seconds) - most)
}

/** When something was, with its day only where it is another one than `day`: "09.42", "25 November 09.42". */
export function moment(at: Instant, day: Instant, place: Place): string {
  const time = timeOfDay(at, place)
  return isoDay(at, place.timeZone) === isoDay(day, place.timeZone) ? time : `${dayMonth(at, place)} ${time}`
}

/** A time proposed at `day`: "pukul 11.00", or on another day "Rabu, 25 November pukul 09.00". */
export function proposal(at: Instant, day: Instant, place: Place): string {
  const time = `pukul ${timeOfDay(at, place)}`
  return isoDay(at, place.timeZone) === isoDay(day, place.timeZone) ? time : `${dayOfYear(at, place)} ${time}`
}

/** From when to when: "09.38–09.44", one time where both are the same minute. */
export function span(from: Instant, to: Instant | undefined, day: Instant, place: Place): string {
  const begin = moment(from, day, place)
  if (to === undefined) return begin
  const end = moment(to, isoDay(from, place.timeZone) === isoDay(to, place.timeZone) ? to : day, place)
  return begin.endsWith(end) ? begin : `${begin}–${end}`
}

/** Day, month and time: "24 November 2026 pukul 09.38". */
export function dateAndTime(at: Instant, place: Place): string {
  const [, date] = longDate(at, place).split(', ')
  return `${date} pukul ${timeOfDay(at, place)}`
}

/** Day and month: "24 November". */
export function dayMonth(at: Instant, place: Place): string {
  const [, month, day] = isoDay(at, place.timeZone).split('-').map(Number)
  return `${day} ${monthName(month ?? 1, 'id')}`
}

const units = {
  long: { minute: 'menit', hour: 'jam', day: 'hari' },
  short: { minute: 'mnt', hour: 'jam', day: 'hari' },
} as const satisfies Record<'long' | 'short', Record<Unit, string>>
