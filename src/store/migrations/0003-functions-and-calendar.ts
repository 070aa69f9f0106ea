import { type Kysely, sql } from 'kysely'
import type { Migration, NoTables } from './migration.ts'

/** Who plays the functions of an SOP; posts of cards and accounts; slots for one thing or any; a calendar with names. */
export const functionsAndCalendar: Migration = {
  number: 3,
  name: 'functions and calendar',
  up: async (db) => {
    await db.schema
      .createTable('function')
      .addColumn('office_id', 'text', (column) => column.notNull().references('office.id'))
      .addColumn('actor', 'text', (column) => column.notNull())
      .addColumn('position', 'integer', (column) => column.notNull())
      .addColumn('staff_id', 'text', (column) => column.notNull().references('staff.id'))
      .addColumn('unit_id', 'text', (column) => column.references('unit.id'))
      .addColumn('host_id', 'text', (column) => column.references('staff.id'))
      .addPrimaryKeyConstraint('function_key', ['office_id', 'actor', 'position'])
      .execute()
    await db.schema.alterTable('card').addColumn('post', 'text').execute()
    await db.schema.alterTable('account').addColumn('post', 'text').execute()
    // until now every slot took whatever the office keeps, whatever was written there
    await sql`update slot set item = '*'`.execute(db)
    await nameHolidays(db)
    await openOnArrival(db)
  },
}

/** A visit that was asked for ahead begins in the book when its visitor came, not when the letter did. */
async function openOnArrival(db: Kysely<NoTables>): Promise<void> {
  for (const name of ['visit', 'open_visit']) {
    const table = sql.table(name)
    await sql`
      update ${table} set opened_at = (
        select max(moment.at) from moment
        where moment.office_id = ${table}.office_id and moment.visit_id = ${table}.visit_id and moment.type = 'arrived'
      )
      where exists (
        select 1 from moment
        where moment.office_id = ${table}.office_id and moment.visit_id = ${table}.visit_id and moment.type = 'arrived'
      )
    `.execute(db)
  }
}

type Hours = { readonly week: object; readonly closed: readonly string[] }

/** Closed days were bare dates. One of those first shipped was a day early: Iduladha 2027 is 17 May. */
async function nameHolidays(db: Kysely<NoTables>): Promise<void> {
  const { rows } = await sql<{ id: string; hours: string }>`select id, hours from office`.execute(db)
  for (const { id, hours } of rows) {
    const { week, closed }: Hours = JSON.parse(hours)
    const dates = [...new Set(closed.map((date) => (date === '2027-05-16' ? '2027-05-17' : date)))].toSorted()
    const holidays = dates.map((date) => ({ date, name: '', kind: 'national', decreed: true }))
    const calendar = JSON.stringify({ week, periods: [], holidays, closed: dates })
    await sql`update office set hours = ${calendar} where id = ${id}`.execute(db)
  }
}
