import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type TestStore, testStore } from '../test-store.ts'
import { morning, passed, refused, type TestOffice, testOffice } from './office.ts'

let place: TestStore
let office: TestOffice
/** The store's own clock. */
let storeClock = morning
beforeAll(async () => {
  place = await testStore(() => storeClock)
})
beforeEach(async () => {
  office = await testOffice(place.store)
})
afterAll(() => place.clear())

const shipped = readFileSync(new URL('../../sop/penerimaan-tamu.yaml', import.meta.url), 'utf8')
const withLimit = (limit: string) => shipped.replace('limit: 5 menit', `limit: ${limit}`)
/** The first draft of the morning: revisions count on from the second in which they begin, so that none comes twice. */
const first = Math.floor(morning / 1000)
const draftOf = (yaml: string, revision: number | null) =>
  office.app.sop.saveDraft(office.secretariat, { yaml, revision })

test('a version holds from its day in the office by itself; a visit keeps the version that it began under', async () => {
  const { app, secretariat, desk } = office
  const added = passed(await app.sop.addVersion(secretariat, { yaml: withLimit('3 menit'), effective: '2026-11-25' }))
  expect(added).toMatchObject({ version: 2, startsOn: '2026-11-25', effective: '2026-11-25', inForce: false })
  const before = await office.register({})
  office.setClock(Date.parse('2026-11-24T23:59:59+07:00'))
  expect((await app.sop.inForce(desk)).version).toBe(1)
  office.setClock(Date.parse('2026-11-25T08:00:00+07:00'))
  expect((await app.sop.inForce(desk)).version).toBe(2)
  const after = await office.register({ name: 'Markus Dehen' })
  expect(after).toMatchObject({ sop: { version: 2 }, steps: [{}, { limitSeconds: 180 }] })
  const kept = await office.does(desk, before.id, { type: 'answer', answer: 'yes', via: 'phone' })
  expect(kept).toMatchObject({ sop: { version: 1 }, steps: [{}, { limitSeconds: 300 }, {}] })
  expect((await app.sop.versions(desk)).items.map(({ version, inForce }) => [version, inForce])).toEqual([
    [2, true],
    [1, false],
  ])
})

test('a version is signed by whoever hands it in, and is read with its file as it was written', async () => {
  const { app, secretariat, desk } = office
  const yaml = `# catatan kami\n${withLimit('4 menit')}`
  passed(await app.sop.addVersion(secretariat, { yaml }))
  expect(passed(await app.sop.version(desk, 2))).toMatchObject({
    yaml,
    startsOn: null,
    inForce: false,
    signedBy: 'Dra. Norhayati, M.AP.',
    signedAt: new Date(office.now()).toISOString(),
  })
  expect(refused(await app.sop.version(desk, 3)).code).toBe('notFound')
})

test('the draft is kept as written, faulty or not, and gone once it was handed in', async () => {
  const { app, secretariat } = office
  expect(refused(await app.sop.draft(secretariat)).code).toBe('notFound')
  const faulty = `\n${shipped.replace('limit: 5 menit', 'limit: sore')}  \n`
  expect(passed(await draftOf(faulty, null))).toMatchObject({
    yaml: faulty,
    revision: first,
    savedBy: 'Dra. Norhayati, M.AP.',
    errors: [{ code: 'limit', line: expect.any(Number), message: expect.stringContaining('sore') }],
  })
  passed(await draftOf(withLimit('4 menit'), first))
  expect(passed(await app.sop.draft(secretariat))).toMatchObject({ revision: first + 1, errors: [] })
  passed(await app.sop.addVersion(secretariat, { yaml: withLimit('8 menit') }))
  expect(passed(await app.sop.draft(secretariat)).revision).toBe(first + 1)
  passed(await app.sop.addVersion(secretariat, { yaml: withLimit('4 menit') }))
  expect(refused(await app.sop.draft(secretariat)).code).toBe('notFound')
})

