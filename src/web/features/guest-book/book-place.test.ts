import { expect, test } from 'vitest'
import { askedOf, daysOf, monthBeside, monthsOf, placeOf } from './book-place.ts'

const today = '2026-11-24'
const at = (search: string) => placeOf(new URLSearchParams(search), today)
const asked = (search: string) => askedOf(at(search)).toString()

test('the book opens at this month', () => {
  expect(at('')).toMatchObject({ year: 2026, month: 11, day: null, q: '' })
  expect(asked('')).toBe('year=2026&month=11')
})

test('another year opens at its last month', () => {
  expect(at('year=2025')).toMatchObject({ year: 2025, month: 12 })
})

test('a day brings its month along', () => {
  expect(at('day=2026-10-30&month=3')).toMatchObject({ year: 2026, month: 10, day: '2026-10-30' })
  expect(asked('day=2026-10-30')).toBe('day=2026-10-30')
})

test('a search goes over all years and keeps the filters', () => {
  expect(asked('q=siti&year=2024&month=2&outcome=met&unit=u1&host=s1')).toBe('q=siti&unitId=u1&hostId=s1&outcome=met')
})

test('an address that was tampered with falls back to what is known', () => {
  expect(at('year=12&month=99&day=yesterday&outcome=none')).toMatchObject({
    year: 2026,
    month: 11,
    day: null,
    outcome: null,
  })
})

test('months follow each other over the years, but not into the future', () => {
  expect(monthBeside({ year: 2026, month: 1 }, -1, today)).toEqual({ year: 2025, month: 12 })
  expect(monthBeside({ year: 2025, month: 12 }, 1, today)).toEqual({ year: 2026, month: 1 })
  expect(monthBeside({ year: 2026, month: 11 }, 1, today)).toBeNull()
})

test('only what has begun can be chosen', () => {
  expect(monthsOf(2026, today)).toBe(11)
  expect(monthsOf(2025, today)).toBe(12)
  expect(daysOf({ year: 2026, month: 11 }, today)[0]).toBe('2026-11-24')
  expect(daysOf({ year: 2026, month: 2 }, today)).toHaveLength(28)
})
