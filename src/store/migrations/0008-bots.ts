import type { Migration } from './migration.ts'

/** Codes that link a chat to a member of staff, and how far each office's bot has read. */
export const bots: Migration = {
  number: 8,
  name: 'bots',
  up: async (db) => {
    await db.schema
      .createTable('chat_code')
      .addColumn('digest', 'text', (column) => column.primaryKey())
      .addColumn('office_id', 'text', (column) => column.notNull().references('office.id'))
      .addColumn('staff_id', 'text', (column) => column.notNull().references('staff.id'))
      .addColumn('expires_at', 'bigint', (column) => column.notNull())
      .execute()
    await db.schema.createIndex('chat_code_office').on('chat_code').column('office_id').execute()
    await db.schema
      .createTable('bot_turn')
      .addColumn('office_id', 'text', (column) => column.primaryKey().references('office.id'))
      .addColumn('bot', 'text', (column) => column.notNull())
      .addColumn('next_update', 'bigint', (column) => column.notNull())
      .addColumn('held_by', 'text', (column) => column.notNull())
      .addColumn('held_until', 'bigint', (column) => column.notNull())
      .execute()
  },
}
