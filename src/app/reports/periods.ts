import type { Grouping } from '../../contract/reports.ts'
import type { GroupBy } from '../../store/rows.ts'

/** What the store is asked to group by; months and years come from it as they are. */
export function storeGrouping(by: Grouping | undefined): GroupBy | null {
  switch (by) {
    case undefined:
    case 'month':
    case 'year':
      return null
    case 'week':
      return 'day'
    case 'day':
    case 'unit':
    case 'host':
    case 'officer':
    case 'kind':
      return by
    default:
      return by satisfies never
  }
}

/** The group that a row of the store belongs to. */
export function groupKey(by: Grouping, group: string | null, month: string): string | null {
  switch (by) {
    case 'month':
      return month
    case 'year':
      return month.slice(0, 4)
    case 'week':
      return group === null ? null : weekOf(group)
    case 'day':
    case 'unit':
    case 'host':
    case 'officer':
    case 'kind':
      return group
    default:
      return by satisfies never
  }
}

/** The week of a day as ISO 8601 counts them: `2026-W48`. */
function weekOf(day: string): string {
  const { weekOfYear, yearOfWeek } = Temporal.PlainDate.from(day)
  return `${yearOfWeek}-W${String(weekOfYear).padStart(2, '0')}`
}
