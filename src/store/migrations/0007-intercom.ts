import { sql } from 'kysely'
import type { Migration } from './migration.ts'

/** The calls of the intercom while they last; what remains of them stands in the ledger. */
export const intercom: Migration = {
  number: 7,
  name: 'intercom',
  up: async (db, target) => {
    const bytes = target.kind === 'sqlite' ? sql`blob` : sql`bytea`
    await db.schema
      .createTable('intercom_call')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('office_id', 'text', (column) => column.notNull().references('office.id'))
      .addColumn('due_at', 'bigint', (column) => column.notNull())
      .addColumn('sealed', bytes, (column) => column.notNull())
      .execute()
    await db.schema.createIndex('intercom_call_office').on('intercom_call').column('office_id').execute()
    await db.schema.createIndex('intercom_call_due').on('intercom_call').column('due_at').execute()
  },
}
