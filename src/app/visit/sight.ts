import { dutiesOf, type Player } from '../../domain/access/functions.ts'
import { hasComeTo, maySee } from '../../domain/access/visit-access.ts'
import type { Sop } from '../../domain/sop/sop.ts'
import type { Visit } from '../../domain/visit/visit.ts'
import type { Caller } from '../caller.ts'
import type { Parts } from '../parts.ts'

/** Whether the caller sees all visits of the office. */
export const seesEveryVisit = (caller: Caller): boolean => caller.role !== 'host'

/** Whether the caller may know of a visit of their office: it is theirs, or it has come to a function that they play. */
export function seesVisit(caller: Caller, visit: Visit, sop: Sop, players: readonly Player[]): boolean {
  if (isTheirs(caller, visit)) return true
  const duties = dutiesOf(players, caller.staffId, visit.host)
  return duties.length > 0 && hasComeTo(visit, sop, duties)
}

/** Whether a visit to this host is one that the caller sees, whatever it waits for. */
export function isTheirs(caller: Caller, visit: Pick<Visit, 'host'>): boolean {
  const { role, headOf, staffId } = caller
  return maySee(visit, { role, headOf, ...(staffId === null ? {} : { staffId }) })
}

/** What a caller sees, with everything that has to be read for it read once. */
export async function sightOf(parts: Parts, caller: Caller): Promise<(visit: Visit) => Promise<boolean>> {
  if (seesEveryVisit(caller)) return async () => true
  const own = caller.staffId === null ? [] : await parts.store.functions(caller.officeId)
  const plays = own.some(({ staffId }) => staffId === caller.staffId)
  return async (visit) => {
    if (isTheirs(caller, visit)) return true
    if (!plays || dutiesOf(own, caller.staffId, visit.host).length === 0) return false
    const { sop } = await parts.sops.version(caller.officeId, visit.sopVersion)
    return seesVisit(caller, visit, sop, own)
  }
}
