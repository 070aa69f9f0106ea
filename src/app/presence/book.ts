import { delegateFor } from '../../domain/presence/delegation.ts'
import { presenceAt } from '../../domain/presence/presence.ts'
import { isQuietAt } from '../../domain/presence/quiet-hours.ts'
import type { Presence, Standing, Standings } from '../../domain/presence/standing.ts'
import type { Instant } from '../../domain/visit/moment.ts'
import type { OfficeRow, PresenceRows } from '../../store/rows.ts'
import { dayIn } from '../instants.ts'
import type { Parts } from '../parts.ts'

/** Where everybody is at one instant, and who answers for whom. */
export type PresenceBook = {
  readonly standings: Standings
  presenceOf(staffId: string): Presence
  /** Who answers for them on a visit of this kind, should they be away. */
  delegateOf(staffId: string, kind: string | null): Delegate | null
}
type Delegate = { readonly id: string; readonly name: string }

/** The book of an office as it is now. */
export async function readBook(parts: Parts, office: OfficeRow): Promise<PresenceBook> {
  const now = parts.clock()
  return presenceBook(await parts.knownPresence(office.id), office, now)
}

const isIn: Presence = { state: 'in', until: null, note: null, source: 'nobody' }

/** Opens the book at an instant, from what the store read for it. */
export function presenceBook(
  { said, busy, quiet, delegations }: PresenceRows,
  office: Pick<OfficeRow, 'timeZone' | 'hours'>,
  now: Instant,
): PresenceBook {
  const hours = { timeZone: office.timeZone, ...office.hours }
  const saidOf = new Map(said.map((row) => [row.staffId, row]))
  const quietOf = new Map(quiet.map((row) => [row.staffId, row]))
  const busyOf = Map.groupBy(busy, (period) => period.staffId)
  const standings = new Map<string, Standing>()
  for (const staffId of new Set([...saidOf.keys(), ...quietOf.keys(), ...busyOf.keys()])) {
    standings.set(staffId, {
      presence: presenceAt(saidOf.get(staffId) ?? null, busyOf.get(staffId) ?? [], now, hours),
      quiet: isQuietAt(quietOf.get(staffId) ?? null, now, office.timeZone),
    })
  }
  const day = dayIn(now, office.timeZone)
  const nameOf = new Map(delegations.map(({ delegateId, name }) => [delegateId, name]))
  return {
    standings,
    presenceOf: (staffId) => standings.get(staffId)?.presence ?? isIn,
    delegateOf: (staffId, kind) => {
      const id = delegateFor(staffId, delegations, standings, { day, kind })
      return id === null ? null : { id, name: nameOf.get(id) ?? '' }
    },
  }
}
