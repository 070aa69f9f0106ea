import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../../src/app/create-app.ts'
import type { Outgoing, Sending } from '../../src/app/reach/outbox.ts'
import type { LetterChannel } from '../../src/domain/reach/message.ts'
import type { Store } from '../../src/store/store.ts'
import { type TestStore, testStore } from '../test-store.ts'
import { filledForm, newCommandId, passed, refused, type TestOffice, testOffice } from './office.ts'

let at: TestStore
beforeAll(async () => {
  at = await testStore()
})
afterAll(() => at.clear())

const went: Sending = { went: 'through', reply: '250 OK' }

/** An office whose hosts can be reached by mail, and one program that listens. */
async function reachable(...hosts: readonly string[]) {
  const office = await testOffice(at.store)
  await at.store.write(office.officeId, async (tx) => {
    await tx.putChannel(channel('email'))
    for (const name of hosts) await tx.putAddress(address(await office.hostId(name), 'email', name))
  })
  return office
}

const channel = (kind: LetterChannel) =>
  ({ kind, setup: {}, enabled: true, changedAt: 0, okAt: null, failedAt: null, failure: null }) as const
const address = (staffId: string, kind: LetterChannel, label: string) =>
  ({
    id: crypto.randomUUID(),
    staffId,
    channel: kind,
    address: { label },
    label,
    createdAt: 0,
    okAt: null,
    goneAt: null,
  }) as const

/** What is due now, by whom it is read: claimed and sent. */
async function send(office: TestOffice, how: Sending = went): Promise<readonly string[]> {
  const outgoing = await office.app.reach.claim(office.officeId, 'letters', 100)
  await office.app.reach.settle(
    office.officeId,
    outgoing.map(({ message }) => ({ message, sending: how, chance: 0.5 })),
  )
  return outgoing.map(told).toSorted()
}

const told = (one: Outgoing) =>
  one.to === 'person' ? `${JSON.stringify(one.address)} ${one.letter.title} | ${one.letter.body}` : one.event.type

const kinds = async ({ officeId }: TestOffice, visitId: string) =>
  (await at.store.write(officeId, (tx) => tx.messagesOfVisit(visitId))).map(({ kind, state }) => `${kind} ${state}`)

/** Lets the ladder do what is due. */
const climb = ({ app, officeId }: TestOffice) => app.reach.climb(officeId)

const moments = async (office: TestOffice, visitId: string) =>
  passed(await office.app.visits.moments(office.secretariat, visitId)).items.map(({ type, at: when, facts }) =>
    `${Math.round((Date.parse(when) - start) / 1000)} ${type} ${String(facts['rung'] ?? facts['answer'] ?? '')}`.trim(),
  )
const start = Date.parse('2026-11-24T02:36:00.000Z')

