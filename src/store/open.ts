import { mkdirSync } from 'node:fs'
import type { Instant } from '../domain/visit/moment.ts'
import { takeDataFolder } from './data-folder.ts'
import type { Engine } from './engine.ts'
import { DatabaseUnreachable, DiskFull, NewerDatabase, OlderDatabase, UnreadableKey } from './errors.ts'
import { fillPasses } from './fill-passes.ts'
import { findMasterKey, keyCheck, type MasterKey, makeMasterKey, masterKeyPath } from './keys.ts'
import { migrate, requireCurrent } from './migrate.ts'
import { migrations } from './migrations/all.ts'
import { openPostgres } from './postgres.ts'
import { openSqlite } from './sqlite.ts'
import { startStore } from './start.ts'
import type { Store } from './store.ts'

/** How a store is opened: the embedded database in `dataDir`, or PostgreSQL at `databaseUrl`; keys always lie in `dataDir`. */
export type StoreOptions = {
  readonly dataDir: string
  readonly databaseUrl?: string
  readonly now: () => Instant
  /** `serve` (default) owns the data folder and migrates; `read` looks on beside a running server. */
  readonly access?: 'serve' | 'read'
  /** How long a second server waits for the first to end; 5000 ms when left out. */
  readonly lockWaitMs?: number
}

const keyCheckName = 'masterKey'

/** Opens the store; what stands in the way is one of the errors of `errors.ts`. */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { dataDir, databaseUrl, now } = options
  const access = options.access ?? 'serve'
  const release = await ownFolder(options)
  let engine: Engine | null = null
  try {
    engine = databaseUrl === undefined ? openSqlite(dataDir, access) : openPostgres(databaseUrl, access)
    if (access === 'read') await requireCurrent(engine.reader, migrations)
    else await bringForward(engine, now)
    const master = access === 'read' ? await knownKey(engine, dataDir) : await ownKey(engine, dataDir)
    if (access !== 'read') await fillPasses({ engine, master })
    return await startStore({ engine, master, now }, release)
  } catch (error) {
    await engine?.close().catch(() => {})
    release()
    throw readable(error, databaseUrl === undefined ? dataDir : hostOf(databaseUrl), engine)
  }
}

/** The embedded database belongs to one process; a PostgreSQL may be shared. */
async function ownFolder({ dataDir, databaseUrl, access, lockWaitMs }: StoreOptions): Promise<() => void> {
  if (databaseUrl === undefined && access !== 'read') return takeDataFolder(dataDir, lockWaitMs ?? 5_000)
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  return () => {}
}

function bringForward(engine: Engine, now: () => Instant): Promise<void> {
  return engine.transact(async (db) => {
    await engine.lockSystem(db)
    await migrate(db, engine.target, migrations, now())
  })
}

/** The key of a database that is sealed already; or, for a new one, the folder's own or a new one. */
async function ownKey(engine: Engine, dataDir: string): Promise<MasterKey> {
  const known = await readCheck(engine)
  if (known !== null) return rightKey(dataDir, known)
  const master = findMasterKey(dataDir) ?? makeMasterKey(dataDir)
  await engine.transact((db) =>
    db
      .insertInto('meta')
      .values({ key: keyCheckName, value: keyCheck(master) })
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  )
  // Another server process may have been the first after all, with a key of its own.
  return rightKey(dataDir, (await readCheck(engine)) ?? keyCheck(master))
}

async function knownKey(engine: Engine, dataDir: string): Promise<MasterKey> {
  const known = await readCheck(engine)
  if (known === null) throw new UnreadableKey(masterKeyPath(dataDir), 'missing')
  return rightKey(dataDir, known)
}

function rightKey(dataDir: string, known: string): MasterKey {
  const master = findMasterKey(dataDir)
  if (master === null) throw new UnreadableKey(masterKeyPath(dataDir), 'missing')
  if (keyCheck(master) !== known) throw new UnreadableKey(master.path, 'notThisDatabase')
  return master
}

async function readCheck(engine: Engine): Promise<string | null> {
  const row = await engine.reader.selectFrom('meta').select('value').where('key', '=', keyCheckName).executeTakeFirst()
  return row?.value ?? null
}

/** Keeps our own errors as they are; whatever else the database says becomes that it cannot be opened. */
function readable(error: unknown, where: string, engine: Engine | null): unknown {
  const own = [NewerDatabase, OlderDatabase, UnreadableKey, DatabaseUnreachable, DiskFull]
  if (own.some((kind) => error instanceof kind)) return error
  if (engine?.isDiskFull(error) === true) return new DiskFull(error)
  return new DatabaseUnreachable(where, error)
}

function hostOf(databaseUrl: string): string {
  return URL.parse(databaseUrl)?.host ?? 'the address given'
}
