import { expect, test } from 'vitest'
import { readHolidays } from './read-holidays.ts'
import { shippedHolidays } from './shipped-holidays.ts'

const holidaysOf = (text: string) => {
  const read = readHolidays(text, 2027)
  if (!read.ok) throw new Error(`Not read: lines ${read.lines.join(', ')}`)
  return read.holidays
}

test('the holidays that ship are those of the joint decrees: 17 and 8 in 2026, 18 and 8 in 2027', () => {
  const count = (year: string, kind: string) =>
    shippedHolidays.filter((one) => one.date.startsWith(year) && one.kind === kind).length
  expect([count('2026', 'national'), count('2026', 'collective')]).toEqual([17, 8])
  expect([count('2027', 'national'), count('2027', 'collective')]).toEqual([18, 8])
  expect(shippedHolidays.every(({ decreed }) => decreed)).toBe(true)
  const named = (date: string) => shippedHolidays.find((one) => one.date === date)?.name
  expect(named('2027-05-17')).toBe('Iduladha 1448 Hijriah')
  expect(named('2026-03-19')).toContain('Nyepi')
})

test('a table as a spreadsheet writes it here: semicolons, day first, quotes, a heading', () => {
  const text = '\uFEFFTanggal;Nama\n1/1/2028;Tahun Baru 2028 Masehi\n23-05-2028;"Hari jadi; Kalimantan Tengah";daerah\n'
  expect(holidaysOf(text)).toEqual([
    { date: '2028-01-01', name: 'Tahun Baru 2028 Masehi', kind: 'national', decreed: true },
    { date: '2028-05-23', name: 'Hari jadi; Kalimantan Tengah', kind: 'local', decreed: true },
  ])
})

test('what is not decreed yet says so', () => {
  const text = '2028-02-26,Idulfitri 1449 Hijriah,national,belum\n2028-02-25,Cuti bersama Idulfitri (tentatif)\n'
  expect(holidaysOf(text)).toEqual([
    { date: '2028-02-25', name: 'Cuti bersama Idulfitri (tentatif)', kind: 'collective', decreed: false },
    { date: '2028-02-26', name: 'Idulfitri 1449 Hijriah', kind: 'national', decreed: false },
  ])
})

test('lines that say no day are named, and nothing is taken', () => {
  expect(readHolidays('date,name\n2028-02-30,Tidak ada\n2028-05-01,Hari Buruh\n2028-05-02,\n', 2028)).toEqual({
    ok: false,
    lines: [2, 4],
  })
})

test.each(['', 'SOP', 'BEGIN:VCALENDAR\nEND:VCALENDAR', '{"a": 1}', 'BEGIN:VCALENDAR\nBEGIN:'])(
  '%j is no list of holidays',
  (text) => {
    expect(readHolidays(text, 2027).ok).toBe(false)
  },
)

test('a calendar: days of several days, and those that come again each year', () => {
  const calendar = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Contoh//ID',
    'BEGIN:VEVENT',
    'UID:1',
    'DTSTART;VALUE=DATE:20280226',
    'DTEND;VALUE=DATE:20280228',
    'SUMMARY:Idulfitri\\, 1449 Hijriah',
    'END:VEVENT',
    'BEGIN:VEVENT',
    'UID:2',
    'DTSTART;VALUE=DATE:20270523',
    'DTEND;VALUE=DATE:20270524',
    'RRULE:FREQ=YEARLY;COUNT=2',
    'SUMMARY:Cuti Bersama hari jadi',
    'END:VEVENT',
    'END:VCALENDAR',
  ].join('\r\n')
  expect(holidaysOf(calendar).map(({ date, name, kind }) => [date, name, kind])).toEqual([
    ['2027-05-23', 'Cuti Bersama hari jadi', 'collective'],
    ['2028-02-26', 'Idulfitri, 1449 Hijriah', 'national'],
    ['2028-02-27', 'Idulfitri, 1449 Hijriah', 'national'],
    ['2028-05-23', 'Cuti Bersama hari jadi', 'collective'],
  ])
})

const event = (rule: string) =>
  [
    'BEGIN:VCALENDAR',
    'BEGIN:VEVENT',
    'UID:1',
    'DTSTART;VALUE=DATE:19570523',
    rule,
    'SUMMARY:Hari jadi',
    'END:VEVENT',
    'END:VCALENDAR',
  ].join('\r\n')

test('an anniversary of long ago is a holiday of this year and the next ones', () => {
  const days = holidaysOf(event('RRULE:FREQ=YEARLY')).map(({ date }) => date)
  expect(days).toEqual(['2027-05-23', '2028-05-23', '2029-05-23', '2030-05-23', '2031-05-23'])
})

test.each(['RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31', 'RRULE:FREQ=YEARLY;BYDAY=1MO', 'RRULE:FREQ=YEARLY;INTERVAL=2'])(
  'no other rule is followed: %s',
  (rule) => {
    expect(readHolidays(event(rule), 2027).ok).toBe(false)
  },
)
