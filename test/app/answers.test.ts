import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { LinkReader } from '../../src/app/reach/answer-cases.ts'
import type { AnswerLink, LinkAnswer } from '../../src/contract/answer.ts'
import type { Visit } from '../../src/contract/visit.ts'
import type { ChannelKind } from '../../src/domain/reach/message.ts'
import type { Occurrence, Via } from '../../src/domain/visit/moment.ts'
import { type TestStore, testStore } from '../test-store.ts'
import { lawangRecords } from './lawang-records.ts'
import { sendLink } from './link.ts'
import { morning, newCommandId, passed, refused, type TestOffice, testOffice } from './office.ts'

let place: TestStore
let office: TestOffice
let visit: Visit
beforeAll(async () => {
  place = await testStore(() => morning)
})
beforeEach(async () => {
  office = await testOffice(place.store)
  office.wait(82)
  visit = await office.register({
    arrivedAt: new Date(morning).toISOString(),
    companions: [{ name: 'Budi' }],
    visitor: { name: 'Siti Rahmawati', institution: 'CV Barito Griya', phone: '081255513378' },
  })
})
afterAll(() => place.clear())

const reader: LinkReader = { address: '10.0.0.9', locale: 'id' }
const minute = 60

async function linkTo(name = 'Erwin Tunjang', channel: Exclude<ChannelKind, 'webhook'> = 'whatsapp') {
  const { store, officeId } = office
  const staffId = await office.hostId(name)
  return sendLink(store, { officeId, visitId: visit.id, staffId, at: office.now(), channel })
}

const look = async (token: string) => passed(await office.app.answers.look(token, reader))
const body = (rest: Omit<LinkAnswer, 'commandId'>): LinkAnswer => ({ commandId: newCommandId(), ...rest })
const give = (token: string, rest: Omit<LinkAnswer, 'commandId'>) => office.app.answers.give(token, body(rest), reader)
const receive = (token: string) => office.app.answers.receive(token, { commandId: newCommandId() }, reader)
const visitNow = async () => passed(await office.app.visits.get(office.desk, visit.id))
const end = async (token: string) => (await look(token)).end

const byLawang = (occurrence: Occurrence) => {
  const { store, officeId, now } = office
  return lawangRecords({ store, officeId, visitId: visit.id, at: now() }, occurrence)
}

/** The question went on to somebody else, as the ladder takes it. */
async function passOnTo(name: string): Promise<void> {
  const staffId = await office.hostId(name)
  const to = { kind: 'staff', staffId, name } as const
  await byLawang({ type: 'escalated', stage: 'host', rung: 'delegate', to, because: 'late' })
}

test('the page names the office, to whom and where it was sent, who waits and until when; nothing else of the visitor', async () => {
  const { token } = await linkTo()
  const page = await look(token)
  expect(page).toEqual({
    office: {
      name: expect.stringContaining('Dinas Perumahan'),
      shortName: 'DPKPP Kalimantan Tengah',
      timeZone: 'Asia/Pontianak',
      phone: '(0536) 000000',
    },
    visitId: visit.id,
    end: null,
    now: new Date(office.now()).toISOString(),
    question: {
      to: { name: 'Erwin Tunjang, S.T., M.T.', title: expect.any(String) },
      sent: { channel: 'whatsapp', address: '0812 •••• 14' },
      host: null,
      visitor: { name: 'Siti Rahmawati', institution: 'CV Barito Griya' },
      companions: 1,
      purpose: 'Konsultasi site plan',
      place: { at: 'desk', room: null, ticket: null },
      arrivedAt: new Date(morning).toISOString(),
      dueAt: new Date(morning + 82_000 + 300_000).toISOString(),
      limitSeconds: 300,
      role: 'host',
      label: null,
      answers: ['yes', 'no', 'absent', 'later'],
      anew: false,
      answer: null,
      mayReceive: false,
    },
  } satisfies Record<keyof AnswerLink, unknown>)
  const written = JSON.stringify(page)
  for (const secret of ['0412', '62710152', '3378', 'ktp', '6412', visit.visitor?.id ?? '?']) {
    expect(written).not.toContain(secret)
  }
})

