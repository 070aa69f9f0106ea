import { type Kysely, sql } from 'kysely'
import { searchTerms } from '../../domain/person/fold.ts'
import type { Engine, OfficeKey } from '../engine.ts'
import type { Day, DayCounts, GuestBookFilter, Page, VisitLine } from '../rows.ts'
import type { Schema, VisitTable } from '../schema.ts'
import { lineKey } from '../words.ts'
import { type LineQuery, linesOf, pageOf, readCursor } from './lines.ts'

type Kept = Pick<GuestBookFilter, 'from' | 'to' | 'unitId' | 'hostStaffId' | 'outcome'>

/** A range of days whose lines are quickly counted through. */
const fewDays = 62
const firstYear = 0
const lastYear = 3999
/** So many hits of the index are looked up at once, when more and more of them fall to the rest of the filter. */
const mostHits = 1_000

/** One page of the guest book. */
export async function readGuestBook(
  engine: Engine,
  db: Kysely<Schema>,
  office: OfficeKey,
  filter: GuestBookFilter,
): Promise<Page<VisitLine>> {
  const terms = searchTerms(filter.q ?? '')
  const rows =
    terms.length === 0 ? await turnPages(db, office, filter) : await search(engine, db, office, filter, terms)
  return pageOf(rows, filter.limit, (row) => ({ day: row.day, at: row.line ?? 0 }))
}

