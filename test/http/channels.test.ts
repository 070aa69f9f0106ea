import { Writable } from 'node:stream'
import { SMTPServer } from 'smtp-server'
import { Webhook } from 'standardwebhooks'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { waysOut } from '../../src/notify/ways.ts'
import { bodyOf } from '../notify/body-of.ts'
import { certificateFor } from '../notify/certificate.ts'
import { toThisMachine } from '../notify/letter.ts'
import { listening } from '../notify/listening.ts'
import { type House, openHouse } from './house.ts'

const certificate = certificateFor('mail.test')
const mails: { to: string; text: string }[] = []
const log: string[] = []
const secret = 'kata-rahasia-surel'
let house: House
let mailServer: SMTPServer
let port: number

beforeAll(async () => {
  const way = { ...toThisMachine, ca: certificate.cert }
  const logTo = new Writable({ write: keep })
  house = await openHouse({ ways: waysOut(way, Date.now), logTo })
  mailServer = new SMTPServer({
    key: certificate.key,
    cert: certificate.cert,
    disableReverseLookup: true,
    logger: false,
    onAuth: ({ password }, _session, done) =>
      password === secret ? done(null, { user: 'lawang' }) : done(new Error('no')),
    onData: (stream, { envelope }, done) => {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        mails.push({ to: envelope.rcptTo[0]?.address ?? '', text: Buffer.concat(parts).toString() })
        done(null, '2.0.0 OK queued as 4F1B2')
      })
    },
  })
  mailServer.on('error', () => undefined)
  await new Promise<void>((ready) => mailServer.listen(0, '127.0.0.1', ready))
  const bound = mailServer.server.address()
  port = typeof bound === 'object' && bound !== null ? bound.port : 0
})
afterAll(async () => {
  await new Promise<void>((closed) => mailServer.close(() => closed()))
  await house.close()
})

function keep(chunk: Buffer, _encoding: string, done: () => void) {
  log.push(chunk.toString())
  done()
}

const mail = () => ({ host: 'mail.test', port, security: 'starttls', user: 'lawang', from: 'tamu@dpkpp.test' })
const put = (kind: string, body: object) => house.secretariat.call('PUT', `/api/channels/${kind}`, body)
const tryOut = (kind: string, body: object) => house.secretariat.call('POST', `/api/channels/${kind}/test`, body)
const channel = async (kind: string) => {
  const { json } = await house.secretariat.call('GET', '/api/channels')
  return json.items.find((one: { kind: string }) => one.kind === kind)
}

test('an office begins without channels', async () => {
  const { json } = await house.secretariat.call('GET', '/api/channels')
  expect(json.items.map(({ kind, setup, enabled }: Record<string, unknown>) => [kind, setup, enabled])).toEqual(
    ['push', 'email', 'telegram', 'whatsapp', 'gateway'].map((kind) => [kind, null, false]),
  )
  expect(await put('email', { enabled: true })).toMatchObject({ status: 409, json: { code: 'notSetUpYet' } })
  expect(await tryOut('email', { to: 'a@b.test' })).toMatchObject({ status: 409, json: { code: 'notSetUpYet' } })
})

test('mail is tried before it is kept, and the other side is heard in its own words', async () => {
  const wrong = await tryOut('email', { setup: { ...mail(), password: 'salah' }, to: 'norhayati@dpkpp.test' })
  expect(wrong).toMatchObject({ status: 200, json: { went: 'wrong' } })
  expect(wrong.json.reply).toContain('535')
  expect(await channel('email')).toMatchObject({ setup: null, failedAt: null })
  const right = await tryOut('email', { setup: { ...mail(), password: secret }, to: 'norhayati@dpkpp.test' })
  expect(right.json).toMatchObject({ went: 'through', reply: '250 2.0.0 OK queued as 4F1B2' })
  expect(mails.at(-1)).toMatchObject({ to: 'norhayati@dpkpp.test' })
  expect(mails.at(-1)?.text).toContain('Percobaan dari Lawang')
})

test('a secret is kept, used, and never answered; how a trial of what is kept went is remembered', async () => {
  const kept = await put('email', { setup: { ...mail(), password: secret } })
  expect(kept.json).toMatchObject({ kind: 'email', enabled: false, setup: { password: 'set', host: 'mail.test' } })
  expect((await put('email', { setup: { ...mail(), fromName: 'DPKPP' }, enabled: true })).json.enabled).toBe(true)
  expect((await tryOut('email', { to: 'norhayati@dpkpp.test' })).json.went).toBe('through')
  expect(await channel('email')).toMatchObject({ okAt: expect.any(String), failure: null })
  await put('email', { setup: { ...mail(), password: null } })
  expect((await tryOut('email', { to: 'norhayati@dpkpp.test' })).json).toMatchObject({ went: 'wrong' })
  const failing = await channel('email')
  expect(failing).toMatchObject({ setup: { password: 'notSet' }, failedAt: expect.any(String) })
  expect(failing.failure).not.toBe('')
  const answers = [kept.text, (await house.secretariat.call('GET', '/api/channels')).text, ...log].join('\n')
  expect(answers).not.toContain(secret)
  expect(answers).not.toContain('norhayati@dpkpp.test')
})

test('a secret does not go along to another place', async () => {
  await put('email', { setup: { ...mail(), password: secret } })
  const moved = await put('email', { setup: { ...mail(), host: 'elsewhere.test' } })
  expect(moved.json.setup.password).toBe('notSet')
  const bot = { updates: 'polling', token: `123456:${'a'.repeat(35)}` }
  expect(await put('telegram', { setup: { updates: 'polling' } })).toMatchObject({
    status: 422,
    json: { code: 'secretMissing' },
  })
  expect((await put('telegram', { setup: bot })).json.setup).toMatchObject({ token: 'set' })
  const elsewhere = { updates: 'polling', apiBase: 'https://elsewhere.test' }
  expect((await put('telegram', { setup: elsewhere })).status).toBe(422)
})

