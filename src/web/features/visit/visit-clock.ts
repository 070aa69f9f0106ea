/** The clock of a visit: the step that runs now against its limit, or how long the visitor has been where they are. */
import type { Visit, VisitStep } from '../../../contract/visit.ts'

export type VisitClock =
  /** A step with a limit runs. `used` is its share, more than 1 beyond it; `leftSeconds` is negative then. */
  | {
      readonly kind: 'limit'
      readonly used: number
      readonly elapsedSeconds: number
      readonly limitSeconds: number
      readonly leftSeconds: number
      /** When it ends, where that says more than how long it takes: days and office hours. */
      readonly due: number | null
    }
  /** Nothing is judged: the time in this place is shown. */
  | { readonly kind: 'open'; readonly place: Visit['place']['at']; readonly elapsedSeconds: number }

/** The pass whose clock runs, if any does. */
export function runningPass(visit: Visit): VisitStep | null {
  return visit.steps.findLast((pass) => pass.startedAt !== null && pass.endedAt === null) ?? null
}

/** What the clock of a visit says at `now`. */
export function clockOf(visit: Visit, now: number): VisitClock {
  const pass = runningPass(visit)
  if (!pass?.startedAt || !pass.dueAt) return openClock(visit, now)
  const [start, due] = [Date.parse(pass.startedAt), Date.parse(pass.dueAt)]
  const limitSeconds = pass.limitSeconds ?? (due - start) / 1000
  const leftSeconds = (due - now) / 1000
  const elapsedSeconds = Math.max(0, limitSeconds - leftSeconds)
  return {
    kind: 'limit',
    elapsedSeconds,
    limitSeconds,
    leftSeconds,
    due: pass.limitSeconds === null ? due : null,
    used: limitSeconds > 0 ? elapsedSeconds / limitSeconds : 1,
  }
}

/** Seconds that a standard's clock has run at `now`, from what the server counted when it answered. */
export function usedNow(standard: Visit['standards'][number], answeredAt: string, now: number): number {
  if (!standard.running) return standard.usedSeconds
  return standard.usedSeconds + Math.max(0, (now - Date.parse(answeredAt)) / 1000)
}

/** Seconds that a pass has taken, until its end or until `now`. */
export function passSeconds(pass: VisitStep, now: number): number | null {
  if (pass.startedAt === null) return null
  if (pass.endedAt !== null) return pass.elapsedSeconds
  return Math.max(0, (now - Date.parse(pass.startedAt)) / 1000)
}

function openClock(visit: Visit, now: number): VisitClock {
  const since = Date.parse(visit.place.since ?? visit.attention.since)
  return { kind: 'open', place: visit.place.at, elapsedSeconds: Math.max(0, (now - since) / 1000) }
}
