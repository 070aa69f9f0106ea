import { afterAll, beforeAll, expect, test } from 'vitest'
import { type House, openHouse, type Seat } from './house.ts'

let house: House
let desk: Seat
let host: Seat
let hostId: string
const minute = 60_000

beforeAll(async () => {
  house = await openHouse()
  hostId = (await house.staff('Erwin')).id
  desk = await house.newAccount('rina', 'officer')
  host = await house.newAccount('erwin', 'host', hostId)
})
afterAll(() => house.close())

const initials = 'M20 70 C60 10 100 20 90 40 L290 50'
const guest = (commandId: string, more: object = {}) => ({
  commandId,
  origin: 'desk',
  visitor: { name: 'Siti Rahmawati', institution: 'CV Barito Griya', phone: '0812 5551 3378' },
  purpose: 'Konsultasi site plan',
  hostId,
  identity: { kind: 'ktp', number: '6271010101900412' },
  initials,
  ...more,
})
const types = (visit: { offers: { type: string; how: string }[] }, how: string) =>
  visit.offers.filter((offer) => offer.how === how).map((offer) => offer.type)

test('one visit goes from the door to the archive by the SOP of the seed', async () => {
  const opened = await desk.call('POST', '/api/visits', guest('visit-1-open'))
  expect(opened.status).toBe(201)
  const registered = opened.json.visit
  expect(registered).toMatchObject({ number: 1, year: 2026, step: 2, question: { state: 'open' }, outcome: null })
  expect(registered.held).toMatchObject([{ item: 'identityCard' }])
  expect(registered.out).toMatchObject([{ pool: 'visitorCard' }])
  expect(registered.visitor.phone).not.toContain('5551')
  expect(opened.text).not.toContain('6271010101900412')
  expect(types(registered, 'next')).toContain('answer')

  const { id } = registered
  const act = (seat: Seat, step: string, body: object) =>
    seat.call('POST', `/api/visits/${id}/commands`, { commandId: `visit-1-${step}`, ...body })

  house.clock.now += 3 * minute
  const waiting = await host.call('GET', '/api/visits?open=true')
  expect(waiting.json.items.map((visit: { id: string }) => visit.id)).toEqual([id])
  const answered = await act(host, 'answer', { type: 'answer', answer: 'yes' })
  expect(answered.status).toBe(200)
  expect(answered.json.visit).toMatchObject({ step: 3, answer: { answer: 'yes', via: 'screen' } })

  house.clock.now += minute / 2
  const seated = await act(desk, 'seat', { type: 'seat', room: 'Ruang Tunggu 1' })
  expect(seated.json.visit).toMatchObject({ place: { at: 'room', room: 'Ruang Tunggu 1' }, step: 3 })
  expect(types(seated.json.visit, 'besides')).toContain('receive')
  const received = await act(host, 'receive', { type: 'receive' })
  expect(received.json.visit.place.at).toBe('meeting')

  house.clock.now += 30 * minute
  const left = await act(desk, 'checkOut', { type: 'checkOut' })
  expect(left.status).toBe(200)
  expect(left.json.visit).toMatchObject({
    held: [],
    out: [],
    outcome: 'met',
    step: null,
    archive: { number: 1, year: 2026 },
  })
  expect(left.json.visit.steps.map((step: { no: number }) => step.no)).toEqual([1, 2, 3, 4, 5])
  expect(left.json.visit.steps.every((step: { verdict: string }) => step.verdict === 'within')).toBe(true)
})

