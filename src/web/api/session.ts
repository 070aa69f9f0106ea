/** Who is signed in: `useSession()` on guarded screens, `sessionQuery` in guards. Signing in and out, the own password and language. */
import { queryOptions, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import type { Locale } from '../../contract/primitives.ts'
import type { PasswordChange, Session, SignIn } from '../../contract/session.ts'
import type { SetupState } from '../../contract/setup.ts'
import { get, patch, post, put, remove } from './client.ts'
import { setServerClock } from './clock.ts'
import { reopenEvents } from './events.ts'
import { ApiProblem } from './failure.ts'
import { queries } from './queries.ts'
import { clearSignedOut } from './signed-out.ts'

/** The session of this browser, or null where nobody is signed in. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  // Without the signal: a guard waits for it even when the component that asked first is gone.
  queryFn: async (): Promise<Session | null> => {
    try {
      return heard(await get<Session>('/api/session', { quiet: true }))
    } catch (failure) {
      if (failure instanceof ApiProblem && failure.status === 401) return null
      throw failure
    }
  },
  staleTime: Number.POSITIVE_INFINITY,
})

/** Whether the first run is over. */
export const setupQuery = queryOptions({
  queryKey: ['setup'],
  queryFn: () => get<SetupState>('/api/setup', { quiet: true }),
})

/** Who is signed in; only on screens behind the guard, where somebody is. */
export function useSession(): Session {
  const session = useSuspenseQuery(sessionQuery).data
  if (session === null) throw new Error('Used on a screen without a guard')
  return session
}

/** Who is signed in, or null: for screens that stand open. */
export function useMaybeSession(): Session | null {
  return useQuery(sessionQuery).data ?? null
}

/** Signs in. Another person's data does not stay behind on the screen; the same person goes on where they were. */
export async function signIn(body: SignIn): Promise<Session> {
  const before = queries.getQueryData(sessionQuery.queryKey)
  const session = heard(await post<Session>('/api/session', body, { quiet: true }))
  if (before && before.account.id !== session.account.id) queries.clear()
  queries.setQueryData(sessionQuery.queryKey, session)
  clearSignedOut()
  reopenEvents()
  await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' })
  return session
}

/** Signs out and forgets what was read. What was typed stays in its own store. */
export async function signOut(): Promise<void> {
  await remove('/api/session', { quiet: true })
  queries.clear()
  queries.setQueryData(sessionQuery.queryKey, null)
}

/** Changes the own password. */
export async function changePassword(body: PasswordChange): Promise<void> {
  await put('/api/session/password', body)
  await queries.refetchQueries(sessionQuery)
}

/** Keeps the language with the account, so that it follows the person to other computers. */
export async function keepLanguage(locale: Locale): Promise<void> {
  queries.setQueryData(sessionQuery.queryKey, heard(await patch<Session>('/api/session', { locale })))
}

function heard(session: Session): Session {
  setServerClock(session.now)
  return session
}
