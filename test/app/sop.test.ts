import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
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

const shipped = readFileSync(new URL('../../sop/penerimaan-tamu.yaml', import.meta.url), 'utf8')

test('the SOP in force says what its form asks, and what was measured this month', async () => {
  const { app, desk } = office
  office.wait(60)
  const opened = new Date(office.now() - 60_000).toISOString()
  const first = await office.register({ arrivedAt: opened })
  office.wait(400)
  await office.does(desk, first.id, { type: 'answer', answer: 'yes', via: 'phone' })
  await office.register({ name: 'Markus Dehen' })
  const sop = await app.sop.inForce(desk)
  expect(sop).toMatchObject({
    version: 1,
    effective: '2021-01-18',
    identity: { unit: 'Sekretariat', approvedBy: { rank: 'Pembina Utama Madya' } },
    intake: {
      host: 'staff',
      keeps: [{ item: 'identityCard', label: null, policy: 'held' }],
      issues: [{ pool: 'visitorCard', policy: 'worn' }],
      signs: { entering: 'required', leaving: 'none' },
    },
    standards: [{ name: 'Janji layanan', limitSeconds: 600 }],
    month: { from: '2026-11-01', visits: 2 },
  })
  expect(sop.steps.map((step) => [step.short, step.limitText, step.standing])).toEqual([
    ['Lapor', '2 mnt', 0],
    ['Jawaban', '5 mnt', 1],
    ['Tunggu', '1 mnt', 1],
    ['Kembali', '1 mnt', 0],
    ['Arsip', '1 mnt', 0],
  ])
  expect(sop.steps[0]?.measured).toEqual({
    count: 2,
    within: 2,
    beyond: 0,
    unrecorded: 0,
    medianSeconds: 30,
    p10Seconds: 6,
    p90Seconds: 54,
  })
  expect(sop.steps[1]?.measured).toMatchObject({ count: 1, within: 0, beyond: 1, medianSeconds: 400 })
})

test('a file with faults is not kept; each fault has its place', async () => {
  const { app, secretariat } = office
  const trouble = refused(
    await app.sop.addVersion(secretariat, { yaml: shipped.replace('limit: 2 menit', 'limit: sore') }),
  )
  expect(trouble).toMatchObject({ code: 'sopInvalid', sopErrors: [{ code: 'limit' }] })
  expect(trouble.sopErrors?.[0]?.line).toBeGreaterThan(20)
  expect((await app.sop.versions(secretariat)).items).toHaveLength(1)
})

test('a new version waits until it is put in force; visits under way keep theirs', async () => {
  const { app, secretariat, desk } = office
  const before = await office.register({})
  const added = passed(
    await app.sop.addVersion(secretariat, { yaml: shipped.replace('limit: 5 menit', 'limit: 9 menit') }),
  )
  expect(added).toMatchObject({ version: 2, inForce: false })
  expect((await office.register({ name: 'Markus Dehen' })).sop.version).toBe(1)
  expect(passed(await app.sop.putInForce(secretariat, { version: 2 })).version).toBe(2)
  const after = await office.register({ name: 'Lilis Suryani' })
  expect(after).toMatchObject({ sop: { version: 2 }, steps: [{}, { limitSeconds: 540 }] })
  expect(passed(await app.visits.get(desk, before.id))).toMatchObject({
    sop: { version: 1 },
    steps: [{}, { limitSeconds: 300 }],
  })
  expect((await app.sop.versions(secretariat)).items.map((one) => [one.version, one.inForce])).toEqual([
    [2, true],
    [1, false],
  ])
  expect(refused(await app.sop.putInForce(secretariat, { version: 9 })).code).toBe('notFound')
})

test('an office that keeps nothing records only that the identity was seen', async () => {
  const { app, secretariat } = office
  const yaml = shipped
    .replace('identityCard: held', 'identityCard: seen')
    .replace('issues: { visitorCard: worn }', 'issues: {}')
    .replace('until: { handedBack.identityCard: 5 }', 'until: { performed.goodbye: 5 }')
    .replace('signs:', 'words: { goodbye: Pamit }\nsigns:')
  const added = passed(await app.sop.addVersion(secretariat, { yaml }))
  passed(await app.sop.putInForce(secretariat, { version: added.version }))
  const visit = await office.register({})
  expect(visit).toMatchObject({ held: [], out: [], identity: { kind: 'ktp' } })
  await office.does(office.desk, visit.id, { type: 'answer', answer: 'yes', via: 'phone' }, { type: 'receive' })
  const back = await office.does(office.desk, visit.id, { type: 'reportBack' })
  expect(back.offers.find((offer) => offer.type === 'perform')).toMatchObject({ activity: 'goodbye', label: 'Pamit' })
})

test('whatever the office keeps lies in its slots, one thing in each', async () => {
  const { app, secretariat, desk } = office
  const yaml = shipped
    .replace('identityCard: held', 'identityCard: held, bag: held')
    .replace('limit: 1 menit, until: { seated: 4', 'limit: 1 menit, needs: [deposited.bag], until: { seated: 4')
    .replace('from: reportedBack, until', 'from: reportedBack, needs: [handedBack.bag], until')
  const added = passed(await app.sop.addVersion(secretariat, { yaml }))
  passed(await app.sop.putInForce(secretariat, { version: added.version }))
  const yes = { type: 'answer', answer: 'yes', via: 'phone' } as const
  const first = await office.register({})
  const held = await office.does(desk, first.id, yes, { type: 'deposit', item: 'bag' })
  expect(held.held).toMatchObject([
    { item: 'identityCard', slot: '01' },
    { item: 'bag', slot: '02' },
  ])
  const second = await office.register({ name: 'Markus Dehen' })
  expect(second.held).toMatchObject([{ item: 'identityCard', slot: '03' }])
  await office.does(desk, second.id, yes)
  const taken = { type: 'deposit', item: 'bag', slot: '02' } as const
  expect(refused(await app.visits.command(desk, second.id, { ...taken, commandId: newCommandId() }))).toMatchObject({
    code: 'slotTaken',
    facts: { takenBy: 'Siti Rahmawati', free: '04' },
  })
  expect(refused(await app.slots.remove(secretariat, '02')).code).toBe('inUse')
  const returned = { type: 'handBack', item: 'bag' } as const
  expect((await office.does(desk, first.id, returned)).held).toHaveLength(1)
  expect((await office.does(desk, second.id, taken)).held).toHaveLength(2)
  expect(await office.store.verify(office.officeId)).toMatchObject({ ok: true })
})
