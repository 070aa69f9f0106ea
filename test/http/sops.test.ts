import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { StaffItem } from '../../src/contract/staff.ts'
import { type House, morning, openHouse, type Seat } from './house.ts'
import {
  does,
  expectOver,
  initials,
  lasting,
  lineOf,
  offersTo,
  open,
  plays,
  runBy,
  shippedSop,
  tries,
  tryToOpen,
} from './reception.ts'

let house: House
let desk: Seat
/** Erwin is visited, Norhayati and Sardiman play functions, Marlina is somebody else. */
let host: Seat
let secretary: Seat
let chair: Seat
let other: Seat
let staff: { readonly [Name in 'erwin' | 'norhayati' | 'sardiman' | 'marlina']: StaffItem }

const minute = 60_000
const day = 24 * 60 * minute
const wait = (milliseconds: number) => {
  house.clock.now += milliseconds
}

beforeAll(async () => {
  const opened = await openHouse()
  house = { ...opened, secretariat: lasting(opened, 'sekretariat') }
  staff = {
    erwin: await house.staff('Erwin'),
    norhayati: await house.staff('Norhayati'),
    sardiman: await house.staff('Sardiman'),
    marlina: await house.staff('Marlina'),
  }
  await house.newAccount('rina', 'officer')
  desk = lasting(house, 'rina')
  await house.newAccount('erwin', 'host', staff.erwin.id)
  host = lasting(house, 'erwin')
  await house.newAccount('norhayati', 'host', staff.norhayati.id)
  secretary = lasting(house, 'norhayati')
  await house.newAccount('sardiman', 'host', staff.sardiman.id)
  chair = lasting(house, 'sardiman')
  await house.newAccount('marlina', 'host', staff.marlina.id)
  other = lasting(house, 'marlina')
  for (const pool of ['lockerKey', 'daySticker']) {
    const made = await house.secretariat.call('POST', `/api/cards/${pool}`, { from: '1', to: '3', post: 'Lobi' })
    expect(made.status, made.text).toBe(201)
  }
})
afterAll(() => house.close())

const visitor = { name: 'Siti Rahmawati', institution: 'CV Barito Griya', phone: '081255513378' }
const identity = { kind: 'ktp', number: '6271015208880412' }

describe('the seed: SOP Penerimaan Tamu', () => {
  const form = () => ({ visitor, purpose: 'Konsultasi site plan', hostId: staff.erwin.id, identity, initials })
  beforeAll(async () => {
    house.clock.now = morning
    await runBy(house, shippedSop('penerimaan-tamu'))
  })

  test('from the form to the archive', async () => {
    const visit = await open(desk, form())
    expect(visit).toMatchObject({ step: 2, held: [{ item: 'identityCard' }], out: [{ pool: 'visitorCard' }] })
    wait(minute)
    await does(host, visit, { type: 'answer', answer: 'yes' })
    await does(desk, visit, { type: 'seat' })
    await does(host, visit, { type: 'receive' })
    wait(20 * minute)
    const done = await does(desk, visit, { type: 'checkOut' })
    expectOver(done, 'met', [1, 2, 3, 4, 5])
    expect(done.steps.map(({ verdict }) => verdict)).toEqual(Array(5).fill('within'))
    expect(await lineOf(house, done)).toMatchObject({
      visitor: { name: visitor.name },
      host: { name: staff.erwin.name },
    })
  })

  test.each([
    ['no', 'declined'],
    ['absent', 'absent'],
  ] as const)('%s: turned away, everything back, %s', async (answer, outcome) => {
    const visit = await open(desk, form())
    await does(desk, visit, { type: 'answer', answer, via: 'intercom' })
    await does(desk, visit, { type: 'turnAway', reason: 'Silakan kembali besok' })
    expectOver(await does(desk, visit, { type: 'checkOut' }), outcome, [1, 2, 3, 5])
  })
})

