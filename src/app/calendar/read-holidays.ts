import { parse } from 'csv-parse/sync'
import ICAL from 'ical.js'
import type { Holiday } from '../../store/rows.ts'

/** Holidays as read from a file, or where it cannot be read: the numbers of the lines, `[]` where it is nothing at all. */
export type ReadHolidays =
  | { readonly ok: true; readonly holidays: readonly Holiday[] }
  | { readonly ok: false; readonly lines: readonly number[] }

/** Beyond this it is no list of holidays. */
const mostHolidays = 2000

/** Reads iCalendar (events of whole days) or CSV: `date,name` with `kind` and `decreed` where they are known. */
export function readHolidays(text: string, thisYear: number): ReadHolidays {
  const read = /^\uFEFF?\s*BEGIN:VCALENDAR/i.test(text) ? readCalendar(text, thisYear) : readTable(text)
  if (!read.ok) return read
  if (read.holidays.length === 0 || read.holidays.length > mostHolidays) return { ok: false, lines: [] }
  const byDate = new Map(read.holidays.map((holiday) => [holiday.date, holiday]))
  return { ok: true, holidays: [...byDate.values()].toSorted((a, b) => (a.date < b.date ? -1 : 1)) }
}

type Line = { readonly record: Readonly<Partial<Written>>; readonly info: { readonly lines: number } }

function readTable(text: string): ReadHolidays {
  const lines = linesOf(text)
  if (lines === null) return { ok: false, lines: [] }
  const holidays: Holiday[] = []
  const bad: number[] = []
  for (const [index, { record, info }] of lines.entries()) {
    const { date = '', name = '', kind = '', decreed = '' } = record
    if (index === 0 && headers.has(date.toLowerCase())) continue
    const holiday = holidayOf({ date: isoDate(date), name, kind, decreed })
    if (holiday === null) bad.push(info.lines)
    else holidays.push(holiday)
  }
  return bad.length > 0 ? { ok: false, lines: bad } : { ok: true, holidays }
}

const headers = new Set(['date', 'tanggal'])

/** Commas, or the semicolons that spreadsheets write in Indonesia. */
function linesOf(text: string): readonly Line[] | null {
  const [first = ''] = text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'))
  try {
    return parse<Line>(text, {
      bom: true,
      columns: ['date', 'name', 'kind', 'decreed'],
      comment: '#',
      comment_no_infix: true,
      delimiter: first.includes(';') ? ';' : ',',
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    })
  } catch {
    return null
  }
}

/** `2027-03-10`, or as one writes it here: `10-3-2027`, `10/03/2027`. */
function isoDate(written: string): string {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(written) ?? []
  return year === '' ? written : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

type Written = { readonly date: string; readonly name: string; readonly kind: string; readonly decreed: string }

function holidayOf({ date, name, kind, decreed }: Written): Holiday | null {
  const known = kind === '' ? kindOf(name) : kinds[kind.toLowerCase()]
  const isDecreed = decreed === '' ? !isTentative.test(name) : truths[decreed.toLowerCase()]
  if (!isDate(date) || name === '' || name.length > 200 || known === undefined || isDecreed === undefined) return null
  return { date, name: name.normalize('NFC'), kind: known, decreed: isDecreed }
}

const kinds: Readonly<Record<string, Holiday['kind']>> = {
  national: 'national',
  nasional: 'national',
  collective: 'collective',
  'cuti bersama': 'collective',
  local: 'local',
  daerah: 'local',
}
const truths: Readonly<Record<string, boolean>> = { yes: true, ya: true, no: false, belum: false, tidak: false }
const isTentative = /\((tentative|tentatif|perkiraan)\)/i

function kindOf(name: string): Holiday['kind'] {
  return /^cuti bersama|joint holiday/i.test(name) ? 'collective' : 'national'
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const at = Date.parse(text)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text)
}

type Start = Pick<ICAL.Time, 'year' | 'month' | 'day'>

function readCalendar(text: string, thisYear: number): ReadHolidays {
  try {
    const events = new ICAL.Component(ICAL.parse(text.replace(/^\uFEFF/, '').trim())).getAllSubcomponents('vevent')
    return { ok: true, holidays: events.flatMap((event) => daysOf(new ICAL.Event(event), thisYear)) }
  } catch {
    return { ok: false, lines: [] }
  }
}

const longestEvent = 31
const yearsAhead = 4

/** Each day of an event; one that repeats every year, such as a province's anniversary, for this year and those to come. */
function daysOf(event: ICAL.Event, thisYear: number): readonly Holiday[] {
  const length = Math.min(Math.max(Math.round(event.duration.toSeconds() / 86_400), 1), longestEvent)
  return startsOf(event, thisYear).flatMap((start) =>
    Array.from({ length }, (_, index) => {
      const day = Temporal.PlainDate.from({ year: start.year, month: start.month, day: start.day }).add({ days: index })
      return holidayOf({ date: day.toString(), name: (event.summary ?? '').trim(), kind: '', decreed: '' })
    }).filter((holiday) => holiday !== null),
  )
}

function startsOf(event: ICAL.Event, thisYear: number): readonly Start[] {
  const { startDate } = event
  const rule: unknown = event.component.getFirstPropertyValue('rrule')
  if (rule === null || rule === undefined) return [startDate]
  // Only what comes back on its own day every year is a holiday that repeats; no other rule is followed.
  if (!(rule instanceof ICAL.Recur) || rule.freq !== 'YEARLY' || rule.interval !== 1 || !isOwnDay(rule, startDate)) {
    throw new Error('A rule of repeating that is no yearly day')
  }
  const first = Math.max(startDate.year, thisYear)
  const ends = [rule.until?.year, rule.count ? startDate.year + rule.count - 1 : null]
  const last = Math.min(thisYear + yearsAhead, ...ends.filter((year) => typeof year === 'number'))
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, n) => ({
    year: first + n,
    month: startDate.month,
    day: startDate.day,
  }))
}

function isOwnDay(rule: ICAL.Recur, { month, day }: Start): boolean {
  const own: Readonly<Record<string, number>> = { BYMONTH: month, BYMONTHDAY: day }
  return Object.entries(rule.parts).every(([part, values]) => [values].flat().every((value) => value === own[part]))
}
