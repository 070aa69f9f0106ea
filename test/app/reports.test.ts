import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Caller } from '../../src/app/caller.ts'
import type { ComplianceReport } from '../../src/contract/reports.ts'
import { type TestStore, testStore } from '../test-store.ts'
import { morning, passed, refused, type TestOffice, testOffice } from './office.ts'

/** Three visits of which every time is known: two to Erwin (one of them late in two steps), one to Marlina. */
let place: TestStore
let office: TestOffice
let erwin: Caller
let slow: string

beforeAll(async () => {
  place = await testStore(() => morning)
  office = await testOffice(place.store)
  erwin = await office.account('host', 'Erwin Tunjang')
  await visit('Erwin Tunjang', { open: 60, answer: 100, seat: 20 })
  slow = await visit('Erwin Tunjang', { open: 90, answer: 700, seat: 80 })
  office.setClock(morning + 86_400_000)
  await visit('Marlina Asi', { open: 30, answer: 200, seat: 30 })
})
afterAll(() => place.clear())

async function visit(host: string, took: { open: number; answer: number; seat: number }): Promise<string> {
  const arrivedAt = new Date(office.now()).toISOString()
  office.wait(took.open)
  const { id } = await office.register({ host, arrivedAt })
  const step = (body: Parameters<TestOffice['does']>[2]) => office.does(office.desk, id, body)
  office.wait(took.answer)
  await step({ type: 'answer', answer: 'yes', via: 'phone' })
  office.wait(took.seat)
  await step({ type: 'seat' })
  office.wait(500)
  await step({ type: 'receive' })
  office.wait(900)
  await step({ type: 'reportBack' })
  office.wait(30)
  await step({ type: 'handBack', item: 'identityCard' })
  office.wait(20)
  await step({ type: 'takeBack', pool: 'visitorCard' })
  await step({ type: 'archive' })
  return id
}

const of = (report: Pick<ComplianceReport, 'figures'> | ComplianceReport['groups'][number], measure: string) =>
  report.figures.find((figure) => figure.measure === measure)

test('every figure of the month, counted by hand', async () => {
  const report = passed(await office.app.reports.compliance(office.secretariat, {}))
  expect(report).toMatchObject({ from: '2026-11-01', to: '2026-11-25', visits: 3 })
  expect(report.outcomes).toEqual([{ outcome: 'met', count: 3 }])
  expect(report.versions).toMatchObject([{ version: 1, visits: 3, promise: 'standard:0' }])
  expect(of(report, 'step:2')).toMatchObject({
    count: 3,
    within: 2,
    beyond: 1,
    unrecorded: 0,
    waived: 0,
    share: 2 / 3,
    medianSeconds: 200,
    p90Seconds: 600,
  })
  expect(of(report, 'step:3')).toMatchObject({ within: 2, beyond: 1, medianSeconds: 30 })
  // 60 + 100 + 20 + 30 + 20 = 230; 90 + 700 + 80 + 30 + 20 = 920; 30 + 200 + 30 + 30 + 20 = 310
  expect(of(report, 'standard:0')).toMatchObject({ within: 2, beyond: 1, medianSeconds: 310 })
  const spread = report.figures.find(({ measure }) => measure === 'step:2')?.spread
  expect(spread?.counts.reduce((sum, count) => sum + count, 0)).toBe(3)
  expect(spread?.counts.at(-1)).toBe(1)
})

test('by day, week, month, year, unit, host, officer and kind the groups add up to the whole', async () => {
  for (const by of ['day', 'week', 'month', 'year', 'unit', 'host', 'officer', 'kind'] as const) {
    const { groups } = passed(await office.app.reports.compliance(office.secretariat, { by }))
    expect(groups.reduce((sum, { visits }) => sum + visits, 0)).toBe(3)
    expect(groups.reduce((sum, group) => sum + (of(group, 'step:2')?.count ?? 0), 0)).toBe(3)
  }
  const byDay = passed(await office.app.reports.compliance(office.secretariat, { by: 'day' }))
  expect(byDay.groups.map(({ key, visits }) => [key, visits])).toEqual([
    ['2026-11-24', 2],
    ['2026-11-25', 1],
  ])
  const byWeek = passed(await office.app.reports.compliance(office.secretariat, { by: 'week' }))
  expect(byWeek.groups).toMatchObject([{ key: '2026-W48', visits: 3 }])
  const byHost = passed(await office.app.reports.compliance(office.secretariat, { by: 'host' }))
  expect(byHost.groups.map(({ name, visits }) => [name?.split(',')[0], visits])).toEqual([
    ['Erwin Tunjang', 2],
    ['Marlina Asi', 1],
  ])
  const byOfficer = passed(await office.app.reports.compliance(office.secretariat, { by: 'officer' }))
  expect(byOfficer.groups).toMatchObject([{ name: 'Rina Marlina', visits: 3 }])
})

