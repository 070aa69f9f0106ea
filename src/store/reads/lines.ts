import { type Kysely, type SelectQueryBuilder, sql } from 'kysely'
import { origins, outcomes } from '../../domain/visit/moment.ts'
import type { Visit } from '../../domain/visit/visit.ts'
import type { Page, VisitFilter, VisitLine } from '../rows.ts'
import type { Schema, VisitTable } from '../schema.ts'

export type LineQuery = SelectQueryBuilder<Schema, 'visit', VisitTable>

/** The line of one visit. */
export async function readLine(db: Kysely<Schema>, officeId: string, visitId: string): Promise<VisitLine | undefined> {
  const row = await linesOf(db, officeId).where('visit_id', '=', visitId).executeTakeFirst()
  return row === undefined ? undefined : lineRow(row)
}

/** Visits in every state, newest first. */
export async function readLines(db: Kysely<Schema>, officeId: string, filter: VisitFilter): Promise<Page<VisitLine>> {
  let query = linesOf(db, officeId)
  if (filter.from !== undefined) query = query.where('day', '>=', filter.from)
  if (filter.to !== undefined) query = query.where('day', '<=', filter.to)
  if (filter.personId !== undefined) query = query.where('person_id', '=', filter.personId)
  const { hosts } = filter
  if (hosts !== undefined) {
    query = query.where((eb) =>
      eb.or([
        ...hosts.staffIds.map((id) => eb('host_staff_id', '=', id)),
        ...hosts.unitIds.map((id) => eb('host_unit_id', '=', id)),
      ]),
    )
  }
  const cursor = readCursor(filter.cursor)
  if (cursor !== null) query = query.where(sql<boolean>`(day, first_seq) < (${cursor.day}, ${cursor.at})`)
  const rows = await query
    .orderBy('day', 'desc')
    .orderBy('first_seq', 'desc')
    .limit(filter.limit + 1)
    .execute()
  return pageOf(rows, filter.limit, (row) => ({ day: row.day, at: row.first_seq }))
}

/** Where a page ended: a day and a number within it. */
export type Cursor = { readonly day: string; readonly at: number }

/** Reads a cursor as `pageOf` wrote it; null for none and for anything else. */
export function readCursor(written: string | undefined): Cursor | null {
  const [, day, at] = /^(\d{4}-\d{2}-\d{2})_(\d{1,15})$/.exec(written ?? '') ?? []
  return day === undefined || at === undefined ? null : { day, at: Number(at) }
}

/** The first `limit` rows as a page; one row more says that there is a next one. */
export function pageOf(
  rows: readonly VisitTable[],
  limit: number,
  cursorOf: (row: VisitTable) => Cursor,
): Page<VisitLine> {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  if (rows.length <= limit || last === undefined) return { items: items.map(lineRow), next: null }
  const { day, at } = cursorOf(last)
  return { items: items.map(lineRow), next: `${day}_${at}` }
}

export function linesOf(db: Kysely<Schema>, officeId: string): LineQuery {
  return db.selectFrom('visit').selectAll().where('office_id', '=', officeId)
}

function lineRow(row: VisitTable): VisitLine {
  const initials: readonly string[] = row.initials === null ? [] : JSON.parse(row.initials)
  const mended: Visit['mended'] = row.mended === null ? [] : JSON.parse(row.mended)
  return {
    visitId: row.visit_id,
    year: row.year,
    number: row.number,
    day: row.day,
    origin: oneOf(origins, row.origin),
    kind: row.kind,
    sopVersion: row.sop_version,
    personId: row.person_id,
    name: row.name,
    institution: row.institution,
    purpose: row.purpose,
    hostStaffId: row.host_staff_id,
    hostUnitId: row.host_unit_id,
    hostName: row.host_name,
    hostUnitName: row.host_unit_name,
    headCount: row.head_count,
    openedAt: row.opened_at,
    registeredAt: row.registered_at,
    initials,
    receivedAt: row.received_at,
    leftAt: row.left_at,
    filedAt: row.filed_at,
    archiveYear: row.archive_year,
    archiveNumber: row.archive_number,
    outcome: row.outcome === null ? null : oneOf(outcomes, row.outcome),
    mended,
    firstSeq: row.first_seq,
  }
}

/** A word of a closed list, as a column holds it. */
export function oneOf<Word extends string>(words: readonly Word[], written: string): Word {
  const word = words.find((known) => known === written)
  if (word === undefined) throw new Error(`"${written}" is none of ${words.join(', ')}`)
  return word
}
