/** The period that a report is about, as the address keeps it. Pure: days are YYYY-MM-DD of the office's calendar. */

export const spans = ['day', 'week', 'month', 'year'] as const
export type Span = (typeof spans)[number]

export interface Period {
  readonly span: Span
  readonly from: string
  readonly to: string
}

/** The period of a kind that holds a day. */
export function periodOf(span: Span, day: string): Period {
  const date = Temporal.PlainDate.from(day)
  switch (span) {
    case 'day':
      return { span, from: day, to: day }
    case 'week': {
      const monday = date.subtract({ days: date.dayOfWeek - 1 })
      return { span, from: monday.toString(), to: monday.add({ days: 6 }).toString() }
    }
    case 'month':
      return { span, from: date.with({ day: 1 }).toString(), to: date.with({ day: date.daysInMonth }).toString() }
    case 'year':
      return { span, from: `${date.year}-01-01`, to: `${date.year}-12-31` }
    default:
      return span satisfies never
  }
}

/** The period before or after; null for one that has not begun. */
export function periodBeside({ span, from }: Period, by: -1 | 1, today: string): Period | null {
  const next = periodOf(
    span,
    Temporal.PlainDate.from(from)
      .add({ [`${span}s`]: by })
      .toString(),
  )
  return next.from > today ? null : next
}

/** How the line of a period is cut: into so many points that it can be read. */
export function cutOf({ span }: Period): 'day' | 'week' | null {
  if (span === 'day') return null
  return span === 'year' ? 'week' : 'day'
}

/** The first day of a week as ISO 8601 names it, `2026-W48`. */
export function mondayOf(week: string): string {
  const [year = '1970', number = '1'] = week.split('-W')
  const fourth = Temporal.PlainDate.from(`${year}-01-04`)
  return fourth
    .subtract({ days: fourth.dayOfWeek - 1 })
    .add({ weeks: Number(number) - 1 })
    .toString()
}
