import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CommittedEvent } from '../../src/store/rows.ts'
import { type TestStore, testStore } from '../test-store.ts'
import { makeOffice, register, registerIn } from './office.ts'

let at: TestStore
beforeAll(async () => {
  at = await testStore()
})
afterAll(() => at.clear())

test('numbers stay gapless and in order when many register at the same time', async () => {
  const officeId = await makeOffice(at.store)
  const visits = await Promise.all(Array.from({ length: 100 }, () => register(at.store, officeId)))
  const numbers = visits.map(({ register: line }) => (line.state === 'signed' ? line.number : 0))
  expect(numbers.sort((one, other) => one - other)).toEqual(Array.from({ length: 100 }, (_, index) => index + 1))
  expect(await at.store.verify(officeId)).toEqual({ ok: true, moments: 300, visits: 100 })
})

test('a work that fails takes none of the others down and leaves nothing behind', async () => {
  const officeId = await makeOffice(at.store)
  const works = Array.from({ length: 20 }, (_, index) =>
    at.store.write(officeId, async (tx) => {
      const visit = await registerIn(tx)
      if (index % 7 === 3) throw new Error('broken on purpose')
      return visit
    }),
  )
  const results = await Promise.allSettled(works)
  expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(3)
  expect(await at.store.openVisits(officeId)).toHaveLength(17)
  expect(await at.store.verify(officeId)).toMatchObject({ ok: true, visits: 17 })
})

test('the failure of one office is not that of another, nor of the system', async () => {
  const [one, other] = [await makeOffice(at.store), await makeOffice(at.store)]
  const results = await Promise.allSettled([
    register(at.store, one),
    register(at.store, 'no such office'),
    at.store.administer((tx) => tx.officeCount()),
    register(at.store, other),
  ])
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled'])
})

test('a number that would leave a gap or stand twice is refused', async () => {
  const officeId = await makeOffice(at.store)
  const wrong = at.store.write(officeId, (tx) =>
    registerIn({ ...tx, numbers: async () => ({ guestBook: 2, archive: 1, ticketsToday: 0 }) }),
  )
  await expect(wrong).rejects.toThrow('goes on with 1, not 2')
})

test('a visit that another command changed meanwhile cannot be appended to from an old picture', async () => {
  const officeId = await makeOffice(at.store)
  const visit = await register(at.store, officeId)
  const stale = at.store.write(officeId, (tx) =>
    tx.append({ before: visit, after: visit, moments: visit.moments.slice(0, 1) }),
  )
  await expect(stale).rejects.toThrow('not loaded')
})

test('a command is remembered with what it wrote, from its own transaction on', async () => {
  const officeId = await makeOffice(at.store)
  const row = { commandId: randomUUID(), bodyHash: 'h', visitId: 'v', firstSeq: 1, lastSeq: 5, at: 9 }
  const twice = async () =>
    at.store.write(officeId, async (tx) => {
      const found = await tx.findCommand(row.commandId)
      if (found !== undefined) return found
      await tx.rememberCommand(row)
      return 'new'
    })
  expect(await Promise.all([twice(), twice()])).toEqual(['new', row])
  expect(await twice()).toEqual(row)
  const other = await makeOffice(at.store)
  expect(await at.store.write(other, (tx) => tx.findCommand(row.commandId))).toBeUndefined()
})

test('what was committed is told in the order of the ledger, with nothing personal in it', async () => {
  const officeId = await makeOffice(at.store)
  const told: CommittedEvent[] = []
  const stop = at.store.onCommitted((events) => told.push(...events))
  const visit = await register(at.store, officeId)
  stop()
  await register(at.store, officeId)
  expect(told.map(({ seq, type }) => [seq, type])).toEqual([
    [1, 'arrived'],
    [2, 'registered'],
    [3, 'hostAsked'],
  ])
  expect(told[0]).toEqual({
    officeId,
    seq: 1,
    visitId: visit.id,
    type: 'arrived',
    at: visit.arrivedAt,
    byAccountId: 'a1',
  })
  expect(await at.store.eventsAfter(officeId, 0, 3)).toEqual(told)
  expect((await at.store.eventsAfter(officeId, 3, 10)).map(({ seq }) => seq)).toEqual([4, 5, 6])
  expect(await at.store.lastSeq(officeId)).toBe(6)
})

test('a listener that fails does not reach the one who wrote', async () => {
  const officeId = await makeOffice(at.store)
  const stop = at.store.onCommitted(() => {
    throw new Error('a fault of the listener')
  })
  await expect(register(at.store, officeId)).resolves.toBeDefined()
  stop()
})

test('the clock set back changes nothing in the order', async () => {
  const officeId = await makeOffice(at.store)
  await register(at.store, officeId, { at: Date.UTC(2026, 10, 25, 3) })
  await register(at.store, officeId, { at: Date.UTC(2026, 10, 25, 2) })
  const book = await at.store.guestBook(officeId, { limit: 10 })
  expect(book.items.map(({ number }) => number)).toEqual([1, 2])
  expect(await at.store.verify(officeId)).toMatchObject({ ok: true })
})
