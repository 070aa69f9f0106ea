import type { Mended } from '../../domain/visit/visit.ts'
import { maskPhone } from '../../text/format.ts'
import { iso } from '../instants.ts'

/** Corrections as answered: the old words beside the new ones, telephone numbers masked as everywhere. */
export function presentMended(mended: readonly Mended[]) {
  return mended.map(({ at, by, reason, ...change }) => ({
    ...presentChange(change),
    at: iso(at),
    by,
    reason: reason ?? null,
  }))
}

/** What one correction changed. */
export function presentChange({ field, from, to }: Pick<Mended, 'field' | 'from' | 'to'>) {
  const shown = (words: string) => (field === 'phone' && words !== '' ? maskPhone(words) : words)
  return { field, from: shown(from), to: shown(to) }
}
