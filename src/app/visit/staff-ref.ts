import type { StaffRef } from '../../domain/presence/standing.ts'
import type { StaffRow } from '../../store/rows.ts'
import { filled } from './intent-of.ts'

/** A member of staff as a visit names them. */
export function staffRefOf({ id, unitId, unitName, name, title }: StaffRow): StaffRef {
  return {
    kind: 'staff',
    staffId: id,
    name,
    ...filled({ title: title ?? '', unitId: unitId ?? '', unitName: unitName ?? '' }),
  }
}
