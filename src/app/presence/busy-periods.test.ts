import { describe, expect, test } from 'vitest'
import { busyPeriodsOf } from './busy-periods.ts'
import { parseCalendar } from './parse-calendar.ts'

const timeZone = 'Asia/Pontianak'
const week = { from: at('2026-11-23T00:00'), to: at('2026-11-30T00:00'), timeZone }

describe('what a calendar says is taken', () => {
  test('an event with its times, in the zone that it names, in UTC, or on the office’s clock', () => {
    expect(busy(event('DTSTART:20261124T020000Z', 'DTEND:20261124T030000Z'))).toEqual(['24 09:00–10:00 meeting'])
    expect(busy(event('DTSTART:20261124T090000', 'DURATION:PT90M'))).toEqual(['24 09:00–10:30 meeting'])
    const jayapura = event('DTSTART;TZID=Asia/Jayapura:20261124T110000', 'DTEND;TZID=Asia/Jayapura:20261124T120000')
    expect(busy(jayapura)).toEqual(['24 09:00–10:00 meeting'])
  })

  test('a zone that only the file knows is read from the file', () => {
    const zone = `BEGIN:VTIMEZONE
TZID:SE Asia Standard Time
BEGIN:STANDARD
DTSTART:16010101T000000
TZOFFSETFROM:+0700
TZOFFSETTO:+0700
END:STANDARD
END:VTIMEZONE
`
    const outlook = event(
      'DTSTART;TZID=SE Asia Standard Time:20261124T090000',
      'DTEND;TZID=SE Asia Standard Time:20261124T093000',
    )
    expect(busy(zone + outlook)).toEqual(['24 09:00–09:30 meeting'])
  })

  test('whole days are being out, of the office’s own days', () => {
    expect(busy(event('DTSTART;VALUE=DATE:20261124', 'DTEND;VALUE=DATE:20261126'))).toEqual(['24 00:00–26 00:00 out'])
    expect(busy(event('DTSTART;VALUE=DATE:20261124'))).toEqual(['24 00:00–25 00:00 out'])
    expect(busy(event('DTSTART:20261124T020000Z', 'DTEND:20261124T030000Z', 'X-MICROSOFT-CDO-BUSYSTATUS:OOF'))).toEqual(
      ['24 09:00–10:00 out'],
    )
  })

  test('what is free or cancelled takes no time', () => {
    const times = ['DTSTART:20261124T020000Z', 'DTEND:20261124T030000Z'] as const
    expect(busy(event(...times, 'TRANSP:TRANSPARENT'))).toEqual([])
    expect(busy(event(...times, 'STATUS:CANCELLED'))).toEqual([])
    expect(busy(event(...times, 'X-MICROSOFT-CDO-BUSYSTATUS:FREE'))).toEqual([])
    expect(busy(event('DTSTART:20261124T020000Z'))).toEqual([])
  })

  test('what repeats, without what was taken out, moved or cancelled', () => {
    const daily = event(
      'DTSTART;TZID=Asia/Pontianak:20250106T090000',
      'DTEND;TZID=Asia/Pontianak:20250106T093000',
      'RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR',
      'EXDATE;TZID=Asia/Pontianak:20261125T090000',
    )
    const moved = event(
      'RECURRENCE-ID;TZID=Asia/Pontianak:20261126T090000',
      'DTSTART;TZID=Asia/Pontianak:20261126T140000',
      'DTEND;TZID=Asia/Pontianak:20261126T150000',
    )
    const cancelled = event(
      'RECURRENCE-ID;TZID=Asia/Pontianak:20261127T090000',
      'DTSTART;TZID=Asia/Pontianak:20261127T090000',
      'STATUS:CANCELLED',
    )
    expect(busy(daily + moved + cancelled)).toEqual([
      '23 09:00–09:30 meeting',
      '24 09:00–09:30 meeting',
      '26 14:00–15:00 meeting',
    ])
  })

  test('over midnight, and through a change of the clock', () => {
    expect(busy(event('DTSTART:20261124T150000Z', 'DTEND:20261124T190000Z'))).toEqual(['24 22:00–25 02:00 meeting'])
    // in Berlin the clock goes back on 25 October: nine stays nine, though the day has one hour more
    const shift = event(
      'DTSTART;TZID=Europe/Berlin:20261023T090000',
      'DTEND;TZID=Europe/Berlin:20261023T100000',
      'RRULE:FREQ=DAILY',
    )
    const read = busyPeriodsOf({
      text: file(shift),
      from: Date.parse('2026-10-24T00:00Z'),
      to: Date.parse('2026-10-27T00:00Z'),
      timeZone: 'Europe/Berlin',
    })
    expect(read?.busy.map(({ from }) => new Date(from).toISOString())).toEqual([
      '2026-10-24T07:00:00.000Z',
      '2026-10-25T08:00:00.000Z',
      '2026-10-26T08:00:00.000Z',
    ])
  })

  test('events that touch are one, and what lies outside is left out', () => {
    const day = [
      event('DTSTART:20261124T020000Z', 'DTEND:20261124T030000Z'),
      event('DTSTART:20261124T024500Z', 'DTEND:20261124T040000Z'),
      event('DTSTART:20261224T020000Z', 'DTEND:20261224T030000Z'),
    ]
    expect(busy(day.join(''))).toEqual(['24 09:00–11:00 meeting'])
  })

  test('the periods of a free/busy feed', () => {
    const feed = `BEGIN:VFREEBUSY
FREEBUSY:20261124T020000Z/20261124T030000Z
FREEBUSY;FBTYPE=FREE:20261124T040000Z/20261124T050000Z
FREEBUSY;FBTYPE=BUSY-UNAVAILABLE:20261125T020000Z/PT1H
END:VFREEBUSY
`
    expect(busy(feed)).toEqual(['24 09:00–10:00 meeting', '25 09:00–10:00 out'])
  })

  test('an event that cannot be read does not hide the others; a file that is no calendar is none', () => {
    const broken = event('DTSTART;TZID=Asia/Pontianak:20260101T090000', 'RRULE:FREQ=MONTHLY;BYYEARDAY=4')
    const text = file(broken + event('DTSTART:20261124T020000Z', 'DTEND:20261124T030000Z'))
    expect(busyPeriodsOf({ ...week, text })).toMatchObject({ busy: [{ state: 'meeting' }], skipped: 1 })
    for (const text of ['', '<html>Sign in</html>', 'BEGIN:VCARD\nEND:VCARD'])
      expect(busyPeriodsOf({ ...week, text })).toBeNull()
  })

  test('titles, places and people are nowhere in what is kept', () => {
    const secret = event(
      'DTSTART:20261124T020000Z',
      'DTEND:20261124T030000Z',
      'SUMMARY:Rapat rahasia',
      'LOCATION:Ruang gubernur',
      'ATTENDEE:mailto:kepala@contoh.go.id',
    )
    expect(JSON.stringify(busyPeriodsOf({ ...week, text: file(secret) }))).not.toMatch(/rahasia|gubernur|kepala/)
  })
})

