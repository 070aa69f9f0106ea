import type { GuestBookView } from '../../app/app.ts'
import type { GuestBookLine, GuestBookQuery } from '../../contract/guest-book.ts'
import type { BookCorrection, BookFilter, BookLine, BookPeriod, GuestBookInput } from '../../documents/guest-book.ts'
import { letterheadOf } from './letterhead.ts'

/** The guest book as it is printed: the lines of a query, said in the words of its period and filters. */
export function guestBookOf(
  { office, lines }: GuestBookView,
  query: GuestBookQuery,
  printedAt: number,
): GuestBookInput {
  const filter = filterOf(query, lines)
  return {
    letterhead: letterheadOf(office),
    timeZone: office.timeZone,
    printedAt,
    period: periodOf(query),
    lines: lines.map(lineOf),
    ...(filter === null ? {} : { filter }),
  }
}

function periodOf({ year, month, day }: GuestBookQuery): BookPeriod {
  if (day !== undefined) return { kind: 'days', from: day, to: day }
  if (year === undefined) return { kind: 'all' }
  return month === undefined ? { kind: 'year', year } : { kind: 'month', year, month }
}

/** Filters are named as the lines that they found name them; one that found nothing stays unnamed. */
function filterOf({ q, hostId, unitId, outcome }: GuestBookQuery, lines: readonly GuestBookLine[]): BookFilter | null {
  const host = lines[0]?.host
  const filter: BookFilter = {
    ...(q === undefined || q === '' ? {} : { search: q }),
    ...(hostId === undefined ? {} : { host: host?.name ?? '–' }),
    ...(unitId === undefined ? {} : { unit: host?.unit ?? '–' }),
    ...(outcome === undefined ? {} : { outcome }),
  }
  return Object.keys(filter).length === 0 ? null : filter
}

function lineOf(line: GuestBookLine): BookLine {
  return {
    year: line.year,
    number: line.number,
    arrivedAt: Date.parse(line.arrivedAt),
    name: line.visitor.name,
    companions: line.companions,
    initials: line.initials === null ? { kind: 'none' } : { kind: 'drawn', paths: [line.initials] },
    ...(line.visitor.institution === null ? {} : { institution: line.visitor.institution }),
    ...(line.purpose === null ? {} : { purpose: line.purpose }),
    ...(line.host === null ? {} : { host: hostOf(line.host) }),
    ...(line.receivedAt === null ? {} : { receivedAt: Date.parse(line.receivedAt) }),
    ...(line.leftAt === null ? {} : { leftAt: Date.parse(line.leftAt) }),
    ...(line.outcome === null ? {} : { outcome: line.outcome }),
    corrections: line.mended.map(correctionOf),
  }
}

function hostOf({ name, unit }: NonNullable<GuestBookLine['host']>) {
  return unit === null ? { name } : { name, unit }
}

function correctionOf({ field, from, at, by, reason }: GuestBookLine['mended'][number]): BookCorrection {
  const printed = printedFields.find((known) => known === field) ?? 'other'
  return { field: printed, from, at: Date.parse(at), by, ...(reason === null ? {} : { reason }) }
}

const printedFields = ['name', 'institution', 'companions', 'purpose', 'host'] as const
