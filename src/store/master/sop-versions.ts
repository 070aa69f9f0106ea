import type { Kysely } from 'kysely'
import type { SopStart } from '../../domain/sop/in-force.ts'
import type { Instant } from '../../domain/visit/moment.ts'
import { kept } from '../kept.ts'
import type { NewSopVersionRow, SopVersionRow } from '../rows.ts'
import type { Schema, SopVersionTable } from '../schema.ts'

const byVersion = kept<{ officeId: string; version: number }, SopVersionTable>((db, arg) =>
  db
    .selectFrom('sop_version')
    .selectAll()
    .where('office_id', '=', arg('officeId'))
    .where('version', '=', arg('version')),
)

export async function readSopVersion(
  db: Kysely<Schema>,
  officeId: string,
  version: number,
): Promise<SopVersionRow | undefined> {
  const [row] = await byVersion(db, { officeId, version })
  return row === undefined ? undefined : versionOf(row)
}

/** All versions of an office's SOP, oldest first. */
export async function readSopVersions(db: Kysely<Schema>, officeId: string): Promise<readonly SopVersionRow[]> {
  const rows = await db
    .selectFrom('sop_version')
    .selectAll()
    .where('office_id', '=', officeId)
    .orderBy('version')
    .execute()
  return rows.map(versionOf)
}

const startsOf = kept<
  { officeId: string },
  Pick<SopVersionTable, 'version' | 'created_at' | 'starts_on' | 'in_force_at'>
>((db, arg) =>
  db
    .selectFrom('sop_version')
    .select(['version', 'created_at', 'starts_on', 'in_force_at'])
    .where('office_id', '=', arg('officeId')),
)

/** When each version may take force, without the files. */
export async function readSopStarts(db: Kysely<Schema>, officeId: string): Promise<readonly SopStart[]> {
  const rows = await startsOf(db, { officeId })
  return rows.map((row) => ({
    version: row.version,
    addedAt: row.created_at,
    startsOn: row.starts_on,
    inForceAt: row.in_force_at,
  }))
}

/** Puts a version in force from an instant on; false where there is no such version. */
export async function putInForce(db: Kysely<Schema>, officeId: string, version: number, at: Instant): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('sop_version')
    .set({ in_force_at: at })
    .where('office_id', '=', officeId)
    .where('version', '=', version)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

/** Adds a version under the next number and gives that number. */
export async function insertSopVersion(db: Kysely<Schema>, officeId: string, row: NewSopVersionRow): Promise<number> {
  const { newest } = await db
    .selectFrom('sop_version')
    .select((query) => query.fn.max<number | null>('version').as('newest'))
    .where('office_id', '=', officeId)
    .executeTakeFirstOrThrow()
  const version = (newest ?? 0) + 1
  await db
    .insertInto('sop_version')
    .values({
      office_id: officeId,
      version,
      yaml: row.yaml,
      effective: row.effective,
      signed_by: row.signedBy,
      signed_at: row.signedAt,
      created_by: row.createdBy,
      created_at: row.createdAt,
      starts_on: row.startsOn ?? null,
      in_force_at: null,
    })
    .execute()
  return version
}

function versionOf(row: SopVersionTable): SopVersionRow {
  return {
    version: row.version,
    yaml: row.yaml,
    effective: row.effective,
    signedBy: row.signed_by,
    signedAt: row.signed_at,
    createdBy: row.created_by,
    createdAt: row.created_at,
    startsOn: row.starts_on,
    inForceAt: row.in_force_at,
  }
}
