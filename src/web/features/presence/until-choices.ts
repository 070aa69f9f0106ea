/** Until when somebody is away, with one touch. */

const minute = 60_000
const step = 5 * minute

export type UntilChoice = { readonly minutes: number; readonly at: number }

/** Half an hour, one, two hours from now, on the next clock that one says aloud: 10.15, not 10.12. */
export function untilChoices(now: number): readonly UntilChoice[] {
  return [30, 60, 120].map((minutes) => ({ minutes, at: Math.ceil((now + minutes * minute) / step) * step }))
}

/** The last minute of a day at the office: a leave ends with its last day, and is named by it. */
export function endOfDay(day: string, timeZone: string): number | null {
  try {
    const next = Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime(timeZone)
    return next.epochMilliseconds - minute
  } catch {
    return null
  }
}
