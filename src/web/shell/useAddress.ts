/**
 * What a screen keeps in its address, so that the way back, a reload and a link lead to the same thing:
 * `const [search, go] = useAddress()`, `search.get('visit')`, `go({ visit: id })`, `go({ day: null }, 'replace')`. What waits for an
 * answer before it goes asks the third, `isStill()`, whether the address is still what it was when it was drawn.
 */
import { useLocation, useRouter } from '@tanstack/react-router'
import { useMemo } from 'react'

/** Parts of an address and what they become; null takes a part away. */
export type AddressChange = Readonly<Record<string, string | null>>

/**
 * Goes to another part of the same screen: `push` leaves the present one on the way back, `replace` does not. Whoever has left the
 * screen is not called back to it.
 */
export type Go = (change: AddressChange, how?: 'push' | 'replace') => void

/** The part of the address after its `?`, and what changes it. */
export function useAddress(): readonly [URLSearchParams, Go, isStill: () => boolean] {
  const { history } = useRouter()
  const { pathname, searchStr } = useLocation()
  const search = useMemo(() => new URLSearchParams(searchStr), [searchStr])
  const here = () => new URLSearchParams(history.location.search)
  const go: Go = (change, how = 'push') => {
    if (history.location.pathname === pathname) history[how](addressAfter(pathname, here(), change))
  }
  const isStill = () => history.location.pathname === pathname && here().toString() === search.toString()
  return [search, go, isStill]
}

/** The address that a change leads to; what it does not name stays. */
export function addressAfter(pathname: string, search: URLSearchParams, change: AddressChange): string {
  const next = new URLSearchParams(search)
  for (const [name, value] of Object.entries(change)) {
    if (value === null) next.delete(name)
    else next.set(name, value)
  }
  const written = next.toString()
  return written === '' ? pathname : `${pathname}?${written}`
}