test('its story, its sheet and its line in the book can be read', async () => {
  const book = await desk.call('GET', '/api/guest-book?year=2026&month=11')
  expect(book.json).toMatchObject({
    total: 1,
    items: [{ number: 1, visitor: { name: 'Siti Rahmawati' }, outcome: 'met' }],
  })
  const { visitId } = book.json.items[0]
  const story = await desk.call('GET', `/api/visits/${visitId}/moments`)
  const told = story.json.items.map((moment: { type: string }) => moment.type)
  expect(told).toEqual(
    expect.arrayContaining(['arrived', 'registered', 'deposited', 'issued', 'hostAsked', 'answered']),
  )
  expect(told.at(-1)).toBe('archived')
  const papers = [`/api/visits/${visitId}/sheet.pdf`, '/api/guest-book.pdf?year=2026', '/api/cards.pdf?from=001&to=003']
  for (const url of papers) {
    const paper = await desk.call('GET', url)
    expect(paper).toMatchObject({ status: 200, headers: { 'content-type': 'application/pdf' } })
    expect(paper.text.slice(0, 5)).toBe('%PDF-')
  }
})

test('the same command sent twice happens once and answers the same; with another body it is refused', async () => {
  const first = await desk.call('POST', '/api/visits', guest('twice-guest-1'))
  const again = await desk.call('POST', '/api/visits', guest('twice-guest-1'))
  expect(again.status).toBe(201)
  expect(again.json.visit).toMatchObject({ id: first.json.visit.id, number: first.json.visit.number })
  const other = await desk.call('POST', '/api/visits', guest('twice-guest-1', { purpose: 'Lain' }))
  expect(other).toMatchObject({ status: 409, json: { code: 'commandReused' } })
  await settle(first.json.visit.id, 'twice-1-out')
})

test('a double click registers once', async () => {
  const answers = await Promise.all([1, 2, 3].map(() => desk.call('POST', '/api/visits', guest('double-guest-1'))))
  expect(new Set(answers.map(({ json }) => json.visit.id)).size).toBe(1)
  await settle(answers[0]?.json.visit.id, 'double-1-out')
})

test('desks that press Enter in the same moment get numbers, slots and cards of their own', async () => {
  const other = await house.newAccount('surya', 'officer')
  const desks = [desk, other]
  const answers = await Promise.all(
    Array.from({ length: 12 }, (_, at) =>
      (desks[at % 2] ?? desk).call(
        'POST',
        '/api/visits',
        guest(`race-${at}-open`, { visitor: { name: `Tamu ${at}` } }),
      ),
    ),
  )
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201))
  const visits = answers.map(({ json }) => json.visit)
  const numbers = visits.map(({ number }) => number).sort((a, b) => a - b)
  expect(numbers).toEqual(Array.from({ length: 12 }, (_, at) => numbers[0] + at))
  expect(new Set(visits.map(({ held }) => held[0].slot)).size).toBe(12)
  expect(new Set(visits.map(({ out }) => out[0].number)).size).toBe(12)
  for (const [at, { id }] of visits.entries()) await settle(id, `race-${at}-out`)
})

test('a slot or card that is taken meanwhile is refused with its number, and the form can go again', async () => {
  const first = await desk.call(
    'POST',
    '/api/visits',
    guest('taken-guest-1', { identity: { kind: 'ktp', slot: '05' }, cards: { visitorCard: '027' } }),
  )
  expect(first.status).toBe(201)
  const slot = await desk.call('POST', '/api/visits', guest('taken-guest-2', { identity: { kind: 'ktp', slot: '05' } }))
  expect(slot).toMatchObject({ status: 409, json: { code: 'slotTaken' } })
  expect(slot.json.detail).toContain('05')
  const card = await desk.call('POST', '/api/visits', guest('taken-guest-3', { cards: { visitorCard: '027' } }))
  expect(card).toMatchObject({ status: 409, json: { code: 'cardTaken' } })
  expect(card.json.detail).toContain('027')
  const again = await desk.call('POST', '/api/visits', guest('taken-guest-3', { cards: { visitorCard: '028' } }))
  expect(again.status).toBe(201)
  await settle(first.json.visit.id, 'taken-1-out')
  await settle(again.json.visit.id, 'taken-3-out')
})

