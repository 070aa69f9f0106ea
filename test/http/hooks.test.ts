import { randomUUID } from 'node:crypto'
import { Webhook } from 'standardwebhooks'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { waysOut } from '../../src/notify/ways.ts'
import type { NewMessageRow } from '../../src/store/reach/rows.ts'
import { bodyOf } from '../notify/body-of.ts'
import { toThisMachine } from '../notify/letter.ts'
import { listening } from '../notify/listening.ts'
import { type House, morning, openHouse } from './house.ts'
import { initials, open } from './reception.ts'

let house: House
let officeId: string
beforeAll(async () => {
  house = await openHouse({ ways: waysOut(toThisMachine, Date.now) })
  officeId = (await house.secretariat.call('GET', '/api/office')).json.id
})
afterAll(() => house.close())

const call = (method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: object) =>
  house.secretariat.call(method, path, body)

const row = (changes: Partial<NewMessageRow>): NewMessageRow => ({
  id: randomUUID(),
  cause: randomUUID(),
  channel: 'email',
  kind: 'asked',
  visitId: null,
  seq: null,
  stage: 'host',
  staffId: null,
  addressId: null,
  hookId: null,
  dueAt: morning,
  giveUpAt: morning + 3_600_000,
  createdAt: morning,
  ...changes,
})

/** Messages that were given up, in the order in which they were written. */
async function failed(...rows: readonly NewMessageRow[]): Promise<void> {
  await house.store.write(officeId, async (tx) => {
    await tx.addMessages(rows)
    for (const { id } of rows) {
      await tx.changeMessage(id, { state: 'failed', dueAt: null, attempts: 9, reply: '451 4.7.1 nanti' })
    }
  })
}

test('a program is told where it asked to be, signed with a secret that is shown once', async () => {
  const told: { body: string; headers: Record<string, string> }[] = []
  const port = await listening(async (request, response) => {
    const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value)])
    told.push({ body: (await bodyOf(request)).toString(), headers: Object.fromEntries(headers) })
    response.end('thanks')
  })
  const made = await call('POST', '/api/hooks', { url: `http://hook.test:${port}/lawang`, types: ['answered'] })
  expect(made).toMatchObject({ status: 201, json: { hook: { enabled: true, types: ['answered'] } } })
  const { hook, secret } = made.json
  expect((await call('POST', `/api/hooks/${hook.id}/test`)).json).toMatchObject({
    went: 'through',
    reply: '200 thanks',
  })
  const [{ body, headers } = { body: '', headers: {} }] = told
  expect(new Webhook(secret).verify(body, headers)).toMatchObject({ type: 'test' })
  const listed = await call('GET', '/api/hooks')
  expect(listed.json.items).toMatchObject([{ id: hook.id, okAt: expect.any(String), failure: null }])
  expect(listed.text).not.toContain('whsec_')
  const renewed = await call('POST', `/api/hooks/${hook.id}/secret`)
  expect(renewed.json.secret).not.toBe(secret)
  await call('POST', `/api/hooks/${hook.id}/test`)
  const again = told[1] ?? { body: '', headers: {} }
  expect(() => new Webhook(secret).verify(again.body, again.headers)).toThrow('No matching signature')
  expect(new Webhook(renewed.json.secret).verify(again.body, again.headers)).toMatchObject({ type: 'test' })
  expect((await call('DELETE', `/api/hooks/${hook.id}`)).status).toBe(204)
  expect((await call('GET', '/api/hooks')).json.items).toEqual([])
})

test('what a program asks for can be changed; a moment that there is not, or no address, is refused', async () => {
  const { hook } = (await call('POST', '/api/hooks', { url: 'https://10.1.2.3/hook' })).json
  const changed = await call('PUT', `/api/hooks/${hook.id}`, { types: ['answered', 'archived'], enabled: false })
  expect(changed.json).toMatchObject({ url: 'https://10.1.2.3/hook', types: ['answered', 'archived'], enabled: false })
  expect((await call('PUT', `/api/hooks/${hook.id}`, { types: ['sneezed'] })).status).toBe(422)
  expect((await call('POST', '/api/hooks', { url: 'ftp://files.test' })).status).toBe(422)
  expect((await call('POST', '/api/hooks', { url: 'https://' })).status).toBe(422)
  const inside = await call('POST', `/api/hooks/${hook.id}/test`)
  expect(inside.json).toMatchObject({ went: 'wrong', reply: expect.stringContaining('LAWANG_ALLOW_NETWORKS') })
  expect((await call('GET', '/api/hooks')).json.items[0]).toMatchObject({ okAt: null, failure: inside.json.reply })
  await call('DELETE', `/api/hooks/${hook.id}`)
})

