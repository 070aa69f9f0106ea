import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Caller } from '../../src/app/caller.ts'
import { type TestStore, testStore } from '../test-store.ts'
import { morning, newCommandId, passed, refused, type TestOffice, testOffice } from './office.ts'

let place: TestStore
let office: TestOffice
beforeAll(async () => {
  place = await testStore(() => morning)
})
beforeEach(async () => {
  office = await testOffice(place.store)
})
afterAll(() => place.clear())

/** Somebody of that role in an office that has nothing to do with the first. */
function stranger(role: Caller['role']): Caller {
  return {
    ...office.secretariat,
    officeId: `${office.officeId}-other`,
    accountId: 'stranger',
    role,
    staffId: null,
    headOf: [],
  }
}

async function otherOffice(): Promise<void> {
  const [row] = await office.store.offices()
  if (row === undefined) throw new Error('no office')
  await office.store.administer(async (system) => {
    await system.addOffice({ ...row, id: `${office.officeId}-other` })
  })
}

test('a host sees the visits to them, and those to the unit that they head; the others do not exist for them', async () => {
  const { app } = office
  const tri = await office.account('host', 'Tri Wahyuni')
  const erwin = await office.account('host', 'Erwin Tunjang')
  const marlina = await office.account('host', 'Marlina Asi')
  const toTri = await office.register({ host: 'Tri Wahyuni' })
  const toErwin = await office.register({ host: 'Erwin Tunjang', name: 'Markus Dehen' })
  const idsOf = async (caller: Caller) => (await app.visits.list(caller, { open: true })).items.map((visit) => visit.id)
  expect(await idsOf(tri)).toEqual([toTri.id])
  expect(await idsOf(erwin)).toEqual([toTri.id, toErwin.id])
  expect(await idsOf(marlina)).toEqual([])
  expect(refused(await app.visits.get(tri, toErwin.id)).code).toBe('notFound')
  expect(refused(await app.visits.moments(tri, toErwin.id)).code).toBe('notFound')
  expect(refused(await app.visits.sheet(tri, toErwin.id)).code).toBe('notFound')
  const command = { commandId: newCommandId(), type: 'answer', answer: 'yes' } as const
  expect(refused(await app.visits.command(tri, toErwin.id, command)).code).toBe('notFound')
  const day = (await app.visits.list(tri, { day: '2026-11-24' })).items.map((visit) => visit.id)
  expect(day).toEqual([toTri.id])
})

test('a host commands what the SOP leaves to them, and no more', async () => {
  const { app } = office
  const erwin = await office.account('host', 'Erwin Tunjang')
  const visit = await office.register({})
  const offered = passed(await app.visits.get(erwin, visit.id)).offers.map((offer) => offer.type)
  expect(offered).toContain('answer')
  expect(offered).not.toContain('checkOut')
  const command = { commandId: newCommandId(), type: 'seat' } as const
  expect(refused(await app.visits.command(erwin, visit.id, command)).code).toBe('notYours')
})

test('of another office nothing is found, whatever the role', async () => {
  const { app, desk } = office
  await otherOffice()
  const visit = await office.register({})
  const erwin = await office.hostId('Erwin')
  for (const role of ['secretariat', 'officer', 'host'] as const) {
    const caller = stranger(role)
    expect(refused(await app.visits.get(caller, visit.id)).code).toBe('notFound')
    expect(refused(await app.visits.moments(caller, visit.id)).code).toBe('notFound')
    expect(refused(await app.visits.reveal(caller, visit.id, { what: 'identity' })).code).toBe('notFound')
    const note = { commandId: newCommandId(), type: 'note', text: 'x' } as const
    expect(refused(await app.visits.command(caller, visit.id, note)).code).toBe('notFound')
    expect(refused(await app.staff.get(caller, erwin)).code).toBe('notFound')
    expect((await app.visits.list(caller, { open: true })).items).toEqual([])
  }
  const secretariat = stranger('secretariat')
  expect(refused(await app.staff.change(secretariat, erwin, { title: 'x' })).code).toBe('notFound')
  expect(refused(await app.staff.setPresence(secretariat, erwin, { presence: 'out' })).code).toBe('notFound')
  expect(refused(await app.accounts.change(secretariat, desk.accountId, { disabled: true })).code).toBe('notFound')
  expect(refused(await app.slots.change(secretariat, '01', { outOfUse: true })).code).toBe('notFound')
  expect(refused(await app.cards.change(secretariat, 'visitorCard', '001', { outOfUse: true })).code).toBe('notFound')
  expect(refused(await app.rooms.remove(secretariat, 'Ruang Tunggu 1')).code).toBe('notFound')
  expect((await app.guestBook.page(secretariat, {})).items).toEqual([])
  expect((await app.visitors.search(secretariat, { q: 'siti' })).items).toEqual([])
})

test('the same command id in another office is another command', async () => {
  const { app } = office
  const visit = await office.register({})
  await otherOffice()
  const note = { commandId: newCommandId(), type: 'note', text: 'x' } as const
  passed(await app.visits.command(office.desk, visit.id, note))
  expect(refused(await app.visits.command(stranger('officer'), visit.id, note)).code).toBe('notFound')
})

test('what was sent by somebody else under a known command id says nothing of the visit to who may not see it', async () => {
  const { app, desk } = office
  const tri = await office.account('host', 'Tri Wahyuni')
  const visit = await office.register({})
  const note = { commandId: newCommandId(), type: 'note', text: 'x' } as const
  passed(await app.visits.command(desk, visit.id, note))
  expect(refused(await app.visits.command(tri, visit.id, note)).code).toBe('notFound')
})

test('a staff list shows numbers, ranks and accounts to the secretariat alone', async () => {
  const { app, desk, secretariat } = office
  const [seenByDesk] = (await app.staff.find(desk, { q: 'rina marlina' })).items
  expect(seenByDesk).toMatchObject({ name: 'Rina Marlina', nip: null, rank: null, account: null })
  const [seenBySecretariat] = (await app.staff.find(secretariat, { q: 'rina marlina' })).items
  expect(seenBySecretariat).toMatchObject({
    rank: 'Pengatur',
    account: { username: office.username('rinamarlina'), role: 'officer' },
  })
})

test('a command that took the visit out of its sender’s sight is answered the same when it is sent again', async () => {
  const { app } = office
  const tri = await office.account('host', 'Tri Wahyuni')
  const visit = await office.register({ host: 'Tri Wahyuni' })
  const { items } = await app.staff.find(tri, { q: 'Marlina Asi' })
  const on = { commandId: newCommandId(), type: 'forward', hostId: items[0]?.id ?? '' } as const
  const first = passed(await app.visits.command(tri, visit.id, on))
  expect(refused(await app.visits.get(tri, visit.id)).code).toBe('notFound')
  const again = passed(await app.visits.command(tri, visit.id, on))
  expect([again.visit.id, again.visit.seq]).toEqual([first.visit.id, first.visit.seq])
})
