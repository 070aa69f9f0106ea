import { phoneDigits, searchText } from '../domain/person/fold.ts'
import { samePersonKey } from '../domain/person/same.ts'
import type { Instant } from '../domain/visit/moment.ts'
import type { Visit } from '../domain/visit/visit.ts'
import type { Day } from './rows.ts'
import type { CardOutTable, HoldingTable, OpenVisitTable, VisitorTable, VisitTable } from './schema.ts'
import { lineKey } from './words.ts'

/** What the ledger knows of a visit beside the visit itself. */
export type Standing = {
  readonly officeId: string
  readonly firstSeq: number
  readonly lastSeq: number
  /** The office's day on which the visitor came, or else the visit was asked for. */
  readonly day: Day
  readonly openedAt: Instant
}

/** What one registered visit tells of its visitor; the newest of them all is what the visitor's row says. */
export type Sighting = Omit<VisitorTable, 'first_line' | 'last_line' | 'visits'> & { readonly line: number }

/** The line of a visit in lists and in the guest book. */
export function lineOf(visit: Visit, standing: Standing): VisitTable {
  const { register, filing, host, visitor } = visit
  const signed = register.state === 'signed' ? register : null
  const filed = filing.state === 'filed' ? filing : null
  return {
    visit_id: visit.id,
    office_id: standing.officeId,
    first_seq: standing.firstSeq,
    line: signed === null ? null : lineKey(signed.year, signed.number),
    year: signed?.year ?? null,
    number: signed?.number ?? null,
    day: standing.day,
    origin: visit.origin,
    kind: visit.kind ?? null,
    sop_version: visit.sopVersion,
    person_id: visitor?.id ?? null,
    name: visitor?.name ?? null,
    institution: visitor?.institution ?? null,
    purpose: visit.purpose ?? null,
    host_staff_id: host?.kind === 'staff' ? host.staffId : null,
    host_unit_id: unitIdOf(visit),
    host_name: host === undefined || host.kind === 'unit' ? null : host.name,
    host_unit_name: unitNameOf(visit),
    head_count: visit.headCount,
    opened_at: standing.openedAt,
    registered_at: signed?.at ?? null,
    initials: signed === null || signed.initials.length === 0 ? null : JSON.stringify(signed.initials),
    received_at: visit.moments.findLast((moment) => moment.type === 'received')?.at ?? null,
    left_at: leftAt(visit),
    filed_at: filed?.at ?? null,
    archive_year: filed?.year ?? null,
    archive_number: filed?.number ?? null,
    outcome: filed?.outcome ?? null,
    mended: visit.mended.length === 0 ? null : JSON.stringify(visit.mended),
    folded: foldedLine(visit),
  }
}

/** A visit that is still open, as the moments that make it; null once it is filed. */
export function openRowOf(visit: Visit, standing: Standing): OpenVisitTable | null {
  if (visit.filing.state === 'filed') return null
  return {
    visit_id: visit.id,
    office_id: standing.officeId,
    first_seq: standing.firstSeq,
    last_seq: standing.lastSeq,
    day: standing.day,
    opened_at: standing.openedAt,
    sop_version: visit.sopVersion,
    moments: JSON.stringify(visit.moments),
  }
}

/** The places in which the office keeps something for this visit. */
export function holdingsOf(visit: Visit, officeId: string): readonly HoldingTable[] {
  return visit.custody.held.map(({ item, slot, since }) => ({
    office_id: officeId,
    item,
    slot,
    visit_id: visit.id,
    since,
  }))
}

/** The office's numbered things that are with this visit, or went with it for good. */
export function cardsOutOf(visit: Visit, officeId: string): readonly CardOutTable[] {
  return [...visit.custody.out, ...visit.custody.spent].map(({ pool, number, since }) => ({
    office_id: officeId,
    pool,
    number,
    visit_id: visit.id,
    since,
  }))
}

/** What a visit tells of its visitor; null before the book is signed, and after the person was erased. */
export function sightingOf(visit: Visit, officeId: string): Sighting | null {
  const { register, visitor, host, custody } = visit
  if (register.state !== 'signed' || visitor === undefined || visitor.name === '') return null
  const identity = custody.identity
  return {
    office_id: officeId,
    person_id: visitor.id,
    line: lineKey(register.year, register.number),
    name: visitor.name,
    institution: visitor.institution ?? null,
    phone: visitor.phone ?? null,
    last_visit_id: visit.id,
    last_at: register.at,
    last_purpose: visit.purpose ?? null,
    last_host_staff_id: host?.kind === 'staff' ? host.staffId : null,
    last_host_name: host?.name ?? null,
    last_identity_kind: identity?.kind ?? null,
    last_identity_digits: identity?.number?.slice(-4) ?? null,
    same_key: samePersonKey(visitor.name, visitor.phone),
    folded: searchText([visitor.name, visitor.institution, phoneDigits(visitor.phone ?? '') ?? visitor.phone]),
  }
}

/** The row of a visitor after one more of their visits, or one of them told anew. */
export function visitorAfter(before: VisitorTable | null, seen: Sighting, isNew: boolean): VisitorTable {
  const { line, ...told } = seen
  if (before === null) return { ...told, first_line: line, last_line: line, visits: 1 }
  const visits = before.visits + (isNew ? 1 : 0)
  const first_line = Math.min(before.first_line, line)
  if (line < before.last_line) return { ...before, first_line, visits }
  return { ...told, first_line, last_line: line, visits }
}

/** The unit of whom a visit is for, where they are of one. */
export function unitIdOf({ host }: Visit): string | null {
  if (host === undefined || host.kind === 'named') return null
  return host.unitId ?? null
}

function unitNameOf({ host }: Visit): string | null {
  if (host === undefined || host.kind === 'named') return null
  return host.kind === 'unit' ? host.name : (host.unitName ?? null)
}

function leftAt({ place, filing }: Visit): Instant | null {
  if (place.at === 'back' || place.at === 'turnedAway') return place.since
  return filing.state === 'filed' ? filing.at : null
}

function foldedLine(visit: Visit): string {
  const { register, visitor, companions, purpose } = visit
  return searchText([
    register.state === 'signed' ? String(register.number) : null,
    visitor?.name,
    visitor?.institution,
    purpose,
    visit.host?.name,
    unitNameOf(visit),
    ...companions.map((companion) => companion.name),
  ])
}
