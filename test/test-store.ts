import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { inject } from 'vitest'
import { openStore, type StoreOptions } from '../src/store/open.ts'
import type { Store } from '../src/store/store.ts'
import { runOn } from './postgres-server.ts'

export const isPostgres = process.env['LAWANG_TEST_DATABASE'] === 'postgres'

/** A database that nobody else uses, and the folder with its key. */
export type TestPlace = Pick<StoreOptions, 'dataDir' | 'databaseUrl'> & { readonly clear: () => Promise<void> }

export type TestStore = TestPlace & {
  readonly store: Store
  /** Ends the store and opens another one on the same data. */
  readonly reopen: () => Promise<Store>
  /** Ends the store, too, and removes everything. */
  readonly clear: () => Promise<void>
}

/** Makes an empty database of the engine under test; on PostgreSQL a copy of the migrated one. */
export function testPlace(): Promise<TestPlace> {
  return newPlace(inject('postgres')?.template)
}

/** Makes a database without any table in it. */
export function emptyPlace(): Promise<TestPlace> {
  return newPlace('template0')
}

async function newPlace(template: string | undefined): Promise<TestPlace> {
  const dataDir = mkdtempSync(join(tmpdir(), 'lawang-test-'))
  const clearFolder = () => rmSync(dataDir, { recursive: true, force: true })
  const postgres = inject('postgres')
  if (postgres === null) return { dataDir, clear: async () => clearFolder() }
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await runOn(postgres.admin, `create database ${name} template ${template}`)
  return {
    dataDir,
    databaseUrl: postgres.admin.replace('/postgres?', `/${name}?`),
    clear: async () => {
      await runOn(postgres.admin, `drop database ${name} with (force)`)
      clearFolder()
    },
  }
}

/** Opens a store on a database of its own; `now` is the clock that it reads. */
export async function testStore(now: () => number = Date.now): Promise<TestStore> {
  const place = await testPlace()
  const open = () => openStore({ ...place, now })
  let store = await open()
  return {
    ...place,
    get store() {
      return store
    },
    reopen: async () => {
      await store.close()
      store = await open()
      return store
    },
    clear: async () => {
      await store.close()
      await place.clear()
    },
  }
}

/** Does to the database what no one should: changes it behind the store's back. */
export async function behindTheBack({ dataDir, databaseUrl }: TestPlace, statement: string): Promise<void> {
  if (databaseUrl !== undefined) return runOn(databaseUrl, statement)
  const database = new DatabaseSync(join(dataDir, 'lawang.db'), { timeout: 5_000 })
  try {
    database.exec(statement)
  } finally {
    database.close()
  }
}
