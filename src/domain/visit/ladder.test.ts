import { expect, test } from 'vitest'
import { maySee } from '../access/visit-access.ts'
import type { Who } from './command.ts'
import { agus, erwin, lawang, marlina, rina, scenario, siti, sopFrom, toMarlina } from './scenario.ts'

const sop = sopFrom(`
sop: 1
name: Uji
actors: { officer: { label: Petugas, role: officer }, boss: { label: Pimpinan, role: host } }
steps:
  - { no: 1, short: Lapor, actor: officer, until: { registered: 2 }, activity: Lapor }
  - no: 2
    short: Jawaban
    actor: officer
    asks: boss
    limit: 5 menit
    until: { answered.yes: 3, answered.no: 4, answered.absent: 4, answered.later: 3 }
    activity: Tanya
  - { no: 3, short: Masuk, actor: officer, until: { received: 4 }, activity: Masuk }
  - { no: 4, short: Arsip, actor: officer, until: { archived: end }, activity: Arsip }
`)

const asked = () => {
  const visit = scenario(sop)
  visit.does(rina, siti)
  return visit
}

const upToMarlina = { type: 'escalate', stage: 'boss', rung: 'delegate', to: toMarlina, because: 'late' } as const

test('a question that goes up the ladder keeps its host; whoever it went to sees the visit and may answer', () => {
  const visit = asked()
  expect(visit.tries(marlina, { type: 'answer', answer: 'yes' })).toMatchObject({ refused: 'notYours' })
  expect(maySee(visit.visit(), marlina)).toBe(false)
  visit.wait(2)
  expect(visit.does(lawang, upToMarlina)).toEqual(['escalated delegate Marlina Asi'])
  expect(visit.visit().host).toMatchObject({ staffId: 'erwin' })
  expect(visit.visit().question).toMatchObject({ state: 'open' })
  expect(maySee(visit.visit(), marlina)).toBe(true)
  expect(visit.does(marlina, { type: 'answer', answer: 'yes' })).toEqual(['answered boss yes via screen'])
  expect(visit.visit().answers['boss']).toMatchObject({ givenBy: 'marlina', givenByName: 'Marlina Asi' })
  expect(visit.does(marlina, { type: 'receive' })).toContain('received')
})

test('an answer in the second after the ladder moved on is heard all the same, and the first one counts', () => {
  const visit = asked()
  visit.wait(2)
  visit.does(lawang, upToMarlina)
  visit.does(erwin, { type: 'answer', answer: 'yes' })
  expect(visit.tries(marlina, { type: 'answer', answer: 'no' })).toMatchObject({ refused: 'alreadyAnswered' })
})

test('the end of the ladder answers absent at its deadline, whenever it is recorded', () => {
  const visit = asked()
  const deadline = visit.now() + 10 * 60_000
  visit.wait(45)
  expect(visit.does(lawang, { type: 'answer', answer: 'absent', at: deadline })).toEqual([
    'answered boss absent via ladder',
  ])
  expect(visit.visit().answers['boss']).toMatchObject({ at: deadline, via: 'ladder', givenBy: null })
})

test('what came after the deadline stays after it: the ladder is never told before the last moment', () => {
  const visit = asked()
  const deadline = visit.now() + 10 * 60_000
  visit.wait(12)
  visit.does(rina, { type: 'note', text: 'masih menunggu' })
  visit.does(lawang, { type: 'answer', answer: 'absent', at: deadline })
  expect(visit.visit().answers['boss']?.at).toBe(visit.now())
})

test('whoever stands in speaks for the host, and what they said stays the host’s side when the sheet goes on', () => {
  const visit = asked()
  visit.does(lawang, upToMarlina)
  visit.does(marlina, { type: 'say', text: 'Saya jemput' })
  visit.does(rina, { type: 'forward', host: { kind: 'staff', staffId: 'tri', name: 'Tri Wahyuni' } })
  expect(visit.visit().conversation.map(({ from }) => from)).toEqual(['host'])
})

test('the desk records the word of whoever stands in as theirs, and of nobody else', () => {
  const visit = asked()
  const heard = { type: 'answer', answer: 'yes', via: 'phone', from: 'marlina' } as const
  expect(visit.tries(rina, heard)).toMatchObject({ refused: 'notYours' })
  visit.does(lawang, upToMarlina)
  visit.does(rina, heard)
  expect(visit.visit().answers['boss']).toMatchObject({ givenBy: 'marlina', givenByName: 'Marlina Asi', via: 'phone' })
})

test('the head of a unit speaks as the host where the visit is to the unit', () => {
  const visit = scenario({ ...sop, intake: { ...sop.intake, fields: { ...sop.intake.fields, host: 'unit' } } })
  visit.does(rina, { ...siti, host: { kind: 'unit', unitId: 'perumahan', name: 'Bidang Perumahan' } })
  visit.does({ ...marlina, headOf: ['perumahan'] }, { type: 'say', text: 'Lima menit lagi' })
  expect(visit.visit().conversation.map(({ from }) => from)).toEqual(['host'])
})