test('a day, a host and a unit can be looked at alone', async () => {
  const hostId = await office.hostId('Marlina Asi')
  const day = { from: '2026-11-25', to: '2026-11-25' }
  const { secretariat, app } = office
  expect(passed(await app.reports.compliance(secretariat, { hostId })).visits).toBe(1)
  expect(passed(await app.reports.compliance(secretariat, day)).visits).toBe(1)
  expect(
    passed(await app.reports.compliance(secretariat, { ...day, hostId: await office.hostId('Erwin') })).visits,
  ).toBe(0)
  expect(passed(await app.reports.compliance(secretariat, { from: '2025-01-01', to: '2025-12-31' }))).toMatchObject({
    visits: 0,
    versions: [],
    figures: [],
  })
})

test('when visitors come, by the clock of the office', async () => {
  const { cells } = passed(await office.app.reports.arrivals(office.secretariat, {}))
  expect(cells).toEqual([
    { weekday: 2, hour: 9, count: 1 },
    { weekday: 2, hour: 10, count: 1 },
    { weekday: 3, hour: 9, count: 1 },
  ])
})

test('the longest lead to their visits', async () => {
  const asked = { measure: 'step:2', version: 1 }
  const { items } = passed(await office.app.reports.worst(office.secretariat, asked))
  expect(items).toMatchObject([{ visitId: slow, seconds: 700, visitor: 'Siti Rahmawati', day: '2026-11-24' }])
})

test('an officer sees the office as a whole, and no figures of hosts or colleagues', async () => {
  const { app, desk } = office
  expect(passed(await app.reports.compliance(desk, { by: 'unit' })).visits).toBe(3)
  for (const query of [{ by: 'host' }, { by: 'officer' }, { hostId: 'x' }, { officerId: 'x' }] as const) {
    expect(refused(await app.reports.compliance(desk, query)).code).toBe('notAllowed')
  }
})

test('a host sees the visits to them and to the units they head, and nobody else', async () => {
  const { app } = office
  expect(passed(await app.reports.compliance(erwin, { by: 'host' })).groups).toMatchObject([{ visits: 2 }])
  expect(passed(await app.reports.compliance(erwin, { hostId: await office.hostId('Marlina Asi') })).visits).toBe(0)
  expect(refused(await app.reports.compliance(erwin, { by: 'officer' })).code).toBe('notAllowed')
  const [member] = (await place.store.staff(office.officeId)).filter(({ name }) => name.startsWith('Marlina'))
  const headOf = member?.unitId === null || member === undefined ? [] : [member.unitId]
  expect(passed(await app.reports.compliance({ ...erwin, staffId: null, headOf }, {})).visits).toBe(1)
  expect(passed(await app.reports.compliance({ ...erwin, staffId: null, headOf: [] }, {})).visits).toBe(0)
})

test('days the wrong way round, or too many to stand one by one, are refused', async () => {
  const { app, secretariat } = office
  expect(refused(await app.reports.compliance(secretariat, { from: '2026-11-30', to: '2026-11-01' })).code).toBe(
    'badBody',
  )
  const years = { from: '2020-01-01', to: '2026-11-01' }
  expect(refused(await app.reports.compliance(secretariat, { ...years, by: 'day' })).code).toBe('badBody')
  expect(
    passed(await app.reports.compliance(secretariat, { ...years, to: '2026-12-01', by: 'year' })).groups,
  ).toMatchObject([{ key: '2026', visits: 3 }])
})
