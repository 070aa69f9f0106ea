import { type Kysely, sql } from 'kysely'
import { NewerDatabase, OlderDatabase } from './errors.ts'
import type { Migration, Target } from './migrations/migration.ts'
import type { Schema } from './schema.ts'

type Records = Pick<Schema, 'migration'>

/**
 * Brings the database forward to the newest migration given; all in the transaction that `db` stands in, so that a start
 * that fails leaves the database as it was. A database further on than this program is left alone.
 */
export async function migrate(
  db: Kysely<Schema>,
  target: Target,
  migrations: readonly Migration[],
  now: number,
): Promise<void> {
  await sql`
    create table if not exists migration (number integer not null primary key, name text not null, at bigint not null)
  `.execute(db)
  const found = await versionOf(db)
  const known = newest(migrations)
  if (found > known) throw new NewerDatabase(found, known)
  for (const migration of migrations) {
    if (migration.number <= found) continue
    await migration.up(db.$pickTables<never>(), target)
    await db.insertInto('migration').values({ number: migration.number, name: migration.name, at: now }).execute()
  }
}

/** Refuses a database that is not exactly at the newest migration: for readers, who change nothing. */
export async function requireCurrent(db: Kysely<Schema>, migrations: readonly Migration[]): Promise<void> {
  const found = await versionOf(db)
  const known = newest(migrations)
  if (found > known) throw new NewerDatabase(found, known)
  if (found < known) throw new OlderDatabase(found, known)
}

async function versionOf(db: Kysely<Records> | Kysely<Schema>): Promise<number> {
  const tables = await db.introspection.getTables()
  if (!tables.some((table) => table.name === 'migration')) return 0
  const { rows } = await sql<{ found: number | null }>`select max(number) as found from migration`.execute(db)
  return rows[0]?.found ?? 0
}

function newest(migrations: readonly Migration[]): number {
  return Math.max(0, ...migrations.map((migration) => migration.number))
}
