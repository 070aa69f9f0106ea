import type { Kysely } from 'kysely'
import type { Engine } from '../engine.ts'
import { kept } from '../kept.ts'
import type { MasterKey } from '../keys.ts'
import type { HookTable, Schema } from '../schema.ts'
import type { Health, HookRow } from './rows.ts'
import { sealJson, unsealJson } from './sealed.ts'

const ofOffice = kept<{ officeId: string }, HookTable>((db, arg) =>
  db.selectFrom('hook').selectAll().where('office_id', '=', arg('officeId')).orderBy('created_at').orderBy('id'),
)

/** The programs that are told of moments, on or off. */
export async function readHooks(db: Kysely<Schema>, master: MasterKey, officeId: string): Promise<readonly HookRow[]> {
  return (await ofOffice(db, { officeId })).map((row) => {
    const types: readonly string[] = JSON.parse(row.types)
    return {
      id: row.id,
      ...targetOf(unsealJson(master, about(officeId, row.id), row.sealed)),
      types,
      enabled: row.enabled === 1,
      createdAt: row.created_at,
      okAt: row.ok_at,
      failedAt: row.failed_at,
      failure: row.failure,
    }
  })
}

export async function putHook(
  engine: Engine,
  db: Kysely<Schema>,
  master: MasterKey,
  officeId: string,
  row: HookRow,
): Promise<void> {
  await engine.upsertMany(
    db,
    'hook',
    ['id'],
    [
      {
        id: row.id,
        office_id: officeId,
        sealed: sealJson(master, about(officeId, row.id), { url: row.url, secret: row.secret }),
        types: JSON.stringify(row.types),
        enabled: row.enabled ? 1 : 0,
        created_at: row.createdAt,
        ok_at: row.okAt,
        failed_at: row.failedAt,
        failure: row.failure,
      },
    ],
  )
}

/** Marks how a program fared last. */
export async function noteHook(db: Kysely<Schema>, officeId: string, id: string, health: Health): Promise<void> {
  await db
    .updateTable('hook')
    .set('okAt' in health ? { ok_at: health.okAt } : { failed_at: health.failedAt, failure: health.failure })
    .where('office_id', '=', officeId)
    .where('id', '=', id)
    .execute()
}

export async function deleteHook(db: Kysely<Schema>, officeId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('hook')
    .where('office_id', '=', officeId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return numDeletedRows > 0n
}

function targetOf(sealed: unknown): Pick<HookRow, 'url' | 'secret'> {
  const target: Record<string, unknown> = typeof sealed === 'object' && sealed !== null ? { ...sealed } : {}
  return { url: String(target['url'] ?? ''), secret: String(target['secret'] ?? '') }
}

const about = (officeId: string, id: string) => `hook ${officeId} ${id}`