describe('a question to the host', () => {
  test('is written with the moment that asks it, and says who came, from where and why, and no number', async () => {
    const office = await reachable('Erwin Tunjang')
    const visit = await office.register({
      visitor: { name: 'Siti Rahmawati', institution: 'CV Barito', phone: '08125550014' },
    })
    expect(await kinds(office, visit.id)).toEqual(['asked waiting'])
    const [letter] = await send(office)
    expect(letter).toBe(
      '{"label":"Erwin Tunjang"} Ada tamu: Siti Rahmawati | CV Barito. Konsultasi site plan. Datang pukul 09.36. Mohon dijawab sebelum 09.41.',
    )
    expect(letter).not.toMatch(/0812|6271/)
    expect(await kinds(office, visit.id)).toEqual(['asked sent'])
    expect(await send(office)).toEqual([])
  })

  test('sent twice it is asked once; without an address or a channel nothing is written', async () => {
    const office = await reachable()
    const form = { commandId: newCommandId() }
    const visit = await office.register(form)
    expect(await kinds(office, visit.id)).toEqual([])
    await at.store.write(office.officeId, async (tx) =>
      tx.putAddress(address(await office.hostId('Marlina Asi'), 'email', 'Marlina')),
    )
    const again = { commandId: newCommandId(), host: 'Marlina Asi', name: 'Markus Dehen' }
    const other = await office.register(again)
    await office.register(again)
    expect(await kinds(office, other.id)).toEqual(['asked waiting'])
  })

  test('that was answered before it went is not sent any more', async () => {
    const office = await reachable('Erwin Tunjang')
    const visit = await office.register({})
    await office.does(office.desk, visit.id, { type: 'answer', answer: 'yes', via: 'phone' })
    expect(await kinds(office, visit.id)).toEqual(['asked cancelled'])
    expect(await send(office)).toEqual([])
  })

  test('the visitor leaves while it is on its way: the host hears that too', async () => {
    const office = await reachable('Erwin Tunjang')
    const visit = await office.register({})
    const underWay = await office.app.reach.claim(office.officeId, 'letters', 10)
    await office.does(office.desk, visit.id, { type: 'withdraw' })
    await office.app.reach.settle(
      office.officeId,
      underWay.map(({ message }) => ({ message, sending: went, chance: 0 })),
    )
    expect(await send(office)).toEqual([
      '{"label":"Erwin Tunjang"} Siti Rahmawati sudah pergi | Meninggalkan kantor pukul 09.36, tanpa bertemu. Tidak perlu dijawab lagi.',
    ])
  })

  test('a visitor who is invited to come again waits for no answer: the ladder stops, the host hears', async () => {
    const office = await reachable('Erwin Tunjang')
    const visit = await office.register({})
    await send(office)
    await office.does(office.desk, visit.id, { type: 'turnAway', reason: 'kantor tutup lebih awal' })
    expect(await send(office)).toHaveLength(1)
    office.wait(86_400)
    expect(await climb(office)).toBe(0)
  })

  test('one who was asked ahead is asked once more when the visitor has come, and only then minutes count', async () => {
    const office = await reachable('Erwin Tunjang')
    const yaml = `
sop: 1
name: Undangan
actors: { officer: { label: Petugas, role: officer }, boss: { label: Pimpinan, role: host } }
steps:
  - no: 1
    short: Izin
    actor: officer
    asks: boss
    from: requested
    until: { answered.yes: 2, answered.no: 3, answered.absent: 3 }
    activity: Izin
  - { no: 2, short: Buku, actor: officer, until: { registered: 3 }, activity: Buku }
  - { no: 3, short: Arsip, actor: officer, until: { archived: end }, activity: Arsip }
`
    passed(await office.app.sop.addVersion(office.secretariat, { yaml, effective: '2026-11-24' }))
    const visit = await office.register({ origin: 'letter', day: '2026-11-25', register: false })
    expect(await send(office)).toEqual([expect.stringContaining('Permintaan bertemu: Siti Rahmawati')])
    office.wait(86_400)
    expect(await climb(office)).toBe(0)
    await office.does(office.desk, visit.id, { type: 'arrive' })
    expect(await send(office)).toEqual([expect.stringContaining('Ada tamu: Siti Rahmawati')])
    office.wait(60)
    expect(await climb(office)).toBe(1)
    expect(await kinds(office, visit.id)).toEqual(['asked sent', 'asked sent', 'reminder waiting'])
  })

  test('that somebody else answered is told to those who were asked, and not to the one who answered', async () => {
    const office = await reachable('Erwin Tunjang')
    const visit = await office.register({})
    await send(office)
    const erwin = await office.account('host', 'Erwin Tunjang')
    await office.does(erwin, visit.id, { type: 'answer', answer: 'later' })
    expect(await send(office)).toEqual([])
    const other = await office.register({ name: 'Markus Dehen' })
    await send(office)
    await office.does(office.desk, other.id, { type: 'answer', answer: 'absent', via: 'inPerson' })
    expect(await send(office)).toEqual([])
    const third = await office.register({ name: 'Dewi Anggraini' })
    await send(office)
    await office.does(office.desk, third.id, { type: 'forward', hostId: await office.hostId('Marlina Asi') })
    expect(await kinds(office, third.id)).toEqual(['asked sent'])
  })
})

