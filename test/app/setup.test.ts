import { afterEach, beforeEach, expect, test } from 'vitest'
import type { App } from '../../src/app/app.ts'
import { createApp } from '../../src/app/create-app.ts'
import { type TestStore, testStore } from '../test-store.ts'
import { morning, passed, password, refused, signIn } from './office.ts'

let place: TestStore
let app: App
beforeEach(async () => {
  place = await testStore(() => morning)
  app = createApp({ store: place.store, clock: () => morning })
})
afterEach(() => place.clear())

const account = { username: 'sekretariat', password, name: 'Dra. Norhayati' }

test('the sample is the agency of the seed, ready to receive', async () => {
  expect(await app.setup.state()).toEqual({ done: false })
  passed(await app.setup.run({ account, sample: true }))
  expect(await app.setup.state()).toEqual({ done: true })
  const caller = await signIn(app, 'sekretariat', password)
  const staff = (await app.staff.find(caller, { limit: 500 })).items
  expect(staff).toHaveLength(25)
  expect(staff.find((one) => one.name.startsWith('Erwin'))).toMatchObject({
    title: 'Kabid Perumahan',
    unit: { name: 'Bidang Perumahan' },
    presence: 'in',
    rank: 'Pembina',
    nip: '197804122005011003',
  })
  expect((await app.units.list(caller)).items.map((unit) => unit.name)).toContain('Bidang Pertanahan')
  const slots = (await app.slots.list(caller)).items
  expect(slots.map((slot) => slot.number).slice(0, 2)).toEqual(['01', '02'])
  expect(slots).toHaveLength(24)
  const cards = (await app.cards.list(caller, {})).items
  expect(cards).toHaveLength(40)
  expect(cards[26]).toMatchObject({ pool: 'visitorCard', number: '027', state: 'free', barcode: '1027' })
  expect((await app.rooms.list(caller)).items.map((room) => room.name)).toEqual(['Ruang Tunggu 1', 'Ruang Tunggu 2'])
  expect(await app.sop.inForce(caller)).toMatchObject({ version: 1, name: 'SOP Penerimaan Tamu', month: { visits: 0 } })
  expect((await app.accounts.list(caller)).items).toHaveLength(1)
})

test('an office of its own begins with the SOP, places, cards and rooms, but without people', async () => {
  passed(await app.setup.run({ account, office: { name: 'Dinas Perpustakaan', timeZone: 'Asia/Makassar' } }))
  const caller = await signIn(app, 'sekretariat', password)
  expect(await app.office.get(caller)).toMatchObject({ name: 'Dinas Perpustakaan', timeZone: 'Asia/Makassar' })
  expect((await app.staff.find(caller, {})).items).toEqual([])
  expect((await app.slots.list(caller)).items).toHaveLength(24)
  expect((await app.sop.inForce(caller)).steps).toHaveLength(5)
})

test('an office is set up once, also by two at the same moment', async () => {
  const both = await Promise.all([app.setup.run({ account }), app.setup.run({ account })])
  expect(both.filter((one) => one.ok)).toHaveLength(1)
  expect(refused(await app.setup.run({ account })).code).toBe('alreadySetUp')
  expect(await place.store.offices()).toHaveLength(1)
})

test('what is missing or too weak is refused, and nothing is made', async () => {
  const run = async (changes: object, office?: { name: string; timeZone?: string }) =>
    refused(await app.setup.run({ account: { ...account, ...changes }, ...(office === undefined ? {} : { office }) }))
      .code
  expect(await run({ username: '' })).toBe('nameRequired')
  expect(await run({ name: '' })).toBe('nameRequired')
  expect(await run({ password: 'pendek' })).toBe('weakPassword')
  expect(await run({}, { name: '' })).toBe('nameRequired')
  expect(await run({}, { name: 'Kantor', timeZone: 'Asia/Atlantis' })).toBe('badBody')
  expect(await app.setup.state()).toEqual({ done: false })
})
