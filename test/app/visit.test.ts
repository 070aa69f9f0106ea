import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { VisitQuery } from '../../src/contract/visit.ts'
import { type TestStore, testStore } from '../test-store.ts'
import { filledForm, morning, newCommandId, passed, refused, type TestOffice, testOffice } from './office.ts'

let place: TestStore
let office: TestOffice
beforeAll(async () => {
  place = await testStore(() => morning)
})
beforeEach(async () => {
  office = await testOffice(place.store)
})
afterAll(() => place.clear())

test('one visit goes through the whole SOP, from the door to the archive', async () => {
  const { app, desk } = office
  const erwin = await office.account('host', 'Erwin Tunjang')
  const opened = new Date(office.now()).toISOString()
  office.wait(82)
  const visit = await office.register({ arrivedAt: opened })
  expect(visit).toMatchObject({
    number: 1,
    year: 2026,
    arrivedAt: opened,
    step: 2,
    held: [{ item: 'identityCard', slot: '01' }],
    out: [{ pool: 'visitorCard', number: '001' }],
    identity: { kind: 'ktp', lastDigits: '0412' },
    question: { state: 'open', to: 'Erwin Tunjang, S.T., M.T.' },
    attention: { group: 'awaitingAnswer', turn: { role: 'host' } },
    host: { presence: 'in', room: 'Lantai 2', extension: '214', unit: 'Bidang Perumahan', active: true },
  })
  expect(visit.steps[0]).toMatchObject({ no: 1, short: 'Lapor', elapsedSeconds: 82, verdict: 'within' })
  expect(visit.offers.find((offer) => offer.type === 'answer')).toMatchObject({ how: 'next' })

  office.wait(120)
  const answered = await office.does(erwin, visit.id, { type: 'answer', answer: 'yes', message: 'Silakan' })
  expect(answered.answer).toMatchObject({ answer: 'yes', via: 'screen', recordedBy: 'Erwin Tunjang' })
  office.wait(41)
  const seated = await office.does(desk, visit.id, { type: 'seat' })
  expect(seated.place).toMatchObject({ at: 'room', room: 'Ruang Tunggu 1' })
  expect((await app.rooms.list(desk)).items[0]).toMatchObject({ name: 'Ruang Tunggu 1', waiting: 1 })
  office.wait(60)
  expect((await office.does(erwin, visit.id, { type: 'receive' })).attention.group).toBe('meeting')
  office.wait(600)
  await office.does(desk, visit.id, { type: 'reportBack' })
  office.wait(36)
  await office.does(desk, visit.id, { type: 'handBack', item: 'identityCard' })
  office.wait(18)
  const done = await office.does(desk, visit.id, { type: 'takeBack', pool: 'visitorCard' }, { type: 'archive' })
  expect(done).toMatchObject({ outcome: 'met', step: null, held: [], out: [], archive: { number: 1, year: 2026 } })
  expect(done.steps.map((step) => step.verdict)).toEqual(['within', 'within', 'within', 'within', 'within'])
  expect(done.standards[0]).toMatchObject({ name: 'Janji layanan', usedSeconds: 297, verdict: 'within' })
  expect((await app.visits.list(desk, { open: true })).items).toEqual([])
  const another = await office.register({})
  const idsOf = async (query: VisitQuery) => (await app.visits.list(desk, query)).items.map((one) => one.id)
  expect(await idsOf({ open: false })).toEqual([done.id])
  expect(await idsOf({})).toEqual([another.id, done.id])
})

test('one click checks a visitor out', async () => {
  const visit = await office.register({})
  await office.does(office.desk, visit.id, { type: 'answer', answer: 'yes', via: 'intercom' }, { type: 'seat' })
  await office.does(office.desk, visit.id, { type: 'receive' })
  const done = await office.does(office.desk, visit.id, { type: 'checkOut' })
  expect(done).toMatchObject({ outcome: 'met', held: [], out: [] })
})