describe('what goes wrong', () => {
  test('is tried again, ever later, and given up visibly', async () => {
    const office = await reachable('Erwin Tunjang')
    const visit = await office.register({})
    const down: Sending = { went: 'wrong', again: true, reply: 'ECONNREFUSED' }
    let tries = 0
    const waits: number[] = []
    // the desk answers only later: the question stays open all the while
    await at.store.write(office.officeId, (tx) => tx.putPursuit(visit.id, null))
    while ((await kinds(office, visit.id))[0] === 'asked waiting') {
      const [message] = await at.store.write(office.officeId, (tx) => tx.messagesOfVisit(visit.id))
      const wait = Math.max(0, ((message?.dueAt ?? 0) - office.now()) / 1000)
      waits.push(wait)
      office.wait(wait)
      tries += (await send(office, down)).length
    }
    expect(await kinds(office, visit.id)).toEqual(['asked failed'])
    expect(tries).toBeGreaterThan(10)
    expect(waits.slice(1, 4)).toEqual([3.75, 7.5, 15])
    expect(Math.max(...waits)).toBeLessThanOrEqual(600)
    expect(await at.store.channels(office.officeId)).toMatchObject([{ failure: 'ECONNREFUSED', okAt: null }])
  })

  test('after an hour without a mail server the letter arrives', async () => {
    const office = await reachable('Erwin Tunjang')
    const visit = await office.register({})
    await at.store.write(office.officeId, (tx) => tx.putPursuit(visit.id, null))
    for (let minute = 0; minute < 60; minute += 1) {
      await send(office, { went: 'wrong', again: true, reply: 'ECONNREFUSED' })
      office.wait(60)
    }
    office.wait(600)
    expect(await send(office)).toHaveLength(1)
    expect(await kinds(office, visit.id)).toEqual(['asked sent'])
  })

  test('the other side asks for a while of rest: all that waits for it rests', async () => {
    const office = await reachable('Erwin Tunjang', 'Marlina Asi')
    await office.register({})
    const [first] = await office.app.reach.claim(office.officeId, 'letters', 1)
    if (first === undefined) throw new Error('nothing was due')
    await office.register({ host: 'Marlina Asi', name: 'Markus Dehen' })
    const busy: Sending = { went: 'wrong', again: true, afterSeconds: 90, reply: '429 Too Many Requests' }
    await office.app.reach.settle(office.officeId, [{ message: first.message, sending: busy, chance: 0 }])
    office.wait(89)
    expect(await send(office)).toEqual([])
    office.wait(1)
    expect(await send(office)).toHaveLength(2)
  })

  test('an address that is gone is not written to again', async () => {
    const office = await reachable('Erwin Tunjang')
    await office.register({})
    await send(office, { went: 'wrong', again: false, addressGone: true, reply: '410 Gone' })
    const visit = await office.register({ name: 'Markus Dehen' })
    expect(await kinds(office, visit.id)).toEqual([])
  })

  test('whoever took it and died is followed by another, and nobody sends it twice before that', async () => {
    const office = await reachable('Erwin Tunjang')
    await office.register({})
    expect(await office.app.reach.claim(office.officeId, 'letters', 10)).toHaveLength(1)
    office.wait(119)
    expect(await office.app.reach.claim(office.officeId, 'letters', 10)).toHaveLength(0)
    office.wait(1)
    expect(await send(office)).toHaveLength(1)
  })

  test('whoever took it and comes back late changes nothing that another has taken or told since', async () => {
    const office = await reachable('Erwin Tunjang')
    const visit = await office.register({})
    const take = () => office.app.reach.claim(office.officeId, 'letters', 10)
    const told = (taken: readonly Outgoing[], sending: Sending) =>
      office.app.reach.settle(
        office.officeId,
        taken.map(({ message }) => ({ message, sending, chance: 0 })),
      )
    const lost = await take()
    office.wait(120)
    const taken = await take()
    await told(lost, { went: 'wrong', again: true, reply: '451 4.4.2 Timeout' })
    office.wait(60)
    expect(await take()).toEqual([])
    await told(taken, went)
    await told(lost, { went: 'wrong', again: false, reply: '550 5.1.1 User unknown' })
    expect(await kinds(office, visit.id)).toEqual(['asked sent'])
    office.wait(120)
    expect(await take()).toEqual([])
  })

  test('a letter that cannot be put into words waits for its next try, says so, and keeps no other from going', async () => {
    const office = await reachable('Erwin Tunjang')
    const broken = await office.register({})
    const whole = await office.register({ name: 'Markus Dehen' })
    const bug = new Error('no such moment')
    const visit: Store['visit'] = async (officeId, visitId) => {
      if (visitId === broken.id) throw bug
      return at.store.visit(officeId, visitId)
    }
    const { reach } = createApp({ store: { ...at.store, visit }, clock: office.now })
    const reported: unknown[] = []
    reach.onWordless((error) => void reported.push(error))
    const outgoing = await reach.claim(office.officeId, 'letters', 10)
    expect(outgoing.map(({ message }) => message.visitId)).toEqual([whole.id])
    expect(reported).toEqual([bug])
    expect(await kinds(office, broken.id)).toEqual(['asked waiting'])
    const { items } = await at.store.messages(office.officeId, { visitId: broken.id, limit: 10 })
    expect(items).toMatchObject([{ attempts: 1, reply: 'Lawang tidak dapat menyusun pesan ini.' }])
    expect(await reach.claim(office.officeId, 'letters', 10)).toEqual([])
    expect(await at.store.channels(office.officeId)).toMatchObject([{ failure: null }])
    office.wait(10)
    expect(await send(office)).toHaveLength(1)
    expect(await kinds(office, broken.id)).toEqual(['asked sent'])
  })
})

