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
export function readHolidays(text: string): ReadHolidays {
  const read = /^\uFEFF?\s*BEGIN:VCALENDAR/i.test(text) ? readCalendar(text) : readTable(text)
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

function readCalendar(text: string): ReadHolidays {
  try {
    const events = new ICAL.Component(ICAL.parse(text.replace(/^\uFEFF/, '').trim())).getAllSubcomponents('vevent')
    return { ok: true, holidays: events.flatMap((event) => daysOf(new ICAL.Event(event))) }
  } catch {
    return { ok: false, lines: [] }
  }
}

const longestEvent = 31
const mostRepeats = 5

/** Each day of an event; one that repeats, such as a province's anniversary, for the years to come. */
function daysOf(event: ICAL.Event): readonly Holiday[] {
  const length = Math.min(Math.max(Math.round(event.duration.toSeconds() / 86_400), 1), longestEvent)
  return startsOf(event).flatMap((start) =>
    Array.from({ length }, (_, index) => {
      const day = Temporal.PlainDate.from({ year: start.year, month: start.month, day: start.day }).add({ days: index })
      return holidayOf({ date: day.toString(), name: (event.summary ?? '').trim(), kind: '', decreed: '' })
    }).filter((holiday) => holiday !== null),
  )
}

function startsOf(event: ICAL.Event): readonly ICAL.Time[] {
  if (!event.isRecurring()) return [event.startDate]
  const starts: ICAL.Time[] = []
  const next = event.iterator()
  while (starts.length < mostRepeats) {
    const start = next.next()
    if (start === undefined || start === null) break
    starts.push(start)
  }
  return starts
}
