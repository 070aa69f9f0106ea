import { createECDH, createPublicKey, randomBytes, verify } from 'node:crypto'
import ece from 'http_ece'
import { expect, test } from 'vitest'
import webPush from 'web-push'
import { bodyOf } from '../../../test/notify/body-of.ts'
import { certificateFor } from '../../../test/notify/certificate.ts'
import { question, toThisMachine } from '../../../test/notify/letter.ts'
import { listening } from '../../../test/notify/listening.ts'
import type { PushAddress, PushMessage } from '../../contract/channels.ts'
import { wayOut } from '../../outbound/outside.ts'
import { push } from './push.ts'

const certificate = certificateFor('push.test')
const channel = push(wayOut({ ...toThisMachine, ca: certificate.cert }), Date.now)
const setup = { ...webPush.generateVAPIDKeys(), subject: 'mailto:sekretariat@dpkpp.test' }

type Seen = { message: PushMessage; headers: Record<string, string>; bytes: number }

/** A push service with one browser, which alone can read what it is sent; looks at who sends before it takes anything. */
async function pushService(status = 201, headers: Record<string, string> = {}) {
  const browser = createECDH('prime256v1')
  browser.generateKeys()
  const auth = randomBytes(16)
  const seen: Seen[] = []
  const port = await listening(
    async (request, response) => {
      const body = await bodyOf(request)
      const texts = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]))
      if (!isFromOffice(texts['authorization'] ?? '', `https://push.test:${port}`)) return response.writeHead(403).end()
      const options = { version: 'aes128gcm' as const, privateKey: browser, authSecret: auth.toString('base64url') }
      const message: PushMessage = JSON.parse(ece.decrypt(body, options).toString())
      seen.push({ message, headers: texts, bytes: body.length })
      return response.writeHead(status, headers).end()
    },
    { certificate },
  )
  const keys = { p256dh: browser.getPublicKey('base64url'), auth: auth.toString('base64url') }
  const address: PushAddress = { endpoint: `https://push.test:${port}/send/abc`, keys }
  return { address, seen }
}

/** RFC 8292: signed with the office's key, for this service, not for long. */
function isFromOffice(authorization: string, audience: string): boolean {
  const [, token = '', key = ''] = /^vapid t=([^,]+), k=(.+)$/.exec(authorization) ?? []
  const [head = '', claims = '', signature = ''] = token.split('.')
  const point = Buffer.from(key, 'base64url')
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((part) => part.toString('base64url'))
  if (x === undefined || y === undefined || key !== setup.publicKey) return false
  const publicKey = createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' })
  const mark = { key: publicKey, dsaEncoding: 'ieee-p1363' as const }
  if (!verify('sha256', Buffer.from(`${head}.${claims}`), mark, Buffer.from(signature, 'base64url'))) return false
  const said: { aud: string; exp: number; sub: string } = JSON.parse(Buffer.from(claims, 'base64url').toString())
  const left = said.exp - Date.now() / 1000
  return said.aud === audience && said.sub === setup.subject && left > 0 && left < 86_400
}

test('only the browser can read it, and it says when it is of no more use', async () => {
  const { address, seen } = await pushService()
  const letter = question({ usefulSeconds: 290 })
  expect(await channel.send(setup, address, letter)).toEqual({ went: 'through', reply: '201' })
  const [first] = seen
  expect(first?.message).toEqual({
    title: letter.title,
    body: letter.body,
    lang: 'id',
    tag: 'visit_51',
    link: letter.link,
    actions: letter.buttons.map(({ answer, label, link }) => ({
      action: answer,
      title: label,
      link,
      done: `Tercatat: ${label}`,
    })),
  })
  expect(first?.headers).toMatchObject({ ttl: '290', urgency: 'high', 'content-encoding': 'aes128gcm' })
  expect(first?.headers['topic']).toMatch(/^[A-Za-z0-9_-]{32}$/)
  await channel.send(setup, address, question({ id: 'msg_2' }))
  expect(seen[1]?.headers['topic']).toBe(first?.headers['topic'])
})

test('a long letter is cut to what push services take', async () => {
  const { address, seen } = await pushService()
  await channel.send(setup, address, question({ body: 'é"\\'.repeat(4000) }))
  expect(seen[0]?.message.actions).toHaveLength(4)
  expect(seen[0]?.message.body).toMatch(/…$/)
  expect(Buffer.byteLength(JSON.stringify(seen[0]?.message))).toBeLessThanOrEqual(3000)
  expect(seen[0]?.bytes).toBeLessThan(4096)
})

test.each([404, 410])('after %i the subscription is gone', async (status) => {
  const { address } = await pushService(status)
  expect(await channel.send(setup, address, question())).toMatchObject({
    went: 'wrong',
    again: false,
    addressGone: true,
  })
})

test('a service that is busy is tried again when it says', async () => {
  const { address } = await pushService(429, { 'retry-after': '12' })
  expect(await channel.send(setup, address, question())).toMatchObject({ went: 'wrong', again: true, afterSeconds: 12 })
  const down = await pushService(503)
  expect(await channel.send(setup, down.address, question())).toMatchObject({ went: 'wrong', again: true })
})

test('keys of another office are refused, and nothing is tried again', async () => {
  const { address, seen } = await pushService()
  const other = { ...webPush.generateVAPIDKeys(), subject: 'mailto:lain@dpkpp.test' }
  expect(await channel.send(other, address, question())).toMatchObject({ went: 'wrong', again: false })
  expect(seen).toEqual([])
})

test('a subscription that leads inside is not written to', async () => {
  const { address } = await pushService()
  const guarded = push(wayOut({ allowed: [] }), Date.now)
  const inside = { ...address, endpoint: 'https://169.254.169.254/latest' }
  expect(await guarded.send(setup, inside, question())).toMatchObject({ went: 'wrong', again: false })
})
