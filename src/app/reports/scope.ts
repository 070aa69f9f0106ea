import type { ComplianceQuery, Grouping } from '../../contract/reports.ts'
import type { FiguresFilter } from '../../store/rows.ts'
import type { Caller } from '../caller.ts'
import { dayIn } from '../instants.ts'
import { type Answer, done, refuse } from '../outcome.ts'
import type { Parts } from '../parts.ts'

/** Which visits a report is about, with its first and last day. */
export type Scope = FiguresFilter & { readonly from: string; readonly to: string }

/** So many days at most stand one by one. */
const mostDays = 400

/**
 * What somebody may count, out of what they ask for. The secretariat counts everything. Officers see the office as a whole:
 * no figures of single hosts or of their colleagues. A host sees the visits to them and to the units they head, and no
 * figures of officers.
 */
export function scopeOf(
  { clock }: Pick<Parts, 'clock'>,
  caller: Caller,
  timeZone: string,
  query: ComplianceQuery,
): Answer<Scope> {
  if (!mayAsk(caller, query)) return refuse('notAllowed')
  const today = dayIn(clock(), timeZone)
  const to = query.to ?? today
  const from = query.from ?? `${to.slice(0, 7)}-01`
  if (from > to) return refuse('badBody', { field: 'from' })
  if ((query.by === 'day' || query.by === 'week') && daysBetween(from, to) > mostDays) {
    return refuse('badBody', { field: 'by' })
  }
  return done({
    from,
    to,
    ...(query.version === undefined ? {} : { version: query.version }),
    ...(query.unitId === undefined ? {} : { unitId: query.unitId }),
    ...(query.hostId === undefined ? {} : { hostId: query.hostId }),
    ...(query.officerId === undefined ? {} : { officerId: query.officerId }),
    ...(query.kind === undefined ? {} : { kind: query.kind }),
    ...(caller.role === 'host' ? { hosts: ownOf(caller) } : {}),
  })
}

function mayAsk({ role }: Caller, { by, hostId, officerId }: ComplianceQuery): boolean {
  const asked: readonly (Grouping | undefined)[] = [
    by,
    hostId === undefined ? undefined : 'host',
    officerId === undefined ? undefined : 'officer',
  ]
  if (role === 'secretariat') return true
  if (asked.includes('officer')) return false
  return role === 'host' || !asked.includes('host')
}

function ownOf({ staffId, headOf }: Caller) {
  // An account without anybody behind it is nobody's host: an id that no one has finds nothing.
  return { staffIds: [staffId ?? ''], unitIds: headOf }
}

function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days
}
