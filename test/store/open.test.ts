import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, expect, test } from 'vitest'
import type { Parts } from '../../src/store/batch.ts'
import type { Engine } from '../../src/store/engine.ts'
import { makeMasterKey } from '../../src/store/keys.ts'
import { readOffice } from '../../src/store/master/offices.ts'
import { readPresenceRows } from '../../src/store/master/presence.ts'
import { migrate } from '../../src/store/migrate.ts'
import { migrations } from '../../src/store/migrations/all.ts'
import { openStore } from '../../src/store/open.ts'
import { openPostgres } from '../../src/store/postgres.ts'
import { anyItem } from '../../src/store/rows.ts'
import { openSqlite } from '../../src/store/sqlite.ts'
import { startStore } from '../../src/store/start.ts'
import { behindTheBack, emptyPlace, isPostgres, type TestPlace, testPlace } from '../test-store.ts'
import { makeOffice, register } from './office.ts'

const cleanUp: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const clean of cleanUp.splice(0).reverse()) await clean()
})

const now = Date.now
const newest = migrations.at(-1)?.number ?? 0

async function place(make: () => Promise<TestPlace> = testPlace): Promise<TestPlace> {
  const made = await make()
  cleanUp.push(made.clear)
  return made
}

async function open(at: TestPlace, options: object = {}) {
  const store = await openStore({ ...at, now, ...options })
  cleanUp.push(() => store.close())
  return store
}

test('a store opened again has everything that was in it', async () => {
  const at = await place()
  const first = await openStore({ ...at, now })
  const officeId = await makeOffice(first)
  const visit = await register(first, officeId, { slot: '01' })
  await first.close()
  const again = await open(at)
  expect((await again.visit(officeId, visit.id))?.visit).toEqual(visit)
  expect((await register(again, officeId)).register).toMatchObject({ number: 2 })
  expect(await again.verify(officeId)).toMatchObject({ ok: true, visits: 2 })
})

test('a reader looks on beside the server and cannot write', async () => {
  const at = await place()
  const server = await open(at)
  const officeId = await makeOffice(server)
  const reader = await open(at, { access: 'read' })
  await register(server, officeId)
  expect(await reader.verify(officeId)).toMatchObject({ ok: true, visits: 1 })
  await expect(register(reader, officeId)).rejects.toThrow('opened for reading')
})

test.skipIf(isPostgres)('a second server waits for the first to end, then says that the folder is in use', async () => {
  const at = await place()
  const first = await openStore({ ...at, now })
  await expect(openStore({ ...at, now, lockWaitMs: 100 })).rejects.toMatchObject({
    name: 'DataFolderInUse',
    dataDir: at.dataDir,
  })
  const waiting = open(at, { lockWaitMs: 5_000 })
  await first.close()
  await expect(waiting).resolves.toBeDefined()
})

test.skipIf(isPostgres)('what kill -9 leaves behind does not stop a start', async () => {
  const at = await place()
  const child = await otherServer(at.dataDir)
  await expect(openStore({ ...at, now, lockWaitMs: 50 })).rejects.toMatchObject({ name: 'DataFolderInUse' })
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
  const store = await open(at, { lockWaitMs: 1_000 })
  const [office] = await store.offices()
  expect(await store.verify(office?.id ?? '')).toMatchObject({ ok: true, visits: 1 })
})

test('a database from a newer Lawang is left alone', async () => {
  const at = await place()
  await (await openStore({ ...at, now })).close()
  await behindTheBack(at, `insert into migration (number, name, at) values (99, 'tomorrow', 1)`)
  const known = newest
  await expect(openStore({ ...at, now })).rejects.toMatchObject({ name: 'NewerDatabase', found: 99, known })
  await expect(openStore({ ...at, now, access: 'read' })).rejects.toMatchObject({ name: 'NewerDatabase' })
})

test('a reader does not migrate', async () => {
  const at = await place(emptyPlace)
  if (!isPostgres) await withEngine(at, (engine) => steps(engine, 1))
  await expect(openStore({ ...at, now, access: 'read' })).rejects.toMatchObject({ name: 'OlderDatabase' })
})