test('a sheet that goes on to another host leaves those behind who stood in for the first', () => {
  const visit = asked()
  visit.does(lawang, { ...upToMarlina, to: { kind: 'staff', staffId: 'tri', name: 'Tri Wahyuni' } })
  visit.does(rina, { type: 'forward', host: toMarlina })
  expect(visit.visit().standIns).toEqual([])
})

test('nothing goes up that nobody asks any more', () => {
  const visit = asked()
  visit.does(erwin, { type: 'answer', answer: 'no' })
  expect(visit.tries(lawang, upToMarlina)).toMatchObject({ refused: 'nobodyAsked' })
  expect(visit.tries(lawang, { type: 'answer', answer: 'absent' })).toMatchObject({ refused: 'alreadyAnswered' })
})

test('somebody who answers by a link is named, and may change the answer from their own screen', () => {
  const visit = asked()
  const byLink: Who = { ...erwin, by: { kind: 'staff', staffId: 'erwin', name: 'Erwin Tunjang' } }
  expect(visit.does(byLink, { type: 'answer', answer: 'later', via: 'telegram' })).toEqual([
    'answered boss later via telegram',
  ])
  expect(visit.visit().answers['boss']).toMatchObject({ givenByName: 'Erwin Tunjang', recordedBy: 'Erwin Tunjang' })
  expect(visit.does(erwin, { type: 'answer', answer: 'yes' })).toHaveLength(1)
  expect(
    visit.tries(
      { ...byLink, staffId: 'tri', by: { ...byLink.by, kind: 'staff', staffId: 'tri', name: 'Tri' } },
      {
        type: 'answer',
        answer: 'no',
      },
    ),
  ).toMatchObject({ refused: 'notYours' })
})

test('desk and host speak and write to each other; no other host does', () => {
  const visit = asked()
  visit.does(rina, { type: 'say', text: 'Tamu sudah di lobi' })
  visit.does(erwin, { type: 'say', text: 'Lima menit lagi' })
  expect(visit.visit().conversation.map(({ from, text, by }) => [from, by, text])).toEqual([
    ['desk', 'Rina Marlina', 'Tamu sudah di lobi'],
    ['host', 'Erwin Tunjang', 'Lima menit lagi'],
  ])
  expect(visit.visit().conversation.map(({ accountId }) => accountId)).toEqual(['account-rina', 'account-erwin'])
  expect(visit.tries(marlina, { type: 'say', text: 'x' })).toMatchObject({ refused: 'notYours' })
  expect(visit.tries(agus, { type: 'say', text: '  ' })).toMatchObject({ refused: 'messageRequired' })
  expect(visit.does(agus, { type: 'speak', via: 'intercom', result: 'answered', seconds: 24.4 })).toEqual(['spoke'])
  expect(visit.visit().moments.at(-1)).toMatchObject({ with: { staffId: 'erwin' }, seconds: 24 })
  visit.does(agus, { type: 'speak', via: 'phone', result: 'noAnswer', seconds: 30 })
  expect(visit.visit().moments.at(-1)).toMatchObject({ seconds: 0 })
})

test('a call that was made cannot be taken back, but the answer that was given while it lasted can', () => {
  const visit = asked()
  visit.does(rina, { type: 'answer', answer: 'yes', via: 'intercom' })
  const answered = visit.lastCommand()
  visit.does(rina, { type: 'speak', via: 'intercom', result: 'answered', seconds: 24, with: null })
  expect(visit.visit().moments.at(-1)).toMatchObject({ with: null })
  expect(visit.tries(rina, { type: 'undo', commandId: visit.lastCommand() })).toMatchObject({
    refused: 'undoImpossible',
  })
  expect(visit.does(rina, { type: 'undo', commandId: answered })).toEqual(['corrected undo'])
  expect(visit.visit().question).toMatchObject({ state: 'open' })
})

test('a sheet that goes on keeps those who stand in for somebody else than its host', () => {
  const screened = sopFrom(`
sop: 1
name: Uji
actors:
  officer: { label: Petugas, role: officer }
  secretary: { label: Sekretaris, role: staff }
  boss: { label: Pimpinan, role: host }
steps:
  - { no: 1, short: Lapor, actor: officer, until: { registered: 2 }, activity: Lapor }
  - { no: 2, short: Saring, actor: officer, asks: secretary, until: { answered.yes: 3, answered.no: 4 }, activity: Tanya }
  - { no: 3, short: Tanya, actor: officer, asks: boss, until: { answered.yes: 4, answered.no: 4 }, activity: Tanya }
  - { no: 4, short: Arsip, actor: officer, until: { archived: end }, activity: Arsip }
`)
  const visit = scenario(screened)
  visit.does(rina, siti)
  const tri = { kind: 'staff', staffId: 'tri', name: 'Tri Wahyuni' } as const
  visit.does(lawang, { type: 'escalate', stage: 'secretary', rung: 'head', to: tri, because: 'late' })
  visit.does(rina, { type: 'forward', host: toMarlina })
  expect(visit.visit().standIns).toMatchObject([{ staffId: 'tri', stage: 'secretary' }])
})
