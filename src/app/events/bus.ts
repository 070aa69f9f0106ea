/** What of an office changed outside the ledger. */
export type OfficeChanged = {
  readonly officeId: string
  readonly what: 'office' | 'staff' | 'presence' | 'units' | 'slots' | 'cards' | 'rooms' | 'sop'
}

/** Tells those who listen in this process that something outside the ledger changed. */
export type Bus = {
  announce(officeId: string, what: OfficeChanged['what']): void
  /** Returns how to stop listening. */
  listen(listener: (change: OfficeChanged) => void): () => void
}

/** A bus for one server process. */
export function createBus(): Bus {
  const listeners = new Set<(change: OfficeChanged) => void>()
  return {
    announce(officeId, what) {
      for (const listener of listeners) listener({ officeId, what })
    },
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
