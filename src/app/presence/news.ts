import type { PresenceState } from '../../domain/presence/standing.ts'
import type { Parts } from '../parts.ts'
import { readBook } from './book.ts'

/** Tells the screens when somebody's presence changed by the clock alone: a meeting that is over, one that began. */
export function createPresenceNews(parts: Parts): { readonly tellChanges: () => Promise<void> } {
  const known = new Map<string, string>()
  return {
    async tellChanges() {
      for (const office of await parts.store.offices()) {
        const { standings } = await readBook(parts, office)
        const states: [string, PresenceState, number | null][] = [...standings].map(([staffId, { presence }]) => [
          staffId,
          presence.state,
          presence.until,
        ])
        const now = JSON.stringify(states.toSorted(([a], [b]) => (a < b ? -1 : 1)))
        const before = known.get(office.id)
        known.set(office.id, now)
        if (before !== undefined && before !== now) parts.store.announce(office.id, 'presence')
      }
    },
  }
}