describe('the ladder', () => {
  test('goes on when nobody answers, and at its end answers absent, each at its deadline', async () => {
    const office = await reachable('Tri Wahyuni')
    const visit = await office.register({ host: 'Tri Wahyuni' })
    expect(await climb(office)).toBe(0)
    office.wait(60)
    expect(await climb(office)).toBe(1)
    expect(await kinds(office, visit.id)).toEqual(['asked waiting', 'reminder waiting'])
    office.wait(59)
    expect(await climb(office)).toBe(0)
    office.wait(1)
    await climb(office)
    expect((await moments(office, visit.id)).slice(-1)).toEqual(['120 escalated head'])
    office.wait(3600)
    await climb(office)
    const told = await moments(office, visit.id)
    expect(told.slice(-3, -1)).toEqual(['120 escalated head', '180 escalated desk'])
    expect(told.at(-1)).toMatch(/^\d+ answered absent$/)
    expect(await climb(office)).toBe(0)
    const row = passed(await office.app.visits.get(office.desk, visit.id))
    expect(row.answer).toMatchObject({ answer: 'absent', via: 'ladder', givenBy: null })
  })

  test('an answer in time ends it', async () => {
    const office = await reachable('Tri Wahyuni')
    const visit = await office.register({ host: 'Tri Wahyuni' })
    await office.does(office.desk, visit.id, { type: 'answer', answer: 'yes', via: 'phone' })
    office.wait(86_400)
    expect(await climb(office)).toBe(0)
    expect(await at.store.pursuits(office.officeId)).toEqual([])
  })

  test('whoever it went to is asked, sees the visit and may answer; the host hears who did', async () => {
    const office = await reachable('Tri Wahyuni', 'Erwin Tunjang')
    const visit = await office.register({ host: 'Tri Wahyuni' })
    await send(office)
    office.wait(120)
    await climb(office)
    expect(await send(office)).toContain(
      '{"label":"Erwin Tunjang"} Tamu untuk Tri Wahyuni, S.T.: Siti Rahmawati | CV Barito Griya. Konsultasi site plan. Datang pukul 09.36. Mohon dijawab sebelum 09.41.',
    )
    const erwin = await office.account('host', 'Erwin Tunjang')
    await office.does(erwin, visit.id, { type: 'answer', answer: 'yes' })
    expect((await moments(office, visit.id)).at(-1)).toBe('120 answered yes')
    expect(await send(office)).toEqual([
      '{"label":"Tri Wahyuni"} Sudah dijawab: Siti Rahmawati diterima | Oleh Erwin Tunjang, pukul 09.38.',
    ])
  })

  test('a taken back answer lets the question climb on from where its time is', async () => {
    const office = await reachable('Tri Wahyuni')
    const visit = await office.register({ host: 'Tri Wahyuni' })
    office.wait(100)
    const commandId = newCommandId()
    passed(
      await office.app.visits.command(office.desk, visit.id, { commandId, type: 'answer', answer: 'no', via: 'phone' }),
    )
    office.wait(5)
    await office.does(office.desk, visit.id, { type: 'correct', undo: commandId })
    office.wait(15)
    expect(await climb(office)).toBe(1)
    expect((await moments(office, visit.id)).slice(-1)).toEqual(['120 escalated head'])
  })

  test('the desk may pass over whoever is asked, once for one press, and only the desk', async () => {
    const office = await reachable('Tri Wahyuni')
    const visit = await office.register({ host: 'Tri Wahyuni' })
    office.wait(10)
    const skip = { commandId: newCommandId() }
    passed(await office.app.reach.skip(office.desk, visit.id, skip))
    passed(await office.app.reach.skip(office.desk, visit.id, skip))
    expect((await moments(office, visit.id)).slice(-1)).toEqual(['10 escalated head'])
    const done = await office.register({ host: 'Tri Wahyuni', name: 'Markus Dehen' })
    await office.does(office.desk, done.id, { type: 'answer', answer: 'yes', via: 'phone' })
    expect(refused(await office.app.reach.skip(office.desk, done.id, { commandId: newCommandId() })).code).toBe(
      'nobodyAsked',
    )
  })
})

