import { createServer } from 'node:http'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Caller } from '../../src/app/caller.ts'
import { createApp } from '../../src/app/create-app.ts'
import { defaultLadder, type LadderRule } from '../../src/domain/ladder/rule.ts'
import { networksOf } from '../../src/outbound/networks.ts'
import { wayOut } from '../../src/outbound/outside.ts'
import { type TestStore, testStore } from '../test-store.ts'
import { morning, passed, refused, type TestOffice, testOffice } from './office.ts'

const minute = 60_000
let place: TestStore
let office: TestOffice
let erwin: Caller
let tri: string
let hendrik: string
beforeAll(async () => {
  place = await testStore()
})
beforeEach(async () => {
  office = await testOffice(place.store)
  erwin = await office.account('host', 'Erwin Tunjang')
  tri = await office.hostId('Tri Wahyuni')
  hendrik = await office.hostId('Hendrik')
})
afterAll(() => place.clear())

const own = () => erwin.staffId ?? ''
const iso = (at: number) => new Date(at).toISOString()

test('a host says where they are and until when; the desk says it on their word; then it is over by itself', async () => {
  const { app, desk } = office
  const until = iso(morning + 54 * minute)
  expect(passed(await app.staff.setPresence(erwin, own(), { presence: 'meeting', until }))).toMatchObject({
    presence: 'meeting',
    presenceUntil: until,
  })
  expect(passed(await app.presence.get(erwin, own()))).toMatchObject({ presence: 'meeting', source: 'self' })
  office.wait(54 * 60)
  expect(passed(await app.staff.get(desk, own())).presence).toBe('in')
  passed(await app.staff.setPresence(desk, own(), { presence: 'out', note: 'ke DPRD' }))
  expect(passed(await app.presence.get(desk, own()))).toMatchObject({ source: 'desk', note: 'ke DPRD' })
  // Tuesday's office closes at 15.30: who went out without a time is in again the next day
  office.setClock(morning + 24 * 60 * minute)
  expect(passed(await app.staff.get(desk, own())).presence).toBe('in')
})

test('a time that is past, or further than a year, is refused', async () => {
  for (const until of [iso(morning - 1), iso(morning + 400 * 24 * 60 * minute), '2026-02-30T00:00:00Z']) {
    const answer = await office.app.staff.setPresence(erwin, own(), { presence: 'out', until })
    expect(refused(answer)).toMatchObject({ code: 'badBody', facts: { field: 'until' } })
  }
})

test('whom a host names answers for them: today before always, and shown wherever the host is', async () => {
  const { app, desk } = office
  passed(await app.presence.delegate(erwin, own(), { delegateId: hendrik }))
  const named = passed(
    await app.presence.delegate(erwin, own(), { delegateId: tri, from: '2026-11-24', to: '2026-11-24' }),
  )
  expect(named.delegations.map(({ delegate, from }) => [delegate.id, from])).toEqual([
    [tri, '2026-11-24'],
    [hendrik, null],
  ])
  const visit = await office.register({})
  expect(visit.host).toMatchObject({ presence: 'in', delegate: { id: tri } })
  expect(passed(await app.staff.get(desk, own())).delegate).toMatchObject({ id: tri })
  passed(await app.staff.setPresence(desk, tri, { presence: 'leave' }))
  expect(passed(await app.visits.get(desk, visit.id)).host?.delegate).toMatchObject({ id: hendrik })
  office.setClock(morning + 24 * 60 * minute)
  expect(passed(await app.presence.get(erwin, own())).delegations).toHaveLength(1)
})

test('nobody answers for themself, for a day that is over, or for a kind of visit that there is not', async () => {
  const { app } = office
  const naming = async (body: object) =>
    refused(await app.presence.delegate(erwin, own(), { delegateId: tri, ...body })).code
  expect(await naming({ delegateId: own() })).toBe('badBody')
  expect(await naming({ delegateId: 'nobody' })).toBe('unknownHost')
  expect(await naming({ from: '2026-11-23', to: '2026-11-23' })).toBe('badBody')
  expect(await naming({ from: '2026-11-26', to: '2026-11-25' })).toBe('badBody')
  expect(await naming({ from: '2026-11-26' })).toBe('badBody')
  expect(await naming({ kind: 'none' })).toBe('badBody')
})

