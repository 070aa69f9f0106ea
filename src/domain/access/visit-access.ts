import type { Sop } from '../sop/sop.ts'
import type { Who } from '../visit/command.ts'
import { isHostOf } from '../visit/decide/roles.ts'
import type { RungKind } from '../visit/moment.ts'
import type { Visit } from '../visit/visit.ts'
import { walkOf } from '../visit/walk.ts'

/**
 * Whether someone of the office may see a visit of it: the desk all, a host those to them, to the units they head, and those whose
 * question went on to them.
 */
export function maySee(
  { host, standIns = [] }: Pick<Visit, 'host'> & Partial<Pick<Visit, 'standIns'>>,
  who: Pick<Who, 'role' | 'staffId' | 'headOf'>,
): boolean {
  switch (who.role) {
    case 'secretariat':
    case 'officer':
    case 'system':
      return true
    case 'host':
      return isTheirs(host, who) || standIns.some(({ staffId }) => staffId === who.staffId)
    case 'visitor':
      return false
    default: {
      const never: never = who.role
      return never
    }
  }
}

/** As what a visit is somebody's own: its host, one to whom its question went on, one who plays a function; null where it is not. */
export function ownAs(visit: Pick<Visit, 'host' | 'standIns'>, who: Who): RungKind | 'player' | null {
  if (isHostOf(visit, who)) return 'host'
  const standIn = visit.standIns.findLast(({ staffId }) => staffId === who.staffId)
  return standIn?.rung ?? (who.duties.length > 0 ? 'player' : null)
}

/** Whether a visit stands or has stood in a step in which one of these actors acts, is asked or takes part. */
export function hasComeTo(visit: Visit, sop: Sop, actors: readonly string[]): boolean {
  return walkOf(visit, sop).passes.some(({ step }) =>
    [step.actor, ...step.with, ...(step.asks === undefined ? [] : [step.asks])].some((one) => actors.includes(one)),
  )
}

function isTheirs(host: Visit['host'], { staffId, headOf }: Pick<Who, 'staffId' | 'headOf'>): boolean {
  switch (host?.kind) {
    case 'staff':
      return (
        (staffId !== undefined && host.staffId === staffId) ||
        (host.unitId !== undefined && headOf.includes(host.unitId))
      )
    case 'unit':
      return headOf.includes(host.unitId)
    case 'named':
    case undefined:
      return false
    default: {
      const never: never = host
      return never
    }
  }
}
