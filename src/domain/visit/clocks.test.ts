import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Sop } from '../sop/sop.ts'
import { attentionOf } from './attention.ts'
import { clocksOf } from './clocks.ts'
import { railOf } from './rail.ts'
import {
  agus,
  erwin,
  hours,
  lawang,
  rina,
  type Scenario,
  scenario,
  siti,
  sopFrom,
  toErwin,
  toMarlina,
} from './scenario.ts'

const seed = sopFrom(readFileSync('sop/penerimaan-tamu.yaml', 'utf8'))
const readingRoom = sopFrom(readFileSync('src/domain/sop/fixtures/ruang-baca.yaml', 'utf8'))
const clinic = sopFrom(readFileSync('src/domain/sop/fixtures/klinik.yaml', 'utf8'))

const opened = (sop: Sop = seed) => {
  const visit = scenario(sop)
  visit.does(rina, siti)
  return visit
}
const clocks = (visit: Scenario) => clocksOf(visit.visit(), visit.progress(), visit.sop, hours, visit.now())
const verdicts = (visit: Scenario) => clocks(visit).passes.map(({ no, verdict }) => `${no} ${verdict}`)
const promise = (visit: Scenario) => clocks(visit).standards[0]
const rail = (visit: Scenario) =>
  railOf(visit.visit(), visit.progress(), visit.sop).map(({ no, state }) => `${no} ${state}`)
const attention = (visit: Scenario) => attentionOf(visit.visit(), visit.progress(), visit.sop)

