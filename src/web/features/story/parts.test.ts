import { expect, test } from 'vitest'
import type { MomentItem } from '../../../contract/visit.ts'
import { at, aVisit, pass } from '../visit/a-visit.ts'
import { beyondOf, partsOf, returnedAt, shortStory } from './parts.ts'

let seq = 100
const nextSeq = () => {
  seq += 1
  return seq
}
const moment = (type: string, seconds: number, step: number | null, rest: Partial<MomentItem> = {}): MomentItem => ({
  seq: nextSeq(),
  type,
  at: at(seconds),
  by: { kind: 'account', name: 'Rina Marlina' },
  post: null,
  step,
  commandId: `c${seconds}`,
  voided: false,
  facts: {},
  ...rest,
})
const steps = [
  pass(1, 'Lapor', { startedAt: at(0), endedAt: at(82), elapsedSeconds: 82, limitSeconds: 120, verdict: 'within' }),
  pass(2, 'Jawaban', {
    startedAt: at(82),
    endedAt: at(450),
    elapsedSeconds: 368,
    limitSeconds: 300,
    verdict: 'beyond',
  }),
]
const told = [
  moment('arrived', 0, 1),
  moment('deposited', 82, 1, { facts: { item: 'identityCard' } }),
  moment('registered', 82, 1),
  moment('hostAsked', 82, 2),
  moment('noted', 90, null),
  moment('answered', 450, 2),
]

test('moments stand under their step, and what is beside the flow under the one that stood then', () => {
  const parts = partsOf(told, steps)
  expect(parts.map(({ no, short, late }) => [no, short, late])).toEqual([
    [1, 'Lapor', false],
    [2, 'Jawaban', true],
  ])
  expect(parts[1]?.lines.map(({ moment: one }) => one.type)).toEqual(['hostAsked', 'noted', 'answered'])
})

test('the moment that ends a step says how long it took', () => {
  const ends = partsOf(told, steps).flatMap((part) =>
    part.lines.flatMap(({ moment: m, end }) => (end ? [[m.type, end.seconds, end.late]] : [])),
  )
  expect(ends).toEqual([
    ['registered', 82, false],
    ['answered', 368, true],
  ])
})

test('a time that was just said is not said again', () => {
  expect(partsOf(told, steps)[0]?.lines.map((line) => line.timed)).toEqual([true, true, false])
})

test('what came before the first step has a part of its own', () => {
  const [first] = partsOf([moment('requested', -900, null), ...told], steps)
  expect([first?.no, first?.short]).toEqual([null, ''])
})

test('a step that was gone through twice takes its passes in turn', () => {
  const twice = [
    pass(1, 'Surat', { startedAt: at(0), endedAt: at(10), elapsedSeconds: 10 }),
    pass(2, 'Jawaban', { startedAt: at(10), endedAt: at(20), elapsedSeconds: 10 }),
    pass(1, 'Surat', { startedAt: at(20), endedAt: at(50), elapsedSeconds: 30 }),
  ]
  const parts = partsOf([moment('performed', 10, 1), moment('answered', 20, 2), moment('performed', 50, 1)], twice)
  expect(parts.map(({ no, lines }) => [no, lines[0]?.end?.seconds])).toEqual([
    [1, 10],
    [2, 10],
    [1, 30],
  ])
})

test('the short story leaves out remarks and what was taken with the registering', () => {
  expect(shortStory(partsOf(told, steps)).map(({ moment: one }) => one.type)).toEqual([
    'arrived',
    'registered',
    'hostAsked',
    'answered',
  ])
})

test('what was taken back is in the story, not in the short one', () => {
  const undone = [...told, moment('seated', 460, null, { voided: true }), moment('corrected', 465, null)]
  expect(
    partsOf(undone, steps)
      .at(-1)
      ?.lines.map(({ moment: one }) => one.type),
  ).toContain('seated')
  expect(shortStory(partsOf(undone, steps)).map(({ moment: one }) => one.type)).not.toContain('seated')
})

test('a thing is back when it was handed back last', () => {
  const back = moment('handedBack', 900, 4, { facts: { item: 'identityCard' } })
  expect(returnedAt([...told, back], 'identityCard')).toBe(at(900))
  expect(returnedAt(told, 'identityCard')).toBeNull()
})

test('steps beyond their limit are named with how much', () => {
  expect(beyondOf(aVisit('v', { steps }))).toEqual([{ short: 'Jawaban', seconds: 68 }])
})
