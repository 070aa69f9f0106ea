import { maySee } from '../../domain/access/visit-access.ts'
import type { Visit } from '../../domain/visit/visit.ts'
import type { Caller } from '../caller.ts'

/** Whether the caller sees all visits of the office. */
export const seesEveryVisit = (caller: Caller): boolean => caller.role !== 'host'

/** Whether the caller may know of a visit of their office. */
export function seesVisit(caller: Caller, visit: Pick<Visit, 'host'>): boolean {
  const { role, headOf, staffId } = caller
  return maySee(visit, { role, headOf, ...(staffId === null ? {} : { staffId }) })
}
