import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { OfficeHours } from '../sop/working-time.ts'
import { type BusyPeriod, presenceAt, type SaidPresence } from './presence.ts'
import { isQuietAt } from './quiet-hours.ts'
import type { PresenceState } from './standing.ts'

/** Seven in the morning to four, with a break, Monday to Friday, in a place without summer time. */
const hours: OfficeHours = {
  timeZone: 'Asia/Pontianak',
  week: Object.fromEntries(
    [1, 2, 3, 4, 5].map((day) => [
      day,
      [
        { from: 7 * 60, to: 12 * 60 },
        { from: 13 * 60, to: 16 * 60 },
      ],
    ]),
  ),
  closed: [],
}

describe('presence', () => {
  test('is in, where nobody says otherwise', () => {
    expect(presenceAt(null, [], at('09:42'), hours)).toMatchObject({ state: 'in', source: 'nobody' })
  })

  test('holds until its time, or to the end of the office day; leave until somebody says otherwise', () => {
    const seen = (state: PresenceState, until: string | null, when: number) =>
      presenceAt(said(state, '09:00', until), [], when, hours).state
    expect(seen('meeting', '10:30', at('10:29'))).toBe('meeting')
    expect(seen('meeting', '10:30', at('10:30'))).toBe('in')
    expect(seen('out', null, at('15:59'))).toBe('out')
    expect(seen('out', null, at('16:00'))).toBe('in')
    expect(seen('leave', null, at('16:00', '2026-12-24'))).toBe('leave')
    const late = presenceAt(said('out', '17:00', null), [], at('20:00'), hours)
    expect(late.state).toBe('out')
  })

  test('is what the calendar says when nothing that was said holds; a whole day away before a meeting', () => {
    expect(presenceAt(null, [busy('09:00', '10:00')], at('09:42'), hours)).toMatchObject({
      state: 'meeting',
      until: at('10:00'),
      source: 'calendar',
    })
    expect(presenceAt(null, [busy('09:00', '10:00')], at('10:00'), hours).state).toBe('in')
    const away = [busy('09:00', '10:00'), { ...busy('00:00', '23:59'), state: 'out' as const }]
    expect(presenceAt(null, away, at('09:42'), hours).state).toBe('out')
  })

  test('meetings back to back end when the last one does', () => {
    const day = [busy('10:00', '11:00'), busy('09:00', '10:00'), busy('11:30', '12:00')]
    expect(presenceAt(null, day, at('09:42'), hours).until).toBe(at('11:00'))
  })

  test('"I am in" answers the meeting that runs, not the next one', () => {
    const day = [busy('09:00', '10:00'), busy('13:00', '14:00')]
    const now = said('in', '09:30', null)
    expect(presenceAt(now, day, at('09:42'), hours)).toMatchObject({ state: 'in', source: 'self' })
    expect(presenceAt(now, day, at('13:05'), hours)).toMatchObject({ state: 'meeting', source: 'calendar' })
  })

  test('never says until an instant that is past', () => {
    const minute = fc.integer({ min: 0, max: 2880 })
    const arbitraryBusy = fc.array(
      fc.record({ from: minute, length: fc.integer({ min: 1, max: 600 }), out: fc.boolean() }).map(
        (one): BusyPeriod => ({
          from: at('00:00') + one.from * 60_000,
          to: at('00:00') + (one.from + one.length) * 60_000,
          state: one.out ? 'out' : 'meeting',
        }),
      ),
      { maxLength: 8 },
    )
    fc.assert(
      fc.property(arbitraryBusy, minute, (periods, when) => {
        const now = at('00:00') + when * 60_000
        const { state, until } = presenceAt(null, periods, now, hours)
        expect(state !== 'in').toBe(periods.some(({ from, to }) => from <= now && now < to))
        if (until !== null) expect(until).toBeGreaterThan(now)
      }),
    )
  })
})

describe('quiet hours', () => {
  test('hold from their beginning until before their end, over midnight too', () => {
    const night = { from: 17 * 60, to: 6 * 60 }
    const quiet = (time: string) => isQuietAt(night, at(time), hours.timeZone)
    expect(['16:59', '17:00', '23:59', '00:00', '05:59', '06:00'].map(quiet)).toEqual([
      false,
      true,
      true,
      true,
      true,
      false,
    ])
    expect(isQuietAt({ from: 720, to: 780 }, at('12:30'), hours.timeZone)).toBe(true)
    expect(isQuietAt({ from: 720, to: 720 }, at('12:00'), hours.timeZone)).toBe(false)
    expect(isQuietAt(null, at('12:00'), hours.timeZone)).toBe(false)
  })

  test('follow the clock on the wall when it changes', () => {
    // 25 October 2026, 03:00 in Berlin becomes 02:00: half past two comes twice
    const between = { from: 150, to: 165 }
    const first = Temporal.Instant.from('2026-10-25T00:30Z').epochMilliseconds
    expect(isQuietAt(between, first, 'Europe/Berlin')).toBe(true)
    expect(isQuietAt(between, first + 3_600_000, 'Europe/Berlin')).toBe(true)
    expect(isQuietAt(between, first + 1_800_000, 'Europe/Berlin')).toBe(false)
  })
})

function at(time: string, day = '2026-11-24'): number {
  return Temporal.ZonedDateTime.from(`${day}T${time}[Asia/Pontianak]`).epochMilliseconds
}

function said(state: PresenceState, setAt: string, until: string | null): SaidPresence {
  return { state, until: until === null ? null : at(until), note: null, source: 'self', setAt: at(setAt) }
}

function busy(from: string, to: string): BusyPeriod {
  return { from: at(from), to: at(to), state: 'meeting' }
}
