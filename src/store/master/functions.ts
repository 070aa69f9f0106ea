import type { Kysely } from 'kysely'
import { kept } from '../kept.ts'
import type { FunctionRow } from '../rows.ts'
import type { FunctionTable, Schema } from '../schema.ts'

const playing = kept<{ officeId: string }, FunctionTable>((db, arg) =>
  db
    .selectFrom('function')
    .innerJoin('staff', 'staff.id', 'function.staff_id')
    .selectAll('function')
    .where('function.office_id', '=', arg('officeId'))
    .where('staff.active', '=', 1)
    .orderBy('function.actor')
    .orderBy('function.position'),
)

/** Who plays which function of the office; whoever has left plays none. */
export async function readFunctions(db: Kysely<Schema>, officeId: string): Promise<readonly FunctionRow[]> {
  const rows = await playing(db, { officeId })
  return rows.map((row) => ({ actor: row.actor, staffId: row.staff_id, unitId: row.unit_id, hostId: row.host_id }))
}

/** Replaces everybody who plays an actor. */
export async function putFunction(
  db: Kysely<Schema>,
  officeId: string,
  actor: string,
  players: readonly FunctionRow[],
): Promise<void> {
  await db.deleteFrom('function').where('office_id', '=', officeId).where('actor', '=', actor).execute()
  if (players.length === 0) return
  const rows = players.map(({ staffId, unitId, hostId }, position) => ({
    office_id: officeId,
    actor,
    position,
    staff_id: staffId,
    unit_id: unitId,
    host_id: hostId,
  }))
  await db.insertInto('function').values(rows).execute()
}
