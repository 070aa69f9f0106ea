import type { Kysely } from 'kysely'
import type { VisitsBefore } from '../rows.ts'
import type { Schema } from '../schema.ts'

/** So many visits are asked for in one query: databases bound how many values it may have. */
const atOnce = 500

/** The earlier visits of the persons of some visits; a visit without a person, or with none before, is left out. */
export async function readVisitsBefore(
  db: Kysely<Schema>,
  officeId: string,
  visitIds: readonly string[],
): Promise<ReadonlyMap<string, VisitsBefore>> {
  const found = new Map<string, VisitsBefore>()
  for (let from = 0; from < visitIds.length; from += atOnce) {
    const rows = await db
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
      .where('visit.office_id', '=', officeId)
      .where('visit.visit_id', 'in', visitIds.slice(from, from + atOnce))
      .groupBy('visit.visit_id')
      .execute()
    for (const row of rows) found.set(row.visit_id, { count: row.count, lastAt: row.last_at })
  }
  return found
}
