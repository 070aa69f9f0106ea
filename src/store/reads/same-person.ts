import type { Kysely } from 'kysely'
import { kept } from '../kept.ts'
import type { Schema } from '../schema.ts'

const newest = kept<{ officeId: string; key: string }, { person_id: string }>((db, arg) =>
  db
    .selectFrom('visitor')
    .select('person_id')
    .where('office_id', '=', arg('officeId'))
    .where('same_key', '=', arg('key'))
    .orderBy('last_line', 'desc')
    .limit(1),
)

/** The person with that key who came last. */
export async function readSamePerson(db: Kysely<Schema>, officeId: string, key: string): Promise<string | undefined> {
  const [row] = await newest(db, { officeId, key })
  return row?.person_id
}
