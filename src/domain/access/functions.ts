import type { Sop } from '../sop/sop.ts'
import type { HostRef } from '../visit/moment.ts'

/** One who plays a function (an actor of role `staff`): for everybody, for the hosts of a unit, or for one host. */
export type Player = {
  readonly actor: string
  readonly staffId: string
  readonly unitId: string | null
  readonly hostId: string | null
}

/** Who plays an actor on a visit to this host: those named for the host, else for their unit, else for everybody. */
export function playersOf(players: readonly Player[], actor: string, host: HostRef | undefined): readonly Player[] {
  const all = players.filter((player) => player.actor === actor)
  const forHost = all.filter(({ hostId }) => hostId !== null && host?.kind === 'staff' && hostId === host.staffId)
  if (forHost.length > 0) return forHost
  const unit = host === undefined || host.kind === 'named' ? undefined : host.unitId
  const forUnit = all.filter(({ unitId, hostId }) => hostId === null && unitId !== null && unitId === unit)
  return forUnit.length > 0 ? forUnit : all.filter(({ unitId, hostId }) => unitId === null && hostId === null)
}

/** The functions that a member of staff plays on a visit to this host. */
export function dutiesOf(
  players: readonly Player[],
  staffId: string | null | undefined,
  host: HostRef | undefined,
): readonly string[] {
  if (staffId === null || staffId === undefined) return []
  const actors = [...new Set(players.filter((player) => player.staffId === staffId).map(({ actor }) => actor))]
  return actors.filter((actor) => playersOf(players, actor, host).some((player) => player.staffId === staffId))
}

/**
 * The optional actors of an SOP whom nobody plays on a visit to this host: their steps are left out. The host of a visit to a
 * unit is its head; `headed` says whether it has one.
 */
export function unplayedActors(
  sop: Sop,
  players: readonly Player[],
  host: HostRef | undefined,
  headed: boolean,
): readonly string[] {
  return sop.actors
    .filter(({ key, role, optional }) => {
      if (!optional) return false
      if (role === 'staff') return playersOf(players, key, host).length === 0
      return role === 'host' && host?.kind !== 'staff' && !(host?.kind === 'unit' && headed)
    })
    .map(({ key }) => key)
}

/** Whether an SOP has functions at all. */
export function hasFunctions(sop: Sop): boolean {
  return sop.actors.some(({ role }) => role === 'staff')
}