test('looking opens nothing; a person who sees the page opens it once', async () => {
  const { token, messageId } = await linkTo()
  await look(token)
  expect((await office.store.messageById(messageId))?.openedAt).toBeNull()
  const first = office.now()
  passed(await office.app.answers.opened(token, reader))
  office.wait(30)
  passed(await office.app.answers.opened(token, reader))
  expect((await office.store.messageById(messageId))?.openedAt).toBe(first)
})

test.each([
  ['whatsapp', 'whatsapp'],
  ['gateway', 'whatsapp'],
  ['email', 'email'],
  ['telegram', 'telegram'],
  ['push', 'push'],
] as const)('an answer by the link of a message by %s says that it came by %s', async (channel, via) => {
  const { token, messageId } = await linkTo('Erwin Tunjang', channel)
  office.wait(2 * minute)
  const page = passed(await give(token, { answer: 'yes' }))
  expect(page.question).toMatchObject({ answer: { answer: 'yes', own: true, via, tookSeconds: 120 }, mayReceive: true })
  expect((await visitNow()).answer).toMatchObject({
    answer: 'yes',
    givenBy: 'Erwin Tunjang, S.T., M.T.',
    recordedBy: 'Erwin Tunjang, S.T., M.T.',
    via,
  })
  const moments = passed(await office.app.visits.moments(office.desk, visit.id)).items
  expect(moments.find(({ type }) => type === 'answered')).toMatchObject({ by: { name: 'Erwin Tunjang, S.T., M.T.' } })
  expect((await office.store.messageById(messageId))?.answeredAt).toBe(office.now())
})

test('a reason, words and a proposed time go with it', async () => {
  const { token } = await linkTo()
  const proposedAt = new Date(morning + 86_400_000).toISOString()
  passed(await give(token, { answer: 'no', reason: 'Sedang memimpin rapat', message: 'Maaf', proposedAt }))
  expect((await visitNow()).answer).toMatchObject({
    answer: 'no',
    reason: 'Sedang memimpin rapat',
    message: 'Maaf',
    proposedAt,
  })
  expect(refused(await give(token, { answer: 'no', proposedAt: '2026-02-30T99:00:00Z' }))).toMatchObject({
    code: 'badBody',
  })
})

test('sent twice it happens once, also at the same time; the id of another link’s answer is not taken over', async () => {
  const { token } = await linkTo()
  const once = body({ answer: 'yes' })
  const [one, other] = await Promise.all([
    office.app.answers.give(token, once, reader),
    office.app.answers.give(token, once, reader),
  ])
  expect(passed(one).question?.answer).toMatchObject({ answer: 'yes' })
  expect(passed(other).question?.answer).toMatchObject({ answer: 'yes' })
  expect((await visitNow()).answers).toHaveLength(1)
  const moments = passed(await office.app.visits.moments(office.desk, visit.id)).items
  expect(moments.filter(({ type }) => type === 'answered')).toHaveLength(1)
  const { token: another } = await linkTo('Erwin Tunjang', 'email')
  expect(refused(await office.app.answers.give(another, once, reader))).toMatchObject({ code: 'commandReused' })
})

test('its giver changes it within a quarter of an hour, and not a second longer', async () => {
  const { token } = await linkTo()
  passed(await give(token, { answer: 'no' }))
  office.wait(15 * minute - 1)
  const changed = passed(await give(token, { answer: 'later', reason: 'Rapat' }))
  expect(changed.question?.answer).toMatchObject({ answer: 'later', own: true })
  office.wait(15 * minute)
  expect(await look(token)).toMatchObject({ end: 'answered', question: null })
  expect(refused(await give(token, { answer: 'yes' }))).toMatchObject({
    code: 'linkClosed',
    facts: { because: 'answered' },
  })
  expect((await visitNow()).answer).toMatchObject({ answer: 'later' })
})

test('whoever said yes calls the visitor in; then the link is over', async () => {
  const { token } = await linkTo()
  expect(refused(await receive(token))).toMatchObject({ code: 'notYours' })
  passed(await give(token, { answer: 'later' }))
  expect(refused(await receive(token))).toMatchObject({ code: 'noYes' })
  passed(await give(token, { answer: 'yes' }))
  const page = passed(await receive(token))
  expect(page).toMatchObject({ end: 'received', question: null })
  expect(JSON.stringify(page)).not.toContain('Siti')
  expect((await visitNow()).place.at).toBe('meeting')
  expect(refused(await give(token, { answer: 'no' }))).toMatchObject({ facts: { because: 'received' } })
})