describe('a school: seated before the book, no check-out', () => {
  const form = () => ({ purpose: 'Rapor', hostId: staff.erwin.id, visitor })
  const seated = async () => {
    const visit = await open(desk, { ...form(), post: 'Gerbang' })
    expect(visit).toMatchObject({ step: 1, number: null, attention: { turn: { role: 'officer', post: 'Gerbang' } } })
    await does(desk, visit, { type: 'seat' })
    const signed = await does(desk, visit, { type: 'register', initials })
    expect(signed).toMatchObject({
      step: 3,
      question: { state: 'open', stage: 'host', label: 'Kepala Sekolah/Guru/Pegawai' },
    })
    return signed
  }
  beforeAll(async () => {
    house.clock.now = morning
    await runBy(house, shippedSop('sekolah'))
  })

  test('received, the visit is over: nobody reports back', async () => {
    const visit = await seated()
    await does(host, visit, { type: 'answer', answer: 'yes' })
    const done = await does(host, visit, { type: 'receive' })
    expectOver(done, 'met', [1, 2, 3, 4])
    expect(await lineOf(house, done)).toMatchObject({ receivedAt: expect.any(String), outcome: 'met' })
  })

  test.each([
    ['no', 'declined'],
    ['absent', 'absent'],
  ] as const)('%s: another time is offered, and that is the end', async (answer, outcome) => {
    const visit = await seated()
    await does(host, visit, { type: 'answer', answer })
    const appointment = { at: new Date(house.clock.now + day).toISOString() }
    const done = await does(desk, visit, { type: 'turnAway', appointment })
    expectOver(done, outcome, [1, 2, 3, 5])
    expect(done.place.appointment?.at).toBe(appointment.at)
  })

  test('a phone number is wanted before the book can be signed', async () => {
    const { phone: _, ...nameless } = visitor
    const visit = await open(desk, { ...form(), visitor: nameless })
    await does(desk, visit, { type: 'seat' })
    expect(await tries(desk, visit, { type: 'register', initials })).toMatchObject({
      status: 409,
      json: { code: 'fieldRequired', facts: { field: 'phone' } },
    })
    await does(desk, visit, { type: 'waive', what: 'fields.phone', reason: 'Tidak punya telepon' })
    expect((await does(desk, visit, { type: 'register', initials })).number).not.toBeNull()
  })
})

describe('a company: a secretary screens at the gate, the book comes after the yes, bags are inspected', () => {
  const form = () => ({ visitor, purpose: 'Penawaran', hostId: staff.erwin.id, companions: [{ name: 'Budi' }] })
  const inspected = async (more = {}) => {
    const visit = await open(desk, { ...form(), ...more })
    await does(desk, visit, { type: 'perform', activity: 'bagInspected', result: 'passed' })
    return visit
  }
  beforeAll(async () => {
    house.clock.now = morning
    await runBy(house, shippedSop('perusahaan'))
    await plays(house, 'secretary', { staffId: staff.norhayati.id, hostId: staff.erwin.id })
  })

  test('the secretary of this host says yes first, then the host; then the book, the laptop, the meeting', async () => {
    const visit = await open(desk, form())
    expect((await secretary.call('GET', `/api/visits/${visit.id}`)).status).toBe(404)
    const asked = await does(desk, visit, { type: 'perform', activity: 'bagInspected', result: 'passed' })
    expect(asked).toMatchObject({ step: 2, leftOut: [], attention: { turn: { role: 'staff', name: 'Sekretaris' } } })
    const { json } = await secretary.call('GET', '/api/visits?open=true')
    expect(json.items.map(({ id }: { id: string }) => id)).toEqual([visit.id])
    expect(await tries(other, visit, { type: 'answer', answer: 'yes' })).toMatchObject({ status: 404 })
    expect((await tries(desk, visit, { type: 'answer', answer: 'yes' })).json.code).toBe('viaRequired')
    const screened = await does(secretary, visit, { type: 'answer', stage: 'secretary', answer: 'yes' })
    expect(screened.question).toMatchObject({ state: 'open', stage: 'host' })
    const answered = await does(host, visit, { type: 'answer', answer: 'yes' })
    expect(answered.answers.map(({ stage, answer, givenBy }) => [stage, answer, givenBy])).toEqual([
      ['secretary', 'yes', 'norhayati'],
      ['host', 'yes', 'erwin'],
    ])
    expect(answered).toMatchObject({ step: 4, number: null })
    await does(desk, visit, { type: 'register', identity, initials })
    const kept = await does(desk, visit, { type: 'deposit', item: 'laptop' })
    expect(kept).toMatchObject({ held: [{ item: 'identityCard' }, { item: 'laptop' }], words: { laptop: 'Laptop' } })
    await does(host, visit, { type: 'receive' })
    expect((await tries(desk, visit, { type: 'reportBack' })).json.code).toBe('initialsRequired')
    await does(desk, visit, { type: 'reportBack', initials })
    await does(desk, visit, { type: 'handBack', item: 'identityCard' }, { type: 'handBack', item: 'laptop' })
    const done = await does(desk, visit, { type: 'takeBack', pool: 'visitorCard' })
    expectOver(done, 'met', [1, 2, 3, 4, 5, 6])
    expect(await lineOf(house, done)).toMatchObject({ companions: 1 })
  })

  test('where nobody plays the secretary for a host, the step is left out', async () => {
    const visit = await inspected({ hostId: staff.marlina.id })
    expect(await offersTo(other, visit)).toEqual(
      expect.arrayContaining([expect.objectContaining({ type: 'answer', stage: 'host', how: 'next' })]),
    )
    const done = await does(other, visit, { type: 'answer', answer: 'yes' })
    expect(done).toMatchObject({ leftOut: ['secretary'], step: 4 })
    expect(done.rail.map(({ no }) => no)).toEqual([1, 3, 4, 5, 6])
    await does(desk, visit, { type: 'withdraw' })
  })

  test('the secretary says no: turned away at the gate, without a line in the book', async () => {
    const visit = await inspected()
    await does(secretary, visit, { type: 'answer', answer: 'no', reason: 'Tidak ada janji' })
    const done = await does(desk, visit, { type: 'turnAway' })
    expectOver(done, 'declined', [1, 2, 7])
    expect(await lineOf(house, done)).toBeNull()
  })

  test('a host who is absent; a bag that may not come in', async () => {
    const visit = await inspected()
    await does(secretary, visit, { type: 'answer', answer: 'yes' })
    await does(desk, visit, { type: 'answer', stage: 'host', answer: 'absent', via: 'phone' })
    expectOver(await does(desk, visit, { type: 'turnAway' }), 'absent', [1, 2, 3, 7])
    const second = await open(desk, form())
    await does(desk, second, { type: 'perform', activity: 'bagInspected', result: 'failed' })
    expectOver(await does(desk, second, { type: 'turnAway' }), 'unmet', [1, 7])
  })

  test('whoever has left the staff plays no function', async () => {
    const tri = await house.staff('Tri')
    await plays(house, 'secretary', { staffId: tri.id, hostId: staff.erwin.id })
    const left = await house.secretariat.call('PATCH', `/api/staff/${tri.id}`, { active: false })
    expect(left.status, left.text).toBe(200)
    const visit = await inspected()
    expect((await desk.call('GET', `/api/visits/${visit.id}`)).json).toMatchObject({ leftOut: ['secretary'], step: 3 })
    await does(desk, visit, { type: 'withdraw' })
  })
})