test('a calendar is read in a thread of its own, and one that never ends is given up', async () => {
  const meeting = event('DTSTART:20261124T020000Z', 'DTEND:20261124T030000Z')
  expect(await parseCalendar({ ...week, text: file(meeting) })).toMatchObject({ busy: [{ state: 'meeting' }] })
  expect(await parseCalendar({ ...week, text: 'nothing' })).toBeNull()
  const endless = event('DTSTART:19700101T000000Z', 'DTEND:19700101T000001Z', 'RRULE:FREQ=SECONDLY')
  expect(await parseCalendar({ ...week, text: file(endless) }, 300)).toBeNull()
})

function event(...lines: readonly string[]): string {
  return `BEGIN:VEVENT\nUID:1@contoh\nDTSTAMP:20260101T000000Z\n${lines.join('\n')}\nEND:VEVENT\n`
}

function file(components: string): string {
  return `BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Contoh//ID\n${components}END:VCALENDAR\n`.replaceAll('\n', '\r\n')
}

function busy(components: string): readonly string[] {
  const read = busyPeriodsOf({ ...week, text: file(components) })
  if (read === null) throw new Error('The calendar was not read')
  return read.busy.map(({ from, to, state }) => {
    const [begins, ends] = [local(from), local(to)]
    const end = begins.day === ends.day ? ends.time : `${ends.day} ${ends.time}`
    return `${begins.day} ${begins.time}–${end} ${state}`
  })
}

function at(local: string): number {
  return Temporal.PlainDateTime.from(local).toZonedDateTime(timeZone).epochMilliseconds
}

function local(instant: number) {
  const { day, hour, minute } = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone)
  return { day, time: `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}` }
}
