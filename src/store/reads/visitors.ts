import type { Kysely } from 'kysely'
import { searchTerms } from '../../domain/person/fold.ts'
import { identityKinds } from '../../domain/visit/moment.ts'
import type { Engine, OfficeKey } from '../engine.ts'
import type { VisitorRow } from '../rows.ts'
import type { Schema, VisitorTable } from '../schema.ts'
import { readVisitors } from '../visitors.ts'
import { lineKey } from '../words.ts'
import { oneOf } from './lines.ts'

/** Those who came last are looked through one by one: they are whom a desk asks for, and in their own order. */
const recentOnes = 1500
const hitsAtOnce = 200
const beyondAll = lineKey(9999, 0)

/** One visitor, by person. */
export async function readVisitor(
  db: Kysely<Schema>,
  officeId: string,
  personId: string,
): Promise<VisitorRow | undefined> {
  const row = (await readVisitors(db, officeId, [personId])).get(personId)
  return row === undefined ? undefined : visitorRow(row)
}

/**
 * Returning visitors in whose name, institution or phone every term occurs. First those of whom a word begins with what
 * was typed, then the others; among equals the one who came last. The index is asked only for what the recent ones leave
 * open, so that the work stays the same however many visitors there are.
 */
export async function findVisitors(
  engine: Engine,
  db: Kysely<Schema>,
  office: OfficeKey,
  typed: string,
  limit: number,
): Promise<readonly VisitorRow[]> {
  const terms = searchTerms(typed)
  if (terms.length === 0) return []
  const beginning = terms.map((term) => ` ${term}`)
  const recent = await recentVisitors(db, office.id, terms)
  const found = new Map<string, VisitorTable>()
  const add = (rows: readonly VisitorTable[]) => {
    for (const row of rows) if (found.size < limit) found.set(row.person_id, row)
  }
  add(recent.filter((row) => beginning.every((word) => row.folded.includes(word))))
  if (found.size < limit) add(await indexedVisitors(engine, db, office, beginning))
  if (found.size < limit) add(recent)
  if (found.size < limit) add(await indexedVisitors(engine, db, office, terms))
  return [...found.values()].map(visitorRow)
}

async function recentVisitors(
  db: Kysely<Schema>,
  officeId: string,
  terms: readonly string[],
): Promise<readonly VisitorTable[]> {
  const recent = db
    .selectFrom('visitor')
    .selectAll()
    .where('office_id', '=', officeId)
    .orderBy('last_line', 'desc')
    .limit(recentOnes)
    .as('recent')
  let query = db.selectFrom(recent).selectAll()
  for (const term of terms) query = query.where('folded', 'like', `%${term}%`)
  return query.orderBy('last_line', 'desc').execute()
}

async function indexedVisitors(
  engine: Engine,
  db: Kysely<Schema>,
  office: OfficeKey,
  terms: readonly string[],
): Promise<readonly VisitorTable[]> {
  const hits = await engine.findWords(db, 'visitor', {
    office,
    terms,
    from: 0,
    to: beyondAll,
    order: 'desc',
    limit: hitsAtOnce,
  })
  if (hits.length === 0) return []
  const rows = await db
    .selectFrom('visitor')
    .selectAll()
    .where('office_id', '=', office.id)
    .where('first_line', 'in', [...hits])
    .execute()
  // Sorted here: asked for an order, SQLite would walk through all visitors in that order instead.
  return rows
    .filter((row) => terms.every((term) => row.folded.includes(term)))
    .sort((one, other) => other.last_line - one.last_line)
}

function visitorRow(row: VisitorTable): VisitorRow {
  return {
    personId: row.person_id,
    name: row.name,
    institution: row.institution,
    phone: row.phone,
    visits: row.visits,
    lastVisitId: row.last_visit_id,
    lastAt: row.last_at,
    lastPurpose: row.last_purpose,
    lastHostStaffId: row.last_host_staff_id,
    lastHostName: row.last_host_name,
    lastIdentityKind: row.last_identity_kind === null ? null : oneOf(identityKinds, row.last_identity_kind),
    lastIdentityDigits: row.last_identity_digits,
  }
}
