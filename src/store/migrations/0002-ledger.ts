import { type CreateTableBuilder, type Kysely, sql } from 'kysely'
import type { Migration, NoTables, Target } from './migration.ts'

/** The ledger, and the tables that are derived from it. */
export const ledger: Migration = {
  number: 2,
  name: 'ledger',
  up: async (db, target) => {
    await createLedger(db, target)
    await createVisits(db)
    await createThings(db, target)
    await createVisitors(db)
    if (target.kind === 'sqlite') await indexWordsInSqlite(db)
    else await indexWordsInPostgres(db)
  },
}

async function createLedger(db: Kysely<NoTables>, target: Target): Promise<void> {
  const bytes = target.kind === 'sqlite' ? sql`blob` : sql`bytea`
  await db.schema
    .createTable('moment')
    .addColumn('office_id', 'text', (column) => column.notNull())
    .addColumn('seq', 'bigint', (column) => column.notNull())
    .addColumn('visit_id', 'text', (column) => column.notNull())
    .addColumn('type', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('recorded_at', 'bigint', (column) => column.notNull())
    .addColumn('by', 'text', (column) => column.notNull())
    .addColumn('post', 'text')
    .addColumn('command_id', 'text', (column) => column.notNull())
    .addColumn('sop_version', 'integer', (column) => column.notNull())
    .addColumn('facts', 'text', (column) => column.notNull())
    .addColumn('subject_id', 'text', (column) => column.notNull())
    .addColumn('sealed', bytes)
    .addColumn('prev_hash', bytes, (column) => column.notNull())
    .addColumn('hash', bytes, (column) => column.notNull())
    .addPrimaryKeyConstraint('moment_key', ['office_id', 'seq'])
    .execute()
  await db.schema.createIndex('moment_visit').on('moment').columns(['office_id', 'visit_id', 'seq']).execute()

  await clustered(
    target,
    db.schema
      .createTable('person_key')
      .addColumn('office_id', 'text', (column) => column.notNull())
      .addColumn('subject_id', 'text', (column) => column.notNull())
      // Null once the person was erased: nobody is to be given a second key, under which the old words could not be read.
      .addColumn('wrapped', bytes)
      .addPrimaryKeyConstraint('person_key_key', ['office_id', 'subject_id']),
  ).execute()

  await clustered(
    target,
    db.schema
      .createTable('command')
      .addColumn('office_id', 'text', (column) => column.notNull())
      .addColumn('command_id', 'text', (column) => column.notNull())
      .addColumn('body_hash', 'text', (column) => column.notNull())
      .addColumn('visit_id', 'text', (column) => column.notNull())
      .addColumn('first_seq', 'bigint')
      .addColumn('last_seq', 'bigint')
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('command_key', ['office_id', 'command_id']),
  ).execute()

  await db.schema
    .createTable('office_head')
    .addColumn('office_id', 'text', (column) => column.primaryKey())
    .addColumn('last_seq', 'bigint', (column) => column.notNull())
    .addColumn('last_hash', bytes, (column) => column.notNull())
    .addColumn('guest_book', 'text', (column) => column.notNull())
    .addColumn('archive', 'text', (column) => column.notNull())
    .addColumn('ticket_day', 'text')
    .addColumn('tickets', 'integer', (column) => column.notNull())
    .execute()
}

async function createVisits(db: Kysely<NoTables>): Promise<void> {
  await db.schema
    .createTable('visit')
    .addColumn('visit_id', 'text', (column) => column.primaryKey())
    .addColumn('office_id', 'text', (column) => column.notNull())
    .addColumn('first_seq', 'bigint', (column) => column.notNull())
    .addColumn('line', 'bigint')
    .addColumn('year', 'integer')
    .addColumn('number', 'integer')
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('origin', 'text', (column) => column.notNull())
    .addColumn('kind', 'text')
    .addColumn('sop_version', 'integer', (column) => column.notNull())
    .addColumn('person_id', 'text')
    .addColumn('name', 'text')
    .addColumn('institution', 'text')
    .addColumn('purpose', 'text')
    .addColumn('host_staff_id', 'text')
    .addColumn('host_unit_id', 'text')
    .addColumn('host_name', 'text')
    .addColumn('host_unit_name', 'text')
    .addColumn('head_count', 'integer', (column) => column.notNull())
    .addColumn('opened_at', 'bigint', (column) => column.notNull())
    .addColumn('registered_at', 'bigint')
    .addColumn('initials', 'text')
    .addColumn('received_at', 'bigint')
    .addColumn('left_at', 'bigint')
    .addColumn('filed_at', 'bigint')
    .addColumn('archive_year', 'integer')
    .addColumn('archive_number', 'integer')
    .addColumn('outcome', 'text')
    .addColumn('mended', 'text')
    .addColumn('folded', 'text', (column) => column.notNull())
    .addUniqueConstraint('visit_line', ['office_id', 'line'])
    .execute()
  const index = (name: string, columns: string[]) => db.schema.createIndex(name).on('visit').columns(columns).execute()
  await index('visit_day', ['office_id', 'day', 'line'])
  await index('visit_host', ['office_id', 'host_staff_id', 'day', 'line'])
  await index('visit_unit', ['office_id', 'host_unit_id', 'day', 'line'])
  await index('visit_person', ['office_id', 'person_id'])

  await db.schema
    .createTable('open_visit')
    .addColumn('visit_id', 'text', (column) => column.primaryKey())
    .addColumn('office_id', 'text', (column) => column.notNull())
    .addColumn('first_seq', 'bigint', (column) => column.notNull())
    .addColumn('last_seq', 'bigint', (column) => column.notNull())
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('opened_at', 'bigint', (column) => column.notNull())
    .addColumn('sop_version', 'integer', (column) => column.notNull())
    .addColumn('moments', 'text', (column) => column.notNull())
    .execute()
  await db.schema.createIndex('open_visit_office').on('open_visit').columns(['office_id', 'first_seq']).execute()
}

async function createThings(db: Kysely<NoTables>, target: Target): Promise<void> {
  await clustered(
    target,
    db.schema
      .createTable('holding')
      .addColumn('office_id', 'text', (column) => column.notNull())
      .addColumn('item', 'text', (column) => column.notNull())
      .addColumn('slot', 'text', (column) => column.notNull())
      .addColumn('visit_id', 'text', (column) => column.notNull())
      .addColumn('since', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('holding_key', ['office_id', 'slot']),
  ).execute()
  await clustered(
    target,
    db.schema
      .createTable('card_out')
      .addColumn('office_id', 'text', (column) => column.notNull())
      .addColumn('pool', 'text', (column) => column.notNull())
      .addColumn('number', 'text', (column) => column.notNull())
      .addColumn('visit_id', 'text', (column) => column.notNull())
      .addColumn('since', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('card_out_key', ['office_id', 'pool', 'number']),
  ).execute()
}

async function createVisitors(db: Kysely<NoTables>): Promise<void> {
  await db.schema
    .createTable('visitor')
    .addColumn('office_id', 'text', (column) => column.notNull())
    .addColumn('person_id', 'text', (column) => column.notNull())
    .addColumn('first_line', 'bigint', (column) => column.notNull())
    .addColumn('last_line', 'bigint', (column) => column.notNull())
    .addColumn('visits', 'integer', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('institution', 'text')
    .addColumn('phone', 'text')
    .addColumn('last_visit_id', 'text', (column) => column.notNull())
    .addColumn('last_at', 'bigint', (column) => column.notNull())
    .addColumn('last_purpose', 'text')
    .addColumn('last_host_staff_id', 'text')
    .addColumn('last_host_name', 'text')
    .addColumn('last_identity_kind', 'text')
    .addColumn('last_identity_digits', 'text')
    .addColumn('same_key', 'text')
    .addColumn('folded', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('visitor_key', ['office_id', 'person_id'])
    .addUniqueConstraint('visitor_first_line', ['office_id', 'first_line'])
    .execute()
  await db.schema.createIndex('visitor_recent').on('visitor').columns(['office_id', 'last_line']).execute()
  await db.schema.createIndex('visitor_same').on('visitor').columns(['office_id', 'same_key', 'last_line']).execute()
}

/** Rows are known to the index by number: the office's number and the line's, put together. */
async function indexWordsInSqlite(db: Kysely<NoTables>): Promise<void> {
  for (const table of ['visit_words', 'visitor_words']) {
    await sql`
      create virtual table ${sql.table(table)}
      using fts5(folded, content='', contentless_delete=1, tokenize='trigram case_sensitive 1')
    `.execute(db)
  }
}

/**
 * Trigrams are an extension that PostgreSQL ships with, but some servers refuse it to the owner of a database. Search
 * works without it, only slower, so a refusal is no reason not to start.
 */
async function indexWordsInPostgres(db: Kysely<NoTables>): Promise<void> {
  await sql`savepoint trigrams`.execute(db)
  try {
    await sql`create extension if not exists pg_trgm`.execute(db)
    await sql`create index visit_words on visit using gin (folded gin_trgm_ops)`.execute(db)
    await sql`create index visitor_words on visitor using gin (folded gin_trgm_ops)`.execute(db)
  } catch {
    await sql`rollback to savepoint trigrams`.execute(db)
  }
  await sql`release savepoint trigrams`.execute(db)
}

/** Small rows found by key alone: SQLite keeps them in the key's own tree, one tree less to write. */
function clustered<Builder extends CreateTableBuilder<string, string>>(
  target: Target,
  table: Builder,
): CreateTableBuilder<string, string> {
  return target.kind === 'sqlite' ? table.modifyEnd(sql`without rowid`) : table
}
