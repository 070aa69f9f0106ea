/**
 * What is there on every screen: the sign-in layer over it, and, in an office, the office's time zone, its person's language, and
 * the sending of what got stuck.
 */
import { Outlet, useLocation } from '@tanstack/react-router'
import { lazy, Suspense, useEffect } from 'react'
import { useConnection } from '../api/events.ts'
import { useSession } from '../api/session.ts'
import { useSignedOut } from '../api/signed-out.ts'
import { resendAll } from '../features/visit/sending.ts'
import { ForbiddenScreen } from '../screens/error/MissingScreen.tsx'
import { useLocale, useTimeZone } from '../text/TextProvider.tsx'
import { mayOpen } from './places.ts'
import { SignInLayer } from './SignInLayer.tsx'

/** Calls are listened for once the screen is there. */
const CallWatch = lazy(async () => ({ default: (await import('../features/intercom/CallWatch.tsx')).CallWatch }))

/** The root of all screens. */
export function Root() {
  return (
    <>
      <Outlet />
      <SignInLayer />
    </>
  )
}

/** The root of the screens of an office: somebody is signed in. */
export function OpenOffice() {
  const session = useSession()
  const { pathname } = useLocation()
  const { change: changeZone } = useTimeZone()
  const { change: changeLanguage } = useLocale()
  const own = session.account.locale
  useEffect(() => changeZone(session.office.timeZone), [changeZone, session.office.timeZone])
  useEffect(() => {
    if (own !== null) void changeLanguage(own)
  }, [changeLanguage, own])
  useSendingAgain()
  return (
    <>
      {mayOpen(session, pathname) ? <Outlet /> : <ForbiddenScreen />}
      <Suspense>
        <CallWatch />
      </Suspense>
    </>
  )
}

/** Whatever screen is open: once the connection is back, or somebody signed in, what got stuck is sent. */
function useSendingAgain(): void {
  const { state } = useConnection()
  const signedOut = useSignedOut()
  const away = signedOut || state === 'lost' || state === 'opening'
  useEffect(() => {
    if (!away) void resendAll()
  }, [away])
}
