import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type TestStore, testStore } from '../test-store.ts'
import { morning, passed, refused, type TestOffice, testOffice } from './office.ts'

let place: TestStore
let office: TestOffice
beforeAll(async () => {
  place = await testStore(() => morning)
})
beforeEach(async () => {
  office = await testOffice(place.store)
})
afterAll(() => place.clear())

test('staff are found by a letter anywhere in name, title or unit', async () => {
  const { app, desk } = office
  const names = async (q: string) => (await app.staff.find(desk, { q })).items.map((one) => one.name)
  expect(await names('erwin')).toEqual(['Erwin Tunjang, S.T., M.T.'])
  expect(await names('KABID')).toHaveLength(3)
  expect(await names('pertanahan')).toContain('Paulus Tingang, S.Hut.')
  expect((await names('e')).length).toBeGreaterThan(10)
  expect(await names('zzz')).toEqual([])
})

test('a list longer than its page goes on where it ended', async () => {
  const { app, desk } = office
  const first = await app.staff.find(desk, { limit: 20 })
  const second = await app.staff.find(desk, { limit: 20, after: first.next ?? '' })
  expect([...first.items, ...second.items]).toHaveLength(25)
  expect(second.next).toBeNull()
})

test('staff are added, changed, and leave', async () => {
  const { app, secretariat } = office
  const [unit] = (await app.units.list(secretariat)).items
  const added = passed(
    await app.staff.add(secretariat, {
      name: "Nur'aini O'Brien",
      title: 'Analis',
      unitId: unit?.id ?? null,
      nip: '19900102 201503 2 009',
      headOf: unit === undefined ? [] : [unit.id],
    }),
  )
  expect(added).toMatchObject({ nip: '199001022015032009', unit: { id: unit?.id }, headOf: [unit?.id], active: true })
  passed(await app.staff.change(secretariat, added.id, { active: false }))
  expect((await app.staff.find(secretariat, { q: 'aini' })).items).toEqual([])
  expect((await app.staff.find(secretariat, { all: true, limit: 500 })).items.map((one) => one.id)).toContain(added.id)
  expect(refused(await app.staff.add(secretariat, { name: '', title: '' })).code).toBe('nameRequired')
  expect(refused(await app.staff.add(secretariat, { name: 'X', title: '', unitId: 'nowhere' })).code).toBe(
    'unknownUnit',
  )
  expect(refused(await app.staff.change(secretariat, 'nobody', { title: 'x' })).code).toBe('notFound')
})

test('who leaves the staff can no longer sign in; the last of the secretariat stays', async () => {
  const { app, secretariat } = office
  const tri = await office.account('host', 'Tri Wahyuni')
  passed(await app.staff.change(secretariat, tri.staffId ?? '', { active: false }))
  const own = (await app.accounts.list(secretariat)).items.filter((account) => account.staffId === tri.staffId)
  expect(own.map((account) => account.disabled)).toEqual([true])
  passed(await app.accounts.change(secretariat, secretariat.accountId, { staffId: await office.hostId('Erwin') }))
  const last = await app.staff.change(secretariat, await office.hostId('Erwin'), { active: false })
  expect(refused(last).code).toBe('lastSecretariat')
  expect((await app.staff.find(secretariat, { q: 'erwin' })).items).toHaveLength(1)
})

test('hosts say for themselves whether they are in, the desk for anybody', async () => {
  const { app, desk } = office
  const tri = await office.account('host', 'Tri Wahyuni')
  const erwin = await office.hostId('Erwin')
  expect(passed(await app.staff.setPresence(tri, tri.staffId ?? '', { presence: 'out' })).presence).toBe('out')
  expect(refused(await app.staff.setPresence(tri, erwin, { presence: 'out' })).code).toBe('notAllowed')
  const visit = await office.register({})
  passed(await app.staff.setPresence(desk, erwin, { presence: 'out' }))
  expect(passed(await app.visits.get(desk, visit.id)).host?.presence).toBe('out')
})

