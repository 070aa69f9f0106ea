import type { VisitRow } from '../../store/rows.ts'
import type { Store } from '../../store/store.ts'

/** The open visits of an office, read once for everybody as long as its ledger stands still. */
export type OpenVisits = (officeId: string) => Promise<readonly VisitRow[]>

/**
 * After each commit all screens ask for the same list at once; each of them would read every visit and walk it anew. The
 * rows are remembered with where the ledger stood before they were read, so that they are never older than they claim.
 */
export function createOpenVisits(store: Store): OpenVisits {
  const known = new Map<string, { readonly seq: number; readonly rows: Promise<readonly VisitRow[]> }>()
  return async (officeId) => {
    const seq = await store.lastSeq(officeId)
    const there = known.get(officeId)
    if (there?.seq === seq) return there.rows
    const rows = store.openVisits(officeId)
    known.set(officeId, { seq, rows })
    rows.catch(() => known.delete(officeId))
    return rows
  }
}