describe('a council: letters ahead, a chain of dispositions over days, three kinds of visit', () => {
  /** Wednesday 25 November, nine in the morning. */
  const letter = (more = {}) => ({
    origin: 'letter',
    kind: 'hearing',
    day: '2026-12-02',
    visitor,
    purpose: 'Audiensi tentang jalan desa',
    unitId: staff.erwin.unit?.id,
    ...more,
  })
  const disposed = async (more = {}) => {
    const visit = await open(desk, letter(more))
    await does(desk, visit, { type: 'perform', activity: 'letterFiled' })
    return does(secretary, visit, { type: 'perform', activity: 'dispositionGiven', result: 'passed' })
  }
  beforeEach(() => {
    house.clock.now = morning
  })
  beforeAll(async () => {
    house.clock.now = morning
    await runBy(house, shippedSop('dprd'))
    await plays(house, 'secretary', { staffId: staff.norhayati.id })
    await plays(house, 'chair', { staffId: staff.sardiman.id })
  })

  test('a hearing: from the letter over three answers to the meeting a week later, by the working calendar', async () => {
    const visit = await open(desk, letter())
    expect(visit).toMatchObject({ step: 1, day: '2026-12-02', place: { at: 'expected' }, kind: { label: 'Audiensi' } })
    expect(visit.steps[0]).toMatchObject({ limitSeconds: null, dueAt: '2026-11-25T02:30:00.000Z' })
    wait(3 * 60 * minute)
    const filed = await does(desk, visit, { type: 'perform', activity: 'letterFiled' })
    // beyond: the three hours hold two working hours; a working day ends at the closing of the next
    expect(filed.steps.map(({ verdict }) => verdict)).toEqual(['beyond', 'open'])
    expect(filed.steps[1]?.dueAt).toBe('2026-11-26T09:00:00.000Z')
    expect((await chair.call('GET', `/api/visits/${visit.id}`)).status).toBe(404)
    await does(secretary, visit, { type: 'perform', activity: 'dispositionGiven', result: 'passed' })
    wait(2 * day)
    // Friday noon; two working days end on Friday at 16.30
    const agreed = await does(chair, visit, { type: 'answer', stage: 'chair', answer: 'yes' })
    expect(agreed.steps[2]).toMatchObject({ dueAt: '2026-11-27T09:30:00.000Z', verdict: 'within' })
    await does(host, visit, { type: 'answer', stage: 'council', answer: 'yes' })
    const replied = await does(desk, visit, { type: 'perform', activity: 'replySent' })
    expect(replied.standards[0]).toMatchObject({ name: 'Jawaban atas surat', verdict: 'within' })
    expect(replied.offers.filter(({ how }) => how === 'next')).toMatchObject([{ type: 'arrive' }])
    house.clock.now = Date.parse('2026-12-02T02:00:00Z')
    await does(desk, visit, { type: 'arrive' })
    await does(desk, visit, { type: 'register', initials })
    await does(desk, visit, { type: 'perform', activity: 'roomReady' })
    await does(host, visit, { type: 'receive' })
    await does(desk, visit, { type: 'reportBack' }, { type: 'takeBack', pool: 'visitorCard' })
    const done = await does(desk, visit, { type: 'archive' })
    expectOver(done, 'met', [1, 2, 3, 4, 5, 7, 9, 10, 12, 13])
    expect(await lineOf(house, done)).toMatchObject({
      day: '2026-12-02',
      arrivedAt: '2026-12-02T02:00:00.000Z',
      host: { name: staff.erwin.unit?.name, unit: null },
    })
  })

  test('a work visit: everyone signs, a field of its own, more people and a longer notice', async () => {
    const companions = Array.from({ length: 2 }, (_, index) => ({ name: `Anggota ${index + 1}` }))
    const form = { kind: 'workVisit', companions, purpose: 'Studi banding' }
    expect(await tryToOpen(desk, letter({ ...form, day: '2026-12-01' }))).toMatchObject({
      status: 409,
      json: { code: 'noticeTooShort', facts: { earliest: '2026-12-02' } },
    })
    const visit = await disposed(form)
    await does(chair, visit, { type: 'answer', answer: 'yes' })
    await does(host, visit, { type: 'answer', answer: 'yes' })
    await does(desk, visit, { type: 'perform', activity: 'replySent' }, { type: 'arrive' })
    const signing = { type: 'register', fields: { position: 'Ketua Komisi II' } }
    expect((await tries(desk, visit, { ...signing, initials })).json).toMatchObject({
      code: 'initialsRequired',
      facts: { wanted: 3, given: 1 },
    })
    const signed = await does(desk, visit, { ...signing, initials: [initials, initials, initials] })
    expect(signed).toMatchObject({ headCount: 3, fields: { position: 'Ketua Komisi II' } })
    expect(signed.initials).toHaveLength(3)
    await does(desk, visit, { type: 'perform', activity: 'roomReady' }, { type: 'receive' }, { type: 'checkOut' })
    const { json } = await desk.call('GET', `/api/visits/${visit.id}`)
    expectOver(json, 'met', [1, 2, 3, 4, 5, 7, 9, 10, 12, 13])
  })

  test('a guest who just comes walks none of the steps of the letters', async () => {
    const guest = { kind: 'guest', visitor, purpose: 'Silaturahmi', hostId: staff.erwin.id, initials }
    const visit = await open(desk, guest)
    expect(visit).toMatchObject({ step: 8, question: { stage: 'council' } })
    await does(host, visit, { type: 'answer', answer: 'yes' }, { type: 'receive' })
    expectOver(await does(desk, visit, { type: 'checkOut' }), 'met', [7, 8, 10, 12, 13])
    const absent = await open(desk, guest)
    await does(host, absent, { type: 'answer', answer: 'absent' })
    await does(desk, absent, { type: 'turnAway' }, { type: 'takeBack', pool: 'visitorCard' })
    expectOver(await does(desk, absent, { type: 'archive' }), 'absent', [7, 8, 11, 13])
  })

  test('the disposition, the chair or the commission says no: a letter goes out, and nobody came', async () => {
    const byChair = await disposed()
    await does(chair, byChair, { type: 'answer', answer: 'no', reason: 'Masa reses' })
    const refused = await does(desk, byChair, { type: 'perform', activity: 'refusalSent' })
    expectOver(refused, 'declined', [1, 2, 3, 6])
    expect(await lineOf(house, refused)).toBeNull()
    const byHost = await disposed()
    await does(chair, byHost, { type: 'answer', answer: 'yes' })
    await does(host, byHost, { type: 'answer', answer: 'absent' })
    expectOver(await does(desk, byHost, { type: 'perform', activity: 'refusalSent' }), 'absent', [1, 2, 3, 4, 6])
    const early = await open(desk, letter())
    await does(desk, early, { type: 'perform', activity: 'letterFiled' })
    await does(secretary, early, { type: 'perform', activity: 'dispositionGiven', result: 'failed' })
    // what was done last is the letter of refusal, which did not fail; nobody ever came
    expectOver(await does(desk, early, { type: 'perform', activity: 'refusalSent' }), 'noShow', [1, 2, 6])
  })

  test('admission is judged when the letter comes: people, day; a host invites with their yes', async () => {
    const crowd = Array.from({ length: 15 }, () => ({}))
    expect((await tryToOpen(desk, letter({ companions: crowd }))).json.code).toBe('tooManyPeople')
    expect((await tryToOpen(desk, letter({ day: '2026-12-04' }))).json.code).toBe('notOnThisDay')
    const waive = [{ what: 'admits.days', reason: 'Permintaan Ketua' }]
    expect((await tryToOpen(desk, letter({ day: '2026-12-04', waive }))).status).toBe(201)
    expect((await tryToOpen(host, letter())).json.code).toBe('notYours')
    const { unitId: _, ...form } = letter({ origin: 'invitation', hostId: staff.erwin.id })
    const invited = await open(host, form)
    expect(invited.answers).toMatchObject([{ stage: 'council', answer: 'yes' }])
    await does(desk, invited, { type: 'perform', activity: 'letterFiled' })
    await does(secretary, invited, { type: 'perform', activity: 'dispositionGiven', result: 'passed' })
    expect(await does(chair, invited, { type: 'answer', answer: 'yes' })).toMatchObject({ step: 5 })
    // the head of a unit is its host
    expect(await open(host, letter({ origin: 'invitation' }))).toMatchObject({
      host: { kind: 'unit' },
      answer: { answer: 'yes' },
    })
  })

  test('a letter whose day is over and nobody came is filed by itself; one without a day is not', async () => {
    const dated = await disposed()
    const { day: _, ...undated } = letter()
    const open1 = await open(desk, undated)
    const later = await disposed()
    await does(chair, later, { type: 'answer', answer: 'yes' })
    await does(host, later, { type: 'answer', answer: 'yes', proposedAt: '2026-12-08T03:00:00.000Z' })
    house.clock.now = Date.parse('2026-12-03T02:00:00Z')
    await house.app.closing.closeDays()
    const now = async ({ id }: { id: string }) => (await desk.call('GET', `/api/visits/${id}`)).json
    expect(await now(dated)).toMatchObject({ outcome: 'noShow' })
    expect(await now(open1)).toMatchObject({ outcome: null })
    expect(await now(later)).toMatchObject({ outcome: null })
    house.clock.now = Date.parse('2026-12-09T02:00:00Z')
    await house.app.closing.closeDays()
    expect(await now(later)).toMatchObject({ outcome: 'noShow' })
  })
})