test('units have names of their own and cannot go while somebody belongs to them', async () => {
  const { app, secretariat } = office
  const added = passed(await app.units.add(secretariat, { name: 'Bidang Baru' }))
  expect(refused(await app.units.add(secretariat, { name: 'bidang baru' })).code).toBe('nameTaken')
  passed(await app.units.rename(secretariat, added.id, { name: 'Bidang Penataan' }))
  passed(await app.units.remove(secretariat, added.id))
  const housing = (await app.units.list(secretariat)).items.find((unit) => unit.name === 'Bidang Perumahan')
  expect(housing?.staffCount).toBe(5)
  expect(refused(await app.units.remove(secretariat, housing?.id ?? '')).code).toBe('inUse')
  expect(refused(await app.units.remove(secretariat, added.id)).code).toBe('notFound')
})

test('slots are added, taken out of use and removed, but not while something lies in them', async () => {
  const { app, secretariat } = office
  const added = passed(await app.slots.addRange(secretariat, { from: '25', to: '28' }))
  expect(added.items).toHaveLength(28)
  expect(refused(await app.slots.addRange(secretariat, { from: '28', to: '30' }))).toEqual({
    code: 'numberTaken',
    facts: { number: '28' },
  })
  passed(await app.slots.change(secretariat, '01', { outOfUse: true }))
  const visit = await office.register({})
  expect(visit.held[0]?.slot).toBe('02')
  const slots = (await app.slots.list(office.desk)).items
  expect(slots[0]).toMatchObject({ state: 'outOfUse' })
  expect(slots[1]).toMatchObject({ state: 'taken', visitId: visit.id, visitorName: 'Siti Rahmawati' })
  expect(refused(await app.slots.change(secretariat, '02', { outOfUse: true })).code).toBe('inUse')
  expect(refused(await app.slots.remove(secretariat, '02')).code).toBe('inUse')
  passed(await app.slots.remove(secretariat, '28'))
  expect(refused(await app.slots.remove(secretariat, '28')).code).toBe('notFound')
})

test('cards are kept in pools; a card that is out stays', async () => {
  const { app, secretariat } = office
  passed(await app.cards.addRange(secretariat, 'lockerKey', { from: '1', to: '3' }))
  const keys = (await app.cards.list(secretariat, { pool: 'lockerKey' })).items
  expect(keys.map((card) => card.barcode)).toEqual(['21', '22', '23'])
  await office.register({ cards: { visitorCard: '027' } })
  const card = (await app.cards.list(secretariat, { pool: 'visitorCard' })).items[26]
  expect(card).toMatchObject({ state: 'taken', visitorName: 'Siti Rahmawati' })
  expect(refused(await app.cards.remove(secretariat, 'visitorCard', '027')).code).toBe('inUse')
  passed(await app.cards.change(secretariat, 'visitorCard', '040', { outOfUse: true }))
  const printed = passed(await app.cards.sheet(secretariat, { from: '038', to: '040' }))
  expect(printed.cards.map((one) => one.number)).toEqual(['038', '039', '040'])
})

test('a room cannot go while somebody waits in it', async () => {
  const { app, secretariat, desk } = office
  passed(await app.rooms.add(secretariat, { name: 'Ruang Rapat' }))
  expect(refused(await app.rooms.add(secretariat, { name: 'ruang rapat' })).code).toBe('nameTaken')
  const visit = await office.register({})
  await office.does(
    desk,
    visit.id,
    { type: 'answer', answer: 'yes', via: 'phone' },
    { type: 'seat', room: 'Ruang Rapat' },
  )
  expect(refused(await app.rooms.remove(secretariat, 'Ruang Rapat')).code).toBe('inUse')
  await office.does(desk, visit.id, { type: 'receive' })
  passed(await app.rooms.remove(secretariat, 'Ruang Rapat'))
})

test('the office changes how it presents itself', async () => {
  const { app, secretariat, desk } = office
  passed(await app.office.change(secretariat, { shortName: 'DPKPP', contact: 'Pos-el halo@contoh.id' }))
  expect(await app.office.get(desk)).toMatchObject({
    shortName: 'DPKPP',
    contact: 'Pos-el halo@contoh.id',
    address: 'Jalan Contoh Nomor 1, Palangka Raya 73111, Telepon (0536) 000000',
  })
  expect(refused(await app.office.change(secretariat, { timeZone: 'Mars/Olympus' })).code).toBe('badBody')
})
