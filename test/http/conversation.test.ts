import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Visit } from '../../src/contract/visit.ts'
import { type House, openHouse, outsider, type Seat } from './house.ts'
import { does, initials, open, tries } from './reception.ts'

let house: House
let desk: Seat
let host: Seat
let other: Seat
let erwin: string
let visit: Visit

beforeAll(async () => {
  house = await openHouse()
  erwin = (await house.staff('Erwin')).id
  desk = await house.newAccount('rina', 'officer')
  host = await house.newAccount('erwin', 'host', erwin)
  other = await house.newAccount('lain', 'host', (await outsider(house, erwin)).id)
})
afterAll(() => house.close())

const form = () => ({
  visitor: { name: 'Siti Rahmawati', phone: '081255513378' },
  purpose: 'Konsultasi',
  hostId: erwin,
})

beforeEach(async () => {
  visit = await open(desk, { ...form(), identity: { kind: 'ktp' }, initials })
})

const read = async (seat: Seat): Promise<Visit> => (await seat.call('GET', `/api/visits/${visit.id}`)).json
const sees = (seat: Seat, seq: number) => seat.call('POST', `/api/visits/${visit.id}/seen`, { seq })

test('desk and host write to each other on the visit; each knows its own words', async () => {
  await does(desk, visit, { type: 'say', text: 'Tamu sudah di lobi' })
  const after = await does(host, visit, { type: 'say', text: 'Lima menit lagi' })
  expect(after.conversation).toMatchObject([
    { text: 'Tamu sudah di lobi', from: 'desk', by: 'rina', mine: false, seenAt: null },
    { text: 'Lima menit lagi', from: 'host', by: 'erwin', mine: true, seenAt: null },
  ])
  expect((await read(desk)).conversation.map(({ mine }) => mine)).toEqual([true, false])
  expect(await tries(other, visit, { type: 'say', text: 'x' })).toMatchObject({ status: 404 })
  expect(await tries(desk, visit, { type: 'say', text: '   ' })).toMatchObject({
    status: 409,
    json: { code: 'messageRequired' },
  })
})

test('what the other side wrote is seen as far as it was on the screen, once, and no moment tells of it', async () => {
  const first = await does(desk, visit, { type: 'say', text: 'Tamu sudah di lobi' })
  const second = await does(desk, visit, { type: 'say', text: 'Tamu bertanya lagi' })
  house.clock.now += 60_000
  expect((await sees(host, first.seq)).json).toEqual({ marked: 1 })
  const { conversation, seq } = await read(desk)
  expect(conversation.map(({ seenAt }) => seenAt)).toEqual([new Date(house.clock.now).toISOString(), null])
  expect(seq).toBe(second.seq)
  house.clock.now += 60_000
  expect((await sees(host, second.seq)).json).toEqual({ marked: 1 })
  expect((await sees(host, second.seq)).json).toEqual({ marked: 0 })
  expect((await read(desk)).conversation[0]).toMatchObject({ seenAt: conversation[0]?.seenAt })
})

test('one’s own side has nothing to see in its own words, and somebody else’s host finds nothing', async () => {
  const { seq } = await does(desk, visit, { type: 'say', text: 'Tamu sudah di lobi' })
  expect((await sees(desk, seq)).json).toEqual({ marked: 0 })
  expect((await sees(house.secretariat, seq)).json).toEqual({ marked: 0 })
  expect((await sees(other, seq)).status).toBe(404)
  expect((await sees(house.stranger, seq)).status).toBe(401)
  expect((await read(desk)).conversation).toMatchObject([{ seenAt: null }])
})

test('the head of a unit who looks on sees for nobody', async () => {
  const { json } = await house.secretariat.call('GET', `/api/staff/${erwin}`)
  const heads = await house.newAccount('kepala', 'host', (await outsider(house, erwin)).id)
  const { staffId } = (await heads.call('GET', '/api/session')).json.account
  await house.secretariat.call('PATCH', `/api/staff/${staffId}`, { headOf: [json.unit.id] })
  const { seq } = await does(desk, visit, { type: 'say', text: 'Tamu sudah di lobi' })
  const leading = await house.signIn('kepala')
  expect((await leading.call('GET', `/api/visits/${visit.id}`)).json).toMatchObject({ forYouAs: null })
  expect((await sees(leading, seq)).json).toEqual({ marked: 0 })
  await house.secretariat.call('PATCH', `/api/staff/${staffId}`, { headOf: [] })
})

