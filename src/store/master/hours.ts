import type { Kysely } from 'kysely'
import type { OfficeHours } from '../../domain/sop/working-time.ts'
import type { Instant } from '../../domain/visit/moment.ts'
import type { Engine } from '../engine.ts'
import type { OfficeRow, WeekHours } from '../rows.ts'
import type { OfficeHoursTable, Schema } from '../schema.ts'

/** The hours of an office over time, oldest first. */
export type HoursOverTime = readonly { readonly since: Instant; readonly hours: OfficeHours }[]

/** Remembers the hours that an office has from now on, where they are other ones than before. */
export async function keepHours(
  engine: Engine,
  db: Kysely<Schema>,
  { id, hours, timeZone }: Pick<OfficeRow, 'id' | 'hours' | 'timeZone'>,
  since: Instant,
): Promise<void> {
  const row: OfficeHoursTable = { office_id: id, since, hours: JSON.stringify(hours), time_zone: timeZone }
  const before = (await rowsOf(db, id)).at(-1)
  if (before?.hours === row.hours && before.time_zone === row.time_zone) return
  await engine.upsertMany(db, 'office_hours', ['office_id', 'since'], [row])
}

export async function readHours(db: Kysely<Schema>, officeId: string): Promise<HoursOverTime> {
  return (await rowsOf(db, officeId)).map(({ since, hours, time_zone }) => {
    const written: WeekHours = JSON.parse(hours)
    return { since, hours: { timeZone: time_zone, ...written } }
  })
}

/** The hours in force at an instant; before the first that are known, those. */
export function hoursAt(over: HoursOverTime, at: Instant): OfficeHours | undefined {
  return (over.findLast(({ since }) => since <= at) ?? over[0])?.hours
}

function rowsOf(db: Kysely<Schema>, officeId: string): Promise<OfficeHoursTable[]> {
  return db.selectFrom('office_hours').selectAll().where('office_id', '=', officeId).orderBy('since').execute()
}