test('what a program was told is told again under the same id', async () => {
  const { hook } = (await call('POST', '/api/hooks', { url: 'https://sistem.kalteng.test/tamu' })).json
  const [told, other] = [row({ hookId: hook.id, channel: 'webhook', kind: 'event' }), row({})]
  await house.store.write(officeId, async (tx) => {
    await tx.addMessages([told, other])
    await tx.changeMessage(told.id, { state: 'sent', dueAt: null, sentAt: morning + 700, attempts: 1, reply: '200' })
  })
  const path = `/api/hooks/${hook.id}/deliveries`
  expect((await call('GET', path)).json.items).toMatchObject([
    { id: told.id, state: 'sent', to: 'sistem.kalteng.test', reply: '200', sentAt: '2026-11-25T02:00:00.700Z' },
  ])
  const again = await call('POST', `${path}/${told.id}/replay`)
  expect(again.json).toMatchObject({ id: told.id, state: 'waiting', attempts: 0, sentAt: null })
  expect((await house.store.messageById(told.id))?.dueAt).toBe(house.clock.now)
  expect((await call('POST', `${path}/${other.id}/replay`)).status).toBe(404)
  await call('DELETE', `/api/hooks/${hook.id}`)
  expect((await call('GET', path)).status).toBe(404)
})

test('a delivery says which moment of which visit it tells of', async () => {
  const { hook } = (
    await call('POST', '/api/hooks', { url: 'https://sistem.kalteng.test/tamu', types: ['registered'] })
  ).json
  const { id } = await house.staff('Erwin')
  const visit = await open(house.secretariat, {
    visitor: { name: 'Siti Rahmawati' },
    purpose: 'Konsultasi',
    hostId: id,
    identity: { kind: 'ktp' },
    initials,
  })
  const { items } = (await call('GET', `/api/hooks/${hook.id}/deliveries`)).json
  expect(items).toMatchObject([
    { event: 'registered', visit: { id: visit.id, number: visit.number }, state: 'waiting' },
  ])
  await call('DELETE', `/api/hooks/${hook.id}`)
})

test('what was given up is seen with its reason, and tried again: one, or all of a channel of the last days', async () => {
  const erwin = await house.staff('Erwin')
  const old = row({ createdAt: morning - 8 * 86_400_000 })
  const rows = [row({ staffId: erwin.id }), row({}), row({ channel: 'telegram' })]
  await failed(old, ...rows)
  const seen = await call('GET', '/api/messages?state=failed&limit=2')
  expect(seen.json.items).toHaveLength(2)
  const rest = await call('GET', `/api/messages?state=failed&after=${seen.json.next}`)
  const items = [...seen.json.items, ...rest.json.items]
  expect(items).toHaveLength(4)
  expect(items.find(({ id }) => id === rows[0]?.id)).toMatchObject({
    to: erwin.name,
    attempts: 9,
    dueAt: null,
    reply: '451 4.7.1 nanti',
  })
  const one = await call('POST', `/api/messages/${rows[0]?.id}/retry`)
  expect(one.json).toMatchObject({ state: 'waiting', attempts: 0, dueAt: new Date(house.clock.now).toISOString() })
  expect(await call('POST', `/api/messages/${rows[0]?.id}/retry`)).toMatchObject({
    status: 409,
    json: { code: 'notFailed' },
  })
  expect((await call('POST', '/api/messages/retry', { channel: 'email' })).json).toEqual({ count: 1 })
  const left = await call('GET', '/api/messages?state=failed')
  expect(left.json.items.map(({ id }: { id: string }) => id)).toEqual([rows[2]?.id, old.id])
  expect((await call('GET', '/api/messages?channel=telegram')).json.items).toHaveLength(1)
  const lanes = await Promise.all(['letters', 'events'].map((lane) => call('GET', `/api/messages?lane=${lane}`)))
  const channels = lanes.map(({ json }) => new Set(json.items.map((one: { channel: string }) => one.channel)))
  expect(channels).toEqual([new Set(['email', 'telegram']), new Set(['webhook'])])
  expect((await call('POST', '/api/messages/none/retry')).status).toBe(404)
  const { json } = await call('GET', '/api/channels')
  expect(json.items).toMatchObject([
    { kind: 'push' },
    { kind: 'email', failed: 0 },
    { kind: 'telegram', failed: 1, waiting: 0 },
    {},
    {},
  ])
})
