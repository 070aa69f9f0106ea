import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createApp } from '../../src/app/create-app.ts'
import { openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'
import { isPostgres } from '../test-store.ts'
import { type House, openHouse, outsider, type Seat, seat, serverOver, type Told } from './house.ts'
import { addOtherOffice } from './other-office.ts'
import { open as openVisit } from './reception.ts'
import { listenAt } from './stream.ts'

let house: House
let rina: Seat
let surya: Seat
let host: Seat
let hostId: string
let stranger: Seat
let visitId: string

beforeAll(async () => {
  house = await openHouse({ turn: { urls: 'turn:relay:3478', username: 'lawang', credential: 'of the relay' } })
  hostId = (await house.staff('Erwin')).id
  const otherId = (await outsider(house, hostId)).id
  rina = await house.newAccount('rina', 'officer')
  surya = await house.newAccount('surya', 'officer')
  host = await house.newAccount('erwin', 'host', hostId)
  stranger = await house.newAccount('lain', 'host', otherId)
  visitId = await visitTo(hostId)
})
afterAll(() => house.close())

/** Every test begins without a call that lasts. */
beforeEach(async () => {
  house.clock.now += 10 * 60_000
  await clockGoes()
  // Whoever sits at a desk does something now and then.
  for (const one of [rina, surya, host, stranger]) await one.call('GET', '/api/session')
})

async function visitTo(to: string): Promise<string> {
  const form = {
    visitor: { name: 'Siti Rahmawati', phone: '081255513378' },
    purpose: 'Konsultasi',
    hostId: to,
    identity: { kind: 'ktp' },
    initials: 'M1 1 L2 2',
  }
  return (await openVisit(rina, form)).id
}

/** Does what the server's clock does, once. */
async function clockGoes(): Promise<void> {
  const faults: unknown[] = []
  await house.app.intercom.keepTime((error) => faults.push(error))()
  expect(faults).toEqual([])
}

const screenOf = (name: string) => `screen-${name}`
const at = (who: Seat) => screenOf(who === rina ? 'rina' : who === surya ? 'surya' : who === host ? 'host' : 'other')
const ring = (who: Seat, about = visitId): Promise<Told> =>
  who.call('POST', '/api/intercom', { visitId: about, screen: at(who) })
const act = (who: Seat, callId: string, type: string, more: object = {}): Promise<Told> =>
  who.call('POST', `/api/intercom/${callId}/acts`, { type, screen: at(who), ...more })
const signal = (who: Seat, callId: string, body: object): Promise<Told> =>
  who.call('POST', `/api/intercom/${callId}/signals`, { screen: at(who), ...body })
const look = async (who: Seat, screen = at(who)) => (await who.call('GET', `/api/intercom?screen=${screen}`)).json.call

async function rung(who: Seat, about = visitId): Promise<string> {
  const told = await ring(who, about)
  expect(told.status, told.text).toBe(201)
  return told.json.call.id
}

/** What stands on the visit of its calls. */
async function spoken(about = visitId) {
  const { json } = await rina.call('GET', `/api/visits/${about}/moments`)
  const items: readonly { type: string; by: { name: string }; facts: Record<string, unknown> }[] = json.items
  return items
    .filter(({ type }) => type === 'spoke')
    .map(({ by, facts }): Record<string, unknown> => ({ by: by.name, ...facts }))
}

test('the desk rings, the host answers, both are told of the relay, and the visit says who spoke for how long', async () => {
  const before = (await spoken()).length
  const callId = await rung(rina)
  expect(await look(host)).toMatchObject({
    id: callId,
    state: 'ringing',
    from: { name: 'rina', desk: true, you: false },
    to: { you: true, desk: false },
    here: true,
    sound: null,
  })
  house.clock.now += 4_000
  const accepted = await act(host, callId, 'accept')
  expect(accepted.json).toMatchObject({
    call: { state: 'connected', here: true },
    iceServers: [{ urls: 'turn:relay:3478', username: 'lawang', credential: 'of the relay' }],
  })
  expect(await look(rina)).toMatchObject({ state: 'connected', to: { name: 'erwin' } })
  house.clock.now += 24_000
  expect((await act(rina, callId, 'hangUp')).json).toMatchObject({
    call: { state: 'ended', result: 'answered' },
    iceServers: [],
  })
  expect((await spoken()).slice(before)).toEqual([
    {
      by: 'rina',
      with: expect.objectContaining({ kind: 'staff', staffId: hostId }),
      via: 'intercom',
      result: 'answered',
      seconds: 24,
    },
  ])
  await act(host, callId, 'hangUp')
  await clockGoes()
  expect(await spoken()).toHaveLength(before + 1)
})

test('the voices’ descriptions go to the screen in the call alone, round by round', async () => {
  const callId = await rung(rina)
  const sdp = 'v=0\r\no=- 1 2 IN IP4 127.0.0.1\r\n'
  expect((await signal(rina, callId, { type: 'offer', round: 1, sdp })).status).toBe(200)
  expect((await look(host)).sound).toBeNull()
  await act(host, callId, 'accept')
  expect((await look(host)).sound).toMatchObject({ round: 1, offer: sdp.trim() })
  expect(await look(host, 'another-screen')).toMatchObject({ here: false, sound: null })
  expect((await signal(host, callId, { type: 'answer', round: 1, sdp })).status).toBe(200)
  expect((await look(rina)).sound).toMatchObject({ round: 1, answer: sdp.trim() })
  expect(await signal(host, callId, { type: 'answer', round: 7, sdp })).toMatchObject({
    status: 409,
    json: { code: 'lateSignal' },
  })
  expect((await signal(host, callId, { type: 'again', round: 1 })).status).toBe(200)
  expect((await look(rina)).sound.again).toBe(true)
  expect((await signal(surya, callId, { type: 'offer', round: 2, sdp })).status).toBe(404)
  expect((await signal(rina, callId, { type: 'offer', round: 2, sdp: 'x'.repeat(20_000) })).status).toBe(422)
  expect((await signal(rina, callId, { type: 'offer', round: 2 })).status).toBe(422)
  await act(rina, callId, 'hangUp')
})

test('a second caller hears busy, and that stands on the visit', async () => {
  const before = (await spoken()).length
  const callId = await rung(rina)
  expect((await ring(surya)).json.call).toMatchObject({ state: 'ended', result: 'busy' })
  await act(host, callId, 'accept')
  expect((await ring(surya)).json.call).toMatchObject({ state: 'ended', result: 'busy' })
  expect((await look(rina)).state).toBe('connected')
  await act(rina, callId, 'hangUp')
  expect((await spoken()).slice(before).map(({ by, result }) => [by, result])).toEqual([
    ['surya', 'busy'],
    ['surya', 'busy'],
    ['rina', 'answered'],
  ])
})

test('nobody answers: after thirty seconds the clock ends it, once', async () => {
  const before = (await spoken()).length
  const callId = await rung(rina)
  house.clock.now += 30_000
  expect(await look(rina)).toMatchObject({ id: callId, state: 'ended', result: 'noAnswer' })
  expect(await look(host)).toBeNull()
  expect(await act(host, callId, 'accept')).toMatchObject({ status: 409, json: { code: 'callOver' } })
  await Promise.all([clockGoes(), clockGoes()])
  expect((await spoken()).slice(before)).toMatchObject([{ result: 'noAnswer', seconds: 0 }])
  house.clock.now += 60_000
  await clockGoes()
  expect(await look(rina)).toBeNull()
})

test('browsers that vanish end the call after half a minute, and it is recorded all the same', async () => {
  const before = (await spoken()).length
  const callId = await rung(rina)
  await act(host, callId, 'accept')
  house.clock.now += 20_000
  await act(host, callId, 'stay')
  await act(rina, callId, 'stay', { microphone: 'muted' })
  expect((await look(host)).otherMicrophone).toBe('muted')
  house.clock.now += 29_000
  await clockGoes()
  expect((await look(rina)).state).toBe('connected')
  house.clock.now += 2_000
  await clockGoes()
  expect((await spoken()).slice(before)).toMatchObject([{ result: 'answered', seconds: 20 }])
})

test('who hangs up while it rings was not answered; who cannot speak declines', async () => {
  const before = (await spoken()).length
  await act(rina, await rung(rina), 'hangUp')
  house.clock.now += 1
  await act(host, await rung(rina), 'decline')
  expect(await look(rina)).toMatchObject({ result: 'declined' })
  expect((await spoken()).slice(before).map(({ result }) => result)).toEqual(['noAnswer', 'declined'])
})

test('a host rings the desk: at every desk, the first to accept has it, the others stop', async () => {
  const before = (await spoken()).length
  const callId = await rung(host)
  for (const desk of [rina, surya]) {
    expect(await look(desk)).toMatchObject({ id: callId, state: 'ringing', from: { name: 'erwin', desk: false } })
  }
  await act(rina, callId, 'decline')
  expect(await look(rina)).toBeNull()
  expect((await act(surya, callId, 'accept')).status).toBe(200)
  expect(await act(rina, callId, 'accept')).toMatchObject({ status: 409, json: { code: 'callTaken' } })
  expect(await look(host)).toMatchObject({ state: 'connected', to: { name: 'surya', desk: true } })
  house.clock.now += 5_000
  await act(surya, callId, 'hangUp')
  expect((await spoken()).slice(before)).toMatchObject([{ by: 'erwin', with: null, result: 'answered', seconds: 5 }])
})

test('the desk is busy when every officer who has it open speaks', async () => {
  const other = (await house.staff('Tri')).id
  await house.newAccount('tri', 'host', other)
  const calls = [await rung(rina), await rung(surya, await visitTo(other))]
  expect((await ring(stranger, await visitTo((await outsider(house, hostId)).id))).json.call).toMatchObject({
    result: 'busy',
  })
  await act(rina, calls[0] ?? '', 'hangUp')
  await act(surya, calls[1] ?? '', 'hangUp')
})

test('whoever speaks cannot ring anybody else', async () => {
  const callId = await rung(rina)
  expect(await ring(rina)).toMatchObject({ status: 409, json: { code: 'inCall' } })
  expect(await ring(host)).toMatchObject({ status: 409, json: { code: 'inCall' } })
  await act(rina, callId, 'hangUp')
})

test('nobody rings about a visit that they may not see, nor about one that is over, nor whoever has no account', async () => {
  expect((await ring(stranger)).status).toBe(404)
  expect((await stranger.call('GET', `/api/visits/${visitId}/intercom`)).status).toBe(404)
  const nobody = await house.staff('Dedy')
  const unreachable = await visitTo(nobody.id)
  expect(await ring(rina, unreachable)).toMatchObject({ status: 409, json: { code: 'noLine' } })
  expect((await rina.call('GET', `/api/visits/${unreachable}/intercom`)).json).toEqual({
    items: [{ staffId: nobody.id, name: nobody.name, line: 'none' }],
  })
  const left = await visitTo(hostId)
  await rina.call('POST', `/api/visits/${left}/commands`, { commandId: 'intercom-left', type: 'withdraw' })
  expect(await ring(rina, left)).toMatchObject({ status: 409, json: { code: 'visitEnded' } })
})

test('who can be rung: the host with Lawang open, and for a host the desk', async () => {
  expect((await rina.call('GET', `/api/visits/${visitId}/intercom`)).json.items).toMatchObject([
    { staffId: hostId, line: 'open' },
  ])
  expect((await host.call('GET', `/api/visits/${visitId}/intercom`)).json.items).toEqual([
    { staffId: null, name: null, line: 'open' },
  ])
})

test('a call is for its two sides alone: not for a colleague, not for another office', async () => {
  const callId = await rung(rina)
  const other = (await addOtherOffice(house)).desk
  for (const one of [surya, stranger, other]) {
    expect(await look(one)).toBeNull()
    expect((await act(one, callId, 'accept')).status).toBe(404)
    expect((await act(one, callId, 'hangUp')).status).toBe(404)
    expect((await one.call('GET', `/api/intercom?screen=${at(rina)}`)).json).toMatchObject({
      call: null,
      iceServers: [],
    })
  }
  await act(rina, callId, 'hangUp')
})

test('events of a call reach the two sides and nobody else', async () => {
  const address = await house.server.listen({ port: 0, host: '127.0.0.1' })
  const [phone, colleague] = await Promise.all([listenAt(address, host), listenAt(address, stranger)])
  const callId = await rung(rina)
  expect((await phone.next())?.data).toEqual({ kind: 'call', callId })
  await act(rina, callId, 'hangUp')
  await rina.call('PUT', `/api/staff/${hostId}/presence`, { presence: 'in' })
  // What the colleague hears first is what everybody hears.
  expect((await colleague.next())?.data).toEqual({ kind: 'office', what: 'presence' })
  phone.stop()
  colleague.stop()
})

test('a phone on which Lawang is closed is told while it rings, and no longer', async () => {
  const officeId: string = (await host.call('GET', '/api/session')).json.office.id
  const address = { endpoint: 'https://push.example/1' }
  await house.store.write(officeId, async (tx) => {
    const never = { okAt: null, failedAt: null, goneAt: null }
    await tx.putChannel({ kind: 'push', setup: {}, enabled: true, changedAt: 0, failure: null, ...never })
    await tx.putAddress({
      id: 'phone-1',
      staffId: hostId,
      channel: 'push',
      address,
      label: 'HP',
      createdAt: 0,
      ...never,
    })
  })
  const letters = async () => {
    const claimed = await house.app.reach.claim(officeId, 'letters', 100)
    await house.app.reach.settle(
      officeId,
      claimed.map(({ message }) => ({ message, sending: { went: 'through', reply: '201' }, chance: 0 })),
    )
    return claimed.flatMap((one) => (one.to === 'person' && one.message.kind === 'rings' ? [one.letter] : []))
  }
  await letters()
  const callId = await rung(rina)
  house.clock.now += 10_000
  expect(await letters()).toMatchObject([
    {
      title: 'rina memanggil lewat interkom',
      usefulSeconds: 20,
      tag: `call-${visitId}`,
      link: `/host?visit=${visitId}`,
    },
  ])
  await act(rina, callId, 'hangUp')
  house.clock.now += 1
  await act(rina, await rung(rina), 'hangUp')
  expect(await letters()).toEqual([])
})

test('the question went on to another: they are rung first, and the host can be rung too', async () => {
  const natalia = await house.staff('Natalia')
  const about = await visitTo(natalia.id)
  const skipped = await rina.call('POST', `/api/visits/${about}/ladder/skip`, { commandId: 'intercom-skips' })
  expect(skipped.status, skipped.text).toBe(200)
  const { items } = (await rina.call('GET', `/api/visits/${about}/intercom`)).json
  expect(items).toMatchObject([
    { staffId: hostId, line: 'open' },
    { staffId: natalia.id, line: 'none' },
  ])
  const callId = await rung(rina, about)
  expect(await look(host)).toMatchObject({ id: callId, state: 'ringing' })
  await act(rina, callId, 'hangUp')
  const named = { visitId: about, screen: at(rina), staffId: natalia.id }
  expect(await rina.call('POST', '/api/intercom', named)).toMatchObject({ status: 409, json: { code: 'noLine' } })
})

describe.runIf(isPostgres)('two server processes on one PostgreSQL', () => {
  let store: Store
  let phone: Seat

  beforeAll(async () => {
    store = await openStore({ ...house.place, now: () => house.clock.now })
    phone = seat(await serverOver(house, store), host.cookie)
  })
  afterAll(() => store.close())

  test('one rings, the other answers; each hears of it, and the call is recorded once whoever ends it', async () => {
    const before = (await spoken()).length
    const heard: string[] = []
    const stops = [house.store, store].map((one, index) =>
      one.onAnnounced(({ what }) => heard.push(`${index} ${what.slice(0, 5)}`)),
    )
    const callId = await rung(rina)
    await expect.poll(() => heard).toEqual(expect.arrayContaining(['0 call:', '1 call:']))
    const screen = screenOf('host')
    const accepted = await phone.call('POST', `/api/intercom/${callId}/acts`, { type: 'accept', screen })
    expect(accepted.status, accepted.text).toBe(200)
    expect(await look(rina)).toMatchObject({ state: 'connected' })
    house.clock.now += 12_000
    await Promise.all([
      act(rina, callId, 'hangUp'),
      phone.call('POST', `/api/intercom/${callId}/acts`, { type: 'hangUp', screen }),
    ])
    const clocks = [house.app, createApp({ store, clock: () => house.clock.now })]
    await Promise.all(clocks.map((app) => app.intercom.keepTime(() => {})()))
    expect((await spoken()).slice(before)).toMatchObject([{ result: 'answered', seconds: 12 }])
    for (const stop of stops) stop()
  })

  test('what the process that rang does not live to end, the other ends', async () => {
    const before = (await spoken()).length
    await rung(rina)
    house.clock.now += 31_000
    const other = createApp({ store, clock: () => house.clock.now })
    await other.intercom.keepTime(() => {})()
    expect((await spoken()).slice(before)).toMatchObject([{ result: 'noAnswer' }])
  })
})
