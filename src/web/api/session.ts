/** Who is signed in: `useSession()` on guarded screens, `sessionQuery` in guards. Signing in and out, the own password and language. */
import { queryOptions, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import type { Locale } from '../../contract/primitives.ts'
import type { PasswordChange, Session, SignIn } from '../../contract/session.ts'
import type { SetupState } from '../../contract/setup.ts'
import { get, patch, post, put, remove } from './client.ts'
import { setServerClock } from './clock.ts'
import { confirmWith, reopenEvents } from './events.ts'
import { ApiProblem } from './failure.ts'
import { queries } from './queries.ts'
import { clearSignedOut, raiseSignedOut } from './signed-out.ts'

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

/**
 * Signs in. The same person goes on where they were. For another one the page starts anew, before anything that waits could be sent
 * in their name: then this never resolves.
 */
export async function signIn(body: SignIn): Promise<Session> {
  const before = shownAccount()
  const session = heard(await post<Session>('/api/session', body, { quiet: true }))
  tellOtherTabs(session.account.id)
  if (before !== null && before !== session.account.id) return startAnew('/')
  await goOn(session)
  return session
}

/** Signs out. The page starts anew at the door: nothing that was read or waits stays in it. What was typed stays in its own store. */
export async function signOut(): Promise<void> {
  await remove('/api/session', { quiet: true })
  tellOtherTabs(null)
  await startAnew('/sign-in')
}

/** The account whose screen this is, whoever the server may know by now. */
function shownAccount(): string | null {
  return queries.getQueryData(sessionQuery.queryKey)?.account.id ?? null
}

/** Keeps this page with its person: hears who signs in or out in other tabs, and asks after every break. */
export function keepToOwnPerson(): void {
  confirmWith(isStillOurs)
  new BroadcastChannel(tabs).onmessage = ({ data }: MessageEvent<unknown>) => {
    const own = shownAccount()
    if (own === null) return
    if (data === null) raiseSignedOut()
    else if (data !== own) void startAnew('/')
    else void isStillOurs().then((ours) => (ours ? goOn() : undefined))
  }
}

const tabs = 'lawang.session'

function tellOtherTabs(accountId: string | null): void {
  const channel = new BroadcastChannel(tabs)
  channel.postMessage(accountId)
  channel.close()
}

/** Whether this screen's person is still signed in. If nobody is, the layer opens; for somebody else the page starts anew. */
async function isStillOurs(): Promise<boolean> {
  try {
    const session = heard(await get<Session>('/api/session'))
    return session.account.id === shownAccount() || (await startAnew('/'))
  } catch (failure) {
    if (failure instanceof ApiProblem && failure.status === 401) return false
    throw failure
  }
}

async function goOn(session?: Session): Promise<void> {
  if (session !== undefined) queries.setQueryData(sessionQuery.queryKey, session)
  clearSignedOut()
  reopenEvents()
  await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' })
}

/** Loads another page; whatever waits for this one waits in vain. */
function startAnew(address: string): Promise<never> {
  location.assign(address)
  return new Promise(() => undefined)
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
