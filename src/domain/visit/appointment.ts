import type { Instant } from './moment.ts'
import type { Visit } from './visit.ts'

/** When somebody is expected, where day and hour were agreed. */
export function appointedAt({ day, time }: Pick<Visit, 'day' | 'time'>, timeZone: string): Instant | undefined {
  if (day === undefined || time === undefined) return undefined
  return Temporal.PlainDate.from(day).toZonedDateTime({ timeZone, plainTime: time }).epochMilliseconds
}
