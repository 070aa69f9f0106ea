import type { WorstQuery, WorstReport } from '../../contract/reports.ts'
import { iso } from '../instants.ts'
import type { Parts } from '../parts.ts'
import type { Scope } from './scope.ts'

/** The visits that took longest beyond the limit of one measure. */
export async function worstOf(
  { store }: Pick<Parts, 'store'>,
  officeId: string,
  scope: Scope,
  { measure, limit = 10 }: WorstQuery,
): Promise<WorstReport> {
  const passes = await store.worst(officeId, { ...scope, measure, limit })
  const items = await Promise.all(
    passes.map(async ({ visitId, day, seconds }) => {
      const line = await store.visitLine(officeId, visitId)
      if (line === undefined) throw new Error(`Visit ${visitId} was measured but is not there`)
      return {
        visitId,
        day,
        arrivedAt: iso(line.openedAt),
        number: line.number,
        // Empty once the person was erased.
        visitor: line.name === '' ? null : line.name,
        host: line.hostName,
        unit: line.hostUnitName,
        seconds,
      }
    }),
  )
  return { items }
}
