import type { Kysely } from 'kysely'
import { nameKey, searchText } from '../../domain/person/fold.ts'
import { kept } from '../kept.ts'
import type { StaffRow, UnitRow } from '../rows.ts'
import type { Schema, StaffTable, UnitTable } from '../schema.ts'
import { flag } from './flag.ts'

type Found = StaffTable & { readonly unit_name: string | null }
type NewStaff = Omit<StaffRow, 'unitName'>

const staffById = kept<{ officeId: string; id: string }, Found>((db, arg) =>
  withUnits(db).where('staff.office_id', '=', arg('officeId')).where('staff.id', '=', arg('id')),
)

const unitById = kept<{ officeId: string; id: string }, UnitTable>((db, arg) =>
  db.selectFrom('unit').selectAll().where('office_id', '=', arg('officeId')).where('id', '=', arg('id')),
)

export async function readUnit(db: Kysely<Schema>, officeId: string, id: string): Promise<UnitRow | undefined> {
  const [row] = await unitById(db, { officeId, id })
  return row === undefined ? undefined : unitOf(row)
}

export async function readUnits(db: Kysely<Schema>, officeId: string): Promise<readonly UnitRow[]> {
  const rows = await db
    .selectFrom('unit')
    .selectAll()
    .where('office_id', '=', officeId)
    .orderBy('position')
    .orderBy('name')
    .execute()
  return rows.map(unitOf)
}

export async function insertUnit(db: Kysely<Schema>, officeId: string, unit: UnitRow): Promise<void> {
  await db
    .insertInto('unit')
    .values({ ...unit, office_id: officeId, active: flag(unit.active) })
    .execute()
}

/** Changes a unit; the members of a renamed one are found by the new name. */
export async function updateUnit(
  db: Kysely<Schema>,
  officeId: string,
  id: string,
  changes: Partial<Omit<UnitRow, 'id'>>,
): Promise<boolean> {
  const before = await readUnit(db, officeId, id)
  if (before === undefined) return false
  const unit = { ...before, ...changes }
  await db
    .updateTable('unit')
    .set({ name: unit.name, position: unit.position, active: flag(unit.active) })
    .where('id', '=', id)
    .execute()
  if (unit.name === before.name) return true
  const members = await withUnits(db).where('staff.office_id', '=', officeId).where('staff.unit_id', '=', id).execute()
  for (const member of members) {
    await db
      .updateTable('staff')
      .set({ folded: foldedStaff(staffOf(member), unit.name) })
      .where('id', '=', member.id)
      .execute()
  }
  return true
}

export async function readStaffMember(db: Kysely<Schema>, officeId: string, id: string): Promise<StaffRow | undefined> {
  const [row] = await staffById(db, { officeId, id })
  return row === undefined ? undefined : staffOf(row)
}

/** Whether somebody who has not left heads the unit. */
export async function hasHead(db: Kysely<Schema>, officeId: string, unitId: string): Promise<boolean> {
  return (await readStaff(db, officeId)).some(({ active, headOf }) => active && headOf.includes(unitId))
}

/** All staff of an office, by bare name. */
export async function readStaff(db: Kysely<Schema>, officeId: string): Promise<readonly StaffRow[]> {
  const rows = await withUnits(db).where('staff.office_id', '=', officeId).orderBy('staff.sort_key').execute()
  return rows.map(staffOf)
}

export async function insertStaff(db: Kysely<Schema>, officeId: string, member: NewStaff): Promise<void> {
  await db
    .insertInto('staff')
    .values(await tableRow(db, officeId, member))
    .execute()
}

export async function updateStaff(
  db: Kysely<Schema>,
  officeId: string,
  id: string,
  changes: Partial<Omit<NewStaff, 'id'>>,
): Promise<boolean> {
  const before = await readStaffMember(db, officeId, id)
  if (before === undefined) return false
  await db
    .updateTable('staff')
    .set(await tableRow(db, officeId, { ...before, ...changes }))
    .where('id', '=', id)
    .execute()
  return true
}

/** Active staff in whose name, title or unit every term occurs: those first whose name begins with the first one. */
export async function findStaff(
  db: Kysely<Schema>,
  officeId: string,
  terms: readonly string[],
  limit: number,
): Promise<readonly StaffRow[]> {
  const [first] = terms
  if (first === undefined) return []
  let query = withUnits(db).where('staff.office_id', '=', officeId).where('staff.active', '=', 1)
  for (const term of terms) query = query.where('staff.folded', 'like', `%${term}%`)
  const rows = await query
    .orderBy((eb) =>
      eb
        .case()
        .when('staff.sort_key', 'like', `${first}%`)
        .then(0)
        .when('staff.sort_key', 'like', `% ${first}%`)
        .then(1)
        .when('staff.folded', 'like', `% ${first}%`)
        .then(2)
        .else(3)
        .end(),
    )
    .orderBy('staff.sort_key')
    .limit(limit)
    .execute()
  return rows.map(staffOf)
}

function withUnits(db: Kysely<Schema>) {
  return db
    .selectFrom('staff')
    .leftJoin('unit', 'unit.id', 'staff.unit_id')
    .selectAll('staff')
    .select('unit.name as unit_name')
}

async function tableRow(db: Kysely<Schema>, officeId: string, member: NewStaff): Promise<StaffTable> {
  const unit = member.unitId === null ? undefined : await readUnit(db, officeId, member.unitId)
  return {
    id: member.id,
    office_id: officeId,
    unit_id: member.unitId,
    name: member.name,
    title: member.title,
    rank: member.rank,
    nip: member.nip,
    phone: member.phone,
    room: member.room,
    extension: member.extension,
    head_of: JSON.stringify(member.headOf),
    active: flag(member.active),
    sort_key: nameKey(member.name),
    folded: foldedStaff(member, unit?.name ?? null),
  }
}

function foldedStaff(member: NewStaff, unitName: string | null): string {
  return searchText([member.name, member.title, unitName])
}

function unitOf(row: UnitTable): UnitRow {
  return { id: row.id, name: row.name, position: row.position, active: row.active === 1 }
}

function staffOf(row: Found): StaffRow {
  const headOf: readonly string[] = JSON.parse(row.head_of)
  return {
    id: row.id,
    unitId: row.unit_id,
    unitName: row.unit_name,
    name: row.name,
    title: row.title,
    rank: row.rank,
    nip: row.nip,
    phone: row.phone,
    room: row.room,
    extension: row.extension,
    headOf,
    active: row.active === 1,
  }
}
