import { type Player, playersOf } from '../../domain/access/functions.ts'
import type { LadderPeople } from '../../domain/ladder/plan.ts'
import { defaultLadder, type LadderRule } from '../../domain/ladder/rule.ts'
import { isAway, type StaffRef, type Standings } from '../../domain/presence/standing.ts'
import type { Sop } from '../../domain/sop/sop.ts'
import { roleOf } from '../../domain/visit/decide/desk.ts'
import type { Instant } from '../../domain/visit/moment.ts'
import type { Visit } from '../../domain/visit/visit.ts'
import type { LadderRow } from '../../store/reach/rows.ts'
import type { StaffRow } from '../../store/rows.ts'
import type { OfficeTx } from '../../store/store.ts'
import { type PresenceBook, presenceBook } from '../presence/book.ts'
import { staffRefOf } from '../visit/staff-ref.ts'

/** Who may be asked on a visit, by what rule, and where they are. */
export type Reachable = {
  readonly rule: LadderRule
  readonly people: LadderPeople
  /** Everybody whom the question is put to first: of a function, all who play it. */
  readonly first: readonly string[]
  readonly standings: Standings
}

/** The people of a question to the host, or to a function of the SOP; null where nobody can be asked (a rule, the desk). */
export async function reachableFor(
  tx: OfficeTx,
  {
    visit,
    stage,
    sop,
    players,
    now,
  }: {
    readonly visit: Visit
    readonly stage: string
    readonly sop: Sop
    readonly players: readonly Player[]
    readonly now: Instant
  },
): Promise<Reachable | null> {
  const role = roleOf(sop, stage)
  if (role !== 'host' && role !== 'staff') return null
  const staff = (await tx.staffList()).filter(({ active }) => active)
  const first =
    role === 'staff' ? playersOf(players, stage, visit.host).map(({ staffId }) => staffId) : hostsOf(visit, staff)
  const { unitId } = unitOf(visit)
  const ladder = ladderFor(await tx.ladders(), unitId)
  const book = presenceBook(await tx.presenceRows(now), await tx.office(), now)
  // of several who play a function whoever is there comes first
  const hostId = first.find((id) => isAway(book.standings, id) === null) ?? first[0]
  return {
    rule: ladder.rule,
    people: ladderPeople(staff, book, { hostId, kind: visit.kind ?? null, unitId, secretaryId: ladder.secretaryId }),
    first,
    standings: book.standings,
  }
}

/** Who stands on each rung of a visit to somebody: their delegate, the secretary, whoever heads the unit. */
export function ladderPeople(
  staff: readonly StaffRow[],
  book: Pick<PresenceBook, 'delegateOf'>,
  {
    hostId,
    kind,
    unitId,
    secretaryId,
  }: {
    readonly hostId: string | undefined
    readonly kind: string | null
    readonly unitId: string | undefined
    readonly secretaryId: string | null
  },
): LadderPeople {
  const host = refOf(staff, hostId)
  return {
    host,
    delegate: host === null ? null : refOf(staff, book.delegateOf(host.staffId, kind)?.id),
    secretary: refOf(staff, secretaryId),
    head: refOf(staff, unitId === undefined ? undefined : staff.find((one) => one.headOf.includes(unitId))?.id),
  }
}

/** The ladder of a unit, else the office's, else the one that an office begins with. */
function ladderFor(rows: readonly LadderRow[], unitId: string | undefined): Pick<LadderRow, 'rule' | 'secretaryId'> {
  const own = unitId === undefined ? undefined : rows.find((row) => row.unitId === unitId)
  const office = rows.find((row) => row.unitId === null)
  const found = own ?? office ?? { rule: defaultLadder, secretaryId: null }
  return { rule: found.rule, secretaryId: found.secretaryId ?? office?.secretaryId ?? null }
}

/** The host; of a visit to a unit whoever heads it. */
function hostsOf({ host }: Visit, staff: readonly StaffRow[]): readonly string[] {
  switch (host?.kind) {
    case 'staff':
      return [host.staffId]
    case 'unit':
      return staff.filter(({ headOf }) => headOf.includes(host.unitId)).map(({ id }) => id)
    case 'named':
    case undefined:
      return []
    default: {
      const never: never = host
      return never
    }
  }
}

function unitOf({ host }: Visit): { readonly unitId: string | undefined } {
  return { unitId: host === undefined || host.kind === 'named' ? undefined : host.unitId }
}

function refOf(staff: readonly StaffRow[], staffId: string | null | undefined): StaffRef | null {
  const found = staff.find(({ id }) => id === staffId)
  return found === undefined ? null : staffRefOf(found)
}