test('a message that was taken back leaves no mark behind', async () => {
  const said = await does(host, visit, { type: 'say', text: 'Salah ketik' })
  await sees(desk, said.seq)
  const { offers } = await read(host)
  const undo = offers.find(({ type }) => type === 'undo')?.commandId
  const after = await does(host, visit, { type: 'say', text: 'Lima menit lagi' })
  expect(after.conversation.map(({ seenAt }) => seenAt === null)).toEqual([false, true])
  expect((await tries(host, visit, { type: 'correct', undo })).json.code).toBe('undoTooLate')
})

test('the seen mark is announced, so that the other screen asks anew', async () => {
  const heard: string[] = []
  const stop = house.store.onAnnounced(({ what }) => heard.push(what))
  const { seq } = await does(host, visit, { type: 'say', text: 'Lima menit lagi' })
  await sees(desk, seq)
  await sees(desk, seq)
  await expect.poll(() => heard).toEqual(['conversation'])
  stop()
})

test('a host invites for a day and an hour, moves it and calls it off; the desk reads when', async () => {
  const told = await open(host, { ...form(), origin: 'invitation', day: '2026-11-26', time: '13:30' })
  expect(told).toMatchObject({
    forYouAs: 'host',
    origin: 'invitation',
    day: '2026-11-26',
    appointedAt: '2026-11-26T06:30:00.000Z',
    answer: { answer: 'yes', givenBy: 'erwin' },
  })
  const moved = await does(host, told, { type: 'move', day: '2026-11-27' })
  expect(moved).toMatchObject({ day: '2026-11-27', appointedAt: null })
  expect((await tries(host, told, { type: 'move' })).json).toMatchObject({ code: 'badBody' })
  expect((await tries(host, told, { type: 'move', day: '2026-11-27', time: '25:00' })).status).toBe(422)
  expect((await tries(host, told, { type: 'move', day: '2026-11-24' })).json).toMatchObject({ code: 'dayPast' })
  expect((await tries(other, told, { type: 'move', day: '2026-11-30' })).status).toBe(404)
  const { json } = await desk.call('GET', `/api/visits/${told.id}/moments`)
  expect(json.items.at(-1)).toMatchObject({ facts: { kind: 'appointment', day: '2026-11-27' } })
  expect(await does(host, told, { type: 'withdraw' })).toMatchObject({ outcome: 'declined' })
})

test('the office keeps phrases of its own, each once; only the secretariat sets them', async () => {
  const phrases = { desk: ['Tamu di lobi', '', 'Tamu di lobi'], host: [] }
  expect((await house.secretariat.call('GET', '/api/office')).json.phrases).toEqual({ desk: [], host: [] })
  const put = await house.secretariat.call('PATCH', '/api/office', { phrases })
  expect(put.json.phrases).toEqual({ desk: ['Tamu di lobi'], host: [] })
  expect((await host.call('GET', '/api/office')).json.phrases).toEqual({ desk: ['Tamu di lobi'], host: [] })
  expect((await desk.call('PATCH', '/api/office', { phrases })).status).toBe(403)
  // Other settings stay as they were.
  expect((await house.store.offices())[0]?.settings).toMatchObject({ keepIdentityNumbers: true })
})

test('whoever the question went on to reads as what they stand in, writes and sees for the host, and may answer', async () => {
  const tri = await house.staff('Tri')
  const asked = await open(desk, { ...form(), hostId: tri.id, identity: { kind: 'ktp' }, initials })
  const seen = async () => (await host.call('GET', `/api/visits/${asked.id}`)).json
  // Erwin heads the unit: he may look on, and is nobody's stand-in yet.
  expect(await seen()).toMatchObject({ forYouAs: null, standIns: [] })
  expect((await tries(host, asked, { type: 'say', text: 'x' })).json.code).toBe('notYours')
  await desk.call('POST', `/api/visits/${asked.id}/ladder/skip`, { commandId: 'skip-to-the-head' })
  expect(await seen()).toMatchObject({ forYouAs: 'head', standIns: [{ rung: 'head' }], host: { id: tri.id } })
  const { seq } = await does(desk, asked, { type: 'say', text: 'Tamu sudah di lobi' })
  expect((await host.call('POST', `/api/visits/${asked.id}/seen`, { seq })).json).toEqual({ marked: 1 })
  const after = await does(host, asked, { type: 'say', text: 'Saya jemput' }, { type: 'answer', answer: 'yes' })
  expect(after.conversation.map(({ from }) => from)).toEqual(['desk', 'host'])
  expect((await host.call('GET', '/api/visits?open=true')).json.items.map(({ id }: Visit) => id)).toContain(asked.id)
})
