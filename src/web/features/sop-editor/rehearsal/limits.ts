/** The limits of a rehearsed visit: how far along each is, and how long until the next. */
import type { PassClock } from '../../../../domain/visit/clock.ts'
import type { Standing } from '../../../../domain/visit/rehearsal.ts'

/** The share of its limit that a running step has used, more than 1 beyond it; null where it has none. */
export function usedShare({ startedAt, dueAt, elapsedSeconds }: PassClock): number | null {
  if (startedAt === null || dueAt === null || elapsedSeconds === null) return null
  return dueAt > startedAt ? (elapsedSeconds * 1000) / (dueAt - startedAt) : 1
}

/** Seconds until the nearest limit that still runs; null where none does. */
export function secondsToLimit({ clocks }: Standing, now: number): number | null {
  const passes = clocks.passes.flatMap(({ endedAt, dueAt }) =>
    endedAt === null && dueAt !== null ? [Math.ceil((dueAt - now) / 1000)] : [],
  )
  const standards = clocks.standards.flatMap(({ openSince, limitSeconds, usedSeconds }) =>
    openSince === null || limitSeconds === null ? [] : [limitSeconds - usedSeconds],
  )
  const ahead = [...passes, ...standards].filter((seconds) => seconds > 0)
  return ahead.length === 0 ? null : Math.min(...ahead)
}

/** How many of the steps that ended went beyond their limit. */
export function lateSteps({ clocks }: Standing): number {
  return clocks.passes.filter(({ verdict }) => verdict === 'beyond').length
}
