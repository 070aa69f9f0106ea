import type { Visit as Answered } from '../../contract/visit.ts'
import type { PlannedRung } from '../../domain/ladder/plan.ts'
import { type Pursuit, whoseTurn } from '../../domain/ladder/pursuit.ts'
import type { Instant } from '../../domain/visit/moment.ts'
import { climbed } from '../../domain/visit/question.ts'
import type { Visit } from '../../domain/visit/visit.ts'
import type { StaffRow } from '../../store/rows.ts'
import { iso } from '../instants.ts'

type Told = NonNullable<Answered['ladder']>

/** How far a question has climbed: who was asked until when, who is now, who would be next. */
export function tellLadder(visit: Visit, pursuit: Pursuit, staff: ReadonlyMap<string, StaffRow>): Told {
  const { since, dueAt, next } = whoseTurn(pursuit)
  const begun = begins(visit, pursuit)
  const rest = pursuit.rungs.slice(pursuit.index + 1).reduce((sum, { seconds }) => sum + seconds, 0)
  return {
    rungs: pursuit.rungs.map((rung, at) => ({
      kind: rung.kind,
      staffId: rung.to?.staffId ?? null,
      name: rung.to?.name ?? null,
      extension: staff.get(rung.to?.staffId ?? '')?.extension ?? null,
      ...stateOf(at, pursuit, begun),
    })),
    since: iso(since),
    dueAt: iso(dueAt),
    next: next?.to?.name ?? null,
    runsOutAt: iso(dueAt + rest * 1000),
  }
}

function stateOf(
  at: number,
  { index, rungSince, rungs }: Pursuit,
  begun: readonly (Instant | null)[],
): Pick<Told['rungs'][number], 'state' | 'since' | 'until'> {
  const seconds = rungs[at]?.seconds ?? 0
  if (at > index) return { state: 'toCome', since: null, until: null }
  if (at === index) return { state: 'now', since: iso(rungSince), until: iso(rungSince + seconds * 1000) }
  const since = begun[at] ?? null
  const until = at + 1 === index ? rungSince : (begun[at + 1] ?? null)
  return { state: 'passed', since: since === null ? null : iso(since), until: until === null ? null : iso(until) }
}

/** When each rung was come to, as the moments of the visit tell it. */
function begins(visit: Visit, { rungs, since }: Pursuit): readonly (Instant | null)[] {
  const steps = climbed(visit)
  const came = ({ kind }: PlannedRung) => steps.findLast(({ rung }) => rung === kind)?.at ?? null
  return rungs.map((rung, at) => came(rung) ?? (at === 0 ? since : null))
}
