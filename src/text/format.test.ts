import { expect, test } from 'vitest'
import {
  count,
  dayOfYear,
  decimal,
  duration,
  durationWords,
  hourOfDay,
  isoDay,
  longDate,
  maskIdentity,
  maskPhone,
  monthName,
  type Place,
  shortDate,
  timeOfDay,
  wholeMinutes,
} from './format.ts'

const id: Place = { locale: 'id', timeZone: 'Asia/Pontianak' }
const en: Place = { locale: 'en', timeZone: 'Asia/Pontianak' }
const at = Date.parse('2026-11-24T02:42:16Z')

test('the time of day is that of the office, with a dot in Indonesian', () => {
  expect(timeOfDay(at, id)).toBe('09.42')
  expect(timeOfDay(at, en)).toBe('09:42')
  expect(timeOfDay(at, id, 'seconds')).toBe('09.42.16')
  expect(timeOfDay(at, { locale: 'id', timeZone: 'Asia/Jayapura' })).toBe('11.42')
  expect(timeOfDay(Date.parse('2026-11-23T17:05:00Z'), id)).toBe('00.05')
})

test('days are written as people say them', () => {
  expect(longDate(at, id)).toBe('Selasa, 24 November 2026')
  expect(longDate(at, en)).toBe('Tuesday, 24 November 2026')
  expect(dayOfYear(at, id)).toBe('Selasa, 24 November')
  expect(shortDate(Date.parse('2026-10-12T03:00:00Z'), at, id)).toBe('12 Okt')
  expect(shortDate(Date.parse('2025-10-12T03:00:00Z'), at, id)).toBe('12 Okt 2025')
  expect(monthName(11, 'id')).toBe('November')
  expect(monthName(8, 'id', 'short')).toBe('Agu')
})

test('the calendar day and the hour are those of the office, not of Greenwich', () => {
  const lateInGreenwich = Date.parse('2026-11-23T23:30:00Z')
  expect(isoDay(lateInGreenwich, 'Asia/Pontianak')).toBe('2026-11-24')
  expect(hourOfDay(lateInGreenwich, 'Asia/Pontianak')).toBe(6)
  expect(hourOfDay(Date.parse('2026-11-23T17:05:00Z'), 'Asia/Pontianak')).toBe(0)
})

test('a running length is minutes and seconds, with hours when there are any', () => {
  expect([0, 52, 226, 3826, -68].map(duration)).toEqual(['0:00', '0:52', '3:46', '1:03:46', '1:08'])
})

test('a length in a sentence names its units', () => {
  expect(durationWords(232, 'id')).toBe('3 menit 52 detik')
  expect(durationWords(48, 'id')).toBe('48 detik')
  expect(durationWords(300, 'id')).toBe('5 menit')
  expect(durationWords(0, 'id')).toBe('0 detik')
  expect(durationWords(3780, 'id')).toBe('1 jam 3 menit')
  expect(durationWords(61, 'en')).toBe('1 minute 1 second')
  expect(durationWords(7200, 'en')).toBe('2 hours')
})

test('a length in a column is whole minutes', () => {
  expect([0, 59, 260, 9720, 3600].map((seconds) => wholeMinutes(seconds, 'id'))).toEqual([
    '0 mnt',
    '0 mnt',
    '4 mnt',
    '2 jam 42 mnt',
    '1 jam',
  ])
  expect(wholeMinutes(9720, 'en')).toBe('2 h 42 min')
})

test('numbers carry the marks of their language', () => {
  expect([count(5990, 'id'), count(5990, 'en')]).toEqual(['5.990', '5,990'])
  expect([decimal(84.62, 'id'), decimal(84.62, 'en')]).toEqual(['84,6', '84.6'])
})

test('of a telephone number the ends show, of an identity number its last four digits', () => {
  expect(maskPhone('081234563378')).toBe('0812 •••• 3378')
  expect(maskPhone('0812-3456-3378')).toBe('0812 •••• 3378')
  expect(maskPhone('12345')).toBe('•••• 45')
  expect(maskIdentity('6271012345670412')).toBe('•••• 0412')
  expect(maskIdentity('0412')).toBe('•••• 0412')
})
