import type { Reveal } from '../../contract/visit.ts'
import type { Caller } from '../caller.ts'
import type { Parts } from '../parts.ts'

const again = 10 * 60_000
const mostRemembered = 5000

/** The trail of who opened whose data. */
export type Trail = {
  /** Reading a story counts once in ten minutes: a page that refreshes itself is not opened again. */
  readStory(caller: Caller, visitId: string): Promise<void>
  revealed(caller: Caller, visitId: string, what: Reveal['what']): Promise<void>
}

/** A trail in the office's access log. */
export function createTrail(parts: Parts): Trail {
  const lastRead = new Map<string, number>()
  const write = (caller: Caller, visitId: string, what: string) =>
    parts.store.write(caller.officeId, (tx) =>
      tx.recordAccess({
        at: parts.clock(),
        accountId: caller.accountId,
        accountName: caller.name,
        what,
        visitId,
      }),
    )
  return {
    async readStory(caller, visitId) {
      const key = `${caller.accountId} ${visitId}`
      const now = parts.clock()
      const last = lastRead.get(key)
      if (last !== undefined && Math.abs(now - last) < again) return
      await write(caller, visitId, 'story')
      lastRead.delete(key)
      lastRead.set(key, now)
      const oldest = lastRead.size > mostRemembered ? lastRead.keys().next().value : undefined
      if (oldest !== undefined) lastRead.delete(oldest)
    },
    revealed: (caller, visitId, what) => write(caller, visitId, what === 'identity' ? 'identityNumber' : 'phone'),
  }
}