test('a command sent twice happens once and is answered the same', async () => {
  const { app, desk } = office
  const form = filledForm(await office.hostId('Erwin'), 'Siti Rahmawati')
  const first = passed(await app.visits.open(desk, form)).visit
  const second = passed(await app.visits.open(desk, { ...form })).visit
  expect(second).toEqual({ ...first, now: second.now })
  const answer = { commandId: newCommandId(), type: 'answer', answer: 'yes', via: 'phone' } as const
  await app.visits.command(desk, first.id, answer)
  const again = passed(await app.visits.command(desk, first.id, answer)).visit
  expect(again.answer?.answer).toBe('yes')
  expect(passed(await app.visits.moments(desk, first.id)).items.filter((one) => one.type === 'answered')).toHaveLength(
    1,
  )
})

test('a command id with another body is refused', async () => {
  const { app, desk } = office
  const form = filledForm(await office.hostId('Erwin'), 'Siti Rahmawati')
  await app.visits.open(desk, form)
  expect(refused(await app.visits.open(desk, { ...form, purpose: 'Lain' })).code).toBe('commandReused')
})

test('a refused command changes nothing and may be sent again', async () => {
  const { app, desk } = office
  const form = filledForm(await office.hostId('Erwin'), 'Siti Rahmawati')
  const wrong = refused(await app.visits.open(desk, { ...form, identity: { kind: 'ktp', slot: '99' } }))
  expect(wrong).toMatchObject({ code: 'slotUnknown', facts: { number: '99', free: '01' } })
  expect(passed(await app.visits.open(desk, form)).visit.number).toBe(1)
})

test('two desks that press at once get two slots, two cards and two numbers', async () => {
  const { app, desk } = office
  const hostId = await office.hostId('Erwin')
  const visits = await Promise.all(
    Array.from(
      { length: 20 },
      async (_, index) => passed(await app.visits.open(desk, filledForm(hostId, `Tamu ${index}`))).visit,
    ),
  )
  expect(new Set(visits.map((visit) => visit.held[0]?.slot)).size).toBe(20)
  expect(new Set(visits.map((visit) => visit.out[0]?.number)).size).toBe(20)
  expect(visits.map((visit) => visit.number).toSorted((a, b) => (a ?? 0) - (b ?? 0))).toEqual(
    Array.from({ length: 20 }, (_, index) => index + 1),
  )
})

test('two desks that want the same slot: the first has it, the second is told who and what is free', async () => {
  const { app, desk } = office
  const hostId = await office.hostId('Erwin')
  const [one, other] = await Promise.all(
    ['Siti Rahmawati', 'Markus Dehen'].map((name) =>
      app.visits.open(desk, { ...filledForm(hostId, name), identity: { kind: 'ktp', slot: '12' } }),
    ),
  )
  expect([one?.ok, other?.ok].filter(Boolean)).toHaveLength(1)
  const loser = one?.ok === true ? other : one
  expect(loser).toMatchObject({ ok: false, trouble: { code: 'slotTaken', facts: { number: '12', free: '01' } } })
})

test('two answers at once: the first counts, the second is told', async () => {
  const { app, desk } = office
  const erwin = await office.account('host', 'Erwin Tunjang')
  const visit = await office.register({})
  const answers = await Promise.all([
    app.visits.command(erwin, visit.id, { commandId: newCommandId(), type: 'answer', answer: 'yes' }),
    app.visits.command(desk, visit.id, { commandId: newCommandId(), type: 'answer', answer: 'no', via: 'phone' }),
  ])
  expect(answers.filter((one) => one.ok)).toHaveLength(1)
  expect(answers.find((one) => !one.ok)).toMatchObject({ trouble: { code: 'alreadyAnswered' } })
})

test('an answer after the visitor has left is refused', async () => {
  const { app, desk } = office
  const visit = await office.register({})
  await office.does(desk, visit.id, { type: 'withdraw' })
  const late = await app.visits.command(desk, visit.id, {
    commandId: newCommandId(),
    type: 'answer',
    answer: 'yes',
    via: 'phone',
  })
  expect(refused(late).code).toBe('visitEnded')
})

