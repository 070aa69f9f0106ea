import { createECDH, randomBytes } from 'node:crypto'
import ece from 'http_ece'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PushMessage } from '../../src/contract/channels.ts'
import { startPostman } from '../../src/notify/postman.ts'
import { waysOut } from '../../src/notify/ways.ts'
import { bodyOf } from '../notify/body-of.ts'
import { certificateFor } from '../notify/certificate.ts'
import { toThisMachine } from '../notify/letter.ts'
import { listening } from '../notify/listening.ts'
import { type House, openHouse, type Seat } from './house.ts'
import { open } from './reception.ts'

const certificate = certificateFor('push.test')
let house: House
let desk: Seat
let host: Seat
let hostId: string

beforeAll(async () => {
  house = await openHouse()
  hostId = (await house.staff('Erwin')).id
  host = await house.newAccount('erwin', 'host', hostId)
  desk = await house.newAccount('rina', 'officer')
})
afterAll(() => house.close())

/** A browser that turned it on, behind a push service of ours that can read what only it can. */
async function browserOf(seat: Seat, answers: () => number) {
  const browser = createECDH('prime256v1')
  browser.generateKeys()
  const auth = randomBytes(16).toString('base64url')
  const told: PushMessage[] = []
  const port = await listening(
    async (request, response) => {
      const body = await bodyOf(request)
      told.push(
        JSON.parse(ece.decrypt(body, { version: 'aes128gcm', privateKey: browser, authSecret: auth }).toString()),
      )
      response.writeHead(answers()).end()
    },
    { certificate },
  )
  const keys = { p256dh: browser.getPublicKey('base64url'), auth }
  const subscription = { endpoint: `https://push.test:${port}/send/erwin`, keys }
  await seat.call('GET', '/api/push')
  const kept = await seat.call('POST', '/api/addresses', { channel: 'push', subscription, label: 'Chrome, Android' })
  expect(kept.status, kept.text).toBe(201)
  return { told, endpoint: subscription.endpoint }
}

/** Sends what is due, once, to services on this machine. */
async function sendAll(): Promise<void> {
  const ways = waysOut({ ...toThisMachine, ca: certificate.cert }, () => Date.now())
  const postman = startPostman({
    reach: house.app.reach,
    send: async (outgoing) => {
      if (outgoing.to !== 'person') throw new Error('No program listens')
      return ways.send(outgoing.channel, outgoing.setup, outgoing.address, outgoing.letter)
    },
    clock: () => house.clock.now,
    chance: () => 0.5,
    report: (error) => {
      throw error
    },
  })
  await postman.idle()
  await postman.stop()
}

async function endpointsOf(seat: Seat): Promise<readonly string[]> {
  const { json } = await seat.call('GET', '/api/addresses')
  return json.items.map((address: { endpoint: string }) => address.endpoint)
}

const guest = (name: string) => ({
  visitor: { name, institution: 'CV Barito Griya', phone: '081255513378' },
  purpose: 'Konsultasi site plan',
  hostId,
  identity: { kind: 'ktp', number: '6271010101900412' },
  initials: 'M1 1 L2 2',
})

test('who turned it on is told of a visitor, and answers by the button without signing in', async () => {
  const { told } = await browserOf(host, () => 201)
  const visit = await open(desk, guest('Siti Rahmawati'))
  await sendAll()
  expect(told).toHaveLength(1)
  const [message] = told
  expect(JSON.stringify(message)).toContain('Siti Rahmawati')
  expect(JSON.stringify(message)).not.toMatch(/6271010101900412|81255513378/)
  const yes = message?.actions.find(({ action }) => action === 'yes')
  const token = new URL(yes?.link ?? '', 'http://lawang').pathname.split('/').at(-1)
  const answer = { commandId: `push-${crypto.randomUUID()}`, answer: 'yes' }
  const given = await house.stranger.call('POST', `/api/answer/${token}`, answer)
  expect(given.json.question.answer).toMatchObject({ answer: 'yes', own: true, via: 'push' })
  const { json } = await desk.call('GET', `/api/visits/${visit.id}`)
  expect(json.answer).toMatchObject({ answer: 'yes', via: 'push' })
})

test('a browser that is gone is written to no more', async () => {
  const { told, endpoint } = await browserOf(host, () => 410)
  expect(await endpointsOf(host)).toContain(endpoint)
  await open(desk, guest('Markus Dehen'))
  await sendAll()
  expect(told).toHaveLength(1)
  expect(await endpointsOf(host)).not.toContain(endpoint)
  await open(desk, guest('Yuliana'))
  await sendAll()
  expect(told).toHaveLength(1)
})