test.each([
  'https://bot:pw@tg.kantor.id',
  'https://bot@tg.kantor.id/x',
  'https://tg.kantor.id:99999',
  'https:///tg',
  'https://',
])('%s is not kept as an address', async (address) => {
  const bot = { updates: 'polling', token: `123456:${'a'.repeat(35)}` }
  const refused = [
    await put('telegram', { setup: { ...bot, apiBase: address } }),
    await tryOut('telegram', { setup: { ...bot, apiBase: address } }),
    await put('gateway', { setup: { url: address } }),
    await house.secretariat.call('POST', '/api/hooks', { url: address }),
  ]
  expect(refused.map(({ json }) => json.code)).toEqual(['badBody', 'badBody', 'badBody', 'badBody'])
  for (const { text } of refused) expect(text).not.toContain('pw')
})

test('the keys for push and the secret of a gateway are made by Lawang; the latter is shown once', async () => {
  const push = await put('push', { setup: { contact: 'tu@dpkpp.test' }, enabled: true })
  expect(push.json).toMatchObject({ enabled: true, setup: { contact: 'tu@dpkpp.test' } })
  expect(push.text).not.toContain('privateKey')
  expect((await house.secretariat.call('POST', '/api/channels/gateway/secret')).status).toBe(404)
  const told: { body: string; headers: Record<string, string> }[] = []
  const at = await listening(async (request, response) => {
    const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value)])
    told.push({ body: (await bodyOf(request)).toString(), headers: Object.fromEntries(headers) })
    response.end('{"id":"wa-1"}')
  }, {})
  const made = await put('gateway', { setup: { url: `http://hook.test:${at}/` } })
  expect(made.text).not.toContain('whsec_')
  const shown = await house.secretariat.call('POST', '/api/channels/gateway/secret')
  expect((await tryOut('gateway', { to: '0812 5551 3378' })).json).toMatchObject({ went: 'through' })
  const [{ body, headers } = { body: '', headers: {} }] = told
  expect(new Webhook(shown.json.secret).verify(body, headers)).toMatchObject({ to: '6281255513378', kind: 'test' })
})

test('addresses of staff are masked; a number that is no mobile number is refused', async () => {
  const { id } = await house.staff('Erwin')
  const add = (channelKind: string, address: string) =>
    house.secretariat.call('POST', `/api/staff/${id}/addresses`, { channel: channelKind, address })
  expect(await add('whatsapp', '0536 3221234')).toMatchObject({ status: 422, json: { code: 'badAddress' } })
  expect(await add('email', 'erwin')).toMatchObject({ status: 422, json: { code: 'badAddress' } })
  const phone = await add('whatsapp', '0812-5551-3378')
  expect(phone).toMatchObject({ status: 201, json: { channel: 'whatsapp', label: '0812 •••• 3378' } })
  expect((await add('whatsapp', '+62 812 5551 3378')).json.id).toBe(phone.json.id)
  const post = await add('email', 'erwin.tunjang@dpkpp.test')
  expect(post.json.label).toBe('e••••@dpkpp.test')
  const listed = await house.secretariat.call('GET', `/api/staff/${id}/addresses`)
  expect(listed.json.items).toHaveLength(2)
  expect(listed.text).not.toMatch(/81255513378|erwin\.tunjang/)
  expect((await channel('whatsapp')).people).toMatchObject([{ id, name: expect.stringContaining('Erwin') }])
  const { id: other } = await house.staff('Marlina')
  const path = `/addresses/${phone.json.id}`
  expect((await house.secretariat.call('DELETE', `/api/staff/${other}${path}`)).status).toBe(404)
  expect((await house.secretariat.call('DELETE', `/api/staff/${id}${path}`)).status).toBe(204)
  expect((await channel('whatsapp')).people).toEqual([])
})

test('a member of staff gets a code for opening the chat with the bot', async () => {
  const { id } = await house.staff('Erwin')
  const { json } = await house.secretariat.call('POST', `/api/staff/${id}/chat-code`)
  expect(json).toEqual({
    code: expect.stringMatching(/^[A-Z2-9]{8}$/),
    until: expect.any(String),
    bot: null,
    link: null,
  })
  expect((await house.secretariat.call('POST', '/api/staff/nobody/chat-code')).status).toBe(404)
})

test('whoever leaves has no address any more, even when they come back', async () => {
  const { id } = await house.staff('Natalia')
  const addresses = `/api/staff/${id}/addresses`
  await house.secretariat.call('POST', addresses, { channel: 'email', address: 'natalia@dpkpp.test' })
  await house.secretariat.call('PATCH', `/api/staff/${id}`, { active: false })
  expect((await house.secretariat.call('POST', addresses, { channel: 'email', address: 'n@dpkpp.test' })).status).toBe(
    404,
  )
  await house.secretariat.call('PATCH', `/api/staff/${id}`, { active: true })
  expect((await house.secretariat.call('GET', addresses)).json.items).toEqual([])
})

test('a test goes to an address that is known, and without one says so', async () => {
  await put('email', { setup: { ...mail(), password: secret } })
  const { id } = await house.staff('Erwin')
  expect((await tryOut('email', { staffId: id })).json.went).toBe('through')
  expect(mails.at(-1)?.to).toBe('erwin.tunjang@dpkpp.test')
  expect(await tryOut('email', {})).toMatchObject({ status: 409, json: { code: 'noAddress' } })
  expect(await tryOut('email', { to: 'erwin' })).toMatchObject({ status: 422, json: { code: 'badAddress' } })
})
