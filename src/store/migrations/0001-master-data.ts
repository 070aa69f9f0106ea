import type { Migration } from './migration.ts'

/** What an office is made of: units, staff, accounts, slots, cards, rooms, SOP versions, and the log of access. */
export const masterData: Migration = {
  number: 1,
  name: 'master data',
  up: async (db) => {
    const schema = db.schema

    await schema
      .createTable('meta')
      .addColumn('key', 'text', (column) => column.primaryKey())
      .addColumn('value', 'text', (column) => column.notNull())
      .execute()

    await schema
      .createTable('office')
      .addColumn('no', 'integer', (column) => column.primaryKey())
      .addColumn('id', 'text', (column) => column.notNull().unique())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('short_name', 'text', (column) => column.notNull())
      .addColumn('unit_code', 'text', (column) => column.notNull())
      .addColumn('letterhead', 'text', (column) => column.notNull())
      .addColumn('address', 'text', (column) => column.notNull())
      .addColumn('contact', 'text', (column) => column.notNull())
      .addColumn('time_zone', 'text', (column) => column.notNull())
      .addColumn('hours', 'text', (column) => column.notNull())
      .addColumn('settings', 'text', (column) => column.notNull())
      .addColumn('sop_in_force', 'integer')
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .execute()

    await schema
      .createTable('unit')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('office_id', 'text', (column) => column.notNull().references('office.id'))
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('position', 'integer', (column) => column.notNull())
      .addColumn('active', 'integer', (column) => column.notNull())
      .execute()
    await schema.createIndex('unit_office').on('unit').columns(['office_id', 'position']).execute()

    await schema
      .createTable('staff')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('office_id', 'text', (column) => column.notNull().references('office.id'))
      .addColumn('unit_id', 'text', (column) => column.references('unit.id'))
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('title', 'text')
      .addColumn('rank', 'text')
      .addColumn('nip', 'text')
      .addColumn('phone', 'text')
      .addColumn('room', 'text')
      .addColumn('extension', 'text')
      .addColumn('presence', 'text', (column) => column.notNull())
      .addColumn('head_of', 'text', (column) => column.notNull())
      .addColumn('active', 'integer', (column) => column.notNull())
      .addColumn('sort_key', 'text', (column) => column.notNull())
      .addColumn('folded', 'text', (column) => column.notNull())
      .execute()
    await schema.createIndex('staff_office').on('staff').columns(['office_id', 'sort_key']).execute()

    await schema
      .createTable('account')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('office_id', 'text', (column) => column.notNull().references('office.id'))
      .addColumn('username', 'text', (column) => column.notNull())
      .addColumn('username_key', 'text', (column) => column.notNull().unique())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('password_hash', 'text', (column) => column.notNull())
      .addColumn('role', 'text', (column) => column.notNull())
      .addColumn('staff_id', 'text', (column) => column.references('staff.id'))
      .addColumn('must_change_password', 'integer', (column) => column.notNull())
      .addColumn('locale', 'text')
      .addColumn('disabled', 'integer', (column) => column.notNull())
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .addColumn('last_signed_in_at', 'bigint')
      .execute()
    await schema.createIndex('account_office').on('account').column('office_id').execute()

    await schema
      .createTable('session')
      .addColumn('id_hash', 'text', (column) => column.primaryKey())
      .addColumn('account_id', 'text', (column) => column.notNull().references('account.id'))
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .addColumn('last_seen_at', 'bigint', (column) => column.notNull())
      .addColumn('expires_at', 'bigint', (column) => column.notNull())
      .execute()
    await schema.createIndex('session_account').on('session').column('account_id').execute()

    await schema
      .createTable('slot')
      .addColumn('office_id', 'text', (column) => column.notNull().references('office.id'))
      .addColumn('item', 'text', (column) => column.notNull())
      .addColumn('number', 'text', (column) => column.notNull())
      .addColumn('post', 'text')
      .addColumn('position', 'integer', (column) => column.notNull())
      .addColumn('out_of_use', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('slot_key', ['office_id', 'item', 'number'])
      .execute()

    await schema
      .createTable('card')
      .addColumn('office_id', 'text', (column) => column.notNull().references('office.id'))
      .addColumn('pool', 'text', (column) => column.notNull())
      .addColumn('number', 'text', (column) => column.notNull())
      .addColumn('position', 'integer', (column) => column.notNull())
      .addColumn('out_of_use', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('card_key', ['office_id', 'pool', 'number'])
      .execute()

    await schema
      .createTable('room')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('office_id', 'text', (column) => column.notNull().references('office.id'))
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('name_key', 'text', (column) => column.notNull())
      .addColumn('position', 'integer', (column) => column.notNull())
      .addUniqueConstraint('room_name', ['office_id', 'name_key'])
      .execute()

    await schema
      .createTable('sop_version')
      .addColumn('office_id', 'text', (column) => column.notNull().references('office.id'))
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('yaml', 'text', (column) => column.notNull())
      .addColumn('effective', 'text')
      .addColumn('signed_by', 'text')
      .addColumn('signed_at', 'bigint')
      .addColumn('created_by', 'text', (column) => column.notNull())
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('sop_version_key', ['office_id', 'version'])
      .execute()

    await schema
      .createTable('access_log')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('office_id', 'text', (column) => column.notNull().references('office.id'))
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addColumn('account_id', 'text', (column) => column.notNull())
      .addColumn('account_name', 'text', (column) => column.notNull())
      .addColumn('what', 'text', (column) => column.notNull())
      .addColumn('visit_id', 'text')
      .execute()
    await schema.createIndex('access_log_visit').on('access_log').columns(['office_id', 'visit_id', 'at']).execute()
  },
}
