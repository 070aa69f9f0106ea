import type { InitialsPath, Instant, Outcome } from '../domain/visit/moment.ts'
import { isoDay, longDate, monthName, type Place, timeOfDay } from '../text/format.ts'
import { compilePdf } from './compiler.ts'
import { drawings } from './drawing.ts'
import { bookNumber, dateAndTime, dayMonth, moment, officePlace, plainNumber } from './figures.ts'
import type { BookNumber, Letterhead } from './office.ts'

/** A part of the guest book as it is printed. `lines` in the order of their numbers. */
export type GuestBookInput = {
  readonly letterhead: Letterhead
  readonly timeZone: string
  readonly printedAt: Instant
  readonly period: BookPeriod
  /** By what the lines were chosen within the period; the print then makes no claim about missing numbers. */
  readonly filter?: BookFilter
  /** The classification of the records schedule, as the office writes it. */
  readonly classification?: string
  readonly lines: readonly BookLine[]
}

export type BookPeriod =
  | { readonly kind: 'month'; readonly year: number; readonly month: number }
  | { readonly kind: 'year'; readonly year: number }
  /** Both days included, as YYYY-MM-DD. */
  | { readonly kind: 'days'; readonly from: string; readonly to: string }
  | { readonly kind: 'all' }

export type BookFilter = {
  readonly search?: string
  readonly host?: string
  readonly unit?: string
  readonly outcome?: Outcome
}

export type BookLine = BookNumber & {
  readonly arrivedAt: Instant
  readonly name: string
  readonly institution?: string
  /** How many came along. */
  readonly companions: number
  readonly purpose?: string
  readonly host?: { readonly name: string; readonly unit?: string }
  readonly initials: BookInitials
  readonly receivedAt?: Instant
  readonly leftAt?: Instant
  /** Left out while the visit goes on. */
  readonly outcome?: Outcome
  /** In the order in which they were made. */
  readonly corrections?: readonly BookCorrection[]
}

type BookInitials =
  | { readonly kind: 'drawn'; readonly paths: readonly InitialsPath[] }
  | { readonly kind: 'thumb' }
  | { readonly kind: 'waived' }
  /** Not wanted by the SOP. */
  | { readonly kind: 'none' }

export type BookCorrection = {
  /** The field that was mended; another than the printed ones is noted without its words. */
  readonly field: 'name' | 'institution' | 'companions' | 'purpose' | 'host' | 'other'
  readonly from: string
  readonly at: Instant
  readonly by: string
  readonly reason?: string
}

/** The guest book of a month or of chosen lines, A4 across: day bands, initials as drawn, corrections struck and noted. */
export async function renderGuestBook(input: GuestBookInput): Promise<Uint8Array<ArrayBuffer>> {
  return compilePdf('guest-book', view(input), input.printedAt)
}

function view(input: GuestBookInput) {
  const place = officePlace(input.timeZone)
  const notes = new Notes(place)
  const days = Map.groupBy(input.lines, (line) => isoDay(line.arrivedAt, input.timeZone))
  return {
    letterhead: input.letterhead,
    period: periodWords(input.period),
    filter: input.filter && filterView(input.filter),
    classification: input.classification,
    printed: dateAndTime(input.printedAt, place),
    ranges: ranges(input.lines),
    gapless: input.filter === undefined && !ranges(input.lines).some((range) => range.missing.length > 0),
    count: plainNumber(input.lines.length),
    outcomes: tally(input.lines),
    open: input.lines.filter((line) => line.outcome === undefined).length,
    days: [...days.values()].map((lines) => ({
      date: lines[0] === undefined ? '' : longDate(lines[0].arrivedAt, place),
      count: plainNumber(lines.length),
      met: plainNumber(lines.filter((line) => line.outcome === 'met').length),
      rows: lines.map((line) => rowView(line, notes, place)),
    })),
    notes: notes.list,
  }
}

function filterView({ search, host, unit, outcome }: BookFilter) {
  return {
    search: search === undefined ? undefined : brief(search),
    host: host === undefined ? undefined : brief(host),
    unit: unit === undefined ? undefined : brief(unit),
    outcome,
  }
}

