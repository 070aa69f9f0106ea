import { PassThrough } from 'node:stream'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type SentLink, sendLink } from '../app/link.ts'
import { type House, openHouse, type Seat, seat } from './house.ts'
import { open } from './reception.ts'

let house: House
let desk: Seat
let hostId: string
let officeId: string
let visitId: string
let link: SentLink
let written = ''

beforeAll(async () => {
  const logTo = new PassThrough()
  logTo.on('data', (text) => {
    written += String(text)
  })
  house = await openHouse({ logTo, strangersPerMinute: 40 })
  hostId = (await house.staff('Erwin')).id
  desk = await house.newAccount('rina', 'officer')
  officeId = (await house.store.offices())[0]?.id ?? ''
})
beforeEach(async () => {
  const visit = await open(desk, {
    visitor: { name: 'Siti Rahmawati', institution: 'CV Barito Griya', phone: '0812 5551 3378' },
    purpose: 'Konsultasi site plan',
    hostId,
    identity: { kind: 'ktp', number: '6271010101900412' },
    initials: 'M1 1 L2 2',
  })
  visitId = visit.id
  link = await sendLink(house.store, { officeId, visitId, staffId: hostId, at: house.clock.now })
})
afterAll(() => house.close())

const api = (rest = '', token = link.token) => `/api/answer/${token}${rest}`
const yes = (commandId: string) => ({ commandId, answer: 'yes' })
const answered = async () => (await desk.call('GET', `/api/visits/${visitId}`)).json.answer

test('a stranger with the link reads, opens, answers and calls in, without a cookie', async () => {
  const page = await house.stranger.call('GET', api())
  expect(page).toMatchObject({ status: 200, json: { end: null, question: { visitor: { name: 'Siti Rahmawati' } } } })
  expect(page.headers).toMatchObject({
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-robots-tag': 'noindex, nofollow, noarchive',
  })
  expect(page.headers['set-cookie']).toBeUndefined()
  for (const secret of ['0412', '3378', '6271']) expect(page.text).not.toContain(secret)
  expect(await answered()).toBeNull()
  expect((await house.store.messageById(link.messageId))?.openedAt).toBeNull()
  expect(await house.stranger.call('POST', api('/opened'))).toMatchObject({ status: 204, text: '' })
  expect((await house.store.messageById(link.messageId))?.openedAt).toBe(house.clock.now)
  const given = await house.stranger.call('POST', api(), yes('stranger-yes'))
  expect(given).toMatchObject({ status: 200, json: { question: { answer: { answer: 'yes', own: true } } } })
  expect(await answered()).toMatchObject({ answer: 'yes', via: 'whatsapp', recordedBy: 'Erwin Tunjang, S.T., M.T.' })
  const called = await house.stranger.call('POST', api('/receive'), { commandId: 'stranger-receives' })
  expect(called).toMatchObject({ status: 200, json: { end: 'received', question: null } })
})

test('the same command twice happens once; another content under its id is refused', async () => {
  const first = await house.stranger.call('POST', api(), yes('twice-yes'))
  expect(await house.stranger.call('POST', api(), yes('twice-yes'))).toMatchObject({
    status: 200,
    json: { question: first.json.question },
  })
  expect(await house.stranger.call('POST', api(), { commandId: 'twice-yes', answer: 'no' })).toMatchObject({
    status: 409,
    json: { code: 'commandReused' },
  })
})

test('a forged, cut or foreign token is not found, with a sentence; the body is judged like any other', async () => {
  const forged = [
    link.token.slice(0, -2),
    `${link.token}A`,
    link.token.replace(/^../, (two) => (two === 'AA' ? 'BB' : 'AA')),
    Buffer.concat([Buffer.from(link.messageId.replaceAll('-', ''), 'hex'), Buffer.alloc(16)]).toString('base64url'),
  ]
  for (const [at, token] of forged.entries()) {
    const stranger = seat(house.server, null)
    expect(await stranger.call('GET', api('', token)), String(at)).toMatchObject({
      status: 404,
      json: { code: 'linkUnknown', detail: expect.stringMatching(/^Tautan ini tidak dikenal/) },
    })
  }
  expect(
    await house.stranger.call('POST', api('', forged[3]), yes('forged-yes'), { 'accept-language': 'en' }),
  ).toMatchObject({ status: 404, json: { detail: expect.stringMatching(/^This link is not known/) } })
  expect(await house.stranger.call('POST', api(), { commandId: 'bad-answer', answer: 'perhaps' })).toMatchObject({
    status: 422,
  })
  expect(await house.stranger.call('POST', api(), yes('from-elsewhere'), { origin: 'https://lain.id' })).toMatchObject({
    status: 403,
    json: { code: 'foreignOrigin' },
  })
  expect(await answered()).toBeNull()
})

test('many phones behind one address look as often as they like; a link alone does not', async () => {
  for (let time = 0; time < 3; time += 1) {
    const { token } = await sendLink(house.store, { officeId, visitId, staffId: hostId, at: house.clock.now })
    for (let looks = 0; looks < 15; looks += 1) {
      expect((await house.stranger.call('GET', api('', token))).status).toBe(200)
    }
  }
  let last = 200
  for (let looks = 0; looks < 45 && last === 200; looks += 1) last = (await house.stranger.call('GET', api())).status
  expect(last).toBe(429)
})

test('a link that has ended says why, in the reader’s language, and answers nothing', async () => {
  await desk.call('POST', `/api/visits/${visitId}/commands`, { commandId: `leaves-${visitId}`, type: 'withdraw' })
  expect(await house.stranger.call('GET', api())).toMatchObject({ status: 200, json: { end: 'withdrew' } })
  expect(await house.stranger.call('POST', api(), yes('too-late'), { 'accept-language': 'en' })).toMatchObject({
    status: 409,
    json: {
      code: 'linkClosed',
      facts: { because: 'withdrew' },
      detail: 'The guest has left. This link records nothing any more.',
    },
  })
})

test('“I am not …” closes the link and tells the desk', async () => {
  expect(await house.stranger.call('POST', api('/disown'))).toMatchObject({ status: 200, json: { end: 'disowned' } })
  const { json } = await desk.call('GET', `/api/visits/${visitId}`)
  expect(json.notes).toHaveLength(1)
})

test('the secretariat decides whether links answer', async () => {
  expect((await house.secretariat.call('GET', '/api/office')).json.answerLinks).toBe('open')
  expect(await desk.call('PATCH', '/api/office', { answerLinks: 'signIn' })).toMatchObject({ status: 403 })
  const changed = await house.secretariat.call('PATCH', '/api/office', { answerLinks: 'signIn' })
  expect(changed).toMatchObject({ status: 200, json: { answerLinks: 'signIn' } })
  expect((await house.stranger.call('GET', api())).json).toMatchObject({ end: 'signIn', question: null })
  await house.secretariat.call('PATCH', '/api/office', { answerLinks: 'open' })
})

test('the page of a link is kept nowhere, told to nobody, listed nowhere; and no token is in the log', async () => {
  const page = await house.stranger.call('GET', `/j/${link.token}?a=yes`)
  expect(page.headers).toMatchObject({
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-robots-tag': 'noindex, nofollow, noarchive',
  })
  await house.stranger.call('GET', api())
  expect(written).toContain('/api/answer/:token')
  expect(written).not.toContain(link.token.slice(0, 12))
})