describe('a question never hangs', () => {
  const twoAnswers = `
sop: 1
name: Dua jawaban
actors: { officer: { label: Petugas, role: officer }, boss: { label: Pimpinan, role: host } }
steps:
  - { no: 1, short: Buku, actor: officer, until: { registered: 2 }, activity: Buku }
  - { no: 2, short: Tanya, actor: officer, asks: boss, until: { answered.yes: 3, answered.no: 3 }, activity: Tanya }
  - { no: 3, short: Arsip, actor: officer, until: { archived: end }, activity: Arsip }
`
  const withTwoAnswers = async (...hosts: readonly string[]) => {
    const office = await reachable(...hosts)
    passed(await office.app.sop.addVersion(office.secretariat, { yaml: twoAnswers, effective: '2026-11-24' }))
    return office
  }

  test('where the step knows no absence, the end of the ladder hands it to the desk', async () => {
    const office = await withTwoAnswers('Erwin Tunjang')
    const visit = await office.register({})
    office.wait(3600)
    await climb(office)
    const seen = passed(await office.app.visits.get(office.desk, visit.id))
    expect(seen.answer).toMatchObject({ answer: 'absent', via: 'ladder' })
    expect(seen.attention).toMatchObject({ group: 'awaitingAnswer', turn: { role: 'officer' } })
  })

  test('whoever asked the visitor to wait is reminded, again and again, and is absent in the end', async () => {
    const office = await withTwoAnswers('Erwin Tunjang')
    const visit = await office.register({})
    await send(office)
    await office.does(office.desk, visit.id, { type: 'answer', answer: 'later', via: 'phone' })
    office.wait(599)
    expect(await climb(office)).toBe(0)
    office.wait(1)
    expect(await climb(office)).toBe(1)
    expect(await send(office)).toEqual([expect.stringContaining('Siti Rahmawati sudah menunggu 10 menit')])
    await office.does(office.desk, visit.id, { type: 'answer', answer: 'yes', via: 'phone', anew: true })
    expect(await at.store.pursuits(office.officeId)).toEqual([])
    const other = await office.register({ name: 'Markus Dehen' })
    await office.does(office.desk, other.id, { type: 'answer', answer: 'later', via: 'phone' })
    office.wait(2 * 3600)
    await climb(office)
    expect((await moments(office, other.id)).at(-1)).toMatch(/ answered absent$/)
    expect(await climb(office)).toBe(0)
  })

  test('whoever is asked first is told, even where that is not the host', async () => {
    const office = await reachable('Dra. Norhayati', 'Erwin Tunjang')
    const secretaryId = await office.hostId('Dra. Norhayati')
    const rungs = (['secretary', 'host', 'desk'] as const).map((kind) => ({
      kind,
      seconds: 60,
      remindEverySeconds: null,
    }))
    passed(await office.app.ladders.put(office.secretariat, null, { rungs, whenOut: 'ladder', secretaryId }))
    const visit = await office.register({})
    expect(await send(office)).toEqual([expect.stringContaining('"Dra. Norhayati"} Tamu untuk Erwin Tunjang')])
    expect((await moments(office, visit.id)).at(-1)).toBe('0 escalated secretary')
    office.wait(60)
    await climb(office)
    expect(await send(office)).toEqual([expect.stringContaining('"Erwin Tunjang"} Ada tamu')])
  })

  test('a visit to a unit that nobody heads goes to the secretary at once', async () => {
    const office = await reachable('Dra. Norhayati')
    const secretaryId = await office.hostId('Dra. Norhayati')
    const { rungs } = (await office.app.ladders.list(office.secretariat)).items[0] ?? { rungs: [] }
    passed(await office.app.ladders.put(office.secretariat, null, { rungs, whenOut: 'ladder', secretaryId }))
    const unit = passed(await office.app.units.add(office.secretariat, { name: 'Bidang Baru' }))
    const yaml = twoAnswers.replace('steps:', 'fields: { host: unit }\nsteps:')
    passed(await office.app.sop.addVersion(office.secretariat, { yaml, effective: '2026-11-24' }))
    const { hostId: _, ...form } = filledForm('', 'Siti Rahmawati')
    const opened = await office.app.visits.open(office.desk, { ...form, unitId: unit.id })
    expect((await moments(office, passed(opened).visit.id)).at(-1)).toBe('0 escalated secretary')
    expect(await send(office)).toEqual([expect.stringContaining('Tamu untuk Bidang Baru')])
  })

  test('after a while without a server, whoever is asked now is told, and nobody whose turn has passed', async () => {
    const office = await reachable('Tri Wahyuni', 'Erwin Tunjang')
    const rungs = [
      { kind: 'host', seconds: 60, remindEverySeconds: null },
      { kind: 'head', seconds: 1200, remindEverySeconds: null },
    ] as const
    passed(await office.app.ladders.put(office.secretariat, null, { rungs: [...rungs], whenOut: 'ladder' }))
    await office.register({ host: 'Tri Wahyuni' })
    await send(office)
    office.wait(600)
    await climb(office)
    expect(await send(office)).toEqual([expect.stringContaining('"Erwin Tunjang"} Tamu untuk Tri Wahyuni')])
    const late = await office.register({ host: 'Tri Wahyuni', name: 'Markus Dehen' })
    await send(office)
    office.wait(7200)
    await climb(office)
    expect((await kinds(office, late.id)).filter((kind) => kind.startsWith('asked'))).toHaveLength(1)
  })

  test('a departure or an answer that is taken back leaves the host asked', async () => {
    const office = await reachable('Erwin Tunjang')
    const visit = await office.register({})
    await send(office)
    const gone = newCommandId()
    passed(await office.app.visits.command(office.desk, visit.id, { commandId: gone, type: 'turnAway', reason: 'x' }))
    await office.does(office.desk, visit.id, { type: 'correct', undo: gone })
    expect(await send(office)).toEqual([expect.stringContaining('Ada tamu: Siti Rahmawati')])
    const other = await office.register({ name: 'Markus Dehen' })
    const no = newCommandId()
    passed(
      await office.app.visits.command(office.desk, other.id, {
        commandId: no,
        type: 'answer',
        answer: 'no',
        via: 'phone',
      }),
    )
    await office.does(office.desk, other.id, { type: 'correct', undo: no })
    expect(await send(office)).toEqual([expect.stringContaining('Ada tamu: Markus Dehen')])
  })

  test('one whose sheet went on to another is sent nothing more, also where the first try failed', async () => {
    const office = await reachable('Erwin Tunjang')
    const visit = await office.register({})
    const underWay = await office.app.reach.claim(office.officeId, 'letters', 10)
    await office.does(office.desk, visit.id, { type: 'forward', hostId: await office.hostId('Marlina Asi') })
    const failed: Sending = { went: 'wrong', again: true, reply: '451 try again' }
    await office.app.reach.settle(
      office.officeId,
      underWay.map(({ message }) => ({ message, sending: failed, chance: 0 })),
    )
    office.wait(60)
    expect(await send(office)).toEqual([])
  })

  test('a message of the desk reaches the head of the unit that is visited, and is sent as it was written', async () => {
    const office = await reachable('Erwin Tunjang')
    const yaml = twoAnswers.replace('steps:', 'fields: { host: unit }\nsteps:')
    passed(await office.app.sop.addVersion(office.secretariat, { yaml, effective: '2026-11-24' }))
    const unit = (await office.app.units.list(office.secretariat)).items.find(({ name }) => name === 'Bidang Perumahan')
    const { hostId: _, ...form } = filledForm('', 'Siti Rahmawati')
    const opened = await office.app.visits.open(office.desk, { ...form, unitId: unit?.id ?? '' })
    await send(office)
    const { id } = passed(opened).visit
    await office.does(office.desk, id, { type: 'say', text: 'Tamu sudah di lobi' })
    office.wait(1)
    const undone = newCommandId()
    passed(await office.app.visits.command(office.desk, id, { commandId: undone, type: 'say', text: 'salah ketik' }))
    await office.does(office.desk, id, { type: 'correct', undo: undone })
    const sent = await send(office)
    expect(sent).toHaveLength(1)
    expect(sent[0]).toContain('Tamu sudah di lobi')
  })

  test('questions that were asked before there was a ladder are taken up at the start, once', async () => {
    const office = await reachable('Erwin Tunjang')
    const visit = await office.register({})
    await send(office)
    await at.store.write(office.officeId, (tx) => tx.putPursuit(visit.id, null))
    office.wait(86_400)
    expect(await office.app.reach.takeUp()).toBeGreaterThanOrEqual(1)
    expect(await at.store.pursuit(office.officeId, visit.id)).toMatchObject({ nextAt: office.now() + 60_000 })
    expect((await moments(office, visit.id)).at(-1)).toBe('0 hostAsked')
  })
})