test('the time at which the form was opened is bounded by the server', async () => {
  const later = await office.register({ arrivedAt: new Date(office.now() + 60_000).toISOString() })
  expect(later.arrivedAt).toBe(new Date(office.now()).toISOString())
  const longAgo = await office.register({ arrivedAt: new Date(office.now() - 25 * 3_600_000).toISOString() })
  expect(longAgo.arrivedAt).toBe(new Date(office.now()).toISOString())
})

test('a host who is unknown or has left is not written into a visit', async () => {
  const { app, desk, secretariat } = office
  const dedy = await office.hostId('Dedy')
  passed(await app.staff.change(secretariat, dedy, { active: false }))
  for (const hostId of [dedy, 'nobody']) {
    expect(refused(await app.visits.open(desk, filledForm(hostId, 'Siti'))).code).toBe('unknownHost')
  }
})

test('a host who leaves the staff list while a visit is open stays readable, and the visit goes on', async () => {
  const { app, desk, secretariat } = office
  const visit = await office.register({ host: 'Dedy Gunawan' })
  passed(await app.staff.change(secretariat, await office.hostId('Dedy'), { active: false }))
  expect(passed(await app.visits.get(desk, visit.id)).host).toMatchObject({ name: 'Dedy Gunawan, S.H.', active: false })
  const after = await office.does(desk, visit.id, { type: 'answer', answer: 'absent', via: 'inPerson' })
  expect(after.answer?.answer).toBe('absent')
})

test('a returning visitor is the same person: by id, or by name and telephone number', async () => {
  const first = await office.register({ visitor: { name: 'Siti Rahmawati', phone: '0812-5104-3378' } })
  const byPhone = await office.register({ visitor: { name: 'SITI RAHMAWATI', phone: '+62 812 5104 3378' } })
  expect(byPhone.visitor).toMatchObject({ id: first.visitor?.id, visitsBefore: 1 })
  const byId = await office.register({ visitor: { id: first.visitor?.id ?? '', name: 'Siti Rahmawati' } })
  expect(byId.visitor).toMatchObject({ id: first.visitor?.id, visitsBefore: 2, phone: '+628 •••• 3378' })
  const namesake = await office.register({ visitor: { name: 'Siti Rahmawati', phone: '0813 0000 1111' } })
  expect(namesake.visitor?.id).not.toBe(first.visitor?.id)
})

test('personal numbers are masked, shown once on request, and the showing is recorded', async () => {
  const { app, desk, store } = office
  const visit = await office.register({ visitor: { name: 'Siti', phone: '081251043378' } })
  expect(JSON.stringify(visit)).not.toMatch(/6271015208880412|081251043378/)
  expect(passed(await app.visits.reveal(desk, visit.id, { what: 'identity' })).value).toBe('6271015208880412')
  expect(passed(await app.visits.reveal(desk, visit.id, { what: 'phone' })).value).toBe('081251043378')
  const story = passed(await app.visits.moments(desk, visit.id))
  expect(JSON.stringify(story)).not.toMatch(/6271015208880412|081251043378/)
  await app.visits.moments(desk, visit.id)
  const trail = await store.accessLog(desk.officeId, visit.id)
  expect(trail.map((row) => row.what).toSorted()).toEqual(['identityNumber', 'phone', 'story'])
})

test('ten seconds to take back; the story keeps what was taken back', async () => {
  const { app, desk } = office
  const visit = await office.register({})
  const commandId = newCommandId()
  await app.visits.command(desk, visit.id, { commandId, type: 'answer', answer: 'no', via: 'phone' })
  office.wait(9)
  const undone = await office.does(desk, visit.id, { type: 'correct', undo: commandId })
  expect(undone).toMatchObject({ answer: null, question: { state: 'open' } })
  const story = passed(await app.visits.moments(desk, visit.id)).items
  expect(story.find((one) => one.commandId === commandId)).toMatchObject({ type: 'answered', voided: true, step: null })
  expect(story.find((one) => one.type === 'registered')).toMatchObject({ voided: false, step: 1 })
  for (const { facts } of story)
    expect(Object.keys(facts)).not.toEqual(expect.arrayContaining([expect.stringMatching(/^(at|by|post)$/)]))
  expect(story.at(-1)).toMatchObject({ type: 'corrected', facts: { kind: 'undo' } })
})

