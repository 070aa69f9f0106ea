/** The hours of a week as they are edited: each day's spans, of which the gaps are the breaks. Pure. */
import type { Calendar } from '../../../../contract/calendar.ts'

export type Week = Calendar['week']
type Span = Week[number]['spans'][number]

/** One more span: after the last one, or the usual morning. */
export function withSpan(week: Week, weekday: number): Week {
  return changed(week, weekday, (spans) => {
    const last = spans.at(-1)
    return [...spans, last === undefined ? { from: '07:30', to: '12:00' } : { from: last.to, to: '16:00' }]
  })
}

/** A span with one of its ends moved. */
export function withEnd(week: Week, weekday: number, at: number, end: Partial<Span>): Week {
  return changed(week, weekday, (spans) => spans.map((span, i) => (i === at ? { ...span, ...end } : span)))
}

/** A day without one of its spans; without any it is closed. */
export function withoutSpan(week: Week, weekday: number, at: number): Week {
  return changed(week, weekday, (spans) => spans.filter((_, i) => i !== at))
}

/** The first day whose spans overlap, run backwards or lack an end; null where all is well. */
export function faultyDay(week: Week): number | null {
  const faulty = week.find(({ spans }) =>
    spans.some(
      (span, at) => span.from === '' || span.to <= span.from || (at > 0 && span.from < (spans[at - 1]?.to ?? '')),
    ),
  )
  return faulty?.weekday ?? null
}

function changed(week: Week, weekday: number, how: (spans: readonly Span[]) => Span[]): Week {
  return week.map((day) => (day.weekday === weekday ? { ...day, spans: how(day.spans) } : day))
}