describe('clocks', () => {
  test('an open pass runs to now; the promise is the sum of the clocks of the steps', () => {
    const visit = opened().wait('3:46')
    expect(clocks(visit).passes[1]).toMatchObject({
      elapsedSeconds: 226,
      limitSeconds: 300,
      verdict: 'open',
      binds: 'office',
    })
    expect(promise(visit)).toMatchObject({
      at: 0,
      name: 'Janji layanan',
      endedAt: null,
      limitSeconds: 600,
      usedSeconds: 226,
      openSince: visit.now() - 226_000,
      verdict: 'open',
      binds: 'office',
    })
  })

  test('within and beyond; the meeting is in no clock, so the promise can still be kept', () => {
    const visit = opened()
    visit.wait('6:08').does(erwin, { type: 'answer', answer: 'yes' })
    visit.wait('0:41').does(rina, { type: 'seat' })
    visit.wait(7).does(erwin, { type: 'receive' })
    expect(promise(visit)).toMatchObject({ usedSeconds: 409, openSince: null })
    visit.wait(29).does(rina, { type: 'reportBack' })
    visit.wait('0:36').does(rina, { type: 'checkOut' })
    expect(verdicts(visit)).toEqual(['1 within', '2 beyond', '3 within', '4 within', '5 within'])
    expect(promise(visit)).toMatchObject({ usedSeconds: 445, verdict: 'within' })
  })

  test('passed over in time is within, later it is unrecorded, and so is a promise that hangs on it', () => {
    const quick = opened()
    quick.does(erwin, { type: 'answer', answer: 'yes' })
    quick.wait('0:59').does(rina, { type: 'reportBack' })
    expect(verdicts(quick)[2]).toBe('3 within')
    const slow = opened()
    slow.does(erwin, { type: 'answer', answer: 'yes' })
    slow.wait(20).does(rina, { type: 'checkOut' })
    expect(verdicts(slow)).toEqual(['1 within', '2 within', '3 unrecorded', '4 within', '5 within'])
    expect(promise(slow)?.verdict).toBe('unrecorded')
  })

  test('cut short counts only when the limit had passed', () => {
    const soon = opened().wait(4)
    soon.does(rina, { type: 'withdraw' })
    expect(verdicts(soon)).toEqual(['1 within', '2 leftOut'])
    expect(promise(soon)?.verdict).toBe('leftOut')
    const late = opened().wait(11)
    late.does(rina, { type: 'withdraw' })
    expect(verdicts(late)).toEqual(['1 within', '2 beyond'])
    expect(promise(late)?.verdict).toBe('beyond')
  })

  test('a step that ended before its clock began has no time, one without a limit is not judged', () => {
    const visit = opened()
    visit.does(erwin, { type: 'answer', answer: 'yes' })
    visit.does(rina, { type: 'seat' }, { type: 'handBack', item: 'identityCard' })
    expect(clocks(visit).passes[3]).toMatchObject({ elapsedSeconds: null, verdict: 'leftOut' })
  })

  test('a standard between two moments opens at each and closes at the next; the guest’s binds the guest', () => {
    const visit = scenario(readingRoom)
    const { host: _, ...form } = siti
    visit.does(rina, { ...form, kind: 'member', fields: { address: 'x' } })
    expect(clocks(visit).passes[0]?.binds).toBe('guest')
    visit.does(rina, { type: 'deposit', item: 'bag' }, { type: 'issue', pool: 'lockerKey' })
    visit.wait(50).does(agus, { type: 'answer', answer: 'yes' })
    visit.does(agus, { type: 'call' }, { type: 'perform', activity: 'rulesRead' })
    visit.does(agus, { type: 'perform', activity: 'manuscriptReady' }, { type: 'receive' })
    expect(clocks(visit).standards.map(({ usedSeconds, verdict, binds }) => [usedSeconds, verdict, binds])).toEqual([
      [3000, 'beyond', 'office'],
      [0, 'open', 'guest'],
    ])
    expect(
      clocks(visit)
        .passes.map((pass) => pass.verdict)
        .at(2),
    ).toBe('none')
  })

  test('one left open counts only if its limit has passed at the end', () => {
    const visit = scenario(clinic, ['assistant'])
    const letter = {
      type: 'open',
      origin: 'letter',
      register: true,
      visitor: { personId: 'n', name: 'N' },
      host: toErwin,
    } as const
    visit.does(rina, letter)
    visit.wait(2 * 24 * 60).does(rina, { type: 'archive', outcome: 'noShow' })
    expect(clocks(visit).standards[0]?.verdict).toBe('leftOut')
    const late = scenario(clinic, ['assistant'])
    late.does(rina, letter)
    late.wait(9 * 24 * 60).does(rina, { type: 'archive', outcome: 'noShow' })
    expect(clocks(late).standards[0]?.verdict).toBe('beyond')
  })

  test('a clock set back never shows less than nothing', () => {
    const visit = opened().wait(-30)
    expect(clocks(visit).passes[1]?.elapsedSeconds).toBe(0)
    visit.does(erwin, { type: 'answer', answer: 'yes' })
    expect(verdicts(visit)[1]).toBe('2 within')
  })
})

describe('rail', () => {
  test('the passes so far, then the usual way to the end', () => {
    const visit = opened()
    expect(rail(visit)).toEqual(['1 done', '2 now', '3 toCome', '4 toCome', '5 toCome'])
    visit.does(erwin, { type: 'answer', answer: 'no' })
    visit.does(rina, { type: 'turnAway' })
    expect(rail(visit)).toEqual(['1 done', '2 done', '3 done', '5 now'])
    visit.does(rina, { type: 'checkOut' })
    expect(rail(visit)).toEqual(['1 done', '2 done', '3 done', '5 done'])
  })

  test('between two steps the next one is still to come; what was passed over does not appear', () => {
    const visit = opened()
    visit.does(erwin, { type: 'answer', answer: 'yes' })
    visit.does(rina, { type: 'seat' })
    expect(rail(visit)).toEqual(['1 done', '2 done', '3 done', '4 toCome', '5 toCome'])
    const passed = opened()
    passed.does(erwin, { type: 'answer', answer: 'yes' })
    passed.does(rina, { type: 'reportBack' })
    expect(rail(passed)).toEqual(['1 done', '2 done', '4 now', '5 toCome'])
  })
})

