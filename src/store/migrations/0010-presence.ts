import { type Kysely, sql } from 'kysely'
import type { Migration, NoTables, Target } from './migration.ts'

/** Where the members of staff are and until when, who answers for them, when they want quiet, what their calendars say. */
export const presence: Migration = {
  number: 10,
  name: 'presence',
  up: async (db, target) => {
    await createPresence(db)
    await createDelegations(db)
    await createCalendars(db, target)
    // What was said until now is kept, as said at this moment: it ends with the office's day like everything said.
    await sql`
      insert into presence (office_id, staff_id, state, until_at, note, source, set_by, set_at)
      select office_id, id, presence, null, null, 'desk', null, ${Date.now()} from staff where presence <> 'in'
    `.execute(db)
    await db.schema.alterTable('staff').dropColumn('presence').execute()
  },
}

async function createPresence(db: Kysely<NoTables>): Promise<void> {
  await db.schema
    .createTable('presence')
    .addColumn('office_id', 'text', (column) => column.notNull().references('office.id'))
    .addColumn('staff_id', 'text', (column) => column.notNull().references('staff.id'))
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('until_at', 'bigint')
    .addColumn('note', 'text')
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('set_by', 'text')
    .addColumn('set_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('presence_key', ['office_id', 'staff_id'])
    .execute()
  await db.schema
    .createTable('quiet_hours')
    .addColumn('office_id', 'text', (column) => column.notNull().references('office.id'))
    .addColumn('staff_id', 'text', (column) => column.notNull().references('staff.id'))
    .addColumn('from_minute', 'integer', (column) => column.notNull())
    .addColumn('to_minute', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('quiet_hours_key', ['office_id', 'staff_id'])
    .execute()
}

async function createDelegations(db: Kysely<NoTables>): Promise<void> {
  await db.schema
    .createTable('delegation')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('office_id', 'text', (column) => column.notNull().references('office.id'))
    .addColumn('staff_id', 'text', (column) => column.notNull().references('staff.id'))
    .addColumn('delegate_id', 'text', (column) => column.notNull().references('staff.id'))
    .addColumn('from_day', 'text')
    .addColumn('to_day', 'text')
    .addColumn('kind', 'text')
    .addColumn('set_by', 'text')
    .addColumn('set_at', 'bigint', (column) => column.notNull())
    .execute()
  await db.schema.createIndex('delegation_staff').on('delegation').columns(['office_id', 'staff_id']).execute()
}

/** The address of a feed lets anyone read a whole calendar: it is sealed. Of what the feed says only the times are kept. */
async function createCalendars(db: Kysely<NoTables>, target: Target): Promise<void> {
  const bytes = target.kind === 'sqlite' ? sql`blob` : sql`bytea`
  await db.schema
    .createTable('calendar_feed')
    .addColumn('office_id', 'text', (column) => column.notNull().references('office.id'))
    .addColumn('staff_id', 'text', (column) => column.notNull().references('staff.id'))
    .addColumn('url', bytes, (column) => column.notNull())
    .addColumn('due_at', 'bigint', (column) => column.notNull())
    .addColumn('read_at', 'bigint')
    .addColumn('changed_at', 'bigint')
    .addColumn('failed_at', 'bigint')
    .addColumn('failure', 'text')
    .addColumn('failure_detail', 'text')
    .addColumn('etag', 'text')
    .addColumn('last_modified', 'text')
    .addPrimaryKeyConstraint('calendar_feed_key', ['office_id', 'staff_id'])
    .execute()
  await db.schema
    .createTable('busy_period')
    .addColumn('office_id', 'text', (column) => column.notNull().references('office.id'))
    .addColumn('staff_id', 'text', (column) => column.notNull().references('staff.id'))
    .addColumn('from_at', 'bigint', (column) => column.notNull())
    .addColumn('to_at', 'bigint', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('busy_period_key', ['office_id', 'staff_id', 'from_at', 'to_at', 'state'])
    .execute()
}
