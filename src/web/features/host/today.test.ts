import { expect, test } from 'vitest'
import type { Visit } from '../../../contract/visit.ts'
import { at, aVisit, offer, pass } from '../visit/a-visit.ts'
import { dayOf, functionOf, isMine, nextAsked, standInOf, stateOf, together } from './today.ts'

const erwin = { staffId: 's1', headOf: ['u1'] }
const host = aVisit('v').host
const to = (rest: Partial<NonNullable<Visit['host']>>) => ({ host: host && { ...host, ...rest } })
const placed = (where: Visit['place']['at']) => ({ place: { ...aVisit('v').place, at: where } })
const answered = (word: 'yes' | 'no' | 'absent' | 'later'): Partial<Visit> => ({
  question: { state: 'answered', stage: 'host', to: null, since: null },
  answer: {
    stage: 'host',
    answer: word,
    givenBy: 'Erwin',
    recordedBy: 'Erwin',
    via: 'screen',
    reason: null,
    message: null,
    proposedAt: null,
    at: at(0),
  },
  offers: [offer('answer', { how: 'besides', stage: 'host', answers: ['yes', 'no'] }), offer('receive')],
})

test('a visit is mine when it is to me, or to the unit that I head', () => {
  expect(isMine(aVisit('v'), erwin)).toBe(true)
  expect(isMine(aVisit('v', to({ id: 's2' })), erwin)).toBe(false)
  expect(isMine(aVisit('v', to({ kind: 'unit', id: 'u1' })), erwin)).toBe(true)
  expect(isMine(aVisit('v', to({ kind: 'named', id: null })), erwin)).toBe(false)
})

test('an open question that I may answer is asked; one that I may not is still on its way', () => {
  expect(stateOf(aVisit('v'))).toBe('asked')
  expect(stateOf(aVisit('v', { offers: [] }))).toBe('coming')
})

test('who plays a function has what waits for their answer or activity, and what has passed them', () => {
  const chair = { staffId: 's9', headOf: [] }
  const asked = aVisit('asked', {
    question: { ...aVisit('v').question, stage: 'chair', label: 'Ketua', role: 'staff' },
  })
  const work = aVisit('work', { offers: [offer('perform', { activity: 'agenda', results: [] })] })
  const passed = aVisit('passed', { offers: [] })
  const day = dayOf([asked, work, passed], chair)
  expect(day.asked.map((visit) => visit.id)).toEqual(['asked'])
  expect(day.work.map((visit) => visit.id)).toEqual(['work'])
  expect(day.passed.map((visit) => visit.id)).toEqual(['passed'])
  expect(functionOf(asked)).toBe('Ketua')
})

test('a host who could answer before being asked is not asked yet', () => {
  const early = { question: { state: 'unasked', stage: null, to: null, since: null } } as const
  const offers = [offer('answer', { how: 'besides', stage: 'host', answers: ['yes', 'no'] })]
  expect(stateOf(aVisit('v', { ...early, offers }))).toBe('coming')
})

test('yes and later leave the visitor waiting, no and absent do not', () => {
  expect(stateOf(aVisit('v', answered('yes')))).toBe('waiting')
  expect(stateOf(aVisit('v', answered('later')))).toBe('waiting')
  expect(stateOf(aVisit('v', answered('no')))).toBe('over')
  expect(stateOf(aVisit('v', answered('absent')))).toBe('over')
})

test('who was received is inside, who left the room is over', () => {
  expect(stateOf(aVisit('v', { ...answered('yes'), ...placed('meeting') }))).toBe('meeting')
  expect(stateOf(aVisit('v', { ...answered('yes'), ...placed('met') }))).toBe('over')
  expect(stateOf(aVisit('v', { ...answered('yes'), ...placed('back') }))).toBe('over')
})

test('questions stand by the time that is left, those without a limit last', () => {
  const due = (id: string, seconds: number) =>
    aVisit(id, { steps: [pass(2, 'Jawaban', { startedAt: at(0), limitSeconds: 300, dueAt: at(seconds) })] })
  const free = aVisit('free', { steps: [pass(2, 'Jawaban', { startedAt: at(0) })] })
  const { asked } = dayOf([free, due('calm', 300), due('late', -20)], erwin)
  expect(asked.map(({ id }) => id)).toEqual(['late', 'calm', 'free'])
})

test('what is to others of the unit stands apart, the open ones first', () => {
  const other = to({ id: 's2' })
  const over = aVisit('over', { ...other, ...placed('back') })
  const day = dayOf([over, aVisit('open', other), aVisit('mine')], erwin)
  expect(day.asked.map(({ id }) => id)).toEqual(['mine'])
  expect(day.unit.map(({ id }) => id)).toEqual(['open', 'over'])
})

test('of a visit that was read twice the newer reading counts', () => {
  const both = together([aVisit('v', { seq: 3 })], [aVisit('v', { seq: 5 }), aVisit('w')])
  expect(both.map(({ id, seq }) => [id, seq])).toEqual([
    ['v', 5],
    ['w', 10],
  ])
})

test('after one is dealt with, the next question is offered, never the same again', () => {
  const day = dayOf([aVisit('v'), aVisit('w')], erwin)
  expect(nextAsked(day, 'v')?.id).toBe('w')
  expect(nextAsked(dayOf([aVisit('v')], erwin), 'v')).toBeNull()
})

test('an appointment that nobody has come to stands apart, by its day and hour', () => {
  const ahead = { ...placed('expected'), ...answered('yes'), offers: [] }
  const visits = [
    aVisit('any', { ...ahead, day: '2026-11-24' }),
    aVisit('later', { ...ahead, day: '2026-11-25', appointedAt: '2026-11-25T02:00:00.000Z' }),
    aVisit('soon', { ...ahead, day: '2026-11-24', appointedAt: '2026-11-24T06:30:00.000Z' }),
    aVisit('declined', { ...ahead, ...answered('no'), offers: [], day: '2026-11-24' }),
  ]
  const day = dayOf(visits, erwin)
  expect(day.promised.map(({ id }) => id)).toEqual(['soon', 'any', 'later'])
  expect(day.coming.map(({ id }) => id)).toEqual(['declined'])
})

test('whoever stands in has the visit among their own: asked, then waiting', () => {
  const tri = { staffId: 's9', headOf: [] }
  const asked = aVisit('asked', { forYouAs: 'delegate' })
  const seated = aVisit('seated', { ...placed('room'), ...answered('yes'), forYouAs: 'head' })
  const day = dayOf([asked, seated, aVisit('other', { offers: [] })], tri)
  expect(day.asked.map(({ id }) => id)).toEqual(['asked'])
  expect(day.waiting.map(({ id }) => id)).toEqual(['seated'])
  expect(day.passed.map(({ id }) => id)).toEqual(['other'])
  expect([standInOf(asked), standInOf(aVisit('v', { forYouAs: 'host' }))]).toEqual(['delegate', null])
})
