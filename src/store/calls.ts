import type { Kysely } from 'kysely'
import { type Call, dueAt } from '../domain/intercom/call.ts'
import type { Instant } from '../domain/visit/moment.ts'
import type { Engine } from './engine.ts'
import { type MasterKey, seal, unseal } from './keys.ts'
import type { CallDue } from './rows.ts'
import type { Schema } from './schema.ts'

/** The calls of an office that are not forgotten yet, the newest first. */
export async function readCalls(db: Kysely<Schema>, master: MasterKey, officeId: string): Promise<readonly Call[]> {
  const rows = await db.selectFrom('intercom_call').select(['id', 'sealed']).where('office_id', '=', officeId).execute()
  return rows
    .map(({ id, sealed }): Call => JSON.parse(unseal(master.key, about(officeId, id), sealed).toString('utf8')))
    .toSorted((a, b) => b.startedAt - a.startedAt)
}

/** The calls of all offices for which the clock has something to do, the next first. */
export async function readCallsDue(db: Kysely<Schema>): Promise<readonly CallDue[]> {
  const rows = await db.selectFrom('intercom_call').select(['id', 'office_id', 'due_at']).orderBy('due_at').execute()
  return rows.map((row) => ({ callId: row.id, officeId: row.office_id, dueAt: row.due_at }))
}

/** Keeps a call as it stands now. It says how to reach the computers of two people, so it is kept sealed. */
export async function putCall(
  engine: Engine,
  db: Kysely<Schema>,
  master: MasterKey,
  officeId: string,
  call: Call,
): Promise<void> {
  const due: Instant = dueAt(call)
  const sealed = seal(master.key, about(officeId, call.id), JSON.stringify(call))
  await engine.upsertMany(db, 'intercom_call', ['id'], [{ id: call.id, office_id: officeId, due_at: due, sealed }])
}

export async function deleteCall(db: Kysely<Schema>, officeId: string, callId: string): Promise<void> {
  await db.deleteFrom('intercom_call').where('office_id', '=', officeId).where('id', '=', callId).execute()
}

function about(officeId: string, callId: string): string {
  return `call ${officeId} ${callId}`
}
