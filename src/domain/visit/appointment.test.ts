import { expect, test } from 'vitest'
import { appointedAt } from './appointment.ts'
import { erwin, marlina, rina, scenario, siti, sopFrom, visitor } from './scenario.ts'

const sop = sopFrom(`
sop: 1
name: Uji
admits: { days: [Senin, Selasa, Rabu, Kamis] }
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

const { identity: _identity, initials: _initials, ...form } = siti
const invitation = { ...form, origin: 'invitation', day: '2026-11-25', time: '13:30' } as const

const invited = () => {
  const visit = scenario(sop)
  visit.does(erwin, invitation)
  return visit
}

test('the host invites for a day and an hour, and has answered with that', () => {
  const visit = invited()
  expect(visit.visit()).toMatchObject({ day: '2026-11-25', time: '13:30', question: { state: 'answered' } })
  const at = appointedAt(visit.visit(), 'Asia/Pontianak')
  expect(at).toBe(Date.parse('2026-11-25T06:30:00Z'))
  expect(appointedAt({ day: '2026-11-25' }, 'Asia/Pontianak')).toBeUndefined()
})

test('whoever was invited is registered and received without another question', () => {
  const visit = invited()
  visit.wait(24 * 60)
  visit.does(rina, { type: 'arrive' }, { ...siti, type: 'register' })
  expect(visit.progress().standing).toBe(3)
  expect(visit.does(erwin, { type: 'receive' })).toEqual(['received'])
})

test('nobody is invited for a day that is over; a letter may be entered late', () => {
  const visit = scenario(sop)
  expect(visit.tries(erwin, { ...invitation, day: '2026-11-23' })).toEqual({ refused: 'dayPast', facts: {} })
  expect(visit.does(rina, { ...invitation, origin: 'letter', day: '2026-11-23' })).toEqual(['requested'])
})

test('an appointment is moved by the host or the desk, while nobody has come, to a day on which the office receives', () => {
  const visit = invited()
  expect(visit.does(erwin, { type: 'move', day: '2026-11-26', time: '09:00' })).toEqual(['corrected appointment'])
  expect(visit.visit()).toMatchObject({ day: '2026-11-26', time: '09:00' })
  expect(visit.visit().moments.at(-1)).toMatchObject({ change: { from: { day: '2026-11-25', time: '13:30' } } })
  expect(visit.tries(erwin, { type: 'move', day: '2026-11-26', time: '09:00' })).toMatchObject({ refused: 'unchanged' })
  expect(visit.tries(erwin, { type: 'move', day: '2026-11-27' })).toMatchObject({ refused: 'notOnThisDay' })
  expect(visit.tries(erwin, { type: 'move', day: '2026-11-23' })).toMatchObject({ refused: 'dayPast' })
  expect(visit.tries(marlina, { type: 'move', day: '2026-11-30' })).toMatchObject({ refused: 'notYours' })
  expect(visit.tries(visitor, { type: 'move', day: '2026-11-30' })).toMatchObject({ refused: 'notYours' })
  visit.does(rina, { type: 'move', day: '2026-11-30' })
  expect(visit.visit().day).toBe('2026-11-30')
  expect(visit.visit().time).toBeUndefined()
  visit.does(rina, { type: 'arrive' })
  expect(visit.tries(erwin, { type: 'move', day: '2026-12-01' })).toMatchObject({ refused: 'alreadyHere' })
})

test('moving is taken back like anything else', () => {
  const visit = invited()
  visit.does(erwin, { type: 'move', day: '2026-11-30' })
  visit.does(erwin, { type: 'undo', commandId: visit.lastCommand() })
  expect(visit.visit()).toMatchObject({ day: '2026-11-25', time: '13:30' })
})

test('a host calls off who has not come yet: declined, not withdrawn; once they are there the desk sees them off', () => {
  expect(invited().does(erwin, { type: 'withdraw' })).toEqual(['archived declined'])
  expect(invited().tries(marlina, { type: 'withdraw' })).toMatchObject({ refused: 'notYours' })
  const there = invited()
  there.does(rina, { type: 'arrive' })
  expect(there.tries(erwin, { type: 'withdraw' })).toMatchObject({ refused: 'notYours' })
  expect(invited().does(rina, { type: 'withdraw' })).toEqual(['archived withdrew'])
})
