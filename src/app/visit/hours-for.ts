import type { OfficeHours } from '../../domain/sop/working-time.ts'
import type { Visit } from '../../domain/visit/visit.ts'
import type { OfficeRow } from '../../store/rows.ts'
import type { Parts } from '../parts.ts'

/** By which hours a visit is judged: those of now, or, once it is filed, those of then, as the figures do. */
export async function hoursFor(parts: Parts, office: OfficeRow, visit: Visit): Promise<OfficeHours> {
  const then = visit.filing.state === 'open' ? undefined : await parts.store.hoursAt(office.id, visit.filing.at)
  return then ?? { timeZone: office.timeZone, ...office.hours }
}
