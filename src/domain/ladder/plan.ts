import { isAway, type StaffRef, type Standings } from '../presence/standing.ts'
import type { RungKind } from '../visit/moment.ts'
import { defaultLadder, type LadderRule, type RungRule } from './rule.ts'

/** Who would stand on each rung; null where the office has nobody for it (a visit to a unit has no host). */
export type LadderPeople = Readonly<Record<Exclude<RungKind, 'desk'>, StaffRef | null>>

export type PlannedRung = {
  readonly kind: RungKind
  /** Null at the desk: whoever is on duty there. */
  readonly to: StaffRef | null
  readonly seconds: number
  /** Seconds into the rung at which they are reminded; ascending, each before the rung's end. */
  readonly reminders: readonly number[]
}

/** Why a rung is left out: nobody stands there, they are away or not to be disturbed, or were asked already. */
type LeftOutBecause = 'nobody' | 'out' | 'quiet' | 'same'
type LeftOutRung = { readonly kind: RungKind; readonly to: StaffRef | null; readonly because: LeftOutBecause }

/** The way of a question, resolved when it opens; or no way at all, since the host is out and the office says so. */
export type LadderPlan =
  | { readonly kind: 'absent'; readonly host: StaffRef }
  | { readonly kind: 'ladder'; readonly rungs: readonly PlannedRung[]; readonly leftOut: readonly LeftOutRung[] }

/** Who is asked in turn, for how long; the desk is always there, and always last. */
export function planOf(rule: LadderRule, people: LadderPeople, standings: Standings): LadderPlan {
  const { host } = people
  if (rule.whenOut === 'absent' && host !== null && isAway(standings, host.staffId) === 'out') {
    return { kind: 'absent', host }
  }
  const rungs: PlannedRung[] = []
  const leftOut: LeftOutRung[] = []
  for (const setting of rule.rungs) {
    const { kind } = setting
    if (kind === 'desk') continue
    const to = people[kind]
    const because = leftOutBecause(to, rungs, standings)
    if (because === null) rungs.push(planned(setting, to))
    else leftOut.push({ kind, to, because })
  }
  const desk = rule.rungs.find(({ kind }) => kind === 'desk') ?? deskAlways
  return { kind: 'ladder', rungs: [...rungs, planned(desk, null)], leftOut }
}

const deskAlways: RungRule = defaultLadder.rungs.at(-1) ?? { kind: 'desk', seconds: 300, remindEverySeconds: null }

function leftOutBecause(
  to: StaffRef | null,
  earlier: readonly PlannedRung[],
  standings: Standings,
): LeftOutBecause | null {
  if (to === null) return 'nobody'
  if (earlier.some((rung) => rung.to?.staffId === to.staffId)) return 'same'
  return isAway(standings, to.staffId)
}

function planned({ kind, seconds, remindEverySeconds }: RungRule, to: StaffRef | null): PlannedRung {
  return { kind, to, seconds, reminders: remindersWithin(seconds, remindEverySeconds) }
}

/** More than these would no longer be heard. */
const mostReminders = 20

function remindersWithin(seconds: number, every: number | null): readonly number[] {
  if (every === null || every <= 0) return []
  const count = Math.min(mostReminders, Math.ceil(seconds / every) - 1)
  return Array.from({ length: Math.max(0, count) }, (_, at) => (at + 1) * every)
}
