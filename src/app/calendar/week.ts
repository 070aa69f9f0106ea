import type { Calendar } from '../../contract/calendar.ts'
import type { HourSpan, Weekday } from '../../domain/sop/sop.ts'
import type { Week } from '../../domain/sop/working-time.ts'

type WrittenWeek = Calendar['week']
type WrittenSpans = WrittenWeek[number]['spans']

const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]

/** A week as answered: all seven days, Monday first. */
export function presentWeek(week: Week): WrittenWeek {
  return weekdays.map((weekday) => ({ weekday, spans: presentSpans(week[weekday] ?? []) }))
}

export function presentSpans(spans: readonly HourSpan[]): WrittenSpans {
  return spans.map(({ from, to }) => ({ from: clock(from), to: clock(to) }))
}

/** A week as written; null where a day is named twice, or its spans end before they begin or lie over each other. */
export function weekOf(written: WrittenWeek): Week | null {
  const week: { -readonly [Day in keyof Week]: Week[Day] } = {}
  for (const { weekday, spans } of written) {
    const day = weekdays.find((one) => one === weekday)
    if (day === undefined || week[day] !== undefined) return null
    const sorted = spans
      .map(({ from, to }) => ({ from: minuteOf(from), to: minuteOf(to) }))
      .toSorted((a, b) => a.from - b.from)
    if (sorted.some(({ from, to }, index) => from >= to || from < (sorted[index - 1]?.to ?? 0))) return null
    week[day] = sorted
  }
  return week
}

function clock(minute: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`
}

function minuteOf(written: string): number {
  const [hour = 0, minute = 0] = written.split(':').map(Number)
  return hour * 60 + minute
}
