import { expect, test } from 'vitest'
import type { PassClock } from '../../domain/visit/clock.ts'
import { figuresOf } from './month.ts'

const pass = (no: number, elapsedSeconds: number | null, verdict: PassClock['verdict']): PassClock => ({
  no,
  startedAt: 0,
  endedAt: null,
  dueAt: null,
  limitSeconds: 120,
  elapsedSeconds,
  verdict,
  binds: 'office',
})

test('what is certain counts; the unrecorded stands beside it, the open and the left out nowhere', () => {
  const passes = [
    pass(1, 60, 'within'),
    pass(1, 100, 'within'),
    pass(1, 200, 'beyond'),
    pass(1, 500, 'unrecorded'),
    pass(1, 900, 'open'),
    pass(1, null, 'leftOut'),
  ]
  expect(figuresOf(passes).get(1)).toEqual({
    count: 3,
    within: 2,
    beyond: 1,
    unrecorded: 1,
    medianSeconds: 100,
    p10Seconds: 68,
    p90Seconds: 180,
  })
})

test('a step without a limit has times but nothing to judge', () => {
  expect(figuresOf([pass(2, 40, 'none'), pass(2, 60, 'none')]).get(2)).toMatchObject({
    count: 2,
    within: 0,
    beyond: 0,
    medianSeconds: 50,
  })
})

test('a step that only runs has no figures of time', () => {
  expect(figuresOf([pass(3, 40, 'open')]).get(3)).toMatchObject({ count: 0, medianSeconds: null, p90Seconds: null })
})
