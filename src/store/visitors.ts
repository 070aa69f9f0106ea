import type { Kysely } from 'kysely'
import type { Engine, OfficeKey } from './engine.ts'
import { isSame } from './lines.ts'
import { type Sighting, sightingOf, visitorAfter } from './project.ts'
import type { Schema, VisitorTable } from './schema.ts'
import type { KnownVisit } from './visits.ts'

const mostAtOnce = 500

type Change = { readonly stored: KnownVisit | null; readonly now: KnownVisit }

/** Brings the rows of visitors up to date with the visits that changed. */
export async function writeVisitors(
  engine: Engine,
  db: Kysely<Schema>,
  office: OfficeKey,
  changes: readonly Change[],
): Promise<void> {
  const seen = changes.flatMap((change) => sightingsOf(change, office.id))
  if (seen.length === 0) return
  const before = await readVisitors(db, office.id, [...new Set(seen.map(({ sighting }) => sighting.person_id))])
  const after = new Map<string, VisitorTable>()
  for (const { sighting, isNew } of seen) {
    const id = sighting.person_id
    after.set(id, visitorAfter(after.get(id) ?? before.get(id) ?? null, sighting, isNew))
  }
  await engine.upsertMany(db, 'visitor', ['office_id', 'person_id'], [...after.values()])
  const words = [...after.values()].flatMap((row) => {
    const old = before.get(row.person_id)
    if (old?.folded === row.folded) return []
    return [{ line: row.first_line, folded: row.folded, replaces: old !== undefined }]
  })
  await engine.indexWords(db, 'visitor', office, words)
}

/** Takes a visitor off the list of those who may come back. */
export async function forgetVisitor(
  engine: Engine,
  db: Kysely<Schema>,
  office: OfficeKey,
  personId: string,
): Promise<void> {
  const row = (await readVisitors(db, office.id, [personId])).get(personId)
  if (row === undefined) return
  await engine.forgetWords(db, 'visitor', office, [row.first_line])
  await db.deleteFrom('visitor').where('office_id', '=', office.id).where('person_id', '=', personId).execute()
}

/** The rows of visitors, by person. */
export async function readVisitors(
  db: Kysely<Schema>,
  officeId: string,
  personIds: readonly string[],
): Promise<Map<string, VisitorTable>> {
  const found = new Map<string, VisitorTable>()
  for (let start = 0; start < personIds.length; start += mostAtOnce) {
    const rows = await db
      .selectFrom('visitor')
      .selectAll()
      .where('office_id', '=', officeId)
      .where('person_id', 'in', personIds.slice(start, start + mostAtOnce))
      .execute()
    for (const row of rows) found.set(row.person_id, row)
  }
  return found
}

function sightingsOf({ stored, now }: Change, officeId: string): { sighting: Sighting; isNew: boolean }[] {
  const sighting = sightingOf(now.visit, officeId)
  if (sighting === null) return []
  const old = stored === null ? null : sightingOf(stored.visit, officeId)
  if (old !== null && isSame(old, sighting)) return []
  return [{ sighting, isNew: old === null }]
}
