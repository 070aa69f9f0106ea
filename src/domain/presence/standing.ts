import type { HostRef, Instant } from '../visit/moment.ts'

/** A member of staff as a visit names them. */
export type StaffRef = Extract<HostRef, { readonly kind: 'staff' }>

export const presenceStates = ['in', 'meeting', 'out', 'leave', 'elsewhere'] as const
export type PresenceState = (typeof presenceStates)[number]

/** Who says so: they themself, the desk or the secretariat on their word, their calendar; nobody said otherwise. */
type PresenceSource = 'self' | 'desk' | 'calendar' | 'nobody'

/** Where somebody is at an instant. */
export type Presence = {
  readonly state: PresenceState
  /** Until when, where that is known. */
  readonly until: Instant | null
  readonly note: string | null
  readonly source: PresenceSource
}

/** What matters of somebody when a question looks for who can answer it. */
export type Standing = { readonly presence: Presence; readonly quiet: boolean }
/** By the id of the member of staff; one who is missing is in. */
export type Standings = ReadonlyMap<string, Standing>

/** Who is out or on leave is not asked; nor who wants quiet. In a meeting, or working elsewhere, they can be. */
export function isAway(standings: Standings, staffId: string): 'out' | 'quiet' | null {
  const standing = standings.get(staffId)
  if (standing === undefined) return null
  if (standing.presence.state === 'out' || standing.presence.state === 'leave') return 'out'
  return standing.quiet ? 'quiet' : null
}