test('calling in is over with the quarter of an hour, too', async () => {
  const { token } = await linkTo()
  passed(await give(token, { answer: 'yes' }))
  office.wait(15 * minute)
  expect(refused(await receive(token))).toMatchObject({ code: 'linkClosed', facts: { because: 'answered' } })
})

test('two links cross: the first counts, the second is told whose it is and changes it only knowingly', async () => {
  const [host, delegate] = [await linkTo(), await linkTo('Marlina Asi', 'telegram')]
  expect(await end(delegate.token)).toBe('passedOn')
  await passOnTo('Marlina Asi')
  expect(await look(delegate.token)).toMatchObject({
    end: null,
    question: { host: { name: 'Erwin Tunjang, S.T., M.T.', person: true } },
  })
  passed(await give(delegate.token, { answer: 'yes' }))
  expect((await look(host.token)).question).toMatchObject({
    anew: true,
    mayReceive: false,
    answer: { answer: 'yes', own: false, by: expect.stringContaining('Marlina Asi'), via: 'telegram' },
  })
  expect(refused(await give(host.token, { answer: 'no' }))).toMatchObject({ code: 'alreadyAnswered' })
  expect((await visitNow()).answer?.answer).toBe('yes')
  expect(refused(await receive(host.token))).toMatchObject({ code: 'notYours' })
  const changed = passed(await give(host.token, { answer: 'no', anew: true }))
  expect(changed.question?.answer).toMatchObject({ answer: 'no', own: true })
  expect((await look(delegate.token)).question).toMatchObject({ anew: true, answer: { own: false, answer: 'no' } })
})

test('at the very same time one of two links is first, and the other is told', async () => {
  const [host, delegate] = [await linkTo(), await linkTo('Marlina Asi')]
  await passOnTo('Marlina Asi')
  const both = await Promise.all([give(host.token, { answer: 'yes' }), give(delegate.token, { answer: 'no' })])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  const late = both.find(({ ok }) => !ok)
  expect(late && refused(late)).toMatchObject({ code: 'alreadyAnswered' })
})

test('an answer in the second after the ladder moved on is heard: the one asked first still holds their link', async () => {
  const { token } = await linkTo()
  office.wait(2 * minute)
  await passOnTo('Marlina Asi')
  office.wait(1)
  passed(await give(token, { answer: 'yes' }))
  expect((await visitNow()).answer).toMatchObject({ givenBy: 'Erwin Tunjang, S.T., M.T.' })
})

test('after the end of the ladder the link stays open as long as the visitor is there: nobody has answered', async () => {
  const { token } = await linkTo()
  office.wait(20 * minute)
  await byLawang({ type: 'answered', stage: 'host', answer: 'absent', givenBy: null, via: 'ladder' })
  office.wait(40 * minute)
  const page = await look(token)
  expect(page.question).toMatchObject({
    anew: true,
    answer: { answer: 'absent', own: false, by: null, via: 'ladder', changeableUntil: null },
  })
  expect(refused(await give(token, { answer: 'yes' }))).toMatchObject({ code: 'alreadyAnswered' })
  passed(await give(token, { answer: 'yes', anew: true }))
  expect((await visitNow()).answer).toMatchObject({ answer: 'yes', givenBy: 'Erwin Tunjang, S.T., M.T.' })
})

test('what the desk recorded on the host’s word is the host’s own: they change it and call in', async () => {
  const { token } = await linkTo()
  await office.does(office.desk, visit.id, { type: 'answer', answer: 'yes', via: 'phone' })
  expect((await look(token)).question).toMatchObject({ anew: false, mayReceive: true, answer: { own: true } })
  passed(await give(token, { answer: 'no' }))
  expect((await visitNow()).answer).toMatchObject({ answer: 'no', via: 'whatsapp' })
})

test.each([
  ['withdrew', [{ type: 'withdraw' }]],
  ['left', [{ type: 'answer', answer: 'no', via: 'phone' }, { type: 'turnAway' }]],
  ['left', [{ type: 'answer', answer: 'absent', via: 'phone' }, { type: 'turnAway' }, { type: 'checkOut' }]],
  ['received', [{ type: 'answer', answer: 'yes', via: 'phone' }, { type: 'receive' }]],
] as const)('the link ends when the visitor has gone: %s', async (because, commands) => {
  const { token } = await linkTo()
  await office.does(office.desk, visit.id, ...commands)
  expect(await look(token)).toMatchObject({ end: because, question: null })
  expect(refused(await give(token, { answer: 'yes' }))).toMatchObject({ code: 'linkClosed', facts: { because } })
})

