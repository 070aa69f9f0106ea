import type { Kysely } from 'kysely'
import type { Delegation } from '../../domain/presence/delegation.ts'
import type { QuietHours } from '../../domain/presence/quiet-hours.ts'
import type { Instant } from '../../domain/visit/moment.ts'
import { kept } from '../kept.ts'
import type { BusyPeriodTable, DelegationTable, PresenceTable, QuietHoursTable } from '../presence-tables.ts'
import type { PresenceRows, SaidRow } from '../rows.ts'
import type { Schema } from '../schema.ts'

/** How far ahead the calendars are read for where somebody is now, and until when. */
const ahead = 48 * 3_600_000

const allSaid = kept<{ officeId: string }, PresenceTable>((db, arg) =>
  db.selectFrom('presence').selectAll().where('office_id', '=', arg('officeId')),
)
const busyBetween = kept<{ officeId: string; from: Instant; to: Instant }, BusyPeriodTable>((db, arg) =>
  db
    .selectFrom('busy_period')
    .selectAll()
    .where('office_id', '=', arg('officeId'))
    .where('to_at', '>', arg('from'))
    .where('from_at', '<', arg('to')),
)
const allQuiet = kept<{ officeId: string }, QuietHoursTable>((db, arg) =>
  db.selectFrom('quiet_hours').selectAll().where('office_id', '=', arg('officeId')),
)
type NamedDelegation = DelegationTable & { readonly name: string; readonly title: string | null }
const delegationsOfStaff = kept<{ officeId: string }, NamedDelegation>((db, arg) =>
  db
    .selectFrom('delegation')
    .innerJoin('staff', 'staff.id', 'delegation.delegate_id')
    .selectAll('delegation')
    .select(['staff.name', 'staff.title'])
    .where('delegation.office_id', '=', arg('officeId'))
    .where('staff.active', '=', 1)
    .orderBy('delegation.id'),
)

/** What tells where everybody is now: few rows, for an office has few people and most of them are in. */
export async function readPresenceRows(db: Kysely<Schema>, officeId: string, now: Instant): Promise<PresenceRows> {
  // One after the other: within a transaction there is one connection.
  const said = await allSaid(db, { officeId })
  const busy = await busyBetween(db, { officeId, from: now, to: now + ahead })
  const quiet = await allQuiet(db, { officeId })
  const delegations = await delegationsOfStaff(db, { officeId })
  return {
    said: said.map(saidOf),
    busy: busy.map((row) => ({ staffId: row.staff_id, from: row.from_at, to: row.to_at, state: row.state })),
    quiet: quiet.map((row) => ({ staffId: row.staff_id, from: row.from_minute, to: row.to_minute })),
    delegations: delegations.map(delegationOf),
  }
}

/** Keeps what was said in place of what was said before. */
export async function putPresence(db: Kysely<Schema>, officeId: string, row: SaidRow): Promise<void> {
  const values = {
    state: row.state,
    until_at: row.until,
    note: row.note,
    source: row.source,
    set_by: row.setBy,
    set_at: row.setAt,
  }
  await db
    .insertInto('presence')
    .values({ office_id: officeId, staff_id: row.staffId, ...values })
    .onConflict((conflict) => conflict.columns(['office_id', 'staff_id']).doUpdateSet(values))
    .execute()
}

/** Keeps the hours in place of the ones before; null for none. */
export async function putQuietHours(
  db: Kysely<Schema>,
  officeId: string,
  staffId: string,
  quiet: QuietHours | null,
): Promise<void> {
  await db.deleteFrom('quiet_hours').where('office_id', '=', officeId).where('staff_id', '=', staffId).execute()
  if (quiet === null) return
  await db
    .insertInto('quiet_hours')
    .values({ office_id: officeId, staff_id: staffId, from_minute: quiet.from, to_minute: quiet.to })
    .execute()
}

/** Adds an arrangement, or puts it in the place of the one for the same days and the same kind of visit. */
export async function putDelegation(
  db: Kysely<Schema>,
  officeId: string,
  { id, staffId, delegateId, days, kind, setBy, setAt }: Delegation & { setBy: string; setAt: Instant },
): Promise<void> {
  const [from, to] = [days?.from ?? null, days?.to ?? null]
  await db
    .deleteFrom('delegation')
    .where('office_id', '=', officeId)
    .where('staff_id', '=', staffId)
    .where('from_day', from === null ? 'is' : '=', from)
    .where('to_day', to === null ? 'is' : '=', to)
    .where('kind', kind === null ? 'is' : '=', kind)
    .execute()
  await db
    .insertInto('delegation')
    .values({
      id,
      office_id: officeId,
      staff_id: staffId,
      delegate_id: delegateId,
      from_day: from,
      to_day: to,
      kind,
      set_by: setBy,
      set_at: setAt,
    })
    .execute()
}

/** Ends an arrangement; false where there is none. */
export async function deleteDelegation(
  db: Kysely<Schema>,
  officeId: string,
  staffId: string,
  id: string,
): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('delegation')
    .where('office_id', '=', officeId)
    .where('staff_id', '=', staffId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return numDeletedRows > 0n
}

function saidOf(row: PresenceTable): SaidRow {
  return {
    staffId: row.staff_id,
    state: row.state,
    until: row.until_at,
    note: row.note,
    source: row.source,
    setBy: row.set_by,
    setAt: row.set_at,
  }
}

function delegationOf(row: NamedDelegation): PresenceRows['delegations'][number] {
  const days = row.from_day === null || row.to_day === null ? null : { from: row.from_day, to: row.to_day }
  return {
    id: row.id,
    staffId: row.staff_id,
    delegateId: row.delegate_id,
    days,
    kind: row.kind,
    name: row.name,
    title: row.title,
  }
}