test('a card that was lost is handed to nobody, until the secretariat has it again', async () => {
  const { app, desk, secretariat } = office
  const cardOf = async (name: string) => (await office.register({ name })).out[0]?.number
  const visit = await office.register({})
  const lose = { commandId: newCommandId(), type: 'lose', pool: 'visitorCard', number: '001' } as const
  passed(await app.visits.command(desk, visit.id, lose))
  expect(await cardOf('Markus Dehen')).toBe('002')
  passed(await app.cards.change(secretariat, 'visitorCard', '001', { outOfUse: false }))
  expect(await cardOf('Lilis Suryani')).toBe('001')
})

test('a loss that is taken back puts the card back into use', async () => {
  const { app, desk } = office
  const visit = await office.register({})
  const lose = { commandId: newCommandId(), type: 'lose', pool: 'visitorCard', number: '001' } as const
  passed(await app.visits.command(desk, visit.id, lose))
  const undone = await office.does(desk, visit.id, { type: 'correct', undo: lose.commandId })
  expect(undone.out).toMatchObject([{ number: '001' }])
  await office.does(desk, visit.id, { type: 'takeBack', pool: 'visitorCard' })
  expect((await app.cards.list(desk, {})).items[0]).toMatchObject({ number: '001', state: 'free' })
})

test('a telephone number that was mended stays masked, the old one and the new one', async () => {
  const { app, desk } = office
  const visit = await office.register({ visitor: { name: 'Siti', phone: '081251043378' } })
  const mended = await office.does(desk, visit.id, { type: 'correct', field: 'phone', to: '081355557777' })
  const masked = { field: 'phone', from: '0812 •••• 3378', to: '0813 •••• 7777' }
  expect(mended.mended).toMatchObject([masked])
  const { items } = passed(await app.visits.moments(desk, visit.id))
  expect(items.at(-1)?.facts).toMatchObject(masked)
  expect((await app.guestBook.page(desk, {})).items[0]?.mended).toMatchObject([masked])
  const dropped = await office.does(desk, visit.id, { type: 'correct', field: 'phone', to: '' })
  expect(dropped.mended.at(-1)).toMatchObject({ from: '0813 •••• 7777', to: '' })
  const mask = { commandId: newCommandId(), type: 'correct', field: 'phone', to: '0812 •••• 3378' } as const
  expect(refused(await app.visits.command(desk, visit.id, mask))).toEqual({ code: 'badBody', facts: { field: 'to' } })
})

test('a correction leaves the old words readable', async () => {
  const visit = await office.register({})
  const mended = await office.does(office.desk, visit.id, {
    type: 'correct',
    field: 'purpose',
    to: 'Konsultasi site plan Perumahan Bukit Tunggal',
    reason: 'nama perumahan kurang lengkap',
  })
  expect(mended.purpose).toBe('Konsultasi site plan Perumahan Bukit Tunggal')
  expect(mended.mended).toMatchObject([{ field: 'purpose', from: 'Konsultasi site plan', by: 'Rina Marlina' }])
})

test('what a command needs and does not bring is named', async () => {
  const { app, desk } = office
  const visit = await office.register({})
  const tries = [
    ['answer', 'answer'],
    ['perform', 'activity'],
    ['handBack', 'item'],
    ['issue', 'pool'],
    ['correct', 'field'],
    ['see', 'kind'],
    ['waive', 'what'],
  ] as const
  for (const [type, field] of tries) {
    expect(refused(await app.visits.command(desk, visit.id, { commandId: newCommandId(), type }))).toEqual({
      code: 'badBody',
      facts: { field },
    })
  }
})