test('a sheet that goes on to another takes the question from the first, and from who stood in', async () => {
  const [host, delegate, next] = [await linkTo(), await linkTo('Marlina Asi'), await linkTo('Tri Wahyuni')]
  await passOnTo('Marlina Asi')
  await office.does(office.desk, visit.id, { type: 'forward', hostId: await office.hostId('Tri Wahyuni') })
  expect(await end(host.token)).toBe('passedOn')
  expect(await end(delegate.token)).toBe('passedOn')
  expect(refused(await give(host.token, { answer: 'yes' }))).toMatchObject({ facts: { because: 'passedOn' } })
  passed(await give(next.token, { answer: 'yes' }))
})

test('somebody who has left the staff list answers nothing', async () => {
  const { token } = await linkTo()
  const { store, officeId } = office
  const staffId = await office.hostId('Erwin Tunjang')
  await store.write(officeId, (tx) => tx.changeStaff(staffId, { active: false }))
  expect(await end(token)).toBe('passedOn')
})

test('a link does not grow old before two weeks, and then opens nothing', async () => {
  const { token } = await linkTo()
  office.wait(14 * 24 * 60 * minute)
  expect(await end(token)).toBeNull()
  office.wait(1)
  expect(await end(token)).toBe('tooOld')
})

test('“I am not …” puts the address out of use, tells the desk once, and closes the link for good', async () => {
  const { token, messageId } = await linkTo()
  const page = passed(await office.app.answers.disown(token, reader))
  expect(page).toMatchObject({ end: 'disowned', question: null })
  passed(await office.app.answers.disown(token, reader))
  expect(await office.store.addresses(office.officeId, await office.hostId('Erwin Tunjang'))).toEqual([])
  expect((await office.store.messageById(messageId))?.disownedAt).toBe(office.now())
  expect((await visitNow()).notes.map(({ text }) => text)).toEqual([
    'Pesan lewat WhatsApp untuk Erwin Tunjang, S.T., M.T. sampai ke orang lain (0812 •••• 14). Alamat itu tidak dipakai lagi; hubungi Erwin Tunjang, S.T., M.T. dengan cara lain.',
  ])
  expect(refused(await give(token, { answer: 'yes' }))).toMatchObject({ facts: { because: 'disowned' } })
  expect((await visitNow()).question.state).toBe('open')
})

test('“I am not …” closes every link that went to that address, of this visit and of others, and no other address’s', async () => {
  const { store, officeId } = office
  const [asked, elsewhere] = [await linkTo(), await linkTo('Erwin Tunjang', 'email')]
  const other = await office.register({ name: 'Markus Dehen' })
  const staffId = await office.hostId('Erwin Tunjang')
  const again = { officeId, staffId, at: office.now(), addressId: asked.addressId }
  const reminder = await sendLink(store, { ...again, visitId: visit.id })
  const ofOther = await sendLink(store, { ...again, visitId: other.id })
  passed(await office.app.answers.disown(asked.token, reader))
  for (const { token } of [reminder, ofOther]) {
    expect(await look(token)).toMatchObject({ end: 'disowned', question: null })
    expect(refused(await give(token, { answer: 'yes' }))).toMatchObject({ facts: { because: 'disowned' } })
    passed(await office.app.answers.disown(token, reader))
  }
  expect((await visitNow()).notes).toHaveLength(1)
  expect(await end(elsewhere.token)).toBeNull()
})

test('where the office wants signing in, links and buttons answer nothing and say so', async () => {
  const { token } = await linkTo()
  passed(await office.app.office.change(office.secretariat, { answerLinks: 'signIn' }))
  const page = await look(token)
  expect(page).toMatchObject({ end: 'signIn', question: null, visitId: visit.id })
  expect(JSON.stringify(page)).not.toContain('Siti')
  expect(refused(await give(token, { answer: 'yes' }))).toMatchObject({ facts: { because: 'signIn' } })
  expect(await office.app.answers.answerBy(token, 'yes', pressOn('telegram'))).toMatchObject({
    went: 'closed',
    sentence: expect.stringContaining('masuk akun'),
  })
  expect((await visitNow()).question.state).toBe('open')
  passed(await office.app.office.change(office.secretariat, { answerLinks: 'open' }))
  passed(await give(token, { answer: 'yes' }))
})

