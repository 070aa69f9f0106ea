import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answerWords } from '../../domain/sop/moment-name.ts'
import type { Sop } from '../../domain/sop/sop.ts'
import type { Command } from '../../domain/visit/command.ts'
import { decide } from '../../domain/visit/decide.ts'
import {
  erwin,
  lawang,
  marlina,
  morning,
  rina,
  type Scenario,
  scenario,
  siti,
  sopFrom,
  toMarlina,
} from '../../domain/visit/scenario.ts'
import type { MessageRow } from '../../store/reach/rows.ts'
import type { OfficeRow, StaffRow } from '../../store/rows.ts'
import { whoOfStaff } from '../visit/who.ts'
import { type LinkState, linkState } from './link.ts'

/** `later` is no way on: the step goes on waiting. A secretary screens first. */
const screened = sopFrom(`
sop: 1
name: Uji
actors:
  officer: { label: Petugas, role: officer }
  secretary: { label: Sekretaris, role: staff }
  boss: { label: Pimpinan, role: host }
steps:
  - { no: 1, short: Lapor, actor: officer, until: { registered: 2 }, activity: Lapor }
  - { no: 2, short: Saring, actor: officer, asks: secretary, until: { answered.yes: 3, answered.no: 5 }, activity: Saring }
  - { no: 3, short: Tanya, actor: officer, asks: boss, until: { answered.yes: 4, answered.no: 5 }, activity: Tanya }
  - { no: 4, short: Masuk, actor: officer, until: { received: 5 }, activity: Masuk }
  - { no: 5, short: Arsip, actor: officer, until: { archived: end }, activity: Arsip }
`)

const office: OfficeRow = {
  id: 'office',
  name: 'Kantor',
  shortName: 'Kantor',
  unitCode: '',
  letterhead: [],
  address: '',
  contact: {},
  timeZone: 'Asia/Pontianak',
  hours: { week: {}, periods: [], holidays: [], closed: [] },
  settings: {
    locale: 'id',
    keepIdentityNumbers: true,
    letterKeys: true,
    printOnRegister: false,
    phrases: { desk: [], host: [] },
    answerLinks: 'open',
  },
  createdAt: 0,
}

function staffNamed(id: string): StaffRow {
  return {
    id,
    unitId: null,
    unitName: null,
    name: id,
    title: null,
    rank: null,
    nip: null,
    phone: null,
    room: null,
    extension: null,
    headOf: [],
    active: true,
  }
}

const message: MessageRow = {
  id: 'message',
  officeId: 'office',
  cause: 'cause',
  channel: 'email',
  kind: 'asked',
  visitId: 'visit',
  seq: 1,
  stage: null,
  staffId: null,
  addressId: null,
  hookId: null,
  state: 'sent',
  attempts: 1,
  giveUpAt: morning,
  createdAt: morning,
  dueAt: null,
  sentAt: morning,
  deliveredAt: null,
  openedAt: null,
  answeredAt: null,
  disownedAt: null,
  remoteId: null,
  reply: null,
}

const players = [{ actor: 'secretary', staffId: 'tri', unitId: null, hostId: null }]

function stateFor(sop: Sop, one: Scenario, staffId: string, stage: string | null): LinkState {
  return linkState({
    message: { ...message, stage, staffId },
    office,
    visit: one.visit(),
    staff: staffNamed(staffId),
    sop: { version: 1, sop, yaml: '' },
    players,
    now: one.now(),
  })
}

const tri = { ...whoOfStaff(staffNamed('tri')), duties: ['secretary'] }

test('a link answers for the actor that it asked: who screens, then the host', () => {
  const visit = scenario(screened)
  visit.does(rina, siti)
  expect(stateFor(screened, visit, 'tri', 'secretary')).toMatchObject({ end: null, stage: 'secretary', given: null })
  visit.does(tri, { type: 'answer', answer: 'yes', via: 'email' })
  expect(stateFor(screened, visit, 'erwin', 'boss')).toMatchObject({ end: null, stage: 'boss', given: null })
  visit.wait(14)
  expect(stateFor(screened, visit, 'tri', 'secretary')).toMatchObject({ end: null, given: { own: true } })
  visit.wait(1)
  expect(stateFor(screened, visit, 'tri', 'secretary')).toEqual({ end: 'answered' })
  expect(stateFor(screened, visit, 'erwin', 'boss')).toMatchObject({ end: null })
})

test('a later that leaves the question open closes no link, however long it is ago', () => {
  const visit = scenario(screened)
  visit.does(rina, siti)
  visit.does(tri, { type: 'answer', answer: 'yes', via: 'email' })
  visit.does(erwin, { type: 'answer', answer: 'later' })
  visit.wait(40)
  expect(stateFor(screened, visit, 'erwin', 'boss')).toMatchObject({
    end: null,
    given: { own: true, until: null, answer: { answer: 'later' } },
    mayReceive: false,
  })
})

test('a message that asked nothing leads to the question that is out, for those whom it concerns', () => {
  const visit = scenario(screened)
  visit.does(rina, siti)
  expect(stateFor(screened, visit, 'erwin', null)).toEqual({ end: 'notAsked' })
  visit.does(tri, { type: 'answer', answer: 'yes', via: 'email' })
  expect(stateFor(screened, visit, 'erwin', null)).toMatchObject({ end: null, stage: 'boss' })
  expect(stateFor(screened, visit, 'marlina', null)).toEqual({ end: 'passedOn' })
})

const commands: readonly Command[] = [
  ...answerWords.map((answer): Command => ({ type: 'answer', answer, stage: 'boss', anew: true, via: 'phone' })),
  { type: 'answer', answer: 'absent', stage: 'boss' },
  { type: 'seat' },
  { type: 'receive' },
  { type: 'turnAway' },
  { type: 'reportBack' },
  { type: 'withdraw' },
  { type: 'forward', host: toMarlina },
  { type: 'escalate', stage: 'boss', rung: 'delegate', to: toMarlina, because: 'late' },
]

test('whatever happened: what a link offers is what would be recorded, and nobody answers who is past or gone', () => {
  const doing = fc.array(
    fc.record({
      who: fc.constantFrom(rina, erwin, marlina, lawang),
      command: fc.constantFrom(...commands),
      minutes: fc.nat(20),
    }),
    { maxLength: 8 },
  )
  fc.assert(
    fc.property(doing, fc.constantFrom('erwin', 'marlina'), (all, staffId) => {
      const visit = scenario(screened)
      visit.does(rina, siti)
      visit.does(tri, { type: 'answer', answer: 'yes', via: 'email' })
      for (const { who, command, minutes } of all) {
        visit.tries(who, command)
        visit.wait(minutes)
      }
      const state = stateFor(screened, visit, staffId, 'boss')
      const { moments, filing } = visit.visit()
      if (moments.some(({ type }) => type === 'received') || filing.state === 'filed') expect(state.end).not.toBeNull()
      if (state.end !== null) return
      const who = whoOfStaff(staffNamed(staffId))
      const goes = (command: Command) => !('refused' in decide(visit.visit(), command, visit.context(who)))
      const anew = state.anew || state.given?.own === true
      for (const answer of state.answers) {
        const plain = { type: 'answer', answer, stage: state.stage, via: 'email' } as const
        expect(goes({ ...plain, ...(anew ? { anew } : {}) })).toBe(true)
        if (state.anew) expect(goes(plain)).toBe(false)
      }
      if (state.mayReceive) expect(goes({ type: 'receive' })).toBe(true)
    }),
    { numRuns: 300 },
  )
})
