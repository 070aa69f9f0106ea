import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Sending } from '../../src/app/reach/outbox.ts'
import type { Visit } from '../../src/contract/visit.ts'
import { type House, openHouse, outsider, type Seat } from './house.ts'
import { does, initials, open, tries } from './reception.ts'

let house: House
let desk: Seat
let host: Seat
let head: Seat
let other: Seat
let officeId: string
let tri: string
let erwin: string

beforeAll(async () => {
  house = await openHouse()
  officeId = (await house.store.offices())[0]?.id ?? ''
  tri = (await house.staff('Tri Wahyuni')).id
  erwin = (await house.staff('Erwin')).id
  desk = await house.newAccount('rina', 'officer')
  host = await house.newAccount('tri', 'host', tri)
  head = await house.newAccount('erwin', 'host', erwin)
  other = await house.newAccount('lain', 'host', (await outsider(house, erwin)).id)
  await house.store.write(officeId, async (tx) => {
    await tx.putChannel({
      kind: 'telegram',
      setup: {},
      enabled: true,
      changedAt: 0,
      okAt: null,
      failedAt: null,
      failure: null,
    })
    for (const staffId of [tri, erwin]) {
      const id = crypto.randomUUID()
      await tx.putAddress({
        id,
        staffId,
        channel: 'telegram',
        address: { chatId: id },
        label: '@t••••',
        createdAt: 0,
        okAt: null,
        goneAt: null,
      })
    }
  })
})
afterAll(() => house.close())

const went: Sending = { went: 'through', reply: 'ok' }

/** Sends what is due; `how` says how it went. */
async function send(how: Sending = went): Promise<void> {
  const outgoing = await house.app.reach.claim(officeId, 'letters', 100)
  await house.app.reach.settle(
    officeId,
    outgoing.map(({ message }) => ({ message, sending: how, chance: 0 })),
  )
}

/** Lets the clock go on, and the ladder with it. */
async function wait(seconds: number): Promise<void> {
  house.clock.now += seconds * 1000
  await house.app.reach.climb(officeId)
}

const asked = (name: string): Promise<Visit> =>
  open(desk, {
    visitor: { name },
    purpose: 'Konsultasi',
    hostId: tri,
    identity: { kind: 'ktp' },
    initials,
  })
const now = async (seat: Seat, id: string): Promise<Visit> => (await seat.call('GET', `/api/visits/${id}`)).json
const inList = async (seat: Seat, id: string): Promise<Visit | undefined> =>
  (await seat.call('GET', '/api/visits?open=true')).json.items.find((visit: Visit) => visit.id === id)
const messages = async (seat: Seat, id: string) => (await seat.call('GET', `/api/visits/${id}/messages`)).json.items
const rungs = ({ ladder }: Visit) => ladder?.rungs.map(({ kind, name, state }) => `${kind} ${name ?? '-'} ${state}`)
const seconds = (from: string | null | undefined, to: string | null | undefined) =>
  (Date.parse(to ?? '') - Date.parse(from ?? '')) / 1000

test('a visit says whose turn it is and until when, alone and in the list, while its question climbs', async () => {
  const { id } = await asked('Siti Rahmawati')
  const first = await now(desk, id)
  expect(rungs(first)).toEqual(['host Tri Wahyuni, S.T. now', 'head Erwin Tunjang, S.T., M.T. toCome', 'desk - toCome'])
  expect(first.ladder).toMatchObject({ next: 'Erwin Tunjang, S.T., M.T.', since: first.question.since })
  expect(seconds(first.ladder?.since, first.ladder?.dueAt)).toBe(120)
  expect(seconds(first.ladder?.since, first.ladder?.runsOutAt)).toBe(120 + 60 + 300)
  expect(first.attention.turn).toMatchObject({ role: 'host', name: 'Tri Wahyuni, S.T.' })
  await wait(125)
  const second = await now(desk, id)
  expect(rungs(second)).toEqual([
    'host Tri Wahyuni, S.T. passed',
    'head Erwin Tunjang, S.T., M.T. now',
    'desk - toCome',
  ])
  expect(second.attention.turn).toMatchObject({ role: 'host', name: 'Erwin Tunjang, S.T., M.T.', rung: 'head' })
  expect(seconds(first.ladder?.since, second.attention.since)).toBe(120)
  const [passed, standing] = second.ladder?.rungs ?? []
  expect([passed?.since, passed?.until]).toEqual([first.question.since, second.attention.since])
  expect(standing?.until).toBe(second.ladder?.dueAt)
  for (const seat of [desk, host, head]) expect(await inList(seat, id)).toMatchObject({ ladder: second.ladder })
  await wait(60)
  expect(await now(desk, id)).toMatchObject({
    attention: { group: 'awaitingAnswer', turn: { role: 'officer', name: null, rung: 'desk' } },
    ladder: { next: null },
  })
  await wait(300)
  expect(await now(desk, id)).toMatchObject({
    ladder: null,
    reach: null,
    answer: {
      answer: 'absent',
      via: 'ladder',
      at: new Date(Date.parse(first.question.since ?? '') + 480_000).toISOString(),
    },
  })
})