test('a key that is gone, damaged or another one is said to be so, and never replaced', async () => {
  const at = await place()
  await (await openStore({ ...at, now })).close()
  const path = join(at.dataDir, 'keys', 'master.key')
  const right = readFileSync(path)
  const opening = () => openStore({ ...at, now })

  rmSync(path)
  await expect(opening()).rejects.toMatchObject({ name: 'UnreadableKey', reason: 'missing', path })
  makeMasterKey(at.dataDir)
  await expect(opening()).rejects.toMatchObject({ name: 'UnreadableKey', reason: 'notThisDatabase' })
  writeFileSync(path, 'not a key')
  await expect(opening()).rejects.toMatchObject({ name: 'UnreadableKey', reason: 'damaged' })
  writeFileSync(path, right)
  await (await opening()).close()
})

test.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
  'a key that may not be read is said to be so',
  async () => {
    const at = await place()
    await (await openStore({ ...at, now })).close()
    chmodSync(join(at.dataDir, 'keys', 'master.key'), 0)
    await expect(openStore({ ...at, now })).rejects.toMatchObject({ name: 'UnreadableKey', reason: 'noPermission' })
  },
)

test('a database that cannot be opened is said to be so', async () => {
  const at = await place()
  if (isPostgres) {
    const databaseUrl = 'postgres://nobody@127.0.0.1:1/nothing'
    await expect(openStore({ ...at, databaseUrl, now })).rejects.toMatchObject({ name: 'DatabaseUnreachable' })
  } else {
    writeFileSync(join(at.dataDir, 'lawang.db'), 'this is no database '.repeat(100))
    await expect(openStore({ ...at, now })).rejects.toMatchObject({ name: 'DatabaseUnreachable' })
  }
})

test('a full disk refuses what does not fit, keeps nothing of it, and goes on when there is room', async () => {
  const at = await place(emptyPlace)
  const engine = engineOf(at)
  await steps(engine, newest)
  const parts: Parts = { engine, master: makeMasterKey(at.dataDir), now }
  const store = await startStore(parts, () => {})
  cleanUp.push(() => store.close())
  const officeId = await makeOffice(store)
  await fillDisk(engine)
  const works = Array.from({ length: 300 }, () => register(store, officeId))
  const refused = (await Promise.allSettled(works)).filter((result) => result.status === 'rejected')
  expect(refused.length).toBeGreaterThan(0)
  for (const { reason } of refused) expect(reason).toMatchObject({ name: 'DiskFull' })
  expect(await store.verify(officeId)).toMatchObject({ ok: true })
  await makeRoom(engine)
  await expect(register(store, officeId)).resolves.toBeDefined()
  expect(await store.verify(officeId)).toMatchObject({ ok: true, visits: 300 - refused.length + 1 })
})

test('a database migrated step by step, with data in it, is the same as a fresh one', async () => {
  const fresh = await place(emptyPlace)
  const stepwise = await place(emptyPlace)
  const whole = await withEngine(fresh, async (engine) => {
    await steps(engine, newest)
    return schemaOf(engine)
  })
  const grown = await withEngine(stepwise, async (engine) => {
    await steps(engine, 1)
    await behindTheBack(stepwise, `insert into meta (key, value) values ('kept', 'through all of it')`)
    for (const { number } of migrations) await steps(engine, number)
    const { rows } = await sql<{ value: string }>`select value from meta`.execute(engine.reader)
    expect(rows).toMatchObject([{ value: 'through all of it' }])
    return schemaOf(engine)
  })
  expect(grown).toEqual(whole)
  expect(whole.length).toBeGreaterThan(20)
})

test('an office of before gets a calendar with names, the right day for Iduladha 2027, and slots for any thing', async () => {
  const at = await place(emptyPlace)
  await withEngine(at, async (engine) => {
    await steps(engine, 2)
    const hours = JSON.stringify({ week: { 1: [{ from: 450, to: 930 }] }, closed: ['2027-05-16', '2026-12-25'] })
    await behindTheBack(
      at,
      `insert into office (no, id, name, short_name, unit_code, letterhead, address, contact, time_zone, hours, settings, created_at)
       values (1, 'o', 'O', 'O', '', '[]', '', '{}', 'Asia/Pontianak', '${hours}', '{}', 0)`,
    )
    await behindTheBack(
      at,
      `insert into slot (office_id, item, number, position, out_of_use) values ('o', 'identityCard', '01', 1, 0)`,
    )
    await steps(engine, newest)
    const office = await readOffice(engine.reader, 'o')
    expect(office?.hours).toMatchObject({
      week: { 1: [{ from: 450, to: 930 }] },
      periods: [],
      holidays: [
        { date: '2026-12-25', kind: 'national', decreed: true },
        { date: '2027-05-17', kind: 'national', decreed: true },
      ],
      closed: ['2026-12-25', '2027-05-17'],
    })
    const { rows } = await sql<{ item: string }>`select item from slot`.execute(engine.reader)
    expect(rows).toMatchObject([{ item: anyItem }])
  })
})

