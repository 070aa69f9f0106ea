import { expect, test } from 'vitest'
import { bookNumber, elapsed, limitWords, officePlace, over, proposal, span } from './figures.ts'

const place = officePlace('Asia/Jayapura')
const day = Date.UTC(2026, 10, 24, 0, 30)
const minute = 60_000

test('figures are written as on Indonesian papers, at the office’s own time', () => {
  expect(bookNumber({ year: 2026, number: 6412 })).toBe('2026/6.412')
  expect(span(day, day + 6 * minute, day, place)).toBe('09.30–09.36')
  expect(span(day, day + 1000, day, place)).toBe('09.30')
  expect(span(day, undefined, day, place)).toBe('09.30')
  expect(span(day, day + 24 * 60 * minute, day, place)).toBe('09.30–25 November 09.30')
  expect(span(day + 24 * 60 * minute, day + 1450 * minute, day, place)).toBe('25 November 09.30–09.40')
  expect(proposal(day + 60 * minute, day, place)).toBe('pukul 10.30')
  expect(proposal(day + 24 * 60 * minute, day, place)).toBe('Rabu, 25 November pukul 09.30')
})

test('a length is over its limit only where the limit runs by the plain clock', () => {
  const limit = { amount: 5, unit: 'minute', working: false } as const
  expect(limitWords(limit, 'short')).toBe('5 mnt')
  expect(limitWords({ amount: 2, unit: 'day', working: true })).toBe('2 hari kerja')
  expect(over(368, limit)).toBe('1:08')
  expect(over(300.9, limit)).toBeUndefined()
  expect(over(undefined, limit)).toBeUndefined()
  expect(over(9_999_999, { ...limit, working: true })).toBeUndefined()
  expect(over(9_999_999, undefined)).toBeUndefined()
  expect(elapsed(226)).toBe('3:46')
  expect(elapsed(90_000)).toBe('25 jam')
})