describe('programs', () => {
  test('hear of every moment of the types they want, in the words of the story', async () => {
    const office = await testOffice(at.store)
    await at.store.write(office.officeId, async (tx) => {
      const hook = { secret: 'whsec_x', enabled: true, createdAt: 0, okAt: null, failedAt: null, failure: null }
      await tx.putHook({ ...hook, id: crypto.randomUUID(), url: 'https://satu.go.id', types: [] })
      await tx.putHook({ ...hook, id: crypto.randomUUID(), url: 'https://dua.go.id', types: ['registered'] })
      await tx.putHook({ ...hook, id: crypto.randomUUID(), url: 'https://tiga.go.id', types: [], enabled: false })
    })
    await office.register({})
    const outgoing = await office.app.reach.claim(office.officeId, 'events', 100)
    const heard = (url: string) =>
      outgoing.flatMap((one) => (one.to === 'program' && one.url === url ? [one.event.type] : []))
    expect(heard('https://satu.go.id').toSorted()).toEqual(
      ['visit.arrived', 'visit.deposited', 'visit.hostAsked', 'visit.issued', 'visit.registered'].toSorted(),
    )
    expect(heard('https://dua.go.id')).toEqual(['visit.registered'])
    expect(JSON.stringify(outgoing)).not.toContain('6271015208880412')
  })

  test('one that is switched off hears nothing more of what waits; one that is gone is switched off, and says so', async () => {
    const office = await testOffice(at.store)
    const hook = {
      id: crypto.randomUUID(),
      url: 'https://satu.go.id',
      secret: 'whsec_x',
      types: ['registered'],
      enabled: true,
      createdAt: 0,
      okAt: null,
      failedAt: null,
      failure: null,
    }
    const put = (enabled: boolean) => at.store.write(office.officeId, (tx) => tx.putHook({ ...hook, enabled }))
    const states = async () =>
      (await at.store.messages(office.officeId, { hookId: hook.id, limit: 10 })).items.map(({ state }) => state)
    await put(true)
    await office.register({})
    await put(false)
    expect(await office.app.reach.claim(office.officeId, 'events', 10)).toEqual([])
    expect(await states()).toEqual(['cancelled'])
    await put(true)
    await office.register({ name: 'Markus Dehen' })
    const taken = await office.app.reach.claim(office.officeId, 'events', 10)
    const gone: Sending = { went: 'wrong', again: false, addressGone: true, reply: '410 Gone' }
    const results = taken.map(({ message }) => ({ message, sending: gone, chance: 0 }))
    await office.app.reach.settle(office.officeId, results)
    expect(await at.store.hooks(office.officeId)).toEqual([
      { ...hook, enabled: false, failedAt: office.now(), failure: '410 Gone' },
    ])
    await office.register({ name: 'Dewi Anggraini' })
    expect(await states()).toEqual(['failed', 'cancelled'])
  })

  test('one that fails is left alone as a whole for a while', async () => {
    const office = await testOffice(at.store)
    await at.store.write(office.officeId, (tx) =>
      tx.putHook({
        id: crypto.randomUUID(),
        url: 'https://satu.go.id',
        secret: 'whsec_x',
        types: [],
        enabled: true,
        createdAt: 0,
        okAt: null,
        failedAt: null,
        failure: null,
      }),
    )
    await office.register({})
    const [first] = await office.app.reach.claim(office.officeId, 'events', 1)
    if (first === undefined) throw new Error('nothing was due')
    const hang: Sending = { went: 'wrong', again: true, reply: 'timeout' }
    await office.app.reach.settle(office.officeId, [{ message: first.message, sending: hang, chance: 1 }])
    expect(await office.app.reach.claim(office.officeId, 'events', 100)).toEqual([])
    office.wait(5)
    expect(await office.app.reach.claim(office.officeId, 'events', 100)).toHaveLength(5)
  })
})
