import { expect, test } from 'vitest'
import type { Visit } from '../../../contract/visit.ts'
import { at, aVisit } from '../visit/a-visit.ts'
import { calleesOf, hasEnded, reachedAs, rungDoors, silenceOf, turnOf } from './turn.ts'

const rung = (kind: 'host' | 'delegate' | 'desk', rest: Partial<NonNullable<Visit['ladder']>['rungs'][number]>) =>
  ({ kind, staffId: null, name: null, extension: null, state: 'toCome', since: null, until: null, ...rest }) as const

const climbing = aVisit('v', {
  attention: {
    group: 'awaitingAnswer',
    turn: { role: 'host', name: 'Tri Wahyuni', rung: 'delegate' },
    since: at(120),
  },
  ladder: {
    rungs: [
      rung('host', { staffId: 's1', name: 'Erwin Tunjang', state: 'passed' }),
      rung('delegate', { staffId: 's2', name: 'Tri Wahyuni', extension: '216', state: 'now' }),
      rung('desk', {}),
    ],
    since: at(120),
    dueAt: at(180),
    next: null,
    runsOutAt: at(480),
  },
})
const now = (seconds: number) => Date.parse(at(seconds))

test('the turn counts down on its rung, and names what comes after it', () => {
  expect(turnOf(climbing, now(146))).toMatchObject({
    rung: { name: 'Tri Wahyuni' },
    next: { kind: 'desk' },
    leftSeconds: 34,
  })
  expect(turnOf(climbing, now(150))?.used).toBe(0.5)
  expect(turnOf(climbing, now(500))?.used).toBe(1)
  expect(turnOf(aVisit('v'), now(0))).toBeNull()
})

test('the rungs are passed, asked and to come', () => {
  const turn = turnOf(climbing, now(150))
  expect(turn && climbing.ladder && rungDoors(climbing.ladder, turn).map(({ state }) => state)).toEqual([
    'done',
    'now',
    'toCome',
  ])
})

test('the host and everybody whom the question has reached can be called, whoever’s turn it is first', () => {
  expect(calleesOf(climbing)).toEqual({
    all: [
      { staffId: 's1', name: 'Erwin Tunjang, S.T., M.T.', extension: '214' },
      { staffId: 's2', name: 'Tri Wahyuni', extension: '216' },
    ],
    first: 1,
  })
  expect(calleesOf(aVisit('v')).all.map(({ name }) => name)).toEqual(['Erwin Tunjang, S.T., M.T.'])
  expect(calleesOf(aVisit('v', { host: null })).all).toEqual([])
})

test('silence begins where the limit ends, and ends with the ladder', () => {
  expect(silenceOf(climbing, now(299))).toBeNull()
  expect(silenceOf(climbing, now(368))).toEqual({ kind: 'beyond', overSeconds: 68, limitSeconds: 300 })
  const answer = {
    ...({ stage: 'host', answer: 'absent', givenBy: null, recordedBy: '' } as const),
    ...{ reason: null, message: null, proposedAt: null, at: at(480) },
  }
  const question = { ...climbing.question, state: 'answered' } as const
  const ended = aVisit('v', {
    question,
    answer: { ...answer, via: 'ladder' },
    attention: { group: 'desk', turn: { role: 'officer', name: null }, since: at(480) },
  })
  expect(silenceOf(ended, now(500))).toEqual({ kind: 'ended', at: at(480) })
  expect(hasEnded({ ...ended, answer: { ...answer, via: 'phone' } })).toBe(false)
  expect(hasEnded({ ...ended, attention: { ...ended.attention, group: 'leaving' } })).toBe(false)
})

test('at the end of the ladder it no longer matters what reached whom', () => {
  const reach: Visit['reach'] = {
    ...({ state: 'sent', channel: 'telegram' } as const),
    ...{ lastSentAt: at(3), openedAt: null, failure: null, reminders: [] },
  }
  expect(reachedAs({ ...climbing, reach })).toBe('sent')
  expect(reachedAs(climbing)).toBe('none')
  const turn = { role: 'officer', name: null, rung: 'desk' } as const
  expect(reachedAs({ ...climbing, reach, attention: { ...climbing.attention, turn } })).toBe('desk')
})
