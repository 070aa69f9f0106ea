import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestStore, testStore } from '../test-store.ts'
import { leave, makeOffice, member, morning, register } from './office.ts'

let at: TestStore
let officeId: string
const dayMs = 86_400_000

beforeAll(async () => {
  at = await testStore()
  officeId = await makeOffice(at.store)
  await at.store.write(officeId, async (tx) => {
    await tx.addUnit({ id: 'pertanahan', name: 'Bidang Pertanahan', position: 2, active: true })
    await tx.addStaff(member('sardiman', 'Ir. Sardiman Luhing, M.T.', 'Kepala Dinas', null))
    await tx.addStaff(member('joko', 'Drs. H. Djoko Soetrisno, M.Si.', 'Kasi Sengketa', 'pertanahan'))
    await tx.addStaff(member('andre', 'André Lestari', null, 'pertanahan'))
    await tx.addStaff({ ...member('gone', 'Joko Lama', null, 'pertanahan'), active: false })
  })
  const guests: [string, string, string, string, number][] = [
    ['Soekarno Hatta', 'Dewan Adat', '+62 811 1111 2222', 'Silaturahmi', -400],
    ['Budi Santoso', 'PT Kahayan Raya', '0812 3456 7890', 'Menyerahkan gambar revisi', -40],
    ['Budi Hartono', 'CV Sebangau', '0813 0000 0001', 'Menagih termin', -3],
    ['Maria Goreti', 'Warga Langkai', '0852 1111 0002', 'Bantuan rumah', -2],
    ["Siti O'Brien", 'Kedutaan Bud', '0852 1111 0003', 'Kunjungan', -1],
    ['Budi Santoso', 'PT Kahayan Raya', '0812 3456 7890', 'Mengambil gambar', 0],
  ]
  for (const [name, institution, phone, purpose, days] of guests) {
    const person = { id: `${name}-${officeId}`, name, institution, phone }
    const { id } = await register(at.store, officeId, { person, purpose, at: morning + days * dayMs })
    if (days < -1) await leave(at.store, officeId, id, morning + days * dayMs + 60_000)
  }
})
afterAll(() => at.clear())

const staff = async (q: string) => (await at.store.findStaff(officeId, q, 10)).map((row) => row.name)
const visitors = async (q: string) => (await at.store.findVisitors(officeId, q, 10)).map((row) => row.name)
const book = async (q: string) => (await at.store.guestBook(officeId, { q, limit: 10 })).items.map((row) => row.number)

test('staff are found by one letter anywhere in name, title or unit', async () => {
  expect(await staff('g')).toHaveLength(5)
  expect(await staff('w')).toEqual(['Erwin Tunjang, S.T., M.T.'])
  expect(await staff('q')).toEqual([])
  expect(await staff('sengketa')).toEqual(['Drs. H. Djoko Soetrisno, M.Si.'])
  expect(await staff('PERTANAHAN')).toEqual(['André Lestari', 'Drs. H. Djoko Soetrisno, M.Si.'])
  expect(await staff('')).toEqual([])
  expect(await staff('%')).toEqual([])
})

test('staff whose name begins so come first, whatever their titles', async () => {
  expect((await staff('s'))[0]).toBe('Ir. Sardiman Luhing, M.T.')
  expect((await staff('l'))[0]).toBe('André Lestari')
  expect((await staff('ir. s'))[0]).toBe('Ir. Sardiman Luhing, M.T.')
})

test('old and new spelling, accents and capitals find the same', async () => {
  expect(await staff('joko sutrisno')).toEqual(['Drs. H. Djoko Soetrisno, M.Si.'])
  expect(await staff('djoko')).toEqual(['Drs. H. Djoko Soetrisno, M.Si.'])
  expect(await staff('ANDRE')).toEqual(['André Lestari'])
  expect(await visitors('sukarno')).toEqual(['Soekarno Hatta'])
  expect(await visitors('obrien')).toEqual(["Siti O'Brien"])
})

test('a renamed unit is found by its new name', async () => {
  await at.store.write(officeId, (tx) => tx.changeUnit('pertanahan', { name: 'Bidang Agraria' }))
  expect(await staff('agraria')).toHaveLength(2)
  expect(await staff('pertanahan')).toEqual([])
})

test('a returning visitor is found by a part of name, institution or phone, the latest first', async () => {
  expect(await visitors('bud')).toEqual(['Budi Santoso', "Siti O'Brien", 'Budi Hartono'])
  expect(await visitors('udi')).toEqual(['Budi Santoso', 'Budi Hartono'])
  expect(await visitors('b')).toEqual(['Budi Santoso', "Siti O'Brien", 'Budi Hartono'])
  expect(await visitors('g')).toEqual(['Maria Goreti', 'Budi Hartono'])
  expect(await visitors('kahayan')).toEqual(['Budi Santoso'])
  expect(await visitors('3456')).toEqual(['Budi Santoso'])
  expect(await visitors('+62 812-3456')).toEqual(['Budi Santoso'])
  expect(await visitors('budi seb')).toEqual(['Budi Hartono'])
  expect(await visitors('zz')).toEqual([])
})

