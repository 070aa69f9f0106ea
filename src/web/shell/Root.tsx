/** What is there on every screen: the sign-in layer over it, and, in an office, the office's time zone and its person's language. */
import { Outlet, useLocation } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useSession } from '../api/session.ts'
import { ForbiddenScreen } from '../screens/error/MissingScreen.tsx'
import { useLocale, useTimeZone } from '../text/TextProvider.tsx'
import { mayOpen } from './places.ts'
import { SignInLayer } from './SignInLayer.tsx'

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
  return mayOpen(session, pathname) ? <Outlet /> : <ForbiddenScreen />
}
