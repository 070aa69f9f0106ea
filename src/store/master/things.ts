import type { Kysely } from 'kysely'
import type { Engine } from '../engine.ts'
import { kept } from '../kept.ts'
import type { CardRow, RoomRow, SlotRow } from '../rows.ts'
import type { RoomTable, Schema } from '../schema.ts'
import { flag } from './flag.ts'

const roomsOf = kept<{ officeId: string }, RoomTable>((db, arg) =>
  db.selectFrom('room').selectAll().where('office_id', '=', arg('officeId')).orderBy('position').orderBy('name_key'),
)

type Removal = 'removed' | 'unknown' | 'inUse'

/** Adds slots, or changes those that are there by item and number. */
export async function putSlots(
  engine: Engine,
  db: Kysely<Schema>,
  officeId: string,
  slots: readonly SlotRow[],
): Promise<void> {
  const rows = slots.map(({ outOfUse, ...slot }) => ({ ...slot, office_id: officeId, out_of_use: flag(outOfUse) }))
  await engine.upsertMany(db, 'slot', ['office_id', 'item', 'number'], rows)
}

export async function deleteSlot(db: Kysely<Schema>, officeId: string, item: string, number: string): Promise<Removal> {
  const held = await db
    .selectFrom('holding')
    .select('visit_id')
    .where('office_id', '=', officeId)
    .where('slot', '=', number)
    .executeTakeFirst()
  if (held !== undefined) return 'inUse'
  const { numDeletedRows } = await db
    .deleteFrom('slot')
    .where('office_id', '=', officeId)
    .where('item', '=', item)
    .where('number', '=', number)
    .executeTakeFirst()
  return numDeletedRows > 0n ? 'removed' : 'unknown'
}

/** Adds cards, or changes those that are there by pool and number. */
export async function putCards(
  engine: Engine,
  db: Kysely<Schema>,
  officeId: string,
  cards: readonly CardRow[],
): Promise<void> {
  const rows = cards.map(({ outOfUse, ...card }) => ({ ...card, office_id: officeId, out_of_use: flag(outOfUse) }))
  await engine.upsertMany(db, 'card', ['office_id', 'pool', 'number'], rows)
}

export async function deleteCard(db: Kysely<Schema>, officeId: string, pool: string, number: string): Promise<Removal> {
  const out = await db
    .selectFrom('card_out')
    .select('visit_id')
    .where('office_id', '=', officeId)
    .where('pool', '=', pool)
    .where('number', '=', number)
    .executeTakeFirst()
  if (out !== undefined) return 'inUse'
  const { numDeletedRows } = await db
    .deleteFrom('card')
    .where('office_id', '=', officeId)
    .where('pool', '=', pool)
    .where('number', '=', number)
    .executeTakeFirst()
  return numDeletedRows > 0n ? 'removed' : 'unknown'
}

export async function readRooms(db: Kysely<Schema>, officeId: string): Promise<readonly RoomRow[]> {
  return (await roomsOf(db, { officeId })).map(roomOf)
}

export async function insertRoom(db: Kysely<Schema>, officeId: string, room: RoomRow): Promise<'added' | 'nameTaken'> {
  if (await isNameTaken(db, officeId, room)) return 'nameTaken'
  await db
    .insertInto('room')
    .values({ ...room, office_id: officeId, name_key: nameKey(room.name) })
    .execute()
  return 'added'
}

export async function updateRoom(
  db: Kysely<Schema>,
  officeId: string,
  id: string,
  changes: Partial<Omit<RoomRow, 'id'>>,
): Promise<'changed' | 'unknown' | 'nameTaken'> {
  const before = (await readRooms(db, officeId)).find((room) => room.id === id)
  if (before === undefined) return 'unknown'
  const room = { ...before, ...changes }
  if (await isNameTaken(db, officeId, room)) return 'nameTaken'
  await db
    .updateTable('room')
    .set({ name: room.name, name_key: nameKey(room.name), position: room.position })
    .where('id', '=', id)
    .execute()
  return 'changed'
}

export async function deleteRoom(db: Kysely<Schema>, officeId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('room')
    .where('office_id', '=', officeId)
    .where('id', '=', id)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

async function isNameTaken(db: Kysely<Schema>, officeId: string, room: RoomRow): Promise<boolean> {
  const namesake = await db
    .selectFrom('room')
    .select('id')
    .where('office_id', '=', officeId)
    .where('name_key', '=', nameKey(room.name))
    .where('id', '!=', room.id)
    .executeTakeFirst()
  return namesake !== undefined
}

function nameKey(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase()
}

function roomOf(row: RoomTable): RoomRow {
  return { id: row.id, name: row.name, position: row.position }
}
