import type { ArrivalReport } from '../../contract/reports.ts'
import type { Parts } from '../parts.ts'
import type { Scope } from './scope.ts'

/** How many visitors came in each hour of each weekday, by the office's clock. */
export async function arrivalsOf(
  { store }: Pick<Parts, 'store'>,
  officeId: string,
  timeZone: string,
  scope: Scope,
): Promise<ArrivalReport> {
  const counts = new Map<string, { weekday: number; hour: number; count: number }>()
  for (const { at, count } of await store.arrivals(officeId, scope)) {
    const { dayOfWeek, hour } = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone)
    const cell = counts.getOrInsertComputed(`${dayOfWeek} ${hour}`, () => ({ weekday: dayOfWeek, hour, count: 0 }))
    cell.count += count
  }
  const cells = [...counts.values()].sort((a, b) => a.weekday - b.weekday || a.hour - b.hour)
  return { from: scope.from, to: scope.to, cells }
}