test('it says how the sheet reached whoever is asked: waiting, sent, opened, and when it was reminded of', async () => {
  const { id } = await asked('Markus Dehen')
  expect((await now(desk, id)).reach).toMatchObject({ state: 'waiting', channel: 'telegram', lastSentAt: null })
  house.clock.now += 2000
  await send()
  const sentAt = new Date(house.clock.now).toISOString()
  expect((await now(desk, id)).reach).toMatchObject({ state: 'sent', lastSentAt: sentAt, reminders: [] })
  await wait(58)
  await send()
  const remindedAt = new Date(house.clock.now).toISOString()
  const [letter] = await messages(desk, id)
  await house.store.write(officeId, (tx) => tx.changeMessage(letter.id, { openedAt: house.clock.now }))
  expect((await inList(host, id))?.reach).toMatchObject({
    state: 'opened',
    channel: 'telegram',
    openedAt: remindedAt,
    reminders: [remindedAt],
  })
  await wait(60)
  expect((await now(desk, id)).reach).toMatchObject({ state: 'waiting', lastSentAt: null, reminders: [remindedAt] })
  await does(desk, { id }, { type: 'answer', answer: 'yes', via: 'phone' })
  expect(await now(desk, id)).toMatchObject({ ladder: null, reach: null })
})

test('a letter that was given up says why, to the desk alone, and is tried again on its word', async () => {
  const { id } = await asked('Lilis Suryani')
  await send({ went: 'wrong', again: false, reply: '400 chat not found' })
  expect((await now(desk, id)).reach).toMatchObject({ state: 'failed', failure: '400 chat not found' })
  expect((await now(host, id)).reach).toMatchObject({ state: 'failed', failure: null })
  const [failed] = await messages(desk, id)
  expect(failed).toMatchObject({ state: 'failed', to: 'Tri Wahyuni, S.T.', address: '@t••••', attempts: 1 })
  expect((await messages(host, id))[0]).toMatchObject({ state: 'failed', address: null, reply: null })
  expect((await other.call('GET', `/api/visits/${id}/messages`)).status).toBe(404)
  const retry = `/api/visits/${id}/messages/${failed.id}/retry`
  expect((await host.call('POST', retry)).status).toBe(403)
  expect((await desk.call('POST', retry)).json).toMatchObject({ id: failed.id, state: 'waiting', attempts: 0 })
  expect((await desk.call('POST', retry)).json).toMatchObject({ code: 'notFailed' })
  expect((await desk.call('POST', `/api/visits/${id}/messages/none/retry`)).status).toBe(404)
  const elsewhere = await asked('Dewi Anggraini')
  expect((await desk.call('POST', `/api/visits/${elsewhere.id}/messages/${failed.id}/retry`)).status).toBe(404)
  await send()
  expect((await now(desk, id)).reach).toMatchObject({ state: 'sent', failure: null })
  await does(desk, { id }, { type: 'withdraw' })
  await does(desk, elsewhere, { type: 'withdraw' })
})

test('whom the desk has called is on the visit, and whose word it wrote down', async () => {
  const { id } = await asked('Kurniawati')
  expect(await tries(desk, { id }, { type: 'speak', via: 'phone', callResult: 'noAnswer' })).toMatchObject({
    status: 200,
  })
  await wait(125)
  const call = { type: 'speak', via: 'phone', callResult: 'answered', seconds: 41, hostId: erwin }
  expect(await tries(desk, { id }, call)).toMatchObject({ status: 200 })
  const answered = await does(desk, { id }, { type: 'answer', answer: 'yes', via: 'phone', hostId: erwin })
  expect(answered.answer).toMatchObject({ givenBy: 'Erwin Tunjang, S.T., M.T.', via: 'phone', recordedBy: 'rina' })
  const { items } = (await desk.call('GET', `/api/visits/${id}/moments`)).json
  const calls = items.filter(({ type }: { type: string }) => type === 'spoke')
  expect(calls.map(({ facts }: { facts: Record<string, unknown> }) => facts)).toMatchObject([
    { with: { name: 'Tri Wahyuni, S.T.' }, result: 'noAnswer', seconds: 0 },
    { with: { name: 'Erwin Tunjang, S.T., M.T.' }, result: 'answered', seconds: 41 },
  ])
})