test('what is arranged is a host’s own business, and the secretariat’s', async () => {
  const { app, secretariat } = office
  expect(refused(await app.presence.delegate(erwin, tri, { delegateId: hendrik })).code).toBe('notAllowed')
  expect(refused(await app.presence.setQuietHours(erwin, tri, { from: '17:00', to: '06:00' })).code).toBe('notAllowed')
  const set = passed(await app.presence.setQuietHours(secretariat, tri, { from: '17:00', to: '06:00' }))
  expect(set.quietHours).toEqual({ from: '17:00', to: '06:00' })
  expect(passed(await app.presence.endQuietHours(secretariat, tri)).quietHours).toBeNull()
  expect(refused(await app.presence.setQuietHours(erwin, own(), { from: '17:00', to: '17:00' })).code).toBe('badBody')
})

test('the ladder finds its people: delegate, secretary, head of the unit, and where they are', async () => {
  const { app, secretariat, desk } = office
  const norhayati = await office.hostId('Dra. Norhayati')
  passed(await app.presence.delegate(secretariat, tri, { delegateId: hendrik }))
  const example = async () => {
    const ladder = { ...copyOf(defaultLadder), secretaryId: norhayati }
    const { rungs, leftOut } = passed(await app.ladders.example(secretariat, { hostId: tri, ladder }))
    const away = leftOut.map(({ kind, because }) => `${kind} ${because}`)
    return [...away, ...rungs.map(({ kind, to }) => `${kind} ${to?.name ?? 'nobody'}`)]
  }
  expect(await example()).toEqual([
    'host Tri Wahyuni, S.T.',
    'delegate Hendrik Umbing, S.T.',
    'secretary Dra. Norhayati, M.AP.',
    'head Erwin Tunjang, S.T., M.T.',
    'desk nobody',
  ])
  passed(await app.staff.setPresence(desk, tri, { presence: 'out' }))
  passed(await app.presence.setQuietHours(secretariat, norhayati, { from: '09:00', to: '10:00' }))
  expect(await example()).toEqual([
    'host out',
    'secretary quiet',
    'delegate Hendrik Umbing, S.T.',
    'head Erwin Tunjang, S.T., M.T.',
    'desk nobody',
  ])
})

test('a visit to somebody who is out goes to their delegate at once, or is answered absent as the office says', async () => {
  const { app, secretariat, desk, store, officeId } = office
  passed(await app.presence.delegate(secretariat, tri, { delegateId: hendrik }))
  passed(await app.staff.setPresence(desk, tri, { presence: 'out' }))
  const moments = async () => {
    const { id } = await office.register({ host: 'Tri Wahyuni' })
    return (await store.visit(officeId, id))?.visit.moments ?? []
  }
  expect((await moments()).at(-1)).toMatchObject({
    type: 'escalated',
    rung: 'delegate',
    to: { staffId: hendrik },
    because: 'out',
    at: morning,
  })
  passed(await app.ladders.put(secretariat, null, { ...copyOf(defaultLadder), whenOut: 'absent' }))
  expect((await moments()).at(-1)).toMatchObject({ type: 'answered', answer: 'absent', via: 'ladder', at: morning })
})

type Served = { status: number; body: string; etag: string }

/** An office whose calendars come from a server of our own, as if it were outside. */
async function withCalendar(
  work: (at: { url: string; served: Served; asked: (string | undefined)[] }) => Promise<void>,
) {
  const served = { status: 200, body: calendar('20261124T020000Z', '20261124T033000Z'), etag: '"1"' }
  const asked: (string | undefined)[] = []
  const server = createServer((request, response) => {
    asked.push(request.headers['if-none-match'])
    const known = request.headers['if-none-match'] === served.etag && served.status === 200
    response.writeHead(known ? 304 : served.status, { etag: served.etag }).end(known ? '' : served.body)
  })
  const { promise, resolve } = Promise.withResolvers<void>()
  server.listen(0, '127.0.0.1', resolve)
  await promise
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  try {
    await work({ url: `http://127.0.0.1:${port}/rahasia/erwin.ics`, served, asked })
  } finally {
    server.close()
  }
}

