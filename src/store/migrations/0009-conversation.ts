import type { Migration } from './migration.ts'

/** When a message between desk and host was seen on the other side; beside the ledger, which knows that it was said. */
export const conversation: Migration = {
  number: 9,
  name: 'conversation',
  up: async (db) => {
    await db.schema
      .createTable('seen')
      .addColumn('office_id', 'text', (column) => column.notNull().references('office.id'))
      .addColumn('visit_id', 'text', (column) => column.notNull())
      .addColumn('command_id', 'text', (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('seen_key', ['office_id', 'visit_id', 'command_id'])
      .execute()
  },
}