test('other settings of the office stay as they are when that one changes', async () => {
  const before = (await office.store.office(office.officeId))?.settings
  passed(await office.app.office.change(office.secretariat, { answerLinks: 'signIn' }))
  expect((await office.store.office(office.officeId))?.settings).toEqual({ ...before, answerLinks: 'signIn' })
})

/** A press that never came before. */
function pressOn(via: Via) {
  return { via, arrival: { digest: crypto.randomUUID(), at: office.now() } }
}

test('the button of a chat: recorded, known already, changed, answered by another, over', async () => {
  const { token } = await linkTo('Erwin Tunjang', 'telegram')
  const press = (answer: LinkAnswer['answer']) => office.app.answers.answerBy(token, answer, pressOn('telegram'))
  expect(await press('yes')).toEqual({
    went: 'recorded',
    sentence: 'Jawaban Anda sudah dicatat: ya. Terima kasih. Dapat diubah sampai pukul 09.52.',
  })
  expect((await visitNow()).answer).toMatchObject({ answer: 'yes', via: 'telegram' })
  expect((await press('yes')).sentence).toBe('Jawaban Anda tadi sudah dicatat: ya. Terima kasih.')
  expect(await press('later')).toMatchObject({ went: 'recorded', sentence: expect.stringContaining('nanti') })
  const moments = passed(await office.app.visits.moments(office.desk, visit.id)).items
  expect(moments.filter(({ type }) => type === 'answered')).toHaveLength(2)
  await office.does(office.desk, visit.id, { type: 'withdraw' })
  expect(await press('yes')).toMatchObject({ went: 'closed', sentence: expect.stringContaining('pamit') })
})

test('a chat is told who was first, in the language of the one who pressed', async () => {
  await office.account('host', 'Erwin Tunjang')
  const { store, officeId } = office
  const mine = (await store.accounts(officeId)).find(({ name }) => name === 'Erwin Tunjang')
  await store.write(officeId, (tx) => tx.changeAccount(mine?.id ?? '', { locale: 'en' }))
  const [host, delegate] = [await linkTo(), await linkTo('Marlina Asi')]
  await passOnTo('Marlina Asi')
  passed(await give(delegate.token, { answer: 'no' }))
  expect(await office.app.answers.answerBy(host.token, 'yes', pressOn('whatsapp'))).toMatchObject({
    went: 'answered',
    sentence: expect.stringMatching(/^Already answered by Marlina Asi.* at 09:37: no\. That answer stands/),
  })
  expect((await visitNow()).answer?.answer).toBe('no')
})

test('a button that is pressed twice at once answers once', async () => {
  const { token } = await linkTo()
  const [first, second] = [pressOn('whatsapp'), pressOn('whatsapp')]
  const all = await Promise.all([first, first, second].map((on) => office.app.answers.answerBy(token, 'yes', on)))
  expect(all.map(({ went }) => went).toSorted()).toEqual(['again', 'again', 'recorded'])
  const moments = passed(await office.app.visits.moments(office.desk, visit.id)).items
  expect(moments.filter(({ type }) => type === 'answered')).toHaveLength(1)
})

test('wrong tokens are counted by their address, right ones never', async () => {
  const { token } = await linkTo()
  const wrong = token.replace(/^./, (letter) => (letter === 'A' ? 'B' : 'A'))
  const codes: string[] = []
  for (let tries = 0; tries < 7; tries += 1) codes.push(refused(await office.app.answers.look(wrong, reader)).code)
  expect(codes.slice(0, 5)).toEqual(['linkUnknown', 'linkUnknown', 'linkUnknown', 'linkUnknown', 'linkUnknown'])
  expect(codes.at(-1)).toBe('tooManyTries')
  expect(await end(token)).toBeNull()
  expect(refused(await office.app.answers.look(wrong, { ...reader, address: '10.0.0.10' })).code).toBe('linkUnknown')
  expect(await office.app.answers.answerBy(wrong, 'yes', pressOn('telegram'))).toMatchObject({ went: 'unknown' })
})