test('a calendar is read at once and then every ten minutes; what it says holds while it cannot be read', async () => {
  const { store, desk } = office
  const fetchOutside = wayOut({ allowed: networksOf('127.0.0.0/8') ?? [] })
  const app = createApp({ store, clock: office.now, fetchOutside })
  await withCalendar(async ({ url, served, asked }) => {
    const set = passed(await app.presence.setCalendar(erwin, own(), { url }))
    expect(set).toMatchObject({ presence: 'meeting', source: 'calendar', presenceUntil: '2026-11-24T03:30:00.000Z' })
    expect(set.calendar).toMatchObject({ host: '127.0.0.1', readAt: iso(morning), failure: null })
    expect(JSON.stringify(passed(await app.presence.get(desk, own())))).not.toContain('127.0.0.1')

    // the timer: due when it was set, then ten minutes later; the tag is sent along, nothing new is read
    office.wait(1)
    await app.presence.readCalendars()
    await app.presence.readCalendars()
    expect(asked).toEqual([undefined, '"1"'])
    const unchanged = passed(await app.presence.get(erwin, own())).calendar
    expect(unchanged).toMatchObject({ readAt: iso(office.now()), failure: null })
    Object.assign(served, { body: calendar('20261124T020000Z', '20261124T040000Z'), etag: '"2"' })
    office.wait(10 * 60)
    await app.presence.readCalendars()
    expect(passed(await app.staff.get(desk, own())).presenceUntil).toBe('2026-11-24T04:00:00.000Z')

    for (const [change, failure] of [
      [{ status: 404 }, { code: 'status', detail: '404' }],
      [{ status: 200, etag: '"3"', body: '<html>' }, { code: 'unreadable' }],
      [{ body: 'x'.repeat(3_100_000) }, { code: 'tooLarge' }],
    ] as const) {
      Object.assign(served, change)
      office.wait(60)
      const read = passed(await app.presence.readCalendar(erwin, own()))
      expect(read.calendar?.failure).toMatchObject({ ...failure, since: iso(office.now()) })
      expect(read).toMatchObject({ presence: 'meeting', presenceUntil: '2026-11-24T04:00:00.000Z' })
    }
    Object.assign(served, { body: calendar('20261124T020000Z', '20261124T040000Z') })
    expect(passed(await app.presence.readCalendar(erwin, own())).calendar?.failure).toBeNull()
    expect(passed(await app.presence.endCalendar(erwin, own()))).toMatchObject({ presence: 'in', calendar: null })
  })
})

test('a calendar inside the network is refused unless it was opened, and so is what is no address', async () => {
  const { app } = office
  await withCalendar(async ({ url, asked }) => {
    const set = passed(await app.presence.setCalendar(erwin, own(), { url }))
    expect(set.calendar).toMatchObject({ readAt: null, failure: { code: 'notAllowed' } })
    expect(asked).toEqual([])
  })
  // whoever leaves takes their calendar along
  passed(await app.staff.change(office.secretariat, own(), { active: false }))
  expect(passed(await app.presence.get(office.secretariat, own())).calendar).toBeNull()
  for (const url of ['erwin', 'ftp://contoh.go.id/a.ics', 'https://nama:sandi@contoh.go.id/a.ics']) {
    expect(refused(await app.presence.setCalendar(erwin, own(), { url })).code).toBe('badBody')
  }
})

test('the screens are told when a meeting ends by the clock', async () => {
  const { app, store, officeId } = office
  const heard: string[] = []
  const stop = store.onAnnounced((change) => {
    if (change.officeId === officeId) heard.push(change.what)
  })
  passed(await app.staff.setPresence(erwin, own(), { presence: 'meeting', until: iso(morning + 10 * minute) }))
  await app.presence.tellChanges()
  heard.length = 0
  await app.presence.tellChanges()
  expect(heard).toEqual([])
  office.wait(10 * 60)
  await app.presence.tellChanges()
  expect(heard).toEqual(['presence'])
  stop()
})

function copyOf({ rungs, whenOut }: LadderRule) {
  return { rungs: rungs.map((rung) => ({ ...rung })), whenOut }
}

function calendar(from: string, to: string): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Contoh//ID',
    'BEGIN:VEVENT',
    'UID:1@contoh',
    `DTSTART:${from}`,
    `DTEND:${to}`,
    'SUMMARY:Rapat rahasia',
    'END:VEVENT',
    'END:VCALENDAR',
  ].join('\r\n')
}
