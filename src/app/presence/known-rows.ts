import type { Instant } from '../../domain/visit/moment.ts'
import type { PresenceRows } from '../../store/rows.ts'
import type { Store } from '../../store/store.ts'

/** What tells where everybody of an office is, read once for all who look at the same time. */
export type KnownPresence = (officeId: string) => Promise<PresenceRows>

/** News of another server process can be lost with its connection: nothing is believed for longer. */
const believed = 15_000

/** Reads anew after whatever was announced of presence or staff; every view of a visit asks, and little ever changes. */
export function createKnownPresence(store: Store, clock: () => Instant): KnownPresence {
  const known = new Map<string, { readonly at: Instant; readonly rows: Promise<PresenceRows> }>()
  store.onAnnounced(({ officeId, what }) => {
    if (what === 'presence' || what === 'staff') known.delete(officeId)
  })
  return (officeId) => {
    const now = clock()
    const there = known.get(officeId)
    if (there !== undefined && there.at <= now && now < there.at + believed) return there.rows
    const rows = store.presenceRows(officeId, now)
    known.set(officeId, { at: now, rows })
    rows.catch(() => known.delete(officeId))
    return rows
  }
}
