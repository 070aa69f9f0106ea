import { join } from 'node:path'
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { Kysely, type SqliteDatabase, SqliteDialect, type SqliteStatement, sql } from 'kysely'
import type { Engine, OfficeKey, Searched, WordQuery } from './engine.ts'
import type { Schema, TableName } from './schema.ts'
import { indexChoices } from './words.ts'

const databaseName = 'lawang.db'
/** Numbers of lines lie below this, so that an office's number times it leaves room for all of them. */
const linesPerOffice = 2 ** 36
const mostStatements = 400
const lockTimeoutMs = 5_000
/** SQLITE_FULL; SQLITE_IOERR_WRITE and _SHMSIZE, which some file systems answer instead. */
const diskFullCodes: readonly unknown[] = [13, 778, 4874]

type Connection = {
  readonly database: DatabaseSync
  readonly db: Kysely<Schema>
  readonly prepare: (text: string) => SqliteStatement
}

/** Opens the embedded database of a data folder: one connection that writes (none for `read`), one that reads. */
export function openSqlite(dataDir: string, access: 'serve' | 'read'): Engine {
  const path = join(dataDir, databaseName)
  const writer = access === 'serve' ? connect(path, false) : null
  writer?.database.exec('pragma journal_mode = wal')
  writer?.database.exec('pragma wal_autocheckpoint = 4000')
  writer?.database.exec('pragma journal_size_limit = 67108864')
  let reader: Connection | null = null
  // The file that the reader opens may be made only by the writer's first transaction.
  const read = (): Connection => {
    reader ??= connect(path, true)
    return reader
  }
  return {
    target: { kind: 'sqlite' },
    writesInOneQueue: true,
    get reader() {
      return read().db
    },
    transact: (work) => {
      if (writer === null) throw openedForReading()
      return transact(writer, work)
    },
    snapshot: (work) => snapshot(path, work),
    lockOffice: async () => {},
    lockSystem: async () => {},
    ...many((text) => {
      if (writer === null) throw openedForReading()
      return writer.prepare(text)
    }),
    findWords,
    indexedLines,
    announce: async () => {},
    announceChange: async () => {},
    listen: async () => {},
    isDiskFull: (error) => diskFullCodes.includes(errorCode(error)),
    close: async () => {
      reader?.database.close()
      writer?.database.close()
    },
  }
}

function openedForReading(): Error {
  return new Error('This database was opened for reading')
}

function connect(path: string, readOnly: boolean): Connection {
  const database = new DatabaseSync(path, { readOnly, timeout: lockTimeoutMs, enableForeignKeyConstraints: true })
  database.exec('pragma synchronous = full')
  database.exec('pragma cache_size = -16000')
  database.exec('pragma temp_store = memory')
  const prepare = keptStatements(database)
  const dialect = new SqliteDialect({ database: { close: () => database.close(), prepare } })
  return { database, prepare, db: new Kysely<Schema>({ dialect }) }
}

async function transact<Result>(
  { database, db }: Connection,
  work: (db: Kysely<Schema>) => Promise<Result>,
): Promise<Result> {
  database.exec('begin immediate')
  try {
    const result = await work(db)
    database.exec('commit')
    return result
  } catch (error) {
    // A full disk may have ended the transaction already.
    if (database.isTransaction) database.exec('rollback')
    throw error
  }
}

async function snapshot<Result>(path: string, work: (db: Kysely<Schema>) => Promise<Result>): Promise<Result> {
  const { database, db } = connect(path, true)
  try {
    database.exec('begin')
    return await work(db)
  } finally {
    database.close()
  }
}

type Many = Pick<Engine, 'insertMany' | 'upsertMany' | 'deleteMany' | 'indexWords' | 'forgetWords'>

/**
 * Writing many rows: one kept statement run for each. With no network between, that is faster than one long statement;
 * and it goes to the writing connection directly, for on the way through Kysely a row would cost three times as much.
 */
