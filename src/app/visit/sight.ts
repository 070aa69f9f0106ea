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
export function isTheirs(caller: Caller, visit: Pick<Visit, 'host'> & Partial<Pick<Visit, 'standIns'>>): boolean {
  const { role, headOf, staffId } = caller
  return maySee(visit, { role, headOf, ...(staffId === null ? {} : { staffId }) })
}

/** What a caller sees. The functions are read once, and only where a visit is not theirs anyway. */
export function sightOf({ store, sops }: Parts, caller: Caller): (visit: Visit) => Promise<boolean> {
  const { officeId, staffId } = caller
  let reading: Promise<readonly Player[]> | undefined
  return async (visit) => {
    if (isTheirs(caller, visit)) return true
    if (staffId === null) return false
    reading ??= store.functions(officeId)
    const players = await reading
    if (dutiesOf(players, staffId, visit.host).length === 0) return false
    const { sop } = await sops.version(officeId, visit.sopVersion)
    return seesVisit(caller, visit, sop, players)
  }
}
