import type { Kysely } from 'kysely'
import { type ChannelKind, channelKinds } from '../../domain/reach/message.ts'
import type { Engine } from '../engine.ts'
import { kept } from '../kept.ts'
import type { MasterKey } from '../keys.ts'
import type { ChannelTable, Schema } from '../schema.ts'
import type { ChannelRow, Health } from './rows.ts'
import { sealJson, unsealJson } from './sealed.ts'

const ofOffice = kept<{ officeId: string }, ChannelTable>((db, arg) =>
  db.selectFrom('channel').selectAll().where('office_id', '=', arg('officeId')).orderBy('kind'),
)

const on = kept<{ kind: string }, ChannelTable>((db, arg) =>
  db.selectFrom('channel').selectAll().where('kind', '=', arg('kind')).where('enabled', '=', 1).orderBy('office_id'),
)

/** The channels that the office has set up, on or off. */
export async function readChannels(
  db: Kysely<Schema>,
  master: MasterKey,
  officeId: string,
): Promise<readonly ChannelRow[]> {
  return (await ofOffice(db, { officeId })).flatMap((row) => rowOf(master, row))
}

/** The offices that have such a channel on. */
export async function readChannelsOn(
  db: Kysely<Schema>,
  master: MasterKey,
  kind: ChannelKind,
): Promise<readonly (ChannelRow & { readonly officeId: string })[]> {
  const rows = await on(db, { kind })
  return rows.flatMap((row) => rowOf(master, row).map((channel) => ({ ...channel, officeId: row.office_id })))
}

function rowOf(master: MasterKey, row: ChannelTable): ChannelRow[] {
  const kind = channelKinds.find((one) => one === row.kind)
  if (kind === undefined) return []
  return [
    {
      kind,
      setup: unsealJson(master, about(row.office_id, kind), row.sealed),
      enabled: row.enabled === 1,
      changedAt: row.changed_at,
      okAt: row.ok_at,
      failedAt: row.failed_at,
      failure: row.failure,
    },
  ]
}

export async function putChannel(
  engine: Engine,
  db: Kysely<Schema>,
  master: MasterKey,
  officeId: string,
  row: ChannelRow,
): Promise<void> {
  await engine.upsertMany(
    db,
    'channel',
    ['office_id', 'kind'],
    [
      {
        office_id: officeId,
        kind: row.kind,
        sealed: sealJson(master, about(officeId, row.kind), row.setup),
        enabled: row.enabled ? 1 : 0,
        changed_at: row.changedAt,
        ok_at: row.okAt,
        failed_at: row.failedAt,
        failure: row.failure,
      },
    ],
  )
}

/** Marks how a channel fared last. */
export async function noteChannel(
  db: Kysely<Schema>,
  officeId: string,
  kind: ChannelKind,
  health: Health,
): Promise<void> {
  await db
    .updateTable('channel')
    .set('okAt' in health ? { ok_at: health.okAt } : { failed_at: health.failedAt, failure: health.failure })
    .where('office_id', '=', officeId)
    .where('kind', '=', kind)
    .execute()
}

const about = (officeId: string, kind: string) => `channel ${officeId} ${kind}`
