/** Whose turn it is on the ladder of a question, how much of it is used, and what the desk has to know beyond the limit. Pure. */
import type { Visit } from '../../../contract/visit.ts'
import type { DoorwayState } from '../../ui/Doorway.tsx'
import { clockOf } from '../visit/visit-clock.ts'

type Ladder = NonNullable<Visit['ladder']>
export type Rung = Ladder['rungs'][number]

/** The rung that is asked now, what comes after it, and how many seconds are left of it. */
export interface Turn {
  readonly rung: Rung
  readonly next: Rung | null
  readonly leftSeconds: number
  /** Its share that is used, 1 at its end. */
  readonly used: number
}

/** The turn at `now`; null where the question climbs no ladder. */
export function turnOf({ ladder }: Visit, now: number): Turn | null {
  if (ladder === null) return null
  const at = ladder.rungs.findIndex(({ state }) => state === 'now')
  const rung = ladder.rungs[at]
  if (rung === undefined) return null
  const [since, due] = [Date.parse(ladder.since), Date.parse(ladder.dueAt)]
  const used = due > since ? Math.min(1, Math.max(0, (now - since) / (due - since))) : 1
  return { rung, next: ladder.rungs[at + 1] ?? null, leftSeconds: (due - now) / 1000, used }
}

/** The rungs as small doorways: passed, the one that is asked with its share used, to come. */
export function rungDoors({ rungs }: Ladder, turn: Turn): readonly DoorwayState[] {
  return rungs.map(({ state }) => {
    if (state === 'passed') return { state: 'done' }
    return state === 'now' ? { state: 'now', used: turn.used } : { state: 'toCome' }
  })
}

/** Who may be called by telephone about a question: the host, then everybody whom it has reached. */
export interface Callee {
  readonly staffId: string | null
  readonly name: string
  readonly extension: string | null
}

/** Those who may be called, and whose turn it is among them. */
export function calleesOf({ host, ladder }: Visit): { readonly all: readonly Callee[]; readonly first: number } {
  const own = host === null ? [] : [{ staffId: host.kind === 'staff' ? host.id : null, ...numberOf(host) }]
  const asked = (ladder?.rungs ?? []).flatMap(({ staffId, name, extension, state }) =>
    staffId === null || name === null || state === 'toCome' || staffId === host?.id
      ? []
      : [{ staffId, name, extension }],
  )
  const now = ladder?.rungs.find(({ state }) => state === 'now')?.staffId
  const all = [...own, ...asked]
  const first = all.findIndex(({ staffId }) => staffId !== null && staffId === now)
  return { all, first: Math.max(0, first) }
}

function numberOf({ name, extension }: NonNullable<Visit['host']>): Pick<Callee, 'name' | 'extension'> {
  return { name, extension }
}

/** What a visit whose answer is not coming stands at: beyond the limit, or answered with absent since nobody was left. */
export type Silence =
  | { readonly kind: 'beyond'; readonly overSeconds: number; readonly limitSeconds: number }
  | { readonly kind: 'ended'; readonly at: string }

/** Null while there is still time, or once there is an answer. */
export function silenceOf(visit: Visit, now: number): Silence | null {
  if (hasEnded(visit)) return { kind: 'ended', at: visit.answer?.at ?? visit.now }
  if (visit.question.state !== 'open') return null
  const clock = clockOf(visit, now)
  if (clock.kind !== 'limit' || clock.due !== null || clock.leftSeconds >= 0) return null
  return { kind: 'beyond', overSeconds: -clock.leftSeconds, limitSeconds: clock.limitSeconds }
}

/** Whether nobody answered until the end of the ladder, and the visitor has still to be told. */
export function hasEnded({ answer, question, attention }: Visit): boolean {
  return question.state === 'answered' && answer?.via === 'ladder' && attention.group === 'desk'
}

/** How the sheet fares with the one whose turn it is, as the desk is told beyond the limit. */
export function reachedAs({ reach, attention }: Visit): 'desk' | NonNullable<Visit['reach']>['state'] {
  return attention.turn.rung === 'desk' ? 'desk' : (reach?.state ?? 'none')
}
