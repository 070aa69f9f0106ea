import { expect, test } from 'vitest'
import { cutOf, mondayOf, periodBeside, periodOf } from './period.ts'

const today = '2026-11-24'

test('a day lies in its week from Monday on, its month, its year', () => {
  expect(periodOf('week', today)).toMatchObject({ from: '2026-11-23', to: '2026-11-29' })
  expect(periodOf('month', '2028-02-10')).toMatchObject({ from: '2028-02-01', to: '2028-02-29' })
  expect(periodOf('year', today)).toMatchObject({ from: '2026-01-01', to: '2026-12-31' })
})

test('one goes back for ever and forward to today', () => {
  expect(periodBeside(periodOf('month', today), -1, today)).toMatchObject({ from: '2026-10-01', to: '2026-10-31' })
  expect(periodBeside(periodOf('month', today), 1, today)).toBeNull()
  expect(periodBeside(periodOf('day', '2026-11-23'), 1, today)).toMatchObject({ from: today })
  expect(periodBeside(periodOf('month', '2026-03-31'), -1, today)).toMatchObject({ from: '2026-02-01' })
})

test('a year is cut into weeks, and a week is found again by its name', () => {
  expect(cutOf(periodOf('year', today))).toBe('week')
  expect(cutOf(periodOf('day', today))).toBeNull()
  expect(mondayOf('2026-W48')).toBe('2026-11-23')
  expect(mondayOf('2021-W01')).toBe('2021-01-04')
  expect(mondayOf('2026-W53')).toBe('2026-12-28')
})