test('a visitor carries what fills the form: how often, when, whom, why, which card', async () => {
  const [row] = await at.store.findVisitors(officeId, 'santoso', 1)
  expect(row).toMatchObject({ visits: 2, lastAt: morning, lastPurpose: 'Mengambil gambar', lastHostStaffId: 's2' })
  const other = await makeOffice(at.store)
  expect(await at.store.findVisitors(other, 'santoso', 1)).toEqual([])
  const shown = await register(at.store, other, { slot: '01', identity: { kind: 'sim', number: '123456789012' } })
  expect(await at.store.visitor(other, shown.visitor?.id ?? '')).toMatchObject({
    lastIdentityKind: 'sim',
    lastIdentityDigits: '9012',
  })
})

test('a correction of the name is found by the new one', async () => {
  const office = await makeOffice(at.store)
  const visit = await register(at.store, office, { person: { id: randomUUID(), name: 'Rahmat' } })
  await at.store.write(office, async (tx) => {
    const before = await tx.loadVisit(visit.id)
    if (before?.visitor === undefined) throw new Error('No visit')
    const after = { ...before, visitor: { ...before.visitor, name: 'Rohmat' } }
    await tx.append({ before, after, moments: visit.moments.slice(0, 1) })
  })
  const found = async (q: string) => [
    (await at.store.findVisitors(office, q, 5)).length,
    (await at.store.guestBook(office, { q, limit: 5 })).items.length,
  ]
  expect(await found('rohmat')).toEqual([1, 1])
  expect(await found('rahmat')).toEqual([0, 0])
})

test('the guest book is searched by words, parts of words and numbers', async () => {
  expect(await book('gambar')).toEqual([1, 5])
  expect(await book('termin cv')).toEqual([2])
  expect(await book('vi')).toEqual([1])
  expect(await book('sukarno')).toEqual([1])
  expect(await book('4')).toEqual([4])
  expect(await book('zzz')).toEqual([])
})

test('the guest book is turned page by page without a line lost or twice, in both orders', async () => {
  for (const q of ['', 'e', 'tunjang']) {
    for (const order of ['oldestFirst', 'newestFirst'] as const) {
      const all = (await at.store.guestBook(officeId, { limit: 100, order, q })).items
      const turned = []
      for (let cursor: string | null | undefined; cursor !== null; ) {
        const page = await at.store.guestBook(officeId, {
          limit: 2,
          order,
          q,
          ...(cursor === undefined ? {} : { cursor }),
        })
        turned.push(...page.items)
        cursor = page.next
      }
      expect(turned).toEqual(all)
      expect(all.length).toBe(6)
    }
  }
})

test('days, units, hosts and outcomes narrow the book, with and without words', async () => {
  const lines = async (filter: object) => (await at.store.guestBook(officeId, { limit: 10, ...filter })).items.length
  expect(await lines({ from: '2026-11-22', to: '2026-11-24' })).toBe(3)
  expect(await lines({ from: '2026-01-01', to: '2026-12-31', q: 'budi' })).toBe(3)
  expect(await lines({ from: '2025-01-01', to: '2025-12-31', q: 'hatta' })).toBe(1)
  expect(await lines({ outcome: 'met' })).toBe(4)
  expect(await lines({ outcome: 'met', q: 'budi' })).toBe(2)
  expect(await lines({ unitId: 'u1' })).toBe(6)
  expect(await lines({ hostStaffId: 's2', q: 'maria' })).toBe(1)
  expect(await lines({ hostStaffId: 'nobody', q: 'maria' })).toBe(0)
  expect(await at.store.guestBookCount(officeId, { from: '2026-01-01', outcome: 'met' }, 100)).toBe(3)
  expect(await at.store.guestBookCount(officeId, { from: '2026-01-01', outcome: 'met' }, 2)).toBe(2)
  expect(await at.store.guestBookCount(officeId, { outcome: 'met', q: 'budi' }, 100)).toBe(2)
  expect(await at.store.guestBookCount(officeId, { q: 'budi' }, 1)).toBe(1)
  expect(await at.store.dayCounts(officeId, '2026-11-25')).toEqual({ opened: 1, registered: 1, filed: 0, open: 2 })
})

test('visits are listed by host, by unit, by person and by day, newest first', async () => {
  const names = async (filter: object) =>
    (await at.store.visits(officeId, { limit: 10, ...filter })).items.map((row) => row.name)
  expect(await names({ from: '2026-11-23' })).toEqual(['Budi Santoso', "Siti O'Brien", 'Maria Goreti'])
  expect(await names({ personId: `Budi Santoso-${officeId}` })).toEqual(['Budi Santoso', 'Budi Santoso'])
  expect(await names({ hosts: { staffIds: ['s2'], unitIds: [] }, from: '2026-11-25' })).toEqual(['Budi Santoso'])
  expect(await names({ hosts: { staffIds: [], unitIds: ['u1'] }, from: '2026-11-25' })).toEqual(['Budi Santoso'])
  expect(await names({ hosts: { staffIds: ['s9'], unitIds: [] } })).toEqual([])
  const first = await at.store.visits(officeId, { limit: 4 })
  const rest = await at.store.visits(officeId, { limit: 4, cursor: first.next ?? '' })
  expect([...first.items, ...rest.items].map((row) => row.number)).toEqual([5, 4, 3, 2, 1, 1])
  expect(rest.next).toBeNull()
})
