import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestStore, testStore } from '../test-store.ts'
import { makeOffice, morning } from './office.ts'

let at: TestStore
beforeAll(async () => {
  at = await testStore()
})
afterAll(() => at.clear())

async function officeWithStaff() {
  const officeId = await makeOffice(at.store)
  const [member] = await at.store.staff(officeId)
  if (member === undefined) throw new Error('nobody')
  return { officeId, staffId: member.id }
}

test('a code holds once, in its own office', async () => {
  const { officeId, staffId } = await officeWithStaff()
  const other = await officeWithStaff()
  const row = { digest: randomUUID(), staffId, expiresAt: morning + 600_000 }
  await at.store.write(officeId, (tx) => tx.addChatCode(row))
  expect(await at.store.write(other.officeId, (tx) => tx.takeChatCode(row.digest, morning))).toBeUndefined()
  expect(await at.store.write(officeId, (tx) => tx.takeChatCode(row.digest, morning))).toEqual(row)
  expect(await at.store.write(officeId, (tx) => tx.takeChatCode(row.digest, morning))).toBeUndefined()
})

test('codes that ran out go with the next one that is taken', async () => {
  const { officeId, staffId } = await officeWithStaff()
  const old = { digest: randomUUID(), staffId, expiresAt: morning - 1 }
  await at.store.write(officeId, (tx) => tx.addChatCode(old))
  await at.store.write(officeId, (tx) => tx.takeChatCode('another', morning))
  expect(await at.store.write(officeId, (tx) => tx.takeChatCode(old.digest, morning))).toBeUndefined()
})

test('how far a bot has read is kept', async () => {
  const { officeId } = await officeWithStaff()
  expect(await at.store.write(officeId, (tx) => tx.botTurn())).toBeUndefined()
  const row = { bot: '8123456789', nextUpdate: 4_000_000_123, heldBy: 'process-1', heldUntil: morning + 60_000 }
  await at.store.write(officeId, (tx) => tx.putBotTurn(row))
  await at.store.write(officeId, (tx) => tx.putBotTurn({ ...row, nextUpdate: 4_000_000_124 }))
  expect(await at.store.write(officeId, (tx) => tx.botTurn())).toEqual({ ...row, nextUpdate: 4_000_000_124 })
})

test('what came in is taken once, in its own office, and forgotten after some days', async () => {
  const { officeId } = await officeWithStaff()
  const other = await officeWithStaff()
  const take = (office: string, when: number, digest = 'd1') =>
    at.store.write(office, (tx) => tx.takeArrival({ digest, at: when }))
  expect(await take(officeId, morning)).toBe(true)
  expect(await take(officeId, morning + 60_000)).toBe(false)
  expect(await take(other.officeId, morning)).toBe(true)
  expect(await take(officeId, morning + 15 * 86_400_000, 'd2')).toBe(true)
  expect(await take(officeId, morning + 15 * 86_400_000)).toBe(true)
})