test('of two answers at once the first counts, and the second is told', async () => {
  const { json } = await desk.call('POST', '/api/visits', guest('answers-guest-1'))
  const answer = (seat: Seat, commandId: string, body: object) =>
    seat.call('POST', `/api/visits/${json.visit.id}/commands`, { commandId, type: 'answer', ...body })
  const [one, two] = await Promise.all([
    answer(host, 'answers-1-host', { answer: 'yes' }),
    answer(desk, 'answers-1-desk', { answer: 'no', via: 'intercom', reason: 'rapat' }),
  ])
  const refused = [one, two].filter(({ status }) => status === 409)
  expect(refused).toHaveLength(1)
  expect(refused[0]?.json.code).toBe('alreadyAnswered')
  await settle(json.visit.id, 'answers-1-out')
})

test('commands out of order are refused in words, and change nothing', async () => {
  const { json } = await desk.call('POST', '/api/visits', guest('order-guest-1'))
  const before = json.visit
  const receive = await desk.call('POST', `/api/visits/${before.id}/commands`, {
    commandId: 'order-1-in',
    type: 'receive',
  })
  expect(receive.status).toBe(409)
  expect(receive.json.detail).not.toBe(receive.json.code)
  expect(receive.json.detail.split(' ').length).toBeGreaterThan(3)
  const archive = await desk.call('POST', `/api/visits/${before.id}/commands`, {
    commandId: 'order-1-end',
    type: 'archive',
  })
  expect(archive.status).toBe(409)
  const after = await desk.call('GET', `/api/visits/${before.id}`)
  expect(after.json.seq).toBe(before.seq)
  const left = await settle(before.id, 'order-1-out')
  expect(left.json.visit.outcome).toBe('withdrew')
  const late = await host.call('POST', `/api/visits/${before.id}/commands`, {
    commandId: 'order-1-late',
    type: 'answer',
    answer: 'yes',
  })
  expect(late.status).toBe(409)
})

test('a host who left the staff list stays readable on the visit, and can still be answered for', async () => {
  const { id } = await house.staff('Tri')
  const { json } = await desk.call('POST', '/api/visits', guest('gone-guest-1', { hostId: id }))
  expect((await house.secretariat.call('PATCH', `/api/staff/${id}`, { active: false })).status).toBe(200)
  const visit = await desk.call('GET', `/api/visits/${json.visit.id}`)
  expect(visit.json.host).toMatchObject({ id, active: false })
  const answer = { commandId: 'gone-1-no', type: 'answer', answer: 'absent', via: 'phone' }
  expect((await desk.call('POST', `/api/visits/${json.visit.id}/commands`, answer)).status).toBe(200)
  const next = await desk.call('POST', '/api/visits', guest('gone-guest-2', { hostId: id }))
  expect(next).toMatchObject({ status: 422, json: { code: 'unknownHost' } })
  await settle(json.visit.id, 'gone-1-out')
})

test('undo takes back the last command for ten seconds, and says so afterwards', async () => {
  const { json } = await desk.call('POST', '/api/visits', guest('undo-guest-1'))
  const act = (commandId: string, body: object) =>
    desk.call('POST', `/api/visits/${json.visit.id}/commands`, { commandId, ...body })
  await act('undo-1-answer', { type: 'answer', answer: 'no', via: 'phone', reason: 'rapat' })
  const undone = await act('undo-1-back', { type: 'correct', undo: 'undo-1-answer' })
  expect(undone).toMatchObject({ status: 200, json: { visit: { question: { state: 'open' } } } })
  await act('undo-1-again', { type: 'answer', answer: 'yes', via: 'phone' })
  house.clock.now += 11_000
  expect(await act('undo-1-late', { type: 'correct', undo: 'undo-1-again' })).toMatchObject({
    status: 409,
    json: { code: 'undoTooLate' },
  })
  await settle(json.visit.id, 'undo-1-out')
})

function settle(id: string, commandId: string) {
  return desk.call('POST', `/api/visits/${id}/commands`, { commandId, type: 'withdraw' })
}
