import type { Mended } from '../../domain/visit/visit.ts'
import { iso } from '../instants.ts'

/** Corrections as answered: the old words beside the new ones. */
export function presentMended(mended: readonly Mended[]) {
  return mended.map(({ field, from, to, at, by, reason }) => ({
    field,
    from,
    to,
    at: iso(at),
    by,
    reason: reason ?? null,
  }))
}
