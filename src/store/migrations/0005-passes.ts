import { type Kysely, sql } from 'kysely'
import type { Migration, NoTables, Target } from './migration.ts'

/** What was measured of filed visits, and the hours by which an office judged them. */
export const passes: Migration = {
  number: 5,
  name: 'passes',
  up: async (db, target) => {
    await createPasses(db, target)
    await createHours(db)
    // The moments are sealed and a migration has no key: whoever opens the database next fills the table.
    await sql`
      insert into meta (key, value)
      select 'passes', 'missing' where exists (select 1 from visit where filed_at is not null)
    `.execute(db)
  },
}

/**
 * Figures are read month by month and measure by measure. SQLite keeps the rows in just that order, so that it counts them
 * without sorting; PostgreSQL keeps them as they came, month after month, and counts in memory.
 */
async function createPasses(db: Kysely<NoTables>, target: Target): Promise<void> {
  const table = db.schema
    .createTable('pass')
    .addColumn('office_id', 'text', (column) => column.notNull())
    .addColumn('month', 'text', (column) => column.notNull())
    .addColumn('measure', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('verdict', 'text', (column) => column.notNull())
    .addColumn('seconds', 'integer', (column) => column.notNull())
    .addColumn('visit_id', 'text', (column) => column.notNull())
    .addColumn('nth', 'integer', (column) => column.notNull())
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('started_at', 'bigint')
    .addColumn('ended_at', 'bigint')
    .addColumn('waived', 'integer', (column) => column.notNull())
    .addColumn('unit_id', 'text')
    .addColumn('host_id', 'text')
    .addColumn('officer_id', 'text')
    .addColumn('kind', 'text')
  if (target.kind === 'sqlite') {
    await table
      .addPrimaryKeyConstraint('pass_key', [
        'office_id',
        'month',
        'measure',
        'version',
        'verdict',
        'seconds',
        'visit_id',
        'nth',
      ])
      .modifyEnd(sql`without rowid`)
      .execute()
    await db.schema.createIndex('pass_visit').on('pass').columns(['office_id', 'visit_id']).execute()
    return
  }
  await table.addPrimaryKeyConstraint('pass_key', ['office_id', 'visit_id', 'measure', 'nth']).execute()
  await db.schema.createIndex('pass_month').on('pass').columns(['office_id', 'month', 'measure']).execute()
}

async function createHours(db: Kysely<NoTables>): Promise<void> {
  await db.schema
    .createTable('office_hours')
    .addColumn('office_id', 'text', (column) => column.notNull())
    .addColumn('since', 'bigint', (column) => column.notNull())
    .addColumn('hours', 'text', (column) => column.notNull())
    .addColumn('time_zone', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('office_hours_key', ['office_id', 'since'])
    .execute()
  await sql`
    insert into office_hours (office_id, since, hours, time_zone) select id, 0, hours, time_zone from office
  `.execute(db)
}
