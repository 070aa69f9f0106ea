import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestStore, testStore } from '../test-store.ts'
import { leave, makeOffice, morning, register, registerIn } from './office.ts'

let at: TestStore
beforeAll(async () => {
  at = await testStore()
})
afterAll(() => at.clear())

const slot = async (officeId: string, number: string) =>
  (await at.store.supply(officeId)).slots.find((one) => one.number === number)
const card = async (officeId: string, number: string) =>
  (await at.store.supply(officeId)).cards.find((one) => one.number === number)

test('the supply says which visit has a slot or a card, and that it is free again afterwards', async () => {
  const officeId = await makeOffice(at.store)
  const { id } = await register(at.store, officeId, { slot: '03', card: '007' })
  expect(await slot(officeId, '03')).toMatchObject({
    heldFor: { visitId: id, visitorName: 'Budi Santoso', since: morning },
  })
  expect(await card(officeId, '007')).toMatchObject({ outWith: { visitId: id } })
  await leave(at.store, officeId, id, morning + 1000)
  expect(await slot(officeId, '03')).toMatchObject({ heldFor: null })
  expect(await card(officeId, '007')).toMatchObject({ outWith: null })
})

test('a slot holds one thing and a card is on one visit, whatever was decided', async () => {
  const officeId = await makeOffice(at.store)
  await register(at.store, officeId, { slot: '01', card: '001' })
  await expect(register(at.store, officeId, { slot: '01' })).rejects.toThrow()
  await expect(register(at.store, officeId, { card: '001' })).rejects.toThrow()
  expect(await at.store.openVisits(officeId)).toHaveLength(1)
  expect(await at.store.verify(officeId)).toMatchObject({ ok: true, visits: 1 })
})

test('within one transaction each command sees what the one before took and gave back', async () => {
  const officeId = await makeOffice(at.store)
  const [first, second] = await Promise.all([
    at.store.write(officeId, async (tx) =>
      registerIn(tx, { slot: (await tx.supply()).slots.find(isFree)?.number ?? '' }),
    ),
    at.store.write(officeId, async (tx) =>
      registerIn(tx, { slot: (await tx.supply()).slots.find(isFree)?.number ?? '' }),
    ),
  ])
  expect(first.custody.held[0]?.slot).toBe('01')
  expect(second.custody.held[0]?.slot).toBe('02')
  const [, third] = await Promise.all([
    leave(at.store, officeId, first.id, morning + 1000),
    at.store.write(officeId, async (tx) =>
      registerIn(tx, { slot: (await tx.supply()).slots.find(isFree)?.number ?? '' }),
    ),
  ])
  expect(third.custody.held[0]?.slot).toBe('01')
  expect(await at.store.verify(officeId)).toMatchObject({ ok: true })
})

test('a slot or card in use is not removed; a free one is, and numbers can be changed', async () => {
  const officeId = await makeOffice(at.store)
  const { id } = await register(at.store, officeId, { slot: '04', card: '004' })
  const remove = () =>
    at.store.write(officeId, async (tx) => [
      await tx.removeSlot('identityCard', '04'),
      await tx.removeCard('visitorCard', '004'),
      await tx.removeSlot('identityCard', '99'),
      await tx.removeCard('lockerKey', '004'),
    ])
  expect(await remove()).toEqual(['inUse', 'inUse', 'unknown', 'unknown'])
  await leave(at.store, officeId, id, morning + 1000)
  expect(await remove()).toEqual(['removed', 'removed', 'unknown', 'unknown'])
  await at.store.write(officeId, (tx) =>
    tx.putSlots([{ number: '05', item: 'identityCard', post: 'Lobi', position: 0, outOfUse: true }]),
  )
  const { slots } = await at.store.supply(officeId)
  expect(slots[0]).toMatchObject({ number: '05', post: 'Lobi', outOfUse: true })
  expect(slots).toHaveLength(11)
})

const isFree = (one: { outOfUse: boolean; heldFor: unknown }) => !one.outOfUse && one.heldFor === null
