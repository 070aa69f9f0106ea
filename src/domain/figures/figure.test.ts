import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Verdict } from '../visit/clock.ts'
import { percentOf, shareOf, Tallies, type Tally } from './figure.ts'

const tally = (verdict: Verdict, seconds: number | null, count = 1, waived = 0): Tally => ({
  verdict,
  seconds,
  count,
  waived,
})
function figureOf(...tallies: readonly Tally[]) {
  const all = new Tallies()
  for (const one of tallies) all.add(one)
  return all.figure()
}

test('what is certain counts; the unrecorded stands beside it, the open and the left out nowhere', () => {
  expect(
    figureOf(
      tally('within', 60),
      tally('within', 100),
      tally('beyond', 200, 1, 2),
      tally('unrecorded', 500),
      tally('open', 900),
      tally('leftOut', null),
    ),
  ).toEqual({
    count: 3,
    within: 2,
    beyond: 1,
    unrecorded: 1,
    leftOut: 1,
    waived: 2,
    medianSeconds: 100,
    p10Seconds: 68,
    p90Seconds: 180,
  })
})

test('a step without a limit has times but nothing to judge', () => {
  const figure = figureOf(tally('none', 40), tally('none', 60))
  expect(figure).toMatchObject({ count: 2, within: 0, beyond: 0, medianSeconds: 50 })
  expect(shareOf(figure)).toBeNull()
})

test('a step that only runs has no figures of time', () => {
  expect(figureOf(tally('open', 40))).toMatchObject({ count: 0, medianSeconds: null, p90Seconds: null })
})

test('nothing is rounded up to all, and nothing down to none', () => {
  expect(percentOf({ within: 999, beyond: 1 })).toBe(99)
  expect(percentOf({ within: 1, beyond: 999 })).toBe(1)
  expect(percentOf({ within: 5, beyond: 0 })).toBe(100)
  expect(percentOf({ within: 0, beyond: 5 })).toBe(0)
  expect(percentOf({ within: 0, beyond: 0 })).toBeNull()
})

test('counted together or one by one, in any order, the figures are the same', () => {
  const arbitrary = fc.array(fc.record({ seconds: fc.nat({ max: 60 }), count: fc.integer({ min: 1, max: 5 }) }))
  fc.assert(
    fc.property(arbitrary, (many) => {
      const together = figureOf(...many.map(({ seconds, count }) => tally('within', seconds, count)))
      const single = many.flatMap(({ seconds, count }) => Array.from({ length: count }, () => tally('within', seconds)))
      expect(figureOf(...single.toReversed())).toEqual(together)
    }),
  )
})
