import {
  calendarDay,
  count,
  dayOfYear,
  decimal,
  duration,
  durationWords,
  hourOfDay,
  isoDay,
  longDate,
  maskIdentity,
  maskPhone,
  monthName,
  type Place,
  shortDate,
  timeOfDay,
  weekday,
  wholeMinutes,
} from '../../text/format.ts'

/** The formats of `src/text/format.ts` with language and time zone filled in; what `useFormat()` returns. */
export type Formats = ReturnType<typeof boundFormats>

/** Fills language and time zone into every format. */
export function boundFormats(place: Place) {
  return {
    timeZone: place.timeZone,
    timeOfDay: (at: number) => timeOfDay(at, place),
    timeWithSeconds: (at: number) => timeOfDay(at, place, 'seconds'),
    longDate: (at: number) => longDate(at, place),
    dayOfYear: (at: number) => dayOfYear(at, place),
    weekday: (at: number) => weekday(at, place),
    shortDate: (at: number, now: number) => shortDate(at, now, place),
    calendarDay: (day: string) => calendarDay(day, place.locale),
    monthName: (month: number, width?: 'long' | 'short') => monthName(month, place.locale, width),
    isoDay: (at: number) => isoDay(at, place.timeZone),
    hourOfDay: (at: number) => hourOfDay(at, place.timeZone),
    duration,
    durationWords: (seconds: number) => durationWords(seconds, place.locale),
    wholeMinutes: (seconds: number) => wholeMinutes(seconds, place.locale),
    count: (n: number) => count(n, place.locale),
    decimal: (n: number) => decimal(n, place.locale),
    maskPhone,
    maskIdentity,
  }
}
