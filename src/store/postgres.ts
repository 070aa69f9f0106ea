import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { CompiledQuery, Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import type { Announcement, Ear, Engine, OfficeChanged } from './engine.ts'
import type { Schema, TableName } from './schema.ts'
import { indexChoices } from './words.ts'

const channel = 'lawang'
const connections = 10
const connectTimeoutMs = 10_000
const bigint = 20
const diskFullCode = '53100'
/** A number of our own choosing, by which the set-ups of this program hold each other off. */
const systemLock = 7_236_904

/** Opens the PostgreSQL at `databaseUrl`; any number of server processes may do so at once. */
export function openPostgres(databaseUrl: string, access: 'serve' | 'read'): Engine {
  const pool = new pg.Pool({ ...connection(databaseUrl), max: connections })
  // A connection that breaks while idle is replaced by the pool; unheard, it would end the process.
  pool.on('error', () => {})
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) })
  const runForAll = overLists()
  const ears = new Ears(databaseUrl)
  return {
    target: { kind: 'postgres' },
    writesInOneQueue: false,
    reader: db,
    transact: (work) => {
      if (access === 'read') throw new Error('This database was opened for reading')
      return db.transaction().execute(work)
    },
    snapshot: (work) => db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(work),
    lockOffice: async (tx, officeId) => {
      await sql`select 1 from office_head where office_id = ${officeId} for update`.execute(tx)
    },
    lockSystem: async (tx) => {
      await sql`select pg_advisory_xact_lock(${sql.lit(systemLock)})`.execute(tx)
    },
    insertMany: (tx, table, rows) => runForAll(tx, table, rows, (columns, list) => insertText(table, columns, list)),
    upsertMany: (tx, table, key, rows) =>
      runForAll(tx, table, rows, (columns, list) => insertText(table, columns, list) + onConflict(columns, key)),
    deleteMany: (tx, table, rows) => runForAll(tx, table, rows, (columns, list) => deleteText(table, columns, list)),
    // PostgreSQL keeps its index of the column by itself.
    indexWords: async () => {},
    forgetWords: async () => {},
    findWords,
    indexedLines: async () => null,
    announce: (tx, announcements) => ears.announce(tx, announcements),
    announceChange: (change) => ears.announceChange(db, change),
    listen: (ear) => ears.listen(ear),
    isDiskFull: (error) => error instanceof Error && 'code' in error && error.code === diskFullCode,
    close: async () => {
      await ears.close()
      await db.destroy()
    },
  }
}

function connection(databaseUrl: string): pg.ClientConfig {
  return {
    connectionString: databaseUrl,
    connectionTimeoutMillis: connectTimeoutMs,
    application_name: 'lawang',
    // Our whole numbers (instants, sequence numbers) all fit a JavaScript number.
    types: { getTypeParser: (oid, format) => (oid === bigint ? Number : pg.types.getTypeParser(oid, format)) },
  }
}

type OverLists = (
  db: Kysely<Schema>,
  table: TableName,
  rows: readonly object[],
  textFor: (columns: readonly string[], list: string) => string,
) => Promise<void>

/** All rows in one statement, a list for each column: one journey to the server whatever their number. */
function overLists(): OverLists {
  const types = new Map<string, ReadonlyMap<string, string>>()
  return async (db, table, rows, textFor) => {
    const [first] = rows
    if (first === undefined) return
    const columns = Object.keys(first)
    const typeOf = types.get(table) ?? (await columnTypes(db, table))
    types.set(table, typeOf)
    const lists = columns.map((column) => rows.map((row): unknown => Reflect.get(row, column)))
    const places = columns.map((column, index) => `$${index + 1}::${typeOf.get(column)}[]`)
    await db.executeQuery(CompiledQuery.raw(textFor(columns, `unnest(${places.join(', ')})`), lists))
  }
}

async function columnTypes(db: Kysely<Schema>, table: string): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ name: string; type: string }>`
    select attname as name, format_type(atttypid, null) as type
    from pg_attribute where attrelid = ${table}::regclass and attnum > 0 and not attisdropped
  `.execute(db)
  return new Map(rows.map(({ name, type }) => [name, type]))
}

function insertText(table: TableName, columns: readonly string[], list: string): string {
  return `insert into "${table}" (${quoted(columns)}) select * from ${list}`
}

