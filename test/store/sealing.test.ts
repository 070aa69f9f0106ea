import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { behindTheBack, type TestStore, testStore } from '../test-store.ts'
import { go, leave, makeOffice, morning, register } from './office.ts'

let at: TestStore
beforeAll(async () => {
  at = await testStore()
})
afterAll(() => at.clear())

const person = { id: randomUUID(), name: 'Zebediah Qwerty', institution: 'Institut Xylofon', phone: '+62 899 7777 123' }
const words = ['Zebediah', 'Xylofon', '899 7777', 'Menagih', '6271887766554433', 'terlalu lama', 'M10 20L30 40']

/** The ledger as it lies on the disk: every column of every row as text and as bytes. */
async function ledgerBytes(officeId: string): Promise<string> {
  const query = `select * from moment where office_id = '${officeId}'`
  const rows = at.databaseUrl === undefined ? await sqliteRows(query) : await postgresRows(at.databaseUrl, query)
  return rows
    .flatMap((row) => Object.values(row))
    .map((value) => (value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : String(value)))
    .join('\n')
}

async function sqliteRows(query: string): Promise<object[]> {
  const { DatabaseSync } = await import('node:sqlite')
  const database = new DatabaseSync(join(at.dataDir, 'lawang.db'), { readOnly: true })
  const rows = database.prepare(query).all()
  database.close()
  return rows
}

async function postgresRows(connectionString: string, query: string): Promise<object[]> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  const { rows } = await client.query<object>(query)
  await client.end()
  return rows
}

async function visitOfZebediah(officeId: string) {
  const visit = await register(at.store, officeId, {
    person,
    purpose: 'Menagih termin',
    slot: '01',
    identity: { kind: 'ktp', number: '6271887766554433' },
  })
  await go(at.store, officeId, visit.id, morning + 1000, { type: 'noted', text: 'terlalu lama menunggu' })
  return visit
}

test('no personal word stands in the ledger, but what the office did does', async () => {
  const officeId = await makeOffice(at.store)
  await visitOfZebediah(officeId)
  const bytes = await ledgerBytes(officeId)
  for (const word of words) expect(bytes).not.toContain(word)
  expect(bytes).toContain('Rina Marlina')
  expect(bytes).toContain('identityCard')
})

test('erasing a person empties their words everywhere, and the chain still verifies', async () => {
  const officeId = await makeOffice(at.store)
  const visit = await visitOfZebediah(officeId)
  const other = await register(at.store, officeId, { person: { id: randomUUID(), name: 'Ani Lestari' } })
  await leave(at.store, officeId, visit.id, morning + 60_000)
  await at.store.write(officeId, (tx) => tx.erasePerson(person.id))

  expect(await at.store.verify(officeId)).toMatchObject({ ok: true, visits: 2 })
  const rows = await at.store.ledgerOf(officeId, visit.id)
  expect(rows[0]).toMatchObject({
    erased: true,
    moment: { type: 'arrived', details: { visitor: { id: person.id, name: '' } } },
  })
  expect(await at.store.visitLine(officeId, visit.id)).toMatchObject({
    number: 1,
    name: '',
    institution: '',
    purpose: '',
    hostName: 'Erwin Tunjang, S.T., M.T.',
  })
  expect(await at.store.findVisitors(officeId, 'zeb', 5)).toEqual([])
  expect(await at.store.visitor(officeId, person.id)).toBeUndefined()
  expect((await at.store.guestBook(officeId, { q: 'zebediah', limit: 5 })).items).toEqual([])
  expect((await at.store.visitLine(officeId, other.id))?.name).toBe('Ani Lestari')

  await at.store.rebuild(officeId)
  expect(await at.store.verify(officeId)).toMatchObject({ ok: true, visits: 2 })
})

test('an open visit of an erased person can no longer be written about', async () => {
  const officeId = await makeOffice(at.store)
  const visit = await visitOfZebediah(officeId)
  await at.store.write(officeId, (tx) => tx.erasePerson(person.id))
  const noting = go(at.store, officeId, visit.id, morning + 5000, { type: 'noted', text: 'apa pun' })
  await expect(noting).rejects.toMatchObject({ name: 'ErasedPerson' })
  const seating = go(at.store, officeId, visit.id, morning + 5000, { type: 'seated', room: 'Ruang Tunggu 1' })
  await expect(seating).resolves.toBeDefined()
  expect(await at.store.verify(officeId)).toMatchObject({ ok: true })
})

test('sealed words cannot be moved to another person', async () => {
  const officeId = await makeOffice(at.store)
  const first = await register(at.store, officeId, { person })
  const second = await register(at.store, officeId, { person: { id: randomUUID(), name: 'Ani' } })
  const sealed = `select sealed from moment where office_id = '${officeId}' and seq = 1`
  await behindTheBack(at, `update moment set sealed = (${sealed}) where office_id = '${officeId}' and seq = 4`)
  await expect(at.store.ledgerOf(officeId, second.id)).rejects.toThrow()
  await expect(at.store.ledgerOf(officeId, first.id)).resolves.toHaveLength(3)
})

test('the master key lies in the data folder, for its owner alone', () => {
  const path = join(at.dataDir, 'keys', 'master.key')
  expect(existsSync(path)).toBe(true)
  expect(Buffer.from(readFileSync(path, 'utf8').trim(), 'base64')).toHaveLength(32)
  if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600)
})
