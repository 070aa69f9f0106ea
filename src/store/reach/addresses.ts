import type { Kysely } from 'kysely'
import { channelKinds } from '../../domain/reach/message.ts'
import type { Instant } from '../../domain/visit/moment.ts'
import type { Engine } from '../engine.ts'
import { kept } from '../kept.ts'
import type { MasterKey } from '../keys.ts'
import type { AddressTable, Schema } from '../schema.ts'
import type { AddressRow } from './rows.ts'
import { sealJson, unsealJson } from './sealed.ts'

const living = kept<{ officeId: string }, AddressTable>((db, arg) =>
  db
    .selectFrom('address')
    .selectAll()
    .where('office_id', '=', arg('officeId'))
    .where('gone_at', 'is', null)
    .orderBy('created_at')
    .orderBy('id'),
)

const livingOf = kept<{ officeId: string; staffId: string }, AddressTable>((db, arg) =>
  db
    .selectFrom('address')
    .selectAll()
    .where('office_id', '=', arg('officeId'))
    .where('staff_id', '=', arg('staffId'))
    .where('gone_at', 'is', null)
    .orderBy('created_at')
    .orderBy('id'),
)

/** Where staff can be reached; addresses that the other side knows no more are left out. */
export async function readAddresses(
  db: Kysely<Schema>,
  master: MasterKey,
  officeId: string,
  staffId?: string,
): Promise<readonly AddressRow[]> {
  const rows = staffId === undefined ? await living(db, { officeId }) : await livingOf(db, { officeId, staffId })
  return rows.flatMap((row) => {
    const channel = channelKinds.find((kind) => kind === row.channel)
    if (channel === undefined) return []
    return {
      id: row.id,
      staffId: row.staff_id,
      channel,
      address: unsealJson(master, about(officeId, row.id), row.sealed),
      label: row.label,
      createdAt: row.created_at,
      okAt: row.ok_at,
      goneAt: row.gone_at,
    }
  })
}

export async function putAddress(
  engine: Engine,
  db: Kysely<Schema>,
  master: MasterKey,
  officeId: string,
  row: AddressRow,
): Promise<void> {
  await engine.upsertMany(
    db,
    'address',
    ['id'],
    [
      {
        id: row.id,
        office_id: officeId,
        staff_id: row.staffId,
        channel: row.channel,
        sealed: sealJson(master, about(officeId, row.id), row.address),
        label: row.label,
        created_at: row.createdAt,
        ok_at: row.okAt,
        gone_at: row.goneAt,
      },
    ],
  )
}

export async function closeAddress(db: Kysely<Schema>, officeId: string, id: string, at: Instant): Promise<void> {
  await db.updateTable('address').set({ gone_at: at }).where('office_id', '=', officeId).where('id', '=', id).execute()
}

export async function deleteAddress(db: Kysely<Schema>, officeId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('address')
    .where('office_id', '=', officeId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return numDeletedRows > 0n
}

const about = (officeId: string, id: string) => `address ${officeId} ${id}`
