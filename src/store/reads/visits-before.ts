import type { Kysely } from 'kysely'
import { kept } from '../kept.ts'
import type { VisitsBefore } from '../rows.ts'
import type { Schema } from '../schema.ts'

type Found = { readonly visit_id: string; readonly count: number; readonly last_at: number | null }

const beforeOne = kept<{ officeId: string; visitId: string }, Found>((db, arg) =>
  earlier(db).where('visit.office_id', '=', arg('officeId')).where('visit.visit_id', '=', arg('visitId')),
)

/** So many visits are asked for in one query: databases bound how many values it may have. */
const atOnce = 500

/** The earlier visits of the persons of some visits; a visit without a person, or with none before, is left out. */
export async function readVisitsBefore(
  db: Kysely<Schema>,
  officeId: string,
  visitIds: readonly string[],
): Promise<ReadonlyMap<string, VisitsBefore>> {
  const found = new Map<string, VisitsBefore>()
  const [only, ...others] = visitIds
  const add = (rows: readonly Found[]) => {
    for (const row of rows) found.set(row.visit_id, { count: row.count, lastAt: row.last_at })
  }
  if (only !== undefined && others.length === 0) add(await beforeOne(db, { officeId, visitId: only }))
  else {
    for (let from = 0; from < visitIds.length; from += atOnce) {
      const some = visitIds.slice(from, from + atOnce)
      add(await earlier(db).where('visit.office_id', '=', officeId).where('visit.visit_id', 'in', some).execute())
    }
  }
  return found
}

function earlier(db: Kysely<Schema>) {
  return db
    .selectFrom('visit')
    .innerJoin('visit as earlier', (join) =>
      join
        .onRef('earlier.office_id', '=', 'visit.office_id')
        .onRef('earlier.person_id', '=', 'visit.person_id')
        .onRef('earlier.first_seq', '<', 'visit.first_seq'),
    )
    .select((query) => [
      'visit.visit_id',
      query.fn.countAll<number>().as('count'),
      query.fn.max('earlier.opened_at').as('last_at'),
    ])
    .groupBy('visit.visit_id')
}
