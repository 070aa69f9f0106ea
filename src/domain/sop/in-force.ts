/** When a version of an SOP may take force. */
export type SopStart = {
  readonly version: number
  /** When it was handed in, in milliseconds since 1970. */
  readonly addedAt: number
  /** The day of the office from which it is to hold by itself, ISO; null: only once somebody puts it in force. */
  readonly startsOn: string | null
  /** When somebody put it in force last. */
  readonly inForceAt: number | null
}

/**
 * The version under which a visit begins at an instant: the one that took force last until then. A version takes force at the
 * start of its day (or when it was handed in, if that day had begun), and whenever somebody puts it in force. Nothing has to
 * happen on the day itself, so no clock can miss it. Undefined before the first; but what was put in force by hand is in force,
 * also by a clock that was set back since.
 */
export function inForceAt(starts: readonly SopStart[], now: number, timeZone: string): number | undefined {
  let inForce: { readonly version: number; readonly since: number } | undefined
  for (const start of starts) {
    for (const since of beginningsOf(start, timeZone)) {
      if (since > now) continue
      const later = inForce === undefined || since > inForce.since
      if (later || (since === inForce?.since && start.version > inForce.version)) {
        inForce = { version: start.version, since }
      }
    }
  }
  return inForce?.version ?? firstByHand(starts)
}

function firstByHand(starts: readonly SopStart[]): number | undefined {
  const put = starts.filter(({ inForceAt: at }) => at !== null)
  return put.toSorted((a, b) => (a.inForceAt ?? 0) - (b.inForceAt ?? 0) || a.version - b.version)[0]?.version
}

function beginningsOf({ addedAt, startsOn, inForceAt: put }: SopStart, timeZone: string): readonly number[] {
  const byHand = put === null ? [] : [put]
  if (startsOn === null) return byHand
  const day = Temporal.PlainDate.from(startsOn).toZonedDateTime({ timeZone }).epochMilliseconds
  return [...byHand, Math.max(day, addedAt)]
}
