import { isDeepStrictEqual } from 'node:util'
import { type Kysely, sql } from 'kysely'
import type { Engine, OfficeKey, Searched } from './engine.ts'
import { type LawOf, passRowsOf } from './passes.ts'
import { cardsOutOf, holdingsOf, lineOf, openRowOf, sightingOf } from './project.ts'
import type { PassTable, Schema } from './schema.ts'
import type { VerifyFault } from './verify-report.ts'
import { readVisitors } from './visitors.ts'
import type { KnownVisit } from './visits.ts'

type Fault = VerifyFault | null

/** The line and the open row of each visit against what the ledger tells. */
export async function compareVisits(db: Kysely<Schema>, told: readonly KnownVisit[]): Promise<Fault> {
  const ids = told.map(({ visit }) => visit.id)
  const lines = await db.selectFrom('visit').selectAll().where('visit_id', 'in', ids).execute()
  const open = await db.selectFrom('open_visit').selectAll().where('visit_id', 'in', ids).execute()
  const lineOfVisit = new Map(lines.map((row) => [row.visit_id, row]))
  const openOfVisit = new Map(open.map((row) => [row.visit_id, row]))
  for (const { visit, standing } of told) {
    const at = { row: visit.id, seq: standing.lastSeq }
    const lineFault = compareRows('visit', at, lineOfVisit.get(visit.id), lineOf(visit, standing))
    if (lineFault !== null) return lineFault
    const stored = openOfVisit.get(visit.id)
    const openFault = compareRows('open_visit', at, stored, openRowOf(visit, standing) ?? undefined)
    if (openFault !== null) return openFault
  }
  return null
}

/** What the office holds and lends for these visits. */
export async function compareThings(db: Kysely<Schema>, officeId: string, told: readonly KnownVisit[]): Promise<Fault> {
  const ids = told.map(({ visit }) => visit.id)
  const held = await db.selectFrom('holding').selectAll().where('visit_id', 'in', ids).execute()
  const out = await db.selectFrom('card_out').selectAll().where('visit_id', 'in', ids).execute()
  return (
    compareSets(
      'holding',
      held,
      told.flatMap(({ visit }) => holdingsOf(visit, officeId)),
      (row) => `${row.item} ${row.slot}`,
    ) ??
    compareSets(
      'card_out',
      out,
      told.flatMap(({ visit }) => cardsOutOf(visit, officeId)),
      (row) => `${row.pool} ${row.number}`,
    )
  )
}

/** What was measured of those of these visits that are filed. */
export async function comparePasses(
  db: Kysely<Schema>,
  officeId: string,
  told: readonly KnownVisit[],
  lawOf: LawOf,
): Promise<Fault> {
  const ids = told.map(({ visit }) => visit.id)
  const stored = await db
    .selectFrom('pass')
    .selectAll()
    .where('office_id', '=', officeId)
    .where('visit_id', 'in', ids)
    .execute()
  const rows: PassTable[] = []
  for (const known of told) rows.push(...passRowsOf(known, await lawOf(known.visit)))
  return compareSets('pass', stored, rows, ({ visit_id, measure, nth }) => `${visit_id} ${measure} ${nth}`)
}

/** The rows of these visits' visitors: the newest visit must be what the row tells, an older one may not be newer. */
export async function compareVisitors(
  db: Kysely<Schema>,
  officeId: string,
  told: readonly KnownVisit[],
): Promise<Fault> {
  const sightings = told.flatMap(({ visit }) => sightingOf(visit, officeId) ?? [])
  const stored = await readVisitors(db, officeId, [...new Set(sightings.map((sighting) => sighting.person_id))])
  for (const { line, ...seen } of sightings) {
    const row = stored.get(seen.person_id)
    const at = { table: 'visitor', row: seen.person_id } as const
    if (row === undefined) return { ...at, what: 'missing' }
    if (row.last_line < line || row.first_line > line) {
      return { ...at, what: 'different', columns: [row.last_line < line ? 'last_line' : 'first_line'] }
    }
    if (row.last_line > line) continue
    const { first_line: _first, last_line: _last, visits: _visits, ...says } = row
    const columns = differing(says, seen)
    if (columns.length > 0) return { ...at, what: 'different', columns }
  }
  return null
}

/** Rows that no moment of the ledger accounts for, and visitors whose visits do not add up. */
export async function findStrays(db: Kysely<Schema>, officeId: string): Promise<Fault> {
  for (const table of ['visit', 'open_visit', 'holding', 'card_out', 'pass'] as const) {
    const stray = await db
      .selectFrom(table)
      .select('visit_id')
      .where('office_id', '=', officeId)
      .where((eb) =>
        eb.not(
          eb.exists(
            eb
              .selectFrom('moment')
              .select('seq')
              .where('moment.office_id', '=', officeId)
              .whereRef('moment.visit_id', '=', `${table}.visit_id`),
          ),
        ),
      )
      .limit(1)
      .executeTakeFirst()
    if (stray !== undefined) return { table, row: stray.visit_id, what: 'unexpected' }
  }
  return miscountedVisitor(db, officeId)
}

