/**
 * Dates, clocks, numbers and masks, in one place and pure: locale and time zone are passed in. On the screens take them from
 * `useFormat()`, which knows both. Instants are epoch milliseconds, lengths are seconds.
 */
import type { Locale } from './locale.ts'

const tags: Record<Locale, string> = { id: 'id-ID', en: 'en-GB' }

/** Where a format holds: the language and the office's time zone. */
export interface Place {
  readonly locale: Locale
  readonly timeZone: string
}

/** The time of day: 09.42 in Indonesian, 09:42 in English; with `seconds` 09.42.16. */
export function timeOfDay(at: number, place: Place, precision: 'minutes' | 'seconds' = 'minutes'): string {
  const second = precision === 'seconds' ? ({ second: '2-digit' } as const) : {}
  return dateFormat(place, { hour: '2-digit', minute: '2-digit', ...second, hourCycle: 'h23' }).format(at)
}

/** The day in full: "Selasa, 24 November 2026". */
export function longDate(at: number, place: Place): string {
  // Without a comma in British English, with one everywhere on the screens.
  const weekday = dateFormat(place, { weekday: 'long' }).format(at)
  return `${weekday}, ${dateFormat(place, { day: 'numeric', month: 'long', year: 'numeric' }).format(at)}`
}

/** The day within a year, with its weekday: "Rabu, 25 November". */
export function dayOfYear(at: number, place: Place): string {
  const weekday = dateFormat(place, { weekday: 'long' }).format(at)
  return `${weekday}, ${dateFormat(place, { day: 'numeric', month: 'long' }).format(at)}`
}

/** The name of the day: "Kamis". */
export function weekday(at: number, place: Place): string {
  return dateFormat(place, { weekday: 'long' }).format(at)
}

/** The day in a column: "12 Okt", with the year when it is another one than that of `now`: "12 Okt 2025". */
export function shortDate(at: number, now: number, place: Place): string {
  const year = dateFormat(place, { year: 'numeric' })
  const options = { day: 'numeric', month: 'short' } as const
  const other = year.format(at) !== year.format(now)
  return dateFormat(place, other ? { ...options, year: 'numeric' } : options).format(at)
}

/** A day of the calendar, as written `2021-01-18`: "18 Januari 2021". */
export function calendarDay(day: string, locale: Locale): string {
  const options = { day: 'numeric', month: 'long', year: 'numeric' } as const
  return dateFormat({ locale, timeZone: 'UTC' }, options).format(Date.parse(`${day}T00:00Z`))
}

/** The name of a month, 1 to 12: "November". */
export function monthName(month: number, locale: Locale, width: 'long' | 'short' = 'long'): string {
  return dateFormat({ locale, timeZone: 'UTC' }, { month: width }).format(Date.UTC(2026, month - 1, 1))
}

/** The calendar day at the office as YYYY-MM-DD, what `<input type="date">` reads and writes. */
export function isoDay(at: number, timeZone: string): string {
  return dateFormat({ locale: 'en', timeZone }, { year: 'numeric', month: '2-digit', day: '2-digit' })
    .format(at)
    .split('/')
    .reverse()
    .join('-')
}

/** The hour at the office from 0 to 23, for greetings. */
export function hourOfDay(at: number, timeZone: string): number {
  return Number(dateFormat({ locale: 'en', timeZone }, { hour: 'numeric', hourCycle: 'h23' }).format(at))
}

/** A running length: 0:52, 3:46, and 1:03:46 from an hour on. Halves of a second and signs are dropped. */
export function duration(seconds: number): string {
  const whole = Math.floor(Math.abs(seconds))
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60)]
  const tail = String(whole % 60).padStart(2, '0')
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${tail}` : `${minutes}:${tail}`
}

/** A length in a sentence: "3 menit 52 detik", "1 jam 3 menit"; seconds are left out from an hour on. */
export function durationWords(seconds: number, locale: Locale): string {
  return inUnits(seconds, locale, 'long', true)
}

/** A length in a column, in whole minutes: "4 mnt", "2 jam 42 mnt"; "0 mnt" under a minute. */
export function wholeMinutes(seconds: number, locale: Locale): string {
  return inUnits(seconds, locale, 'short', false)
}

/** A count: 5.990 in Indonesian, 5,990 in English. */
export function count(n: number, locale: Locale): string {
  return new Intl.NumberFormat(tags[locale]).format(n)
}

/** A share with at most one decimal: 84,6. The percent sign is the text's own. */
export function decimal(n: number, locale: Locale): string {
  return new Intl.NumberFormat(tags[locale], { maximumFractionDigits: 1 }).format(n)
}

/** A telephone number of which only the ends show: `0812 •••• 3378`; a very short one shows its last two digits. */
export function maskPhone(phone: string): string {
  const digits = phone.replace(/[^\d+]/g, '')
  return digits.length < 8 ? `•••• ${digits.slice(-2)}` : `${digits.slice(0, 4)} •••• ${digits.slice(-4)}`
}

/** An identity number of which only the end shows: `•••• 0412`. Takes the number or its last four digits. */
export function maskIdentity(number: string): string {
  return `•••• ${number.replace(/\s/g, '').slice(-4)}`
}

const units = {
  id: { long: { h: 'jam', m: 'menit', s: 'detik' }, short: { h: 'jam', m: 'mnt', s: 'dtk' } },
  en: { long: { h: 'hour', m: 'minute', s: 'second' }, short: { h: 'h', m: 'min', s: 's' } },
} as const satisfies Record<Locale, Record<'long' | 'short', Record<'h' | 'm' | 's', string>>>

function inUnits(seconds: number, locale: Locale, width: 'long' | 'short', withSeconds: boolean): string {
  const whole = Math.floor(Math.abs(seconds))
  const parts = { h: Math.floor(whole / 3600), m: Math.floor((whole % 3600) / 60), s: whole % 60 }
  const shown = (['h', 'm', 's'] as const).filter((unit) => {
    if (unit === 's') return withSeconds && parts.h === 0 && (parts.s > 0 || parts.m === 0)
    return parts[unit] > 0 || (unit === 'm' && !withSeconds && parts.h === 0)
  })
  return shown
    .map((unit) => `${parts[unit]} ${named(units[locale][width][unit], parts[unit], locale, width)}`)
    .join(' ')
}

/** English counts its written-out units; Indonesian does not, nor do short ones. */
function named(word: string, n: number, locale: Locale, width: 'long' | 'short'): string {
  return locale === 'en' && width === 'long' && n !== 1 ? `${word}s` : word
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** Making a format costs some 50 µs and a list shows hundreds of times: each is made once. */
function dateFormat({ locale, timeZone }: Place, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone} ${JSON.stringify(options)}`
  const known = formats.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(tags[locale], { ...options, timeZone })
  formats.set(key, made)
  return made
}
