import type { EscalatedBecause, Instant } from '../visit/moment.ts'
import type { LadderPlan, PlannedRung } from './plan.ts'

/**
 * A question that climbs its ladder. Nothing but data: every deadline follows from it, so that it can be written down,
 * read by another process after any time, and go on as if nobody had been away.
 */
export type Pursuit = {
  /** The actor of the SOP whose answer is waited for. */
  readonly stage: string
  readonly since: Instant
  readonly rungs: readonly PlannedRung[]
  readonly index: number
  readonly rungSince: Instant
  /** How many of the rung's reminders went out. */
  readonly reminded: number
}

export type LadderEvent =
  | { readonly kind: 'reminder'; readonly at: Instant; readonly rung: PlannedRung }
  | {
      readonly kind: 'moved'
      readonly at: Instant
      /** Null when the question began beyond the host's rung. */
      readonly from: PlannedRung | null
      readonly to: PlannedRung
      readonly because: EscalatedBecause
    }
  | { readonly kind: 'ranOut'; readonly at: Instant }

/** Where the pursuit stands after what happened; null once the ladder has run out. */
export type Pursued<Still extends Pursuit | null = Pursuit | null> = {
  readonly pursuit: Still
  readonly happened: readonly LadderEvent[]
}

/**
 * Opens the pursuit at its first rung. Where that is not the one whom the question was put to (the host is away, there is
 * none, or the office asks somebody else first), it has moved in the same instant.
 */
export function begin(plan: LadderPlan & { kind: 'ladder' }, stage: string, since: Instant): Pursued<Pursuit> {
  const pursuit: Pursuit = { stage, since, rungs: plan.rungs, index: 0, rungSince: since, reminded: 0 }
  const { rung } = whoseTurn(pursuit)
  if (rung.kind === 'host') return { pursuit, happened: [] }
  const host = plan.leftOut.find((left) => left.kind === 'host')
  const because = host?.because === 'out' || host?.because === 'quiet' ? 'out' : 'first'
  return { pursuit, happened: [{ kind: 'moved', at: since, from: null, to: rung, because }] }
}

/** When something happens next by itself. */
export function nextAt(pursuit: Pursuit): Instant {
  const { rung, dueAt } = whoseTurn(pursuit)
  const reminder = rung.reminders[pursuit.reminded]
  return reminder === undefined ? dueAt : Math.min(dueAt, pursuit.rungSince + reminder * 1000)
}

/**
 * What has happened until `now`, at the instants at which it was due: a process that was down finds the next rung
 * begun at the deadline before it, not at its own waking. A clock that went back finds nothing.
 */
export function advance(pursuit: Pursuit, now: Instant): Pursued {
  const happened: LadderEvent[] = []
  let still: Pursuit | null = pursuit
  while (still !== null && nextAt(still) <= now) {
    const passed = passDeadline(still)
    happened.push(passed.event)
    still = passed.pursuit
  }
  return { pursuit: still, happened }
}

/** Moves on at once, on somebody's word; from the last rung there is nowhere to go, and the question has run out. */
export function skip(pursuit: Pursuit, now: Instant): Pursued {
  const due = advance(pursuit, now)
  if (due.pursuit === null) return due
  const moved = moveOn(due.pursuit, Math.max(now, lastAt(due.pursuit)), 'skipped')
  return { pursuit: moved.pursuit, happened: [...due.happened, moved.event] }
}

/** Who is asked now, since when, until when, and who comes next. */
export function whoseTurn(pursuit: Pursuit): {
  readonly rung: PlannedRung
  readonly since: Instant
  readonly dueAt: Instant
  readonly next: PlannedRung | null
} {
  const rung = pursuit.rungs[pursuit.index]
  if (rung === undefined) throw new Error(`a pursuit without its rung ${pursuit.index}`)
  return {
    rung,
    since: pursuit.rungSince,
    dueAt: pursuit.rungSince + rung.seconds * 1000,
    next: pursuit.rungs[pursuit.index + 1] ?? null,
  }
}

/** When something happened last: the rung began, or its last reminder went out. */
function lastAt({ rungs, index, rungSince, reminded }: Pursuit): Instant {
  return rungSince + (rungs[index]?.reminders[reminded - 1] ?? 0) * 1000
}

type Passed = { readonly pursuit: Pursuit | null; readonly event: LadderEvent }

function passDeadline(pursuit: Pursuit): Passed {
  const at = nextAt(pursuit)
  const { rung, dueAt } = whoseTurn(pursuit)
  if (at === dueAt) return moveOn(pursuit, dueAt, 'late')
  return {
    pursuit: { ...pursuit, reminded: pursuit.reminded + 1 },
    event: { kind: 'reminder', at, rung },
  }
}

function moveOn(pursuit: Pursuit, at: Instant, because: EscalatedBecause): Passed {
  const { rung, next } = whoseTurn(pursuit)
  if (next === null) return { pursuit: null, event: { kind: 'ranOut', at } }
  return {
    pursuit: { ...pursuit, index: pursuit.index + 1, rungSince: at, reminded: 0 },
    event: { kind: 'moved', at, from: rung, to: next, because },
  }
}
