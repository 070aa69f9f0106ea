/** Where one can go, by role: the rail and the error pages show what of it has a screen. */
import IconBook2 from '@tabler/icons-react/icons/IconBook2'
import IconBuilding from '@tabler/icons-react/icons/IconBuilding'
import IconCards from '@tabler/icons-react/icons/IconCards'
import IconChartBar from '@tabler/icons-react/icons/IconChartBar'
import IconFileText from '@tabler/icons-react/icons/IconFileText'
import IconHome from '@tabler/icons-react/icons/IconHome'
import IconUserCheck from '@tabler/icons-react/icons/IconUserCheck'
import type { Session } from '../../contract/session.ts'
import type { IconOf } from '../ui/Icon.tsx'

type Role = Session['account']['role']

const desk = ['secretariat', 'officer'] as const
const everyone = ['secretariat', 'officer', 'host'] as const

/** A place of the rail. */
export interface Place {
  readonly key: 'desk' | 'host' | 'guestBook' | 'cards' | 'sop' | 'reports' | 'admin'
  readonly path: string
  readonly icon: IconOf
  readonly roles: readonly Role[]
}

/** Every place in the order of the rail; the first one of a role is where it starts. */
const places: readonly Place[] = [
  { key: 'desk', path: '/desk', icon: IconHome, roles: desk },
  { key: 'host', path: '/host', icon: IconUserCheck, roles: ['host'] },
  { key: 'guestBook', path: '/guest-book', icon: IconBook2, roles: desk },
  { key: 'cards', path: '/cards', icon: IconCards, roles: desk },
  { key: 'sop', path: '/sop', icon: IconFileText, roles: everyone },
  { key: 'reports', path: '/reports', icon: IconChartBar, roles: ['secretariat'] },
  { key: 'admin', path: '/admin', icon: IconBuilding, roles: ['secretariat'] },
]

/** The places that somebody may enter, of those whose screens exist (`has`, the router's own paths). */
export function placesOf(session: Session, has: (path: string) => boolean): readonly Place[] {
  return places.filter((place) => has(place.path) && mayOpen(session, place.path))
}

/** Whether the role of a session opens an address; what is not a place (a visit's page) is the server's to judge. */
export function mayOpen(session: Session, path: string): boolean {
  const place = places.find((one) => path === one.path || path.startsWith(`${one.path}/`))
  return (
    place === undefined ||
    place.roles.includes(session.account.role) ||
    (place.key === 'host' && session.account.staffId !== null)
  )
}