function rowView(line: BookLine, notes: Notes, place: Place) {
  const at = (instant: Instant | undefined) =>
    instant === undefined ? undefined : moment(instant, line.arrivedAt, place)
  return {
    no: plainNumber(line.number),
    arrived: timeOfDay(line.arrivedAt, place),
    name: line.name,
    institution: line.institution,
    companions: line.companions,
    purpose: line.purpose,
    host: line.host?.name,
    unit: line.host?.unit,
    initials: line.initials.kind === 'drawn' ? drawings(line.initials.paths) : [],
    mark: line.initials.kind,
    received: at(line.receivedAt),
    left: at(line.leftAt),
    outcome: line.outcome,
    corrections: notes.of(line),
  }
}

/** Corrections get one number each over the whole print, in the order of the lines. */
class Notes {
  readonly list: object[] = []
  readonly #place: Place

  constructor(place: Place) {
    this.#place = place
  }

  /** The old words of a line by field, oldest first, each with the number of its note. */
  of(line: BookLine): Readonly<Record<string, readonly { readonly from: string; readonly note: number }[]>> {
    const noted = (line.corrections ?? []).map((correction) => ({ ...correction, note: this.#add(line, correction) }))
    return Object.fromEntries(
      Map.groupBy(noted, ({ field }) => field)
        .entries()
        .map(([field, made]) => [field, made.map(({ from, note }) => ({ from, note }))]),
    )
  }

  #add(line: BookLine, { field, at, by, reason }: BookCorrection): number {
    const note = this.list.length + 1
    const when = `${dayMonth(at, this.#place)} ${timeOfDay(at, this.#place)}`
    this.list.push({ no: note, line: plainNumber(line.number), field, at: when, by, reason })
    return note
  }
}

/** From which number to which, year by year, and what lies between but is not there. */
function ranges(lines: readonly BookLine[]) {
  const years = Map.groupBy(lines, (line) => line.year)
  return [...years].map(([year, ofYear]) => {
    const there = new Set(ofYear.map((line) => line.number))
    const [first, last] = [Math.min(...there), Math.max(...there)]
    const missing: string[] = []
    for (let number = first; number < last; number++) if (!there.has(number)) missing.push(plainNumber(number))
    const from = years.size > 1 ? bookNumber({ year, number: first }) : plainNumber(first)
    return { from, to: first === last ? undefined : plainNumber(last), missing }
  })
}

/** How many visits ended how, the most frequent first. */
function tally(lines: readonly BookLine[]) {
  const outcomes = lines.map((line) => line.outcome).filter((outcome) => outcome !== undefined)
  return [...Map.groupBy(outcomes, (outcome) => outcome)]
    .map(([outcome, all]) => ({ outcome, count: all.length }))
    .sort((a, b) => b.count - a.count)
    .map(({ outcome, count }) => ({ outcome, count: plainNumber(count) }))
}

function periodWords(period: BookPeriod): string {
  switch (period.kind) {
    case 'month':
      return `${monthName(period.month, 'id')} ${period.year}`
    case 'year':
      return String(period.year)
    case 'days':
      return daysWords(period.from, period.to)
    case 'all':
      return ''
    default:
      return period satisfies never
  }
}

/** "1 Oktober 2026", "1–15 Oktober 2026", "28 September – 2 Oktober 2026". */
function daysWords(from: string, to: string): string {
  const [begin, end] = [dayParts(from), dayParts(to)]
  const last = `${end.date} ${end.month} ${end.year}`
  if (from === to) return last
  if (begin.year !== end.year) return `${begin.date} ${begin.month} ${begin.year} – ${last}`
  return begin.month === end.month ? `${begin.date}–${last}` : `${begin.date} ${begin.month} – ${last}`
}

function dayParts(iso: string) {
  const [year, month, date] = iso.split('-').map(Number)
  return { year, month: monthName(month ?? 1, 'id'), date }
}

/** What stands in the head of every page takes one line. */
function brief(words: string): string {
  const signs = [...words]
  return signs.length > 40 ? `${signs.slice(0, 39).join('')}…` : words
}
