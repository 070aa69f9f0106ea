import type { Instant } from '../../domain/visit/moment.ts'

type Tries = { failed: number; running: number; until: Instant; last: Instant }

const free = 5
const atOnce = 8
const longestWait = 15 * 60_000
const forgetAfter = 60 * 60_000
const mostKept = 10_000

/** Remembers failed tries by key, in memory, and says how long the next one must wait. */
export type Throttle = {
  /** Seconds to wait before another try; 0 begins one, to be ended with `end`. */
  begin(key: string): number
  end(key: string, succeeded: boolean): void
}

/** A throttle whose waits double from the sixth failed try on, up to a quarter of an hour. */
export function createThrottle(clock: () => Instant): Throttle {
  const tries = new Map<string, Tries>()
  return {
    begin(key) {
      const now = clock()
      const known = tries.get(key)
      const current =
        known === undefined || forgotten(known, now) ? { failed: 0, running: 0, until: 0, last: now } : known
      if (current.until > now) return Math.ceil((current.until - now) / 1000)
      if (current.running >= atOnce) return 1
      current.running += 1
      current.last = now
      tries.delete(key)
      tries.set(key, current)
      dropOldest(tries)
      return 0
    },
    end(key, succeeded) {
      const current = tries.get(key)
      if (current === undefined) return
      current.running -= 1
      if (succeeded) current.failed = 0
      else current.failed += 1
      current.until = succeeded ? 0 : clock() + waitAfter(current.failed)
      if (current.failed === 0 && current.running <= 0) tries.delete(key)
    },
  }
}

/** The clock may be set back: what lies in the future by more than the longest wait is forgotten too. */
function forgotten(tries: Tries, now: Instant): boolean {
  return now - tries.last > forgetAfter || tries.until - now > longestWait
}

function waitAfter(failed: number): number {
  return failed < free ? 0 : Math.min(longestWait, 2000 * 2 ** Math.min(failed - free, 20))
}

function dropOldest(tries: Map<string, Tries>): void {
  if (tries.size <= mostKept) return
  const oldest = tries.keys().next().value
  if (oldest !== undefined) tries.delete(oldest)
}
