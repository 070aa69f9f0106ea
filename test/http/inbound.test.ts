import { createHmac } from 'node:crypto'
import { Webhook } from 'standardwebhooks'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Chats } from '../../src/app/reach/inbound/write-back.ts'
import { newHookSecret } from '../../src/app/reach/setups.ts'
import { erwinsChat, written } from '../notify/telegram-updates.ts'
import { type House, openHouse } from './house.ts'

const secret = newHookSecret()
const setups = {
  telegram: { token: '8123456789:AAF-3kq_Lw0pQzYvTn2sVx7mR4u', updates: 'webhook', updateSecret: 'agreed' },
  whatsapp: {
    phoneNumberId: '109876543210987',
    accessToken: 'EAAG',
    appSecret: 'app secret',
    verifyToken: 'verify me',
    questionTemplate: 'tamu_tanya',
    noticeTemplate: 'tamu_kabar',
    language: 'id',
  },
  gateway: { url: 'https://gateway.test/', secret },
} as const

let house: House
let officeId: string
const told: { channel: string; address: string; text: string }[] = []
const chats: Chats = {
  write: async (channel, _setup, { address }, { text }) => void told.push({ channel, address, text }),
  botName: async () => 'dpkpp_bot',
}

beforeAll(async () => {
  house = await openHouse({ chats })
  officeId = (await house.store.offices())[0]?.id ?? ''
  await house.store.write(officeId, async (tx) => {
    const row = { enabled: true, changedAt: 1, okAt: null, failedAt: null, failure: null }
    for (const kind of ['telegram', 'whatsapp', 'gateway'] as const) {
      await tx.putChannel({ ...row, kind, setup: setups[kind] })
    }
  })
})
afterAll(() => house.close())

const call = (channel: string, body: string, headers: Record<string, string>, office = officeId) =>
  house.stranger.call('POST', `/api/inbound/${channel}/${office}`, body, headers)
const refused = { status: 403, json: { code: 'notSigned' } }

const update = JSON.stringify(written(1, 'halo'))
const event = '{"object":"whatsapp_business_account", "entry":[]}'
const note = JSON.stringify({ type: 'reply', from: '081251000003', text: 'halo' })
const metas = (body: string, key: string = setups.whatsapp.appSecret) => ({
  'x-hub-signature-256': `sha256=${createHmac('sha256', key).update(body).digest('hex')}`,
})
const standard = (body: string, at = house.clock.now, key = secret) => ({
  'webhook-id': 'n1',
  'webhook-timestamp': String(Math.floor(at / 1000)),
  'webhook-signature': new Webhook(key).sign('n1', new Date(at), body),
})

test('what is not signed is not read', async () => {
  expect(await call('telegram', update, {})).toMatchObject(refused)
  expect(await call('telegram', update, { 'x-telegram-bot-api-secret-token': 'guessed' })).toMatchObject(refused)
  expect(await call('whatsapp', event, {})).toMatchObject(refused)
  expect(await call('whatsapp', event, metas(event, 'other secret'))).toMatchObject(refused)
  expect(await call('whatsapp', event, metas(`${event} `))).toMatchObject(refused)
  expect(await call('gateway', note, {})).toMatchObject(refused)
  expect(await call('gateway', note, standard(note, house.clock.now, newHookSecret()))).toMatchObject(refused)
  expect(await call('gateway', note, standard(note, house.clock.now - 600_000))).toMatchObject(refused)
  expect(await call('gateway', `${note} `, standard(note))).toMatchObject(refused)
  expect(told).toEqual([])
})

test('what is signed is taken; no office and one without that channel look the same', async () => {
  const secretToken = { 'x-telegram-bot-api-secret-token': 'agreed' }
  expect(await call('telegram', update, secretToken)).toMatchObject({ status: 200, json: {} })
  expect(await call('whatsapp', event, metas(event))).toMatchObject({ status: 200 })
  expect(await call('gateway', note, standard(note))).toMatchObject({ status: 200 })
  expect(told.map(({ channel, address }) => [channel, address])).toEqual([['telegram', erwinsChat]])
  expect(await call('telegram', update, secretToken, 'nobody')).toMatchObject(refused)
})

test.each(['', 'x', '[]', '{}', 'null'])('a signed body of %j does nothing and breaks nothing', async (body) => {
  const secretToken = { 'x-telegram-bot-api-secret-token': 'agreed' }
  const statuses = [
    await call('telegram', body, secretToken),
    await call('whatsapp', body, metas(body)),
    await call('gateway', body, standard(body)),
  ].map(({ status }) => status)
  expect(statuses).toEqual([200, 200, 200])
})

test('a channel that is off hears nothing', async () => {
  const off = async (enabled: boolean) =>
    house.store.write(officeId, async (tx) => {
      const row = (await tx.channels()).find(({ kind }) => kind === 'gateway')
      if (row !== undefined) await tx.putChannel({ ...row, enabled })
    })
  await off(false)
  expect(await call('gateway', note, standard(note))).toMatchObject(refused)
  await off(true)
})

test('Meta hears its challenge back when it knows the token', async () => {
  const hello = (token: string) =>
    house.stranger.call(
      'GET',
      `/api/inbound/whatsapp/${officeId}?hub.mode=subscribe&hub.verify_token=${encodeURIComponent(token)}&hub.challenge=1158201444`,
    )
  expect(await hello('verify me')).toMatchObject({ status: 200, text: '1158201444' })
  expect(await hello('guess')).toMatchObject(refused)
})

test('a host gets a code for a chat of their own, and for nobody else, where the office has a bot', async () => {
  const { id } = await house.staff('Erwin')
  const other = await house.staff('Marlina')
  const host = await house.newAccount('erwin', 'host', id)
  const { status, json } = await host.call('POST', `/api/staff/${id}/chat-code`)
  expect(status).toBe(200)
  expect(json).toMatchObject({ bot: 'dpkpp_bot', link: `https://t.me/dpkpp_bot?start=${json.code}` })
  expect((await host.call('POST', `/api/staff/${other.id}/chat-code`)).status).toBe(404)
  expect((await host.call('GET', '/api/addresses')).json).toEqual({ items: [], next: null, telegram: true })
})
