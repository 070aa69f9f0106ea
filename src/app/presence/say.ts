import type { PresenceChange } from '../../contract/presence.ts'
import type { Instant } from '../../domain/visit/moment.ts'
import type { Caller } from '../caller.ts'
import { instantOf } from '../instants.ts'
import { type Answer, done, refuse } from '../outcome.ts'
import type { Parts } from '../parts.ts'

/** Who is longer away than this has left. */
const longest = 366 * 86_400_000

/** Says where somebody is: a host of themself, desk and secretariat on anyone's word. */
export async function sayPresence(
  parts: Parts,
  caller: Caller,
  staffId: string,
  { presence, until = null, note = '' }: PresenceChange,
): Promise<Answer<null>> {
  const own = caller.staffId === staffId
  const now = parts.clock()
  const ends = until === null ? null : instantOf(until)
  if (until !== null && !isSoon(ends, now)) return refuse('badBody', { field: 'until' })
  const said = await parts.store.write(caller.officeId, async (tx) => {
    if ((await tx.staff(staffId)) === undefined) return refuse('notFound')
    if (caller.role === 'host' && !own) return refuse('notAllowed')
    await tx.setPresence({
      staffId,
      state: presence,
      until: ends,
      note: note === '' ? null : note,
      source: own ? 'self' : 'desk',
      setBy: caller.accountId,
      setAt: now,
    })
    return done(null)
  })
  if (said.ok) parts.store.announce(caller.officeId, 'presence')
  return said
}

function isSoon(at: Instant | null, now: Instant): boolean {
  return at !== null && at > now && at < now + longest
}