describe('a service counter: a rule admits, a number before the book, papers come back processed', () => {
  const form = { visitor: { name: 'Dewi Lestari', phone: '081255500001' }, purpose: 'Legalisasi KK' }
  const signing = { type: 'register', fields: { familyCard: '6271012345678901' } }
  const atCounter = async () => {
    const visit = await open(desk, form)
    await does(desk, visit, { type: 'queue' }, { type: 'call' }, signing)
    await does(desk, visit, { type: 'see', kind: 'ktp', number: '6271015208880412' })
    return visit
  }
  beforeAll(async () => {
    house.clock.now = morning + 4 * 60 * minute
    await runBy(house, shippedSop('loket'))
    await plays(house, 'verifier', { staffId: staff.marlina.id })
  })

  test('numbers without a gap, from the call to the papers that come back legalised', async () => {
    const first = await open(desk, form)
    expect(first).toMatchObject({
      step: 2,
      number: null,
      host: null,
      answers: [{ stage: 'quota', answer: 'yes', via: 'rule' }],
    })
    const waiting = await does(desk, first, { type: 'queue' })
    expect(waiting.place).toMatchObject({ at: 'queue', ticket: 'A1' })
    const second = await open(desk, form)
    expect((await does(desk, second, { type: 'queue' })).place.ticket).toBe('A2')
    await does(desk, second, { type: 'withdraw' })
    expect(await offersTo(desk, first)).toEqual(
      expect.arrayContaining([expect.objectContaining({ type: 'register', how: 'ahead' })]),
    )
    wait(12 * minute)
    await does(desk, first, { type: 'call' })
    await does(desk, first, { type: 'call' })
    expect((await tries(desk, first, { type: 'register' })).json).toMatchObject({
      code: 'fieldRequired',
      facts: { field: 'familyCard' },
    })
    const signed = await does(desk, first, signing)
    expect(signed).toMatchObject({ step: 5, identity: null, words: { familyCard: 'Nomor kartu keluarga' } })
    const check = { type: 'perform', activity: 'fileChecked', result: 'passed' }
    expect((await tries(desk, first, check)).json).toMatchObject({
      code: 'needsFirst',
      facts: { missing: ['identitySeen'] },
    })
    const seen = await does(desk, first, { type: 'see', kind: 'ktp', digital: true })
    expect(seen).toMatchObject({ identity: { kind: 'ktp', digital: true }, held: [] })
    await does(desk, first, check, { type: 'deposit', item: 'letter' })
    expect(await tries(host, first, { type: 'perform', activity: 'verified' })).toMatchObject({ status: 404 })
    await does(other, first, { type: 'perform', activity: 'verified' })
    // handed back as it was, the step still waits
    await does(desk, first, { type: 'handBack', item: 'letter' })
    await does(desk, first, { type: 'deposit', item: 'letter' })
    const done = await does(desk, first, { type: 'handBack', item: 'letter', processed: true })
    expectOver(done, 'met', [1, 2, 3, 4, 5, 6, 7, 8])
    expect(await lineOf(house, done)).toMatchObject({ host: null, outcome: 'met' })
  })

  test('papers that are not complete', async () => {
    const visit = await atCounter()
    await does(desk, visit, { type: 'perform', activity: 'fileChecked', result: 'failed' })
    expectOver(await does(desk, visit, { type: 'turnAway', reason: 'Kurang akta' }), 'unmet', [1, 2, 3, 4, 5, 9])
  })

  test('the rule says no outside the hours and when the hour is full; the open visits of the hour are counted', async () => {
    wait(60 * minute)
    const crowd = await Promise.all(Array.from({ length: 6 }, () => open(desk, form)))
    expect(crowd.map(({ step }) => step)).toEqual(Array(6).fill(2))
    const seventh = await open(desk, form)
    expect(seventh.answer).toMatchObject({ answer: 'no', via: 'rule', reason: 'hourFull' })
    expectOver(await does(desk, seventh, { type: 'turnAway' }), 'declined', [1, 9])
    for (const visit of crowd) await does(desk, visit, { type: 'withdraw' })
    expect((await open(desk, form)).answer).toMatchObject({ answer: 'yes' })
    wait(8 * 60 * minute)
    expect((await open(desk, form)).answer).toMatchObject({ answer: 'no', reason: 'notAtThisHour' })
  })

  test('the next day the numbers begin anew', async () => {
    wait(day - 8 * 60 * minute)
    const visit = await open(desk, form)
    expect((await does(desk, visit, { type: 'queue' })).place.ticket).toBe('A1')
    await does(desk, visit, { type: 'waive', what: 'called', reason: 'Sepi' })
    expect(await does(desk, visit, signing)).toMatchObject({ step: 5 })
  })
})

