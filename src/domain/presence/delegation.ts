import { isAway, type Standings } from './standing.ts'

/** Who answers for somebody: on some days or always, for one kind of visit or for all. */
export type Delegation = {
  readonly id: string
  readonly staffId: string
  readonly delegateId: string
  /** First and last day, ISO; null for standing. */
  readonly days: { readonly from: string; readonly to: string } | null
  readonly kind: string | null
}

/** A visit's day in the office and its kind, by which a delegate is chosen. */
export type DelegationFor = { readonly day: string; readonly kind: string | null }

/**
 * Who answers for somebody now: the nearest arrangement first, and for a delegate who is away, theirs. Nobody when every
 * way ends or comes back to where it began.
 */
export function delegateFor(
  staffId: string,
  delegations: readonly Delegation[],
  standings: Standings,
  visit: DelegationFor,
): string | null {
  const seen = new Set([staffId])
  const find = (of: string): string | null => {
    for (const { delegateId } of delegationsOf(of, delegations, visit)) {
      if (seen.has(delegateId)) continue
      seen.add(delegateId)
      const found = isAway(standings, delegateId) === null ? delegateId : find(delegateId)
      if (found !== null) return found
    }
    return null
  }
  return find(staffId)
}

/** The arrangements of somebody that are not over on a day, in the order in which they are looked at. */
export function delegationsFrom<One extends Delegation>(
  staffId: string,
  delegations: readonly One[],
  today: string,
): readonly One[] {
  return delegations
    .filter((one) => one.staffId === staffId && (one.days === null || today <= one.days.to))
    .toSorted(nearestFirst)
}

/** The arrangements of somebody that hold on a day, for visits of a kind. */
function delegationsOf(staffId: string, delegations: readonly Delegation[], { day, kind }: DelegationFor) {
  return delegationsFrom(staffId, delegations, day).filter(
    (one) => (one.days === null || one.days.from <= day) && (one.kind === null || one.kind === kind),
  )
}

/** For fewer days before more, for a kind before all, the later before the earlier. */
function nearestFirst(a: Delegation, b: Delegation): number {
  return (
    daysLong(a) - daysLong(b) ||
    Number(a.kind === null) - Number(b.kind === null) ||
    inOrder(b.days?.from ?? '', a.days?.from ?? '') ||
    inOrder(a.id, b.id)
  )
}

function daysLong({ days }: Delegation): number {
  if (days === null) return Number.MAX_SAFE_INTEGER
  return Temporal.PlainDate.from(days.from).until(days.to, { largestUnit: 'days' }).days
}

function inOrder(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
