import { useRouter } from '@tanstack/react-router'
import { useMaybeSession } from '../api/session.ts'
import { type Place, placesOf } from './places.ts'

/** The places that the one signed in may enter and that have a screen; none without a session. */
export function usePlaces(): readonly Place[] {
  const { routesByPath } = useRouter()
  const session = useMaybeSession()
  return session === null ? [] : placesOf(session, (path) => path in routesByPath)
}
