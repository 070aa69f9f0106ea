/** The days and hours that a host can propose with one touch: the working days from tomorrow on, the good hours of an office. */

/** How many days stand beside each other. */
const howMany = 4

/** Hours of the day as the browser writes them. */
export const proposedHours = ['09:00', '10:00', '11:00', '13:30', '14:30'] as const

/** The next working days after `now`, as YYYY-MM-DD in the office's calendar. */
export function proposedDays(now: number, timeZone: string): readonly string[] {
  const days: string[] = []
  let day = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone).toPlainDate()
  while (days.length < howMany) {
    day = day.add({ days: 1 })
    if (day.dayOfWeek <= 5) days.push(day.toString())
  }
  return days
}

/** Noon of a day at the office: an instant by which its name and date can be written. */
export function noonOf(day: string, timeZone: string): number {
  return Temporal.PlainDate.from(day).toZonedDateTime({ timeZone, plainTime: '12:00' }).epochMilliseconds
}