function many(prepare: (text: string) => SqliteStatement): Many {
  const runForEach = (rows: readonly object[], textFor: (columns: readonly string[]) => string) => {
    const [first] = rows
    if (first === undefined) return
    const columns = Object.keys(first)
    const statement = prepare(textFor(columns))
    for (const row of rows) statement.run(columns.map((column): unknown => Reflect.get(row, column)))
  }
  return {
    insertMany: async (_db, table, rows) => runForEach(rows, (columns) => insertText(table, columns)),
    upsertMany: async (_db, table, key, rows) =>
      runForEach(rows, (columns) => `${insertText(table, columns)}${onConflict(columns, key)}`),
    deleteMany: async (_db, table, rows) => runForEach(rows, (columns) => deleteText(table, columns)),
    indexWords: async (_db, table, office, rows) => {
      for (const { line, folded, replaces } of rows) {
        const id = rowId(office, line)
        if (replaces) prepare(`delete from ${table}_words where rowid = ?`).run([id])
        prepare(`insert into ${table}_words (rowid, folded) values (?, ?)`).run([id, folded])
      }
    },
    forgetWords: async (_db, table, office, lines) => {
      if (lines === 'all') {
        const bounds = [rowId(office, 0), rowId(office, linesPerOffice - 1)]
        prepare(`delete from ${table}_words where rowid between ? and ?`).run(bounds)
        return
      }
      for (const line of lines) prepare(`delete from ${table}_words where rowid = ?`).run([rowId(office, line)])
    },
  }
}

function insertText(table: TableName, columns: readonly string[]): string {
  return `insert into "${table}" (${quoted(columns)}) values (${columns.map(() => '?').join(', ')})`
}

function onConflict(columns: readonly string[], key: readonly string[]): string {
  const changes = columns.filter((column) => !key.includes(column))
  return ` on conflict (${quoted(key)}) do update set ${changes.map((column) => `"${column}" = excluded."${column}"`).join(', ')}`
}

function deleteText(table: TableName, columns: readonly string[]): string {
  return `delete from "${table}" where ${columns.map((column) => `"${column}" = ?`).join(' and ')}`
}

function quoted(columns: readonly string[]): string {
  return columns.map((column) => `"${column}"`).join(', ')
}

const findWords: Engine['findWords'] = async (db, table, query) => {
  const words = sql.table(`${table}_words`)
  const order = query.order === 'asc' ? sql`asc` : sql`desc`
  const { rows } = await sql<{ rowid: number }>`
    select rowid from ${words}
    where ${words} match ${matchText(query)}
      and rowid between ${rowId(query.office, query.from)} and ${rowId(query.office, query.to)}
    order by rowid ${order} limit ${query.limit}
  `.execute(db)
  return rows.map(({ rowid }) => rowid - rowId(query.office, 0))
}

function matchText({ terms }: WordQuery): string {
  const choices = indexChoices(terms).map((pieces) => `(${pieces.map((piece) => `"${piece}"`).join(' OR ')})`)
  return choices.join(' AND ')
}

const indexedLines = async (db: Kysely<Schema>, table: Searched, office: OfficeKey): Promise<readonly number[]> => {
  const { rows } = await sql<{ rowid: number }>`
    select rowid from ${sql.table(`${table}_words`)}
    where rowid between ${rowId(office, 0)} and ${rowId(office, linesPerOffice - 1)} order by rowid
  `.execute(db)
  return rows.map(({ rowid }) => rowid - rowId(office, 0))
}

function rowId(office: OfficeKey, line: number): number {
  return office.no * linesPerOffice + line
}

function errorCode(error: unknown): unknown {
  return error instanceof Error && 'errcode' in error ? error.errcode : undefined
}

/** node:sqlite in the shape that Kysely's SQLite dialect expects; each statement is prepared once. */
function keptStatements(database: DatabaseSync): SqliteDatabase['prepare'] {
  const prepared = new Map<string, SqliteStatement>()
  return (text) => {
    const found = prepared.get(text)
    if (found !== undefined) return found
    const [oldest] = prepared.keys()
    if (prepared.size >= mostStatements && oldest !== undefined) prepared.delete(oldest)
    const statement = kyselyStatement(database.prepare(text))
    prepared.set(text, statement)
    return statement
  }
}

function kyselyStatement(statement: StatementSync): SqliteStatement {
  const reader = statement.columns().length > 0
  // The full-text index leaves row ids behind that no number holds, and `run` reports the last one.
  if (!reader) statement.setReadBigInts(true)
  return {
    reader,
    all: (values) => statement.all(...values.map(input)),
    run: (values) => statement.run(...values.map(input)),
    iterate: (values) => statement.iterate(...values.map(input)),
  }
}

function input(value: unknown): SQLInputValue {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint')
    return value
  if (value instanceof Uint8Array) return value
  throw new TypeError(`SQLite cannot take a ${typeof value}`)
}