describe('whose turn it is', () => {
  test('through a whole visit', () => {
    const visit = scenario(seed)
    visit.does(rina, { type: 'open', origin: 'kiosk', register: true, host: toErwin })
    expect(attention(visit)).toMatchObject({ group: 'desk', turn: { role: 'officer' }, since: visit.now() })
    visit.does(rina, { ...siti, type: 'register' })
    expect(attention(visit.wait(1))).toEqual({
      group: 'awaitingAnswer',
      turn: { role: 'host', actor: 'host', name: 'Erwin Tunjang' },
      since: visit.now() - 60_000,
    })
    visit.does(erwin, { type: 'answer', answer: 'yes' })
    expect(attention(visit)).toMatchObject({ group: 'waitingRoom', turn: { role: 'officer' }, since: visit.now() })
    visit.wait(1).does(rina, { type: 'seat' })
    expect(attention(visit)).toMatchObject({ group: 'waitingRoom', turn: { role: 'host' }, since: visit.now() })
    visit.does(erwin, { type: 'receive' })
    expect(attention(visit)).toMatchObject({ group: 'meeting', turn: { role: 'host' } })
    visit.does(erwin, { type: 'endMeeting' })
    expect(attention(visit)).toMatchObject({ group: 'leaving', turn: { role: 'visitor' } })
    visit.does(rina, { type: 'reportBack' })
    expect(attention(visit)).toMatchObject({ group: 'leaving', turn: { role: 'officer' } })
    visit.does(rina, { type: 'checkOut' })
    expect(attention(visit)).toMatchObject({ group: 'done', turn: { role: 'nobody' } })
  })

  test('of a question that went on: whoever it went to, in the end the desk', () => {
    const visit = opened()
    const asked = { stage: 'host', because: 'late' } as const
    visit.wait(2).does(lawang, { type: 'escalate', ...asked, rung: 'delegate', to: toMarlina })
    expect(attention(visit.wait(1))).toEqual({
      group: 'awaitingAnswer',
      turn: { role: 'host', actor: 'host', name: 'Marlina Asi', rung: 'delegate' },
      since: visit.now() - 60_000,
    })
    visit.does(lawang, { type: 'escalate', ...asked, rung: 'desk', to: null })
    expect(attention(visit)).toEqual({
      group: 'awaitingAnswer',
      turn: { role: 'officer', rung: 'desk' },
      since: visit.now(),
    })
    visit.does(rina, { type: 'forward', host: toMarlina })
    expect(attention(visit).turn).toEqual({ role: 'host', actor: 'host', name: 'Marlina Asi' })
    visit.does(lawang, { type: 'answer', answer: 'absent' })
    expect(attention(visit)).toMatchObject({ group: 'desk', turn: { role: 'officer' } })
  })

  test('declined: the desk has to say so; turned away: it gives things back', () => {
    const visit = opened()
    visit.does(erwin, { type: 'answer', answer: 'no' })
    expect(attention(visit)).toMatchObject({ group: 'desk', turn: { role: 'officer' } })
    visit.does(rina, { type: 'turnAway' })
    expect(attention(visit)).toMatchObject({ group: 'leaving', turn: { role: 'officer' } })
  })

  test('asked for ahead: expected, whoever has to do something meanwhile', () => {
    const visit = scenario(clinic)
    visit.does(rina, {
      type: 'open',
      origin: 'letter',
      register: true,
      visitor: { personId: 'n', name: 'N' },
      host: toErwin,
    })
    expect(attention(visit)).toMatchObject({ group: 'expected', turn: { role: 'officer' } })
    visit.does(rina, { type: 'perform', activity: 'filed' })
    expect(attention(visit)).toMatchObject({ group: 'expected', turn: { role: 'staff', actor: 'assistant' } })
    visit.does(rina, { type: 'answer', answer: 'yes', via: 'phone' }, { type: 'answer', answer: 'yes', via: 'phone' })
    expect(attention(visit)).toMatchObject({ group: 'expected', turn: { role: 'visitor' } })
  })
})
