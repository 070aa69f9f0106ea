import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryDuration } from './arbitrary.ts'
import { formatDuration, limitSeconds, parseDuration } from './duration.ts'

test.each([
  ['5 menit', { amount: 5, unit: 'minute', working: false }],
  ['2 jam', { amount: 2, unit: 'hour', working: false }],
  ['1 hari', { amount: 1, unit: 'day', working: false }],
  ['5 hari kerja', { amount: 5, unit: 'day', working: true }],
  ['30 menit kerja', { amount: 30, unit: 'minute', working: true }],
  ['5 minutes', { amount: 5, unit: 'minute', working: false }],
  ['1 minute', { amount: 1, unit: 'minute', working: false }],
  ['2 hours', { amount: 2, unit: 'hour', working: false }],
  ['1 day', { amount: 1, unit: 'day', working: false }],
  ['3 working days', { amount: 3, unit: 'day', working: true }],
  ['1 working day', { amount: 1, unit: 'day', working: true }],
  ['30 working minutes', { amount: 30, unit: 'minute', working: true }],
  [' 5  Menit ', { amount: 5, unit: 'minute', working: false }],
])('"%s" is a duration', (written, duration) => {
  expect(parseDuration(written)).toEqual(duration)
})

test.each([
  '',
  '5',
  'PT2M',
  '0 menit',
  '-1 jam',
  '1.5 jam',
  '5 minggu',
  '5 working menit',
  '5 days kerja',
  '5 hari libur',
  '5 working',
  '5 hari kerja lagi',
  '100000 menit',
  '５ menit',
])('"%s" is no duration', (written) => {
  expect(parseDuration(written)).toBeUndefined()
})

test('a duration is written as it is read, in both languages', () => {
  fc.assert(
    fc.property(arbitraryDuration, fc.constantFrom('id', 'en'), (duration, locale) => {
      expect(parseDuration(formatDuration(duration, locale))).toEqual(duration)
    }),
  )
})

test('any text is read or refused, never a crash', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseDuration(text)))
})

test('English counts one and many', () => {
  expect(formatDuration({ amount: 1, unit: 'day', working: true }, 'en')).toBe('1 working day')
  expect(formatDuration({ amount: 2, unit: 'hour', working: false }, 'en')).toBe('2 hours')
  expect(formatDuration({ amount: 2, unit: 'hour', working: false }, 'id')).toBe('2 jam')
})

test('limitSeconds only for plain minutes and hours', () => {
  expect(limitSeconds({ amount: 5, unit: 'minute', working: false })).toBe(300)
  expect(limitSeconds({ amount: 2, unit: 'hour', working: false })).toBe(7200)
  expect(limitSeconds({ amount: 1, unit: 'day', working: false })).toBeNull()
  expect(limitSeconds({ amount: 5, unit: 'minute', working: true })).toBeNull()
})
