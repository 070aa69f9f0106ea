import { sql } from 'kysely'
import type { Migration } from './migration.ts'

/** When each version of an SOP takes force, in place of one number for now; and the draft that is being written. */
export const sopInForce: Migration = {
  number: 4,
  name: 'sop-in-force',
  up: async (db) => {
    const { schema } = db
    await schema.alterTable('sop_version').addColumn('starts_on', 'text').execute()
    await schema.alterTable('sop_version').addColumn('in_force_at', 'bigint').execute()
    await sql`
      update sop_version set in_force_at = created_at
      where version = (select sop_in_force from office where office.id = sop_version.office_id)
    `.execute(db)
    await schema.alterTable('office').dropColumn('sop_in_force').execute()
    await schema
      .createTable('sop_draft')
      .addColumn('office_id', 'text', (column) => column.primaryKey().references('office.id'))
      .addColumn('yaml', 'text', (column) => column.notNull())
      .addColumn('revision', 'integer', (column) => column.notNull())
      .addColumn('saved_by', 'text', (column) => column.notNull())
      .addColumn('saved_at', 'bigint', (column) => column.notNull())
      .execute()
  },
}
