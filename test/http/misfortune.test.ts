import { PassThrough } from 'node:stream'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DatabaseUnreachable, DiskFull } from '../../src/store/errors.ts'
import { type House, openHouse, password, type Seat, seat, serverOver } from './house.ts'

let house: House
let desk: Seat
let hostId: string
let written = ''
const hour = 3_600_000

beforeAll(async () => {
  const logTo = new PassThrough()
  logTo.on('data', (text) => {
    written += String(text)
  })
  house = await openHouse({ logTo })
  hostId = (await house.staff('Erwin')).id
  desk = await house.newAccount('rina', 'officer')
})
afterAll(() => house.close())

const guest = (commandId: string, name = 'Siti Rahmawati') => ({
  commandId,
  origin: 'desk',
  visitor: { name, institution: 'CV Barito Griya', phone: '0812 5551 3378' },
  purpose: 'Konsultasi site plan',
  hostId,
  identity: { kind: 'ktp', number: '6271010101900412' },
  initials: 'M1 1 L2 2',
})

test('a clock set back an hour breaks no order: numbers go on, clocks are not negative, the chain holds', async () => {
  const first = await desk.call('POST', '/api/visits', guest('clock-before'))
  house.clock.now -= hour
  const second = await desk.call('POST', '/api/visits', guest('clock-after'))
  expect(second.status).toBe(201)
  expect(second.json.visit.number).toBe(first.json.visit.number + 1)
  const { id } = first.json.visit
  const act = (type: string, more = {}) =>
    desk.call('POST', `/api/visits/${id}/commands`, { commandId: `clock-${type}`, type, ...more })
  expect((await act('answer', { answer: 'yes', via: 'phone' })).status).toBe(200)
  expect((await act('seat')).status).toBe(200)
  expect((await act('receive')).status).toBe(200)
  const left = await act('checkOut')
  expect(left.status).toBe(200)
  for (const { elapsedSeconds } of left.json.visit.steps) expect(elapsedSeconds ?? 0).toBeGreaterThanOrEqual(0)
  const story = await desk.call('GET', `/api/visits/${id}/moments`)
  const seqs = story.json.items.map(({ seq }: { seq: number }) => seq)
  expect(seqs).toEqual(seqs.toSorted((a: number, b: number) => a - b))
  const [office] = await house.store.offices()
  expect(await house.store.verify(office?.id ?? '')).toMatchObject({ ok: true })
  house.clock.now += hour
})

test('a session that ended while the form was open: what was typed goes again after signing in, once', async () => {
  const rina = await house.signIn('rina')
  const body = guest('ended-session')
  await rina.call('DELETE', '/api/session')
  expect(await rina.call('POST', '/api/visits', body)).toMatchObject({ status: 401, json: { code: 'signInFirst' } })
  const again = await house.signIn('rina')
  const [one, two] = [await again.call('POST', '/api/visits', body), await again.call('POST', '/api/visits', body)]
  expect([one.status, two.json.visit.id]).toEqual([201, one.json.visit.id])
})

test.each([
  ['a full disk', new DiskFull(new Error('ENOSPC')), 507, 'diskFull'],
  ['a database that is gone', new DatabaseUnreachable('db', new Error('ECONNREFUSED')), 503, 'storeUnavailable'],
  ['a mistake of ours', new Error('INSERT … Siti Rahmawati …'), 500, 'internal'],
])('%s is told in words, with a status that says whose fault it is', async (_, error, status, code) => {
  const server = await serverOver(house, { ...house.store, write: () => Promise.reject(error) })
  const broken = seat(server, desk.cookie)
  const answer = await broken.call('POST', '/api/visits', guest(`broken-${status}`))
  expect(answer).toMatchObject({ status, json: { code, status } })
  expect(answer.json.detail.split(' ').length).toBeGreaterThan(5)
  expect(answer.text).not.toMatch(/ENOSPC|ECONNREFUSED|INSERT/)
  await server.close()
})

test('not ready while the database is gone, alive all the same', async () => {
  const server = await serverOver(house, { ...house.store, ping: () => Promise.reject(new Error('gone')) })
  const stranger = seat(server, null)
  expect((await stranger.call('GET', '/readyz')).status).toBe(503)
  expect((await stranger.call('GET', '/livez')).status).toBe(200)
  await server.close()
})

test('no name, number, password, cookie or question ever stands in the log', async () => {
  await desk.call('POST', '/api/visits', guest('logged-guest', 'Rahasia Sekali'))
  await desk.call('GET', '/api/visitors?q=rahasia')
  await desk.call('POST', '/api/visits', { ...guest('logged-bad'), purpose: 5 })
  await house.stranger.call('POST', '/api/session', { username: 'rina', password: 'tebakan sandi' })
  await house.stranger.call('GET', '/siapa/Rahasia')
  expect(written).toContain('"route":"/api/visits"')
  expect(written.toLowerCase()).not.toMatch(/rahasia|siti|barito|konsultasi|5551|627101|tebakan|rina/)
  expect(written).not.toContain(password)
  expect(written).not.toContain(desk.cookie?.slice(15, 40))
})
