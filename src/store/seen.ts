import type { Kysely } from 'kysely'
import type { Instant } from '../domain/visit/moment.ts'
import type { Schema } from './schema.ts'

/** So many visits are asked for in one query: databases bound how many values it may have. */
const atOnce = 500

/** When messages of some visits were seen on the other side, by the command that said them. */
export async function readSeen(
  db: Kysely<Schema>,
  officeId: string,
  visitIds: readonly string[],
): Promise<ReadonlyMap<string, Instant>> {
  const seen = new Map<string, Instant>()
  for (let from = 0; from < visitIds.length; from += atOnce) {
    const rows = await db
      .selectFrom('seen')
      .select(['command_id', 'at'])
      .where('office_id', '=', officeId)
      .where('visit_id', 'in', visitIds.slice(from, from + atOnce))
      .execute()
    for (const row of rows) seen.set(row.command_id, row.at)
  }
  return seen
}

/** Marks messages as seen; one that is marked already keeps its time. Answers how many were not. */
export async function insertSeen(
  db: Kysely<Schema>,
  officeId: string,
  visitId: string,
  { commandIds, at }: { readonly commandIds: readonly string[]; readonly at: Instant },
): Promise<number> {
  if (commandIds.length === 0) return 0
  const added = await db
    .insertInto('seen')
    .values(commandIds.map((command_id) => ({ office_id: officeId, visit_id: visitId, command_id, at })))
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return Number(added.numInsertedOrUpdatedRows ?? 0)
}
