/** The list as it was last read, kept for this tab: shown, with its time, when the server cannot be reached after a reload. */
import type { Visit } from '../../../contract/visit.ts'

export interface LastKnown {
  readonly accountId: string
  readonly at: number
  readonly visits: readonly Visit[]
}

const key = 'lawang.desk.last'

/** Keeps a reading. It goes with the tab, so that nobody's names stay behind on a shared computer. */
export function keepReading(reading: LastKnown): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(reading))
  } catch {
    // Without storage there is nothing to show after a reload, and no harm.
  }
}

/** Forgets it: whoever comes next is not to find it. */
export function forgetReading(): void {
  try {
    sessionStorage.removeItem(key)
  } catch {
    // Nothing was kept then.
  }
}

/** The last reading of this account in this tab. */
export function lastReading(accountId: string): LastKnown | null {
  try {
    const kept: LastKnown | null = JSON.parse(sessionStorage.getItem(key) ?? 'null')
    return kept?.accountId === accountId ? kept : null
  } catch {
    return null
  }
}