describe('a village office: two steps', () => {
  beforeAll(async () => {
    house.clock.now = morning
    await runBy(house, shippedSop('kantor-desa'))
  })

  test('the book, and the guest is received by somebody who is no member of staff', async () => {
    const form = { visitor, purpose: 'Surat keterangan', hostName: 'Pak Mantir Adat' }
    expect((await tryToOpen(desk, form)).json).toMatchObject({ code: 'fieldRequired', facts: { field: 'address' } })
    const visit = await open(desk, { ...form, fields: { address: 'RT 02' } })
    expect(visit).toMatchObject({
      step: 2,
      host: { kind: 'named', name: 'Pak Mantir Adat' },
      rail: [{ no: 1 }, { no: 2 }],
    })
    expect(visit.steps.map(({ limitSeconds, verdict }) => [limitSeconds, verdict])).toEqual([
      [null, 'none'],
      [null, 'open'],
    ])
    const done = await does(desk, visit, { type: 'receive' })
    expectOver(done, 'met', [1, 2])
    expect(await lineOf(house, done)).toMatchObject({ host: { name: 'Pak Mantir Adat', unit: null } })
  })

  test('nobody is there: turned away', async () => {
    const form = { visitor, purpose: 'Surat keterangan', hostName: 'Pak Sekdes', fields: { address: 'RT 02' } }
    const visit = await open(desk, form)
    expectOver(await does(desk, visit, { type: 'turnAway' }), 'postponed', [1, 2])
  })
})

