import type { Migration } from './migration.ts'

/** What came in from a channel lately, as digests: what comes again is known by them. */
export const inbound: Migration = {
  number: 11,
  name: 'inbound',
  up: async (db) => {
    await db.schema
      .createTable('inbound')
      .addColumn('office_id', 'text', (column) => column.notNull().references('office.id'))
      .addColumn('digest', 'text', (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('inbound_key', ['office_id', 'digest'])
      .execute()
    await db.schema.createIndex('inbound_at').on('inbound').columns(['office_id', 'at']).execute()
  },
}
