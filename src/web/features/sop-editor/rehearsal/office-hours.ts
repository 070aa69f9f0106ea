/** The hours of the office as the clock of a rehearsal counts in them. */
import type { Calendar } from '../../../../contract/calendar.ts'
import type { Weekday } from '../../../../domain/sop/sop.ts'
import type { OfficeHours, Week } from '../../../../domain/sop/working-time.ts'

/** Reads the calendar that the server shows. */
export function officeHours({ timeZone, week, periods, holidays }: Calendar): OfficeHours {
  return {
    timeZone,
    week: weekOf(week),
    periods: periods.map((period) => ({ from: period.from, to: period.to, week: weekOf(period.week) })),
    closed: holidays.map(({ date }) => date),
  }
}

function weekOf(days: Calendar['week']): Week {
  return Object.fromEntries(
    weekdays.map((weekday) => [
      weekday,
      days
        .filter((day) => day.weekday === weekday)
        .flatMap(({ spans }) => spans.map(({ from, to }) => ({ from: minuteOf(from), to: minuteOf(to) }))),
    ]),
  )
}

/** `07:30` as minutes since midnight. */
function minuteOf(clock: string): number {
  const [hour = 0, minute = 0] = clock.split(':').map(Number)
  return hour * 60 + minute
}

const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]
