import type { Kysely } from 'kysely'
import type { SopDraftRow } from '../rows.ts'
import type { Schema } from '../schema.ts'

/** The draft of an office, if one is being written. */
export async function readSopDraft(db: Kysely<Schema>, officeId: string): Promise<SopDraftRow | undefined> {
  const row = await db.selectFrom('sop_draft').selectAll().where('office_id', '=', officeId).executeTakeFirst()
  if (row === undefined) return undefined
  return { yaml: row.yaml, revision: row.revision, savedBy: row.saved_by, savedAt: row.saved_at }
}

/** Keeps a draft in place of the one before. */
export async function putSopDraft(db: Kysely<Schema>, officeId: string, row: SopDraftRow): Promise<void> {
  const values = { yaml: row.yaml, revision: row.revision, saved_by: row.savedBy, saved_at: row.savedAt }
  await db
    .insertInto('sop_draft')
    .values({ office_id: officeId, ...values })
    .onConflict((conflict) => conflict.column('office_id').doUpdateSet(values))
    .execute()
}

/** Throws the draft away; false where there is none. */
export async function deleteSopDraft(db: Kysely<Schema>, officeId: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('sop_draft')
    .where('office_id', '=', officeId)
    .executeTakeFirstOrThrow()
  return numDeletedRows > 0n
}