describe('a ministry: twelve steps, several things kept and lent, a secretary and an official', () => {
  const form = () => ({
    visitor,
    purpose: 'Rapat koordinasi',
    hostId: staff.erwin.id,
    companions: [{ name: 'Budi Santoso' }],
    fields: { position: 'Direktur' },
  })
  const inLobby = async () => {
    const visit = await open(desk, { ...form(), post: 'Gerbang' })
    await does(desk, visit, { type: 'perform', activity: 'bagInspected', result: 'passed' })
    await does(desk, visit, { type: 'register', fields: { position: 'Direktur' }, initials: [initials, initials] })
    await does(desk, visit, { type: 'deposit', item: 'identityCard', identity })
    await does(desk, visit, { type: 'deposit', item: 'phone', post: 'Lobi' }, { type: 'issue', pool: 'lockerKey' })
    await does(desk, visit, { type: 'issue', pool: 'daySticker' }, { type: 'issue', pool: 'visitorCard' })
    return does(desk, visit, { type: 'ask' })
  }
  beforeAll(async () => {
    house.clock.now = morning
    await runBy(house, shippedSop('kementerian'))
    const lockers = { from: '51', to: '52', item: 'phone', post: 'Lobi' }
    const made = await house.secretariat.call('POST', '/api/slots', lockers)
    expect(made.status, made.text).toBe(201)
    await plays(house, 'secretary', { staffId: staff.norhayati.id, unitId: staff.erwin.unit?.id ?? '' })
    expect((await desk.call('PATCH', '/api/session', { post: 'Lobi' })).json.account.post).toBe('Lobi')
  })

  test('all twelve steps', async () => {
    const visit = await inLobby()
    expect(visit).toMatchObject({
      step: 6,
      held: [
        { item: 'identityCard', slot: '01' },
        { item: 'phone', slot: '51' },
      ],
      out: [
        { pool: 'lockerKey', number: '1' },
        { pool: 'visitorCard', number: '001' },
      ],
      spent: [{ pool: 'daySticker', number: '1' }],
      words: { daySticker: 'Stiker harian' },
      headCount: 2,
    })
    await does(secretary, visit, { type: 'answer', answer: 'yes' })
    await does(host, visit, { type: 'answer', answer: 'yes' })
    await does(desk, visit, { type: 'seat' })
    await does(host, visit, { type: 'receive' })
    await does(host, visit, { type: 'endMeeting' })
    await does(desk, visit, { type: 'handBack', item: 'identityCard' }, { type: 'handBack', item: 'phone' })
    await does(desk, visit, { type: 'takeBack', pool: 'lockerKey' })
    const done = await does(desk, visit, { type: 'takeBack', pool: 'visitorCard' })
    expectOver(done, 'met', [1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12])
    expect(await lineOf(house, done)).toMatchObject({ companions: 1, outcome: 'met' })
    const { json } = await desk.call('GET', `/api/visits/${visit.id}/moments`)
    const posts = json.items.map(({ type, post }: { type: string; post: string }) => `${type} ${post}`)
    expect(posts).toEqual(expect.arrayContaining(['arrived Gerbang', 'issued Lobi']))
  })

  test('the sheet goes on to another: the question is asked anew, and who had it loses sight of it', async () => {
    const visit = await inLobby()
    await does(secretary, visit, { type: 'answer', answer: 'yes' })
    expect(await offersTo(secretary, visit)).toEqual(
      expect.arrayContaining([expect.objectContaining({ type: 'forward' })]),
    )
    const sent = await does(secretary, visit, { type: 'forward', hostId: staff.marlina.id })
    expect(sent).toMatchObject({
      host: { name: staff.marlina.name },
      step: 7,
      question: { state: 'open', to: staff.marlina.name },
    })
    expect((await host.call('GET', `/api/visits/${visit.id}`)).status).toBe(404)
    await does(other, visit, { type: 'answer', answer: 'absent' })
    await does(desk, visit, { type: 'turnAway' })
    expectOver(await does(desk, visit, { type: 'checkOut' }), 'absent', [1, 2, 3, 4, 5, 6, 7, 7, 10, 12])
  })

  test('no of the secretary, no of the official, a bag that may not come in', async () => {
    const visit = await inLobby()
    await does(secretary, visit, { type: 'answer', answer: 'no' })
    await does(desk, visit, { type: 'turnAway' })
    expectOver(await does(desk, visit, { type: 'checkOut' }), 'declined', [1, 2, 3, 4, 5, 6, 10, 12])
    const stopped = await open(desk, form())
    await does(desk, stopped, { type: 'perform', activity: 'bagInspected', result: 'failed' })
    expectOver(await does(desk, stopped, { type: 'turnAway' }), 'unmet', [1, 10, 12])
  })

  test('an empty pool, a hand that cannot sign, an identity on a phone: left out with a reason, or seen', async () => {
    const visit = await open(desk, form())
    await does(desk, visit, { type: 'perform', activity: 'bagInspected', result: 'passed' })
    const waive = [{ what: 'signs.entering', reason: 'Tangan dibalut' }]
    await does(desk, visit, { type: 'register', fields: { position: 'Direktur' }, waive })
    expect(await does(desk, visit, { type: 'see', kind: 'ktp', digital: true })).toMatchObject({ step: 4, held: [] })
    await does(desk, visit, { type: 'waive', what: 'deposited.phone', reason: 'Dokter jaga' })
    await does(desk, visit, { type: 'waive', what: 'issued.lockerKey', reason: 'Tidak ada titipan' })
    const numbers = { post: null, outOfUse: true }
    for (const number of ['1', '2', '3']) {
      await house.secretariat.call('PATCH', `/api/cards/daySticker/${number}`, numbers)
    }
    expect((await tries(desk, visit, { type: 'issue', pool: 'daySticker' })).json.code).toBe('noCardFree')
    await does(desk, visit, { type: 'waive', what: 'issued.daySticker', reason: 'Stiker habis' })
    await does(desk, visit, { type: 'issue', pool: 'visitorCard' })
    await does(desk, visit, { type: 'withdraw' })
    const { json } = await desk.call('GET', `/api/visits/${visit.id}`)
    expectOver(json, 'withdrew', [1, 2, 3, 4, 5, 6])
  })
})