test('who was out before presence had times is out still', async () => {
  const at = await place(emptyPlace)
  await withEngine(at, async (engine) => {
    await steps(engine, 9)
    await behindTheBack(
      at,
      `insert into office (no, id, name, short_name, unit_code, letterhead, address, contact, time_zone, hours, settings, created_at)
       values (1, 'o', 'O', 'O', '', '[]', '', '{}', 'Asia/Pontianak', '{}', '{}', 0)`,
    )
    for (const [id, presence] of [
      ['s1', 'in'],
      ['s2', 'out'],
    ]) {
      await behindTheBack(
        at,
        `insert into staff (id, office_id, name, presence, head_of, active, sort_key, folded)
         values ('${id}', 'o', '${id}', '${presence}', '[]', 1, '${id}', '${id}')`,
      )
    }
    await steps(engine, newest)
    const { said } = await readPresenceRows(engine.reader, 'o', now())
    expect(said).toMatchObject([{ staffId: 's2', state: 'out', until: null, source: 'desk', setBy: null }])
  })
})

test('a migration that fails leaves the database as it was', async () => {
  const at = await place(emptyPlace)
  await withEngine(at, async (engine) => {
    await steps(engine, 1)
    const before = await schemaOf(engine)
    const broken = { number: 2, name: 'broken', up: async () => Promise.reject(new Error('broken on purpose')) }
    const failing = engine.transact((db) => migrate(db, engine.target, [...migrations.slice(0, 1), broken], 0))
    await expect(failing).rejects.toThrow('broken on purpose')
    expect(await schemaOf(engine)).toEqual(before)
  })
})

function engineOf({ dataDir, databaseUrl }: TestPlace): Engine {
  return databaseUrl === undefined ? openSqlite(dataDir, 'serve') : openPostgres(databaseUrl, 'serve')
}

async function withEngine<Result>(at: TestPlace, work: (engine: Engine) => Promise<Result>): Promise<Result> {
  const engine = engineOf(at)
  try {
    return await work(engine)
  } finally {
    await engine.close()
  }
}

function steps(engine: Engine, upTo: number): Promise<void> {
  const known = migrations.filter(({ number }) => number <= upTo)
  return engine.transact((db) => migrate(db, engine.target, known, 0))
}

async function schemaOf(engine: Engine): Promise<string[]> {
  const query = isPostgres
    ? sql<{ line: string }>`
        select table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable as line
        from information_schema.columns where table_schema = 'public'
        union all select indexdef from pg_indexes where schemaname = 'public' order by line`
    : sql<{ line: string }>`select coalesce(sql, name) as line from sqlite_master order by line`
  return (await query.execute(engine.reader)).rows.map((row) => row.line)
}

async function fillDisk(engine: Engine): Promise<void> {
  if (!isPostgres) {
    await engine.transact(async (db) => {
      const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(db)
      await sql`pragma max_page_count = ${sql.lit((rows[0]?.page_count ?? 0) + 30)}`.execute(db)
    })
    return
  }
  await engine.transact(async (db) => {
    await sql`create function full_disk() returns trigger language plpgsql as
      $$ begin raise exception 'no space left' using errcode = '53100'; end $$`.execute(db)
    await sql`create trigger full_disk before insert on moment for each row when (new.seq > 60)
      execute function full_disk()`.execute(db)
  })
}

async function makeRoom(engine: Engine): Promise<void> {
  const freeing = isPostgres ? sql`drop trigger full_disk on moment` : sql`pragma max_page_count = 100000`
  await engine.transact((db) => freeing.execute(db))
}

/** Another process that serves the folder, with one visit in it. */
async function otherServer(dataDir: string): Promise<ChildProcess> {
  const script = `
    import { openStore } from ${JSON.stringify(join(import.meta.dirname, '../../src/store/open.ts'))}
    import { makeOffice, register } from ${JSON.stringify(join(import.meta.dirname, 'office.ts'))}
    const store = await openStore({ dataDir: ${JSON.stringify(dataDir)}, now: Date.now })
    await register(store, await makeOffice(store))
    console.log('ready')
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(child.stdout, 'data')
  return child
}