function onConflict(columns: readonly string[], key: readonly string[]): string {
  const changes = columns.filter((column) => !key.includes(column))
  return ` on conflict (${quoted(key)}) do update set ${changes.map((column) => `"${column}" = excluded."${column}"`).join(', ')}`
}

function deleteText(table: TableName, columns: readonly string[], list: string): string {
  const same = columns.map((column) => `"${table}"."${column}" = gone."${column}"`)
  return `delete from "${table}" using ${list} as gone (${quoted(columns)}) where ${same.join(' and ')}`
}

function quoted(columns: readonly string[]): string {
  return columns.map((column) => `"${column}"`).join(', ')
}

/**
 * The first term's pieces are looked for one by one, each by a plan of its own: asked for all of them at once, the server
 * would rather walk through the whole book.
 */
const findWords: Engine['findWords'] = async (db, table, query) => {
  const [pieces, ...others] = indexChoices(query.terms)
  if (pieces === undefined) return []
  const rest = others.map((choice) => choice[0] ?? '')
  const further = query.terms.length > 1 && pieces.length > 1 ? query.terms.slice(1) : rest
  const line = sql.ref(table === 'visit' ? 'line' : 'first_line')
  const order = query.order === 'asc' ? sql`asc` : sql`desc`
  const finds = pieces.map(
    (piece) => sql`(
      select ${line} as line from ${sql.table(table)}
      where office_id = ${query.office.id} and ${line} between ${query.from} and ${query.to}
        and ${holdsAll([piece, ...further])}
      order by ${line} ${order} limit ${query.limit}
    )`,
  )
  const { rows } = await sql<{ line: number }>`
    select distinct line from (${sql.join(finds, sql` union all `)}) as found order by line ${order} limit ${query.limit}
  `.execute(db)
  return rows.map((row) => row.line)
}

function holdsAll(pieces: readonly string[]) {
  return sql.join(
    pieces.map((piece) => sql`folded like ${`%${piece}%`}`),
    sql` and `,
  )
}

/** Speaks to and hears the other server processes; a lost connection is made again by itself. */
class Ears {
  readonly #databaseUrl: string
  readonly #self = randomUUID()
  #client: pg.Client | null = null
  #closed = false

  constructor(databaseUrl: string) {
    this.#databaseUrl = databaseUrl
  }

  async announce(db: Kysely<Schema>, announcements: readonly Announcement[]): Promise<void> {
    for (const { officeId, firstSeq, lastSeq } of announcements) {
      const message = JSON.stringify([this.#self, officeId, firstSeq, lastSeq])
      await sql`select pg_notify(${sql.lit(channel)}, ${message})`.execute(db)
    }
  }

  async announceChange(db: Kysely<Schema>, { officeId, what }: OfficeChanged): Promise<void> {
    await sql`select pg_notify(${sql.lit(channel)}, ${JSON.stringify([this.#self, officeId, what])})`.execute(db)
  }

  async listen(ear: Ear): Promise<void> {
    const client = new pg.Client(connection(this.#databaseUrl))
    client.on('notification', ({ payload }) => {
      this.#tell(ear, payload ?? '')
    })
    client.on('error', () => {})
    await client.connect()
    await client.query(`listen ${channel}`)
    this.#client = client
    client.once('end', () => {
      if (this.#closed) return
      ear.lost()
      void this.#listenAgain(ear)
    })
  }

  async #listenAgain(ear: Ear): Promise<void> {
    for (let wait = 100; !this.#closed; wait = Math.min(wait * 2, 5_000)) {
      await sleep(wait, undefined, { ref: false })
      if (this.#closed) return
      try {
        await this.listen(ear)
        ear.regained()
        return
      } catch {
        // The server is still away; nothing is lost but time.
      }
    }
  }

  #tell(ear: Ear, payload: string): void {
    const message: unknown = JSON.parse(payload)
    if (!Array.isArray(message)) return
    const [sender, officeId, said, lastSeq]: unknown[] = message
    if (sender === this.#self || typeof officeId !== 'string') return
    if (typeof said === 'string') ear.changed({ officeId, what: said })
    if (typeof said === 'number' && typeof lastSeq === 'number') ear.heard({ officeId, firstSeq: said, lastSeq })
  }

  async close(): Promise<void> {
    this.#closed = true
    await this.#client?.end()
  }
}
