import { expect, test } from 'vitest'
import { inForceAt, type SopStart } from './in-force.ts'

const zone = 'Asia/Pontianak'
const at = (time: string) => Date.parse(`${time}+07:00`)
const first: SopStart = {
  version: 1,
  addedAt: at('2026-01-01T08:00'),
  startsOn: null,
  inForceAt: at('2026-01-01T08:00'),
}
const dated: SopStart = { version: 2, addedAt: at('2026-11-20T10:00'), startsOn: '2026-12-01', inForceAt: null }

test('a version takes force at the start of its day in the office, and not before', () => {
  expect(inForceAt([first, dated], at('2026-11-30T23:59:59'), zone)).toBe(1)
  expect(inForceAt([first, dated], at('2026-12-01T00:00'), zone)).toBe(2)
  // further east the day begins earlier
  expect(inForceAt([first, dated], at('2026-11-30T22:00'), 'Asia/Jayapura')).toBe(2)
})

test('a version for a day that has begun takes force when it is handed in', () => {
  const late = { ...dated, startsOn: '2021-01-18' }
  expect(inForceAt([first, late], at('2026-11-20T09:59'), zone)).toBe(1)
  expect(inForceAt([first, late], at('2026-11-20T10:00'), zone)).toBe(2)
})

test('a version without a day waits until somebody puts it in force', () => {
  const waiting = { ...dated, startsOn: null }
  expect(inForceAt([first, waiting], at('2027-11-20T10:00'), zone)).toBe(1)
  expect(inForceAt([first, { ...waiting, inForceAt: at('2026-11-25T09:00') }], at('2026-11-25T09:00'), zone)).toBe(2)
})

test('an old version that is put in force again holds until the next one takes force', () => {
  const again = { ...first, inForceAt: at('2026-12-03T09:00') }
  const next: SopStart = { version: 3, addedAt: at('2026-12-02T09:00'), startsOn: '2026-12-10', inForceAt: null }
  expect(inForceAt([again, dated, next], at('2026-12-03T08:59'), zone)).toBe(2)
  expect(inForceAt([again, dated, next], at('2026-12-05T09:00'), zone)).toBe(1)
  expect(inForceAt([again, dated, next], at('2026-12-10T00:00'), zone)).toBe(3)
})

test('what was put in force by hand is in force, also by a clock that was set back since', () => {
  expect(inForceAt([first, dated], at('2025-12-31T23:00'), zone)).toBe(1)
})

test('of two for the same day the newer one holds; before the first there is none', () => {
  expect(inForceAt([{ ...dated, version: 4 }, dated], at('2026-12-02T00:00'), zone)).toBe(4)
  expect(inForceAt([dated], at('2026-11-25T00:00'), zone)).toBeUndefined()
  expect(inForceAt([], at('2026-11-25T00:00'), zone)).toBeUndefined()
})
