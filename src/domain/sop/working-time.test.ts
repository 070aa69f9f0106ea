import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryDuration } from './arbitrary.ts'
import { parseDuration } from './duration.ts'
import type { HourSpan } from './sop.ts'
import { dueAt, type OfficeHours, workingSeconds } from './working-time.ts'

const zone = 'Asia/Pontianak'
const day: readonly HourSpan[] = [
  { from: 7 * 60 + 30, to: 12 * 60 },
  { from: 13 * 60, to: 16 * 60 },
]
const friday: readonly HourSpan[] = [{ from: 7 * 60 + 30, to: 11 * 60 }]
/** 2026-11-26 is a Thursday, kept closed. */
const office: OfficeHours = {
  timeZone: zone,
  week: { 1: day, 2: day, 3: day, 4: day, 5: friday },
  closed: ['2026-11-26'],
}

const at = (local: string) => Temporal.PlainDateTime.from(local).toZonedDateTime(zone).epochMilliseconds
const due = (start: string, written: string, hours = office) => {
  const duration = parseDuration(written)
  if (duration === undefined) throw new Error(written)
  const end = dueAt(at(start), duration, hours)
  return Temporal.Instant.fromEpochMilliseconds(end).toZonedDateTimeISO(zone).toPlainDateTime().toString()
}

test('minutes and hours run as they are', () => {
  expect(due('2026-11-24T11:58', '5 menit')).toBe('2026-11-24T12:03:00')
  expect(due('2026-11-27T23:00', '2 jam')).toBe('2026-11-28T01:00:00')
})

test.each([
  ['within an open span', '2026-11-24T09:00', '30 menit kerja', '2026-11-24T09:30:00'],
  ['breaks are left out', '2026-11-24T11:45', '30 menit kerja', '2026-11-24T13:15:00'],
  ['used up at the very start of a break', '2026-11-24T11:30', '30 menit kerja', '2026-11-24T12:00:00'],
  ['begun in a break', '2026-11-24T12:20', '10 menit kerja', '2026-11-24T13:10:00'],
  ['begun before opening', '2026-11-24T05:00', '1 jam kerja', '2026-11-24T08:30:00'],
  ['over the night', '2026-11-24T15:50', '20 menit kerja', '2026-11-25T07:40:00'],
  ['closed days are left out', '2026-11-25T15:50', '20 menit kerja', '2026-11-27T07:40:00'],
  ['over the weekend', '2026-11-27T10:30', '1 jam kerja', '2026-11-30T08:00:00'],
])('working minutes and hours only in office hours: %s', (_, start, written, end) => {
  expect(due(start, written)).toBe(end)
})

test('1 day ends at the same time the next day, open or not', () => {
  expect(due('2026-11-27T10:30', '1 hari')).toBe('2026-11-28T10:30:00')
  expect(due('2026-11-25T16:45', '2 hari')).toBe('2026-11-27T16:45:00')
})

test.each([
  ['from a working day', '2026-11-23T10:00', '1 hari kerja', '2026-11-24T16:00:00'],
  ['even from before its opening', '2026-11-23T05:00', '1 hari kerja', '2026-11-24T16:00:00'],
  ['from a Sunday', '2026-11-22T10:00', '1 hari kerja', '2026-11-23T16:00:00'],
  ['over a closed day, to the short Friday', '2026-11-25T10:00', '1 hari kerja', '2026-11-27T11:00:00'],
  ['over the weekend', '2026-11-25T10:00', '3 hari kerja', '2026-12-01T16:00:00'],
])('n working days end at closing time of the n-th working day after: %s', (_, start, written, end) => {
  expect(due(start, written)).toBe(end)
})

test('an office that is never open still ends its clocks', () => {
  const never: OfficeHours = { timeZone: zone, week: { 1: [{ from: 480, to: 480 }] }, closed: [] }
  expect(due('2026-11-24T09:00', '30 menit kerja', never)).toBe('2026-11-24T09:30:00')
  expect(due('2026-11-24T09:00', '2 hari kerja', never)).toBe('2026-11-26T09:00:00')
})

test('an office open until midnight closes at midnight', () => {
  const late: OfficeHours = {
    timeZone: zone,
    week: { 2: [{ from: 480, to: 1440 }], 3: [{ from: 480, to: 1440 }] },
    closed: [],
  }
  expect(due('2026-11-24T09:00', '1 hari kerja', late)).toBe('2026-11-26T00:00:00')
  expect(due('2026-11-24T23:50', '20 menit kerja', late)).toBe('2026-11-25T08:10:00')
})

test('workingSeconds counts open time alone', () => {
  expect(workingSeconds(at('2026-11-24T11:00'), at('2026-11-24T13:30'), office)).toBe(5400)
  expect(workingSeconds(at('2026-11-25T15:00'), at('2026-11-27T08:30'), office)).toBe(7200)
  expect(workingSeconds(at('2026-11-28T09:00'), at('2026-11-29T09:00'), office)).toBe(0)
  expect(workingSeconds(at('2026-11-24T10:00'), at('2026-11-24T09:00'), office)).toBe(0)
})

test('a working time is over when as much of it has been open', () => {
  const minutes = fc.integer({ min: 1, max: 5000 })
  const start = fc.integer({ min: 0, max: 14 * 24 * 60 }).map((passed) => at('2026-11-20T00:00') + passed * 60_000)
  fc.assert(
    fc.property(start, minutes, (from, amount) => {
      const end = dueAt(from, { amount, unit: 'minute', working: true }, office)
      expect(workingSeconds(from, end, office)).toBe(amount * 60)
    }),
    { numRuns: 50 },
  )
})

test('every duration ends after it began', () => {
  const start = at('2026-11-24T09:00')
  fc.assert(
    fc.property(
      arbitraryDuration.map((duration) => ({ ...duration, amount: Math.min(duration.amount, 500) })),
      (duration) => dueAt(start, duration, office) > start,
    ),
    { numRuns: 50 },
  )
})

test('in Ramadan, or on a single day, other hours hold; what is closed stays closed', () => {
  const short: readonly HourSpan[] = [{ from: 8 * 60, to: 12 * 60 }]
  const ramadan: OfficeHours = {
    ...office,
    periods: [
      { from: '2026-11-23', to: '2026-12-04', week: { 1: short, 2: short, 3: short, 4: short } },
      { from: '2026-11-25', to: '2026-11-25', week: { 3: [{ from: 8 * 60, to: 10 * 60 }] } },
    ],
  }
  expect(due('2026-11-24T11:30', '1 jam kerja', ramadan)).toBe('2026-11-25T08:30:00')
  expect(due('2026-11-24T09:00', '1 hari kerja', ramadan)).toBe('2026-11-25T10:00:00')
  // Thursday is a holiday, Friday closed in this Ramadan, Monday the 7th as always
  expect(due('2026-11-25T09:30', '1 jam kerja', ramadan)).toBe('2026-11-30T08:30:00')
  expect(due('2026-12-04T09:00', '1 jam kerja', ramadan)).toBe('2026-12-07T08:30:00')
})
