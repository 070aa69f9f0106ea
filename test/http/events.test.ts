import { afterAll, beforeAll, expect, test } from 'vitest'
import { type House, openHouse, outsider, type Seat } from './house.ts'
import { type From, listenAt, type StreamEvent } from './stream.ts'

let house: House
let address: string
let officer: Seat
let host: Seat
let hostId: string
let otherHostId: string

beforeAll(async () => {
  house = await openHouse()
  address = await house.server.listen({ port: 0, host: '127.0.0.1' })
  hostId = (await house.staff('Erwin')).id
  otherHostId = (await outsider(house, hostId)).id
  officer = await house.newAccount('rina', 'officer')
  host = await house.newAccount('erwin', 'host', hostId)
})
afterAll(() => house.close())

const listen = (seat: Seat, from?: From) => listenAt(address, seat, from)

/** The visits of some events, each once. */
function visitsOf(events: readonly StreamEvent[]): readonly unknown[] {
  return [...new Set(events.map(({ data }) => data['visitId']))]
}

let count = 0
async function open(to: string): Promise<{ id: string; seq: number }> {
  count += 1
  const { json, text } = await officer.call('POST', '/api/visits', {
    commandId: `events-open-${count}`,
    origin: 'desk',
    visitor: { name: `Tamu ${count}` },
    purpose: 'Konsultasi',
    hostId: to,
    identity: { kind: 'ktp' },
    initials: 'M1 1 L2 2',
  })
  expect(json.visit, text).toBeDefined()
  return json.visit
}

test('a stranger gets no stream', async () => {
  expect((await fetch(`${address}/api/events`)).status).toBe(401)
})

test('what happens reaches the desk and the host at once, with its number in the ledger', async () => {
  const [desk, phone] = await Promise.all([listen(officer), listen(host)])
  expect(desk.response.headers.get('content-type')).toContain('text/event-stream')
  expect(desk.response.headers.get('cache-control')).toBe('no-store')
  const visit = await open(hostId)
  for (const stream of [desk, phone]) {
    const told = await stream.until(visit.seq)
    expect(told.every(({ data }) => data['kind'] === 'visit' && data['visitId'] === visit.id)).toBe(true)
    expect(told.flatMap(({ data }) => data['types'])).toEqual(expect.arrayContaining(['registered', 'hostAsked']))
    stream.stop()
  }
})

test('a host hears nothing of visits to others', async () => {
  const phone = await listen(host)
  await open(otherHostId)
  const own = await open(hostId)
  expect(visitsOf(await phone.until(own.seq))).toEqual([own.id])
  phone.stop()
})

test('a stream that broke goes on where it stopped, by header or by address', async () => {
  const first = await open(hostId)
  const missed = [await open(hostId), await open(otherHostId)]
  for (const how of [{ after: String(first.seq) }, { query: `?lastEventId=${first.seq}` }]) {
    const stream = await listen(officer, how)
    expect(visitsOf(await stream.until(missed.at(-1)?.seq ?? 0))).toEqual(missed.map(({ id }) => id))
    stream.stop()
  }
  const phone = await listen(host, { after: String(first.seq) })
  expect((await phone.next())?.data['visitId']).toBe(missed[0]?.id)
  phone.stop()
})

test('a number that is none begins with now', async () => {
  const stream = await listen(officer, { after: 'x' })
  const visit = await open(hostId)
  expect((await stream.next())?.data['visitId']).toBe(visit.id)
  stream.stop()
})

test('presence, slots and the like are told too', async () => {
  const stream = await listen(officer)
  await host.call('PUT', `/api/staff/${hostId}/presence`, { presence: 'out' })
  expect((await stream.next())?.data).toEqual({ kind: 'office', what: 'presence' })
  stream.stop()
})

test('signing out ends the stream', async () => {
  const surya = await house.newAccount('surya', 'officer')
  const stream = await listen(surya)
  await surya.call('DELETE', '/api/session')
  expect(await stream.next()).toBe(null)
})

test('a server that stops ends its streams and does not wait for them', async () => {
  const stream = await listen(officer)
  await house.server.close()
  expect(await stream.next()).toBe(null)
})
