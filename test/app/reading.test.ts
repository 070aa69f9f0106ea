import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type TestStore, testStore } from '../test-store.ts'
import { morning, passed, type TestOffice, testOffice } from './office.ts'

let place: TestStore
let office: TestOffice
beforeAll(async () => {
  place = await testStore(() => morning)
})
beforeEach(async () => {
  office = await testOffice(place.store)
})
afterAll(() => place.clear())

test('the guest book has every line that was signed, with its correction and its end', async () => {
  const { app, desk } = office
  const visit = await office.register({ companions: [{ name: 'Hendro Wibowo' }, {}] })
  await office.register({ name: 'Markus Dehen', host: 'Marlina Asi' })
  await office.does(desk, visit.id, { type: 'correct', field: 'purpose', to: 'Site plan', reason: 'salah ketik' })
  office.wait(60)
  await office.does(desk, visit.id, { type: 'withdraw' })
  const page = await app.guestBook.page(desk, { year: 2026, month: 11 })
  expect(page).toMatchObject({ total: 2, next: null })
  expect(page.items[0]).toMatchObject({
    number: 1,
    day: '2026-11-24',
    visitor: { name: 'Siti Rahmawati', institution: 'CV Barito Griya' },
    companions: 2,
    purpose: 'Site plan',
    host: { name: 'Erwin Tunjang, S.T., M.T.', unit: 'Bidang Perumahan' },
    outcome: 'withdrew',
    leftAt: new Date(office.now()).toISOString(),
    receivedAt: null,
    mended: [{ field: 'purpose', from: 'Konsultasi site plan', to: 'Site plan', by: 'Rina Marlina' }],
  })
  expect(page.items[0]?.initials).toMatch(/^M10/)
})

test('the guest book is searched, filtered and turned page by page', async () => {
  const { app, desk } = office
  for (let i = 1; i <= 7; i += 1)
    await office.register({
      name: `Tamu ${['Adi', 'Budi', 'Cici', 'Dodi', 'Edi', 'Feri', 'Gita'][i - 1]}`,
      host: i > 4 ? 'Tri' : 'Erwin',
    })
  const numbers = async (query: Parameters<typeof app.guestBook.page>[1]) =>
    (await app.guestBook.page(desk, query)).items.map((line) => line.number)
  expect(await numbers({ q: 'tamu cic' })).toEqual([3])
  expect(await numbers({ hostId: await office.hostId('Tri') })).toEqual([5, 6, 7])
  expect(await numbers({ year: 2025 })).toEqual([])
  expect(await numbers({ day: '2026-11-24', order: 'newestFirst', limit: 2 })).toEqual([7, 6])
  const first = await app.guestBook.page(desk, { limit: 4 })
  expect(first.total).toBe(7)
  const second = await app.guestBook.page(desk, { limit: 4, after: first.next ?? '' })
  expect([...first.items, ...second.items].map((line) => line.number)).toEqual([1, 2, 3, 4, 5, 6, 7])
})

test('the printed guest book holds all lines, and its printing is recorded', async () => {
  const { app, desk } = office
  for (let i = 0; i < 3; i += 1) await office.register({})
  const printed = await app.guestBook.print(desk, { year: 2026, month: 11 })
  expect(printed.lines).toHaveLength(3)
  expect(printed).toMatchObject({ complete: true, office: { shortName: 'DPKPP Kalimantan Tengah' } })
})

test('a returning visitor is found by a part of name or phone, masked', async () => {
  const { app, desk } = office
  await office.register({ visitor: { name: 'Siti Rahmawati', institution: 'CV Barito Griya', phone: '081251043378' } })
  await office.register({ name: 'Markus Dehen' })
  const [found] = (await app.visitors.search(desk, { q: 'rahma' })).items
  expect(found).toMatchObject({
    name: 'Siti Rahmawati',
    phone: '0812 •••• 3378',
    visits: 1,
    lastPurpose: 'Konsultasi site plan',
    lastHost: { name: 'Erwin Tunjang, S.T., M.T.' },
    lastIdentity: { kind: 'ktp', lastDigits: '0412' },
  })
  expect((await app.visitors.search(desk, { q: '5104' })).items.map((one) => one.name)).toEqual(['Siti Rahmawati'])
  expect((await app.visitors.search(desk, { q: 'm' })).items).toHaveLength(2)
  expect((await app.visitors.search(desk, { q: '' })).items).toEqual([])
})

test('the desk knows what it holds, what is out, and what comes next', async () => {
  const { app, desk } = office
  const gone = await office.register({})
  await office.does(desk, gone.id, { type: 'withdraw' })
  await office.register({})
  await office.register({ identity: { kind: 'ktp', digital: true } })
  expect(await app.desk.state(desk)).toEqual({
    day: '2026-11-24',
    held: 1,
    out: 2,
    heldBefore: 0,
    outBefore: 0,
    balanced: true,
    differences: [],
    finishedToday: 1,
    registeredToday: 3,
    nextNumber: 4,
    nextYear: 2026,
    freeSlots: 23,
    freeCards: 38,
    rooms: ['Ruang Tunggu 1', 'Ruang Tunggu 2'],
  })
})

test('a card that came back while its visitor is still in the building is a difference', async () => {
  const { app, desk } = office
  const visit = await office.register({})
  await office.does(desk, visit.id, { type: 'takeBack', pool: 'visitorCard' })
  expect(await app.desk.state(desk)).toMatchObject({
    balanced: false,
    differences: [{ visitId: visit.id, visitorName: 'Siti Rahmawati', slot: '01', card: null }],
  })
})

test('what earlier days left behind is counted apart', async () => {
  const { app, desk } = office
  await office.register({})
  office.wait(24 * 3600)
  await office.register({})
  expect(await app.desk.state(desk)).toMatchObject({ held: 1, out: 1, heldBefore: 1, outBefore: 1, balanced: true })
})

test('two hundred open visits are answered in one page, the oldest first', async () => {
  const { app, desk, secretariat } = office
  passed(await app.slots.addRange(secretariat, { from: '25', to: '200' }))
  passed(await app.cards.addRange(secretariat, 'visitorCard', { from: '041', to: '200' }))
  for (let i = 0; i < 20; i += 1) {
    await Promise.all(Array.from({ length: 10 }, (_, j) => office.register({ name: `Tamu ${i * 10 + j}` })))
  }
  const page = await app.visits.list(desk, { open: true })
  expect(page.items).toHaveLength(200)
  expect(page.items.map((visit) => visit.seq)).toEqual(page.items.map((visit) => visit.seq).toSorted((a, b) => a - b))
  expect(page.items.every((visit) => visit.offers.length > 0)).toBe(true)
})