/** The index of words knows every line and nothing else, where it is a table of our own. */
export async function compareWords(engine: Engine, db: Kysely<Schema>, office: OfficeKey): Promise<Fault> {
  const lines = await db
    .selectFrom('visit')
    .select('line')
    .where('office_id', '=', office.id)
    .where('line', 'is not', null)
    .execute()
  const visitors = await db
    .selectFrom('visitor')
    .select('first_line as line')
    .where('office_id', '=', office.id)
    .execute()
  return (
    (await compareIndex(engine, db, office, 'visit', lines)) ??
    (await compareIndex(engine, db, office, 'visitor', visitors))
  )
}

async function compareIndex(
  engine: Engine,
  db: Kysely<Schema>,
  office: OfficeKey,
  table: Searched,
  rows: readonly { readonly line: number | null }[],
): Promise<Fault> {
  const indexed = await engine.indexedLines(db, table, office)
  if (indexed === null) return null
  const known = new Set(indexed)
  for (const { line } of rows) {
    if (line !== null && !known.delete(line)) return { table: `${table}_words`, row: String(line), what: 'missing' }
  }
  const [stray] = known
  return stray === undefined ? null : { table: `${table}_words`, row: String(stray), what: 'unexpected' }
}

async function miscountedVisitor(db: Kysely<Schema>, officeId: string): Promise<Fault> {
  const counted = db
    .selectFrom('visit')
    .select((query) => [
      'person_id',
      query.fn.countAll<number>().as('visits'),
      query.fn.min('line').as('first_line'),
      query.fn.max('line').as('last_line'),
    ])
    .where('office_id', '=', officeId)
    .where('line', 'is not', null)
    .where('name', '!=', '')
    .groupBy('person_id')
    .as('counted')
  const wrong = await db
    .selectFrom('visitor')
    .leftJoin(counted, 'counted.person_id', 'visitor.person_id')
    .select(['visitor.person_id', 'counted.visits'])
    .where('visitor.office_id', '=', officeId)
    .where((eb) =>
      eb.or([
        eb('counted.visits', 'is', null),
        sql<boolean>`counted.visits <> visitor.visits`,
        sql<boolean>`counted.first_line <> visitor.first_line`,
        sql<boolean>`counted.last_line <> visitor.last_line`,
      ]),
    )
    .limit(1)
    .executeTakeFirst()
  if (wrong === undefined) return null
  const at = { table: 'visitor', row: wrong.person_id } as const
  return wrong.visits === null ? { ...at, what: 'unexpected' } : { ...at, what: 'different', columns: ['visits'] }
}

function compareSets<Table extends 'holding' | 'card_out' | 'pass'>(
  table: Table,
  stored: readonly Schema[Table][],
  told: readonly Schema[Table][],
  nameOf: (row: Schema[Table]) => string,
): Fault {
  const rows = new Map(stored.map((row) => [nameOf(row), row]))
  for (const row of told) {
    const fault = compareRows(table, { row: nameOf(row) }, rows.get(nameOf(row)), row)
    if (fault !== null) return fault
    rows.delete(nameOf(row))
  }
  const [stray] = rows.keys()
  return stray === undefined ? null : { table, row: stray, what: 'unexpected' }
}

function compareRows<Row extends object>(
  table: VerifyFault['table'],
  at: { readonly row: string; readonly seq?: number },
  stored: Row | undefined,
  told: Row | undefined,
): Fault {
  if (stored === undefined) return told === undefined ? null : { table, ...at, what: 'missing' }
  if (told === undefined) return { table, ...at, what: 'unexpected' }
  const columns = differing(stored, told)
  return columns.length === 0 ? null : { table, ...at, what: 'different', columns }
}

function differing<Row extends object>(stored: Row, told: Row): readonly string[] {
  const values = new Map<string, unknown>(Object.entries(stored))
  return Object.entries(told)
    .filter(([column, value]) => !isSame(column, values.get(column), value))
    .map(([column]) => column)
}

/** Moments are compared by what they say: the order of their keys depends on who wrote them. */
function isSame(column: string, stored: unknown, told: unknown): boolean {
  if (column !== 'moments' || typeof stored !== 'string' || typeof told !== 'string') return stored === told
  return isDeepStrictEqual(JSON.parse(stored), JSON.parse(told))
}
