import { randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { AccessRow } from '../rows.ts'
import type { Schema } from '../schema.ts'

/** Writes down that someone opened personal data. */
export async function insertAccess(db: Kysely<Schema>, officeId: string, row: AccessRow): Promise<void> {
  await db
    .insertInto('access_log')
    .values({
      id: randomUUID(),
      office_id: officeId,
      at: row.at,
      account_id: row.accountId,
      account_name: row.accountName,
      what: row.what,
      visit_id: row.visitId,
    })
    .execute()
}

/** Who opened the personal data of a visit, oldest first. */
export async function readAccess(db: Kysely<Schema>, officeId: string, visitId: string): Promise<readonly AccessRow[]> {
  const rows = await db
    .selectFrom('access_log')
    .selectAll()
    .where('office_id', '=', officeId)
    .where('visit_id', '=', visitId)
    .orderBy('at')
    .execute()
  return rows.map((row) => ({
    at: row.at,
    accountId: row.account_id,
    accountName: row.account_name,
    what: row.what,
    visitId: row.visit_id,
  }))
}