test('two who write do not overwrite each other unseen', async () => {
  const { app, secretariat } = office
  passed(await draftOf('sop: 1', null))
  expect(refused(await draftOf('sop: 2', null))).toMatchObject({ code: 'draftChanged', facts: { revision: first } })
  const [one, other] = await Promise.all([draftOf('sop: 3', first), draftOf('sop: 4', first)])
  expect([one.ok, other.ok].toSorted()).toEqual([false, true])
  expect(refused(await app.sop.dropDraft(secretariat, { revision: first })).code).toBe('draftChanged')
  expect(await app.sop.dropDraft(secretariat, { revision: first + 1 })).toMatchObject({ ok: true })
  expect(refused(await draftOf('sop: 5', first + 1)).code).toBe('draftChanged')
})

test('a draft larger than any file is not kept', async () => {
  const big = `${shipped}# ${'x'.repeat(262_144)}`
  expect(refused(await draftOf(big, null))).toMatchObject({ code: 'sopInvalid', sopErrors: [{ code: 'tooBig' }] })
  expect(refused(await office.app.sop.draft(office.secretariat)).code).toBe('notFound')
})

test('versions and drafts of another office are not there', async () => {
  const other = await testOffice(place.store)
  passed(await office.app.sop.addVersion(office.secretariat, { yaml: withLimit('4 menit'), effective: '2026-11-24' }))
  passed(await draftOf('sop: 1', null))
  expect((await office.app.sop.inForce(office.desk)).version).toBe(2)
  expect((await other.app.sop.inForce(other.desk)).version).toBe(1)
  expect(refused(await other.app.sop.version(other.secretariat, 2)).code).toBe('notFound')
  expect(refused(await other.app.sop.draft(other.secretariat)).code).toBe('notFound')
  expect(refused(await other.app.sop.putInForce(other.secretariat, { version: 2 })).code).toBe('notFound')
})

test('this month’s visits tell what their figures would have been under a draft', async () => {
  const { app, secretariat, desk } = office
  const visit = await office.register({})
  office.wait(4 * 60)
  await office.does(
    desk,
    visit.id,
    { type: 'answer', answer: 'yes', via: 'phone' },
    { type: 'receive' },
    { type: 'checkOut' },
  )
  const told = passed(await app.sop.forecast(secretariat, { yaml: withLimit('3 menit') }))
  expect(told).toMatchObject({ version: 1, from: '2026-11-01', visits: 1, judged: 1 })
  expect(told.steps[1]).toEqual({
    no: 2,
    short: 'Jawaban',
    now: { within: 1, beyond: 0 },
    draft: { within: 0, beyond: 1 },
  })
  expect(refused(await app.sop.forecast(secretariat, { yaml: 'sop: 1' })).code).toBe('sopInvalid')
  expect((await app.sop.versions(secretariat)).items).toHaveLength(1)
})

test('what was filed stays judged by the hours of then, whatever the calendar says later', async () => {
  const { app, secretariat, desk } = office
  passed(await app.sop.addVersion(secretariat, { yaml: withLimit('5 menit kerja') }))
  passed(await app.sop.putInForce(secretariat, { version: 2 }))
  const visit = await office.register({})
  office.wait(600)
  await office.does(desk, visit.id, { type: 'answer', answer: 'no', via: 'phone' }, { type: 'withdraw' })
  const stepsOf = async () => passed(await app.visits.get(desk, visit.id)).steps.map(({ no, verdict }) => [no, verdict])
  const before = await stepsOf()
  expect(before).toContainEqual([2, 'beyond'])
  office.wait(60)
  const holidays = [{ date: '2026-11-24', name: 'Libur setempat', kind: 'local', decreed: true } as const]
  storeClock = office.now()
  passed(await app.calendar.change(secretariat, { holidays }))
  expect(await stepsOf()).toEqual(before)
})
