import { createECDH } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApp } from '../../src/app/create-app.ts'
import { type House, openHouse, outsider, type Seat } from './house.ts'
import { addOtherOffice } from './other-office.ts'

let house: House
let host: Seat
let colleague: Seat
let staffId: string

beforeAll(async () => {
  house = await openHouse()
  staffId = (await house.staff('Erwin')).id
  host = await house.newAccount('erwin', 'host', staffId)
  colleague = await house.newAccount('lain', 'host', (await outsider(house, staffId)).id)
})
afterAll(() => house.close())

const browser = (name: string, label = 'Chrome, Android') => ({
  channel: 'push',
  subscription: { endpoint: `https://push.example/${name}`, keys: { p256dh: 'B'.repeat(87), auth: 'A'.repeat(22) } },
  label,
})
const addressesOf = async (seat: Seat) => (await seat.call('GET', '/api/addresses')).json.items

test('the office has one pair of keys, whoever asks first and however many ask at once', async () => {
  const { store, clock } = house
  const others = [createApp({ store, clock: () => clock.now }), createApp({ store, clock: () => clock.now })]
  const caller = { officeId: (await house.secretariat.call('GET', '/api/office')).json.id }
  const signedIn = { ...caller, accountId: '', sessionId: '', role: 'host', name: '', staffId, post: null } as const
  const asking = { ...signedIn, headOf: [], locale: 'id', mustChangePassword: false } as const
  const keys = await Promise.all([...others, house.app].map((app) => app.ownAddresses.pushKey(asking)))
  expect(new Set(keys.map(({ publicKey }) => publicKey)).size).toBe(1)
  const { json } = await host.call('GET', '/api/push')
  expect(json).toEqual({ publicKey: keys[0]?.publicKey, enabled: true })
  const [channel] = await store.channels(caller.officeId)
  const setup = Object(channel?.setup)
  const pair = createECDH('prime256v1')
  pair.setPrivateKey(String(setup.privateKey), 'base64url')
  expect(pair.getPublicKey('base64url')).toBe(json.publicKey)
  expect(setup.subject).toMatch(/^mailto:.+@.+/)
})

test('a browser is kept once, by its endpoint, and goes with whoever turned it on last', async () => {
  const first = await host.call('POST', '/api/addresses', browser('one'))
  expect(first.status, first.text).toBe(201)
  const again = await host.call('POST', '/api/addresses', browser('one', 'Chrome, HP baru'))
  expect(again.json.id).toBe(first.json.id)
  expect(await addressesOf(host)).toEqual([
    expect.objectContaining({ label: 'Chrome, HP baru', endpoint: 'https://push.example/one', okAt: null }),
  ])
  await colleague.call('POST', '/api/addresses', browser('one'))
  expect(await addressesOf(host)).toEqual([])
  expect(await addressesOf(colleague)).toHaveLength(1)
})

test('of more than ten the oldest makes room', async () => {
  for (let at = 0; at < 12; at += 1) {
    house.clock.now += 1_000
    expect((await host.call('POST', '/api/addresses', browser(`many-${at}`))).status).toBe(201)
  }
  const kept = (await addressesOf(host)).map(({ endpoint }: { endpoint: string }) => endpoint)
  expect(kept).toHaveLength(10)
  expect(kept[0]).toBe('https://push.example/many-2')
})

test('only one’s own is listed and removed', async () => {
  const [own] = await addressesOf(host)
  expect((await colleague.call('DELETE', `/api/addresses/${own.id}`)).status).toBe(404)
  const other = await addOtherOffice(house)
  expect((await other.desk.call('DELETE', `/api/addresses/${own.id}`)).status).toBe(404)
  expect((await host.call('DELETE', `/api/addresses/${own.id}`)).status).toBe(204)
  expect((await host.call('DELETE', `/api/addresses/${own.id}`)).status).toBe(404)
  expect((await addressesOf(host)).map(({ id }: { id: string }) => id)).not.toContain(own.id)
})

test('an account that is nobody on the staff list has no addresses, and what is no subscription is refused', async () => {
  expect(await addressesOf(house.secretariat)).toEqual([])
  expect((await house.secretariat.call('POST', '/api/addresses', browser('none'))).status).toBe(404)
  const plain = { ...browser('x'), subscription: { ...browser('x').subscription, endpoint: 'http://push.example/x' } }
  expect((await host.call('POST', '/api/addresses', plain)).status).toBe(422)
})