/** How many lines a filter finds, counted up to `most`: nobody reads further, and a book may hold a million. */
export async function countGuestBook(
  engine: Engine,
  db: Kysely<Schema>,
  office: OfficeKey,
  filter: Omit<GuestBookFilter, 'cursor' | 'limit' | 'order'>,
  most: number,
): Promise<number> {
  const terms = searchTerms(filter.q ?? '')
  if (terms.length > 0) {
    const found = await search(engine, db, office, { ...filter, limit: most - 1 }, terms)
    return Math.min(found.length, most)
  }
  const lines = keep(linesOf(db, office.id), filter).where('line', 'is not', null).clearSelect().select('line')
  const { count } = await db
    .selectFrom(lines.limit(most).as('some'))
    .select((query) => query.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

/** How many visits a day saw; `open` counts all that are open now. */
export async function countDay(db: Kysely<Schema>, officeId: string, day: Day): Promise<DayCounts> {
  const counts = await db
    .selectFrom('visit')
    .select((query) => [
      query.fn.countAll<number>().as('opened'),
      query.fn.count<number>('line').as('registered'),
      query.fn.count<number>('filed_at').as('filed'),
    ])
    .where('office_id', '=', officeId)
    .where('day', '=', day)
    .executeTakeFirstOrThrow()
  const { open } = await db
    .selectFrom('open_visit')
    .select((query) => query.fn.countAll<number>().as('open'))
    .where('office_id', '=', officeId)
    .executeTakeFirstOrThrow()
  return { ...counts, open }
}

/** Without a search: by day and number, as the lines stand in the book. */
async function turnPages(db: Kysely<Schema>, office: OfficeKey, filter: GuestBookFilter): Promise<VisitTable[]> {
  const order = filter.order === 'newestFirst' ? 'desc' : 'asc'
  const beyond = order === 'desc' ? sql`<` : sql`>`
  const cursor = readCursor(filter.cursor)
  let query = keep(linesOf(db, office.id), filter).where('line', 'is not', null)
  if (cursor !== null) query = query.where(sql<boolean>`(day, line) ${beyond} (${cursor.day}, ${cursor.at})`)
  return query
    .orderBy('day', order)
    .orderBy('line', order)
    .limit(filter.limit + 1)
    .execute()
}

/**
 * With a search: the index gives the lines that hold the words, in order, a handful at a time; each is then held against
 * the whole filter, until the page is full. Work grows with what is shown, not with the size of the book.
 */
async function search(
  engine: Engine,
  db: Kysely<Schema>,
  office: OfficeKey,
  filter: GuestBookFilter,
  terms: readonly string[],
): Promise<VisitTable[]> {
  const order = filter.order === 'newestFirst' ? 'desc' : 'asc'
  const cursor = readCursor(filter.cursor)
  let { from, to } = await linesBetween(db, office.id, filter)
  if (cursor !== null && order === 'asc') from = Math.max(from, cursor.at + 1)
  if (cursor !== null && order === 'desc') to = Math.min(to, cursor.at - 1)
  const found: VisitTable[] = []
  for (let limit = filter.limit + 1; ; limit = Math.min(limit * 2, mostHits)) {
    const hits = await engine.findWords(db, 'visit', { office, terms, from, to, order, limit })
    if (hits.length > 0) found.push(...(await heldAgainst(db, office, filter, terms, hits)))
    const last = hits.at(-1)
    if (last === undefined || hits.length < limit || found.length > filter.limit) return found
    if (order === 'asc') from = last + 1
    else to = last - 1
  }
}

/** Between which keys the lines of the filter's days lie: exactly for a month or two, else by their years. */
async function linesBetween(
  db: Kysely<Schema>,
  officeId: string,
  filter: Kept,
): Promise<{ readonly from: number; readonly to: number }> {
  const byYear = {
    from: lineKey(yearOf(filter.from) ?? firstYear, 0),
    to: lineKey((yearOf(filter.to) ?? lastYear) + 1, 0) - 1,
  }
  if (filter.from === undefined || filter.to === undefined) return byYear
  const days = (Date.parse(filter.to) - Date.parse(filter.from)) / 86_400_000
  if (!(days >= 0 && days <= fewDays)) return byYear
  const bounds = await db
    .selectFrom('visit')
    .select((query) => [query.fn.min('line').as('from'), query.fn.max('line').as('to')])
    .where('office_id', '=', officeId)
    .where('day', '>=', filter.from)
    .where('day', '<=', filter.to)
    .executeTakeFirstOrThrow()
  return { from: bounds.from ?? 0, to: bounds.to ?? -1 }
}

/** Of some lines those that the whole filter keeps. The lines are fetched by their keys alone, and the rest is held here. */
async function heldAgainst(
  db: Kysely<Schema>,
  office: OfficeKey,
  filter: GuestBookFilter,
  terms: readonly string[],
  hits: readonly number[],
): Promise<VisitTable[]> {
  const order = filter.order === 'newestFirst' ? 'desc' : 'asc'
  const rows = await linesOf(db, office.id)
    .where('line', 'in', [...hits])
    .orderBy('line', order)
    .execute()
  return rows.filter((row) => isKept(row, filter) && terms.every((term) => row.folded.includes(term)))
}

function isKept(row: VisitTable, filter: Kept): boolean {
  if (filter.from !== undefined && row.day < filter.from) return false
  if (filter.to !== undefined && row.day > filter.to) return false
  if (filter.unitId !== undefined && row.host_unit_id !== filter.unitId) return false
  if (filter.hostStaffId !== undefined && row.host_staff_id !== filter.hostStaffId) return false
  return filter.outcome === undefined || row.outcome === filter.outcome
}

/** The same in SQL, where no words are asked for. */
function keep(query: LineQuery, filter: Kept): LineQuery {
  let kept = query
  if (filter.from !== undefined) kept = kept.where('day', '>=', filter.from)
  if (filter.to !== undefined) kept = kept.where('day', '<=', filter.to)
  if (filter.unitId !== undefined) kept = kept.where('host_unit_id', '=', filter.unitId)
  if (filter.hostStaffId !== undefined) kept = kept.where('host_staff_id', '=', filter.hostStaffId)
  if (filter.outcome !== undefined) kept = kept.where('outcome', '=', filter.outcome)
  return kept
}

function yearOf(day: Day | undefined): number | undefined {
  return day === undefined ? undefined : Number(day.slice(0, 4))
}
