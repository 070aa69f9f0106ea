import { redirect } from '@tanstack/react-router'
import { queries } from '../api/queries.ts'
import { sessionQuery, setupQuery } from '../api/session.ts'

/**
 * Lets nobody past who is not signed in, and nobody who must still change the first password. A session that was read before
 * counts, even while the server is away: the screens say so themselves, and every call is judged there.
 */
export async function onlySignedIn({ location }: { location: { href: string } }): Promise<void> {
  const session = await queries.ensureQueryData(sessionQuery)
  if (session && !session.account.mustChangePassword) return
  if (!session && !(await queries.fetchQuery(setupQuery)).done) throw redirect({ href: '/setup' })
  throw redirect({ href: `/sign-in?${new URLSearchParams({ next: location.href })}` })
}

/** Sends the first run to `/setup` and those who are signed in to where they wanted to go. */
export async function onlySignedOut({ search }: { search: { next: string } }): Promise<void> {
  const session = await queries.ensureQueryData(sessionQuery)
  if (session && !session.account.mustChangePassword) throw redirect({ href: search.next })
  if (!session && !(await queries.fetchQuery(setupQuery)).done) throw redirect({ href: '/setup' })
}

/** Where to go after signing in: an address of our own, or the start. */
export function nextOf(search: Record<string, unknown>): { next: string } {
  const next = search['next']
  return { next: typeof next === 'string' && /^\/(?![/\\])/.test(next) ? next : '/' }
}
