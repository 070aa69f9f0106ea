import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestStore, testStore } from '../test-store.ts'
import { go, leave, makeOffice, morning, register } from './office.ts'

let at: TestStore
beforeAll(async () => {
  at = await testStore()
})
afterAll(() => at.clear())

test('a visit that was appended is read again as it was', async () => {
  const officeId = await makeOffice(at.store)
  const visit = await register(at.store, officeId, { slot: '01', card: '001' })
  const row = await at.store.visit(officeId, visit.id)
  expect(row?.visit).toEqual(visit)
  expect(row).toMatchObject({ firstSeq: 1, lastSeq: 5 })
  expect((await at.store.openVisits(officeId)).map((open) => open.visit)).toEqual([visit])
})

test('a filed visit leaves the open ones and is still read in full, from the ledger', async () => {
  const officeId = await makeOffice(at.store)
  const { id } = await register(at.store, officeId, { slot: '01', card: '001' })
  const filed = await leave(at.store, officeId, id, morning + 60_000)
  expect(await at.store.openVisits(officeId)).toEqual([])
  expect((await at.store.visit(officeId, id))?.visit).toEqual(filed)
  const later = await go(at.store, officeId, id, morning + 70_000, { type: 'noted', text: 'payung tertinggal' })
  expect((await at.store.visit(officeId, id))?.visit).toEqual(later)
})

test('the rows of the ledger tell the story, each chained to the one before', async () => {
  const officeId = await makeOffice(at.store)
  const { id, moments } = await register(at.store, officeId, { slot: '02', card: '002' })
  const rows = await at.store.ledgerOf(officeId, id)
  expect(rows.map((row) => row.moment)).toEqual(moments)
  expect(rows.map((row) => row.seq)).toEqual([1, 2, 3, 4, 5])
  expect(new Set(rows.map((row) => row.hash)).size).toBe(5)
  expect(await at.store.verify(officeId)).toEqual({ ok: true, moments: 5, visits: 1 })
})