describe('a reading room: kinds of visit with fields of their own, one of them only counted', () => {
  const fixture = readFileSync(new URL('../../src/domain/sop/fixtures/ruang-baca.yaml', import.meta.url), 'utf8')
  beforeAll(async () => {
    house.clock.now = morning
    await runBy(house, fixture)
  })

  test('pupils are only counted: no name, no line in the book, filed at once', async () => {
    const before = (await desk.call('GET', '/api/desk')).json
    const companions = Array.from({ length: 149 }, () => ({}))
    const visit = await open(desk, { kind: 'pupils', companions })
    expect(visit).toMatchObject({ headCount: 150, visitor: null, number: null, steps: [], rail: [] })
    expectOver(visit, 'met', [])
    expect(await lineOf(house, visit)).toBeNull()
    const after = (await desk.call('GET', '/api/desk')).json
    expect(after).toMatchObject({ finishedToday: before.finishedToday + 1, registeredToday: before.registeredToday })
  })

  test('a kind is named, and known; each has its own fields', async () => {
    expect((await tryToOpen(desk, {})).json.code).toBe('kindRequired')
    expect((await tryToOpen(desk, { kind: 'tourist' })).json.code).toBe('unknownKind')
    const reader = { visitor, fields: { address: 'Jalan Tjilik Riwut' }, identity, initials }
    expect((await tryToOpen(desk, { ...reader, kind: 'researcher' })).json).toMatchObject({
      code: 'fieldRequired',
      facts: { field: 'topic' },
    })
    const fields = { ...reader.fields, topic: 'Naskah Ngaju' }
    const visit = await open(desk, { ...reader, kind: 'researcher', fields })
    expect(visit).toMatchObject({
      step: 2,
      identity: { kind: 'ktp', lastDigits: '0412' },
      words: { topic: 'Topik penelitian' },
    })
    await does(desk, visit, { type: 'perform', activity: 'letterChecked', result: 'failed' }, { type: 'turnAway' })
    const { json } = await desk.call('GET', `/api/visits/${visit.id}`)
    expect(json.offers[0]).toMatchObject({ type: 'archive', how: 'next' })
    expectOver(await does(desk, visit, { type: 'archive' }), 'unmet', [1, 2, 8, 9])
  })
})

test('whatever procedure they walked, the ledger holds together and everything can be made from it again', async () => {
  const { json } = await house.secretariat.call('GET', '/api/session')
  expect(await house.store.verify(json.office.id)).toMatchObject({ ok: true })
  await house.store.rebuild(json.office.id)
  expect(await house.store.verify(json.office.id)).toMatchObject({ ok: true })
})
