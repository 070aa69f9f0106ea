/**
 * The addresses of the screens. A new screen is one line under `office` below: `screen(path, file, export)`, and one in
 * `shell/subjects.ts` for its words. Those are for people who are signed in; which roles open which of them stands in
 * `shell/places.ts`. Every screen is a chunk of its own. Parameters: `useParams({ from: '/office/visits/$id' })`.
 */
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type RouteComponent,
  redirect,
} from '@tanstack/react-router'
import { Offline } from './api/failure.ts'
import { queries } from './api/queries.ts'
import { sessionQuery } from './api/session.ts'
import { FailedScreen } from './screens/error/FailedScreen.tsx'
import { MissingScreen } from './screens/error/MissingScreen.tsx'
import { nextOf, onlySignedIn, onlySignedOut } from './shell/guard.ts'
import { Pending } from './shell/Pending.tsx'
import { placesOf } from './shell/places.ts'
import { OpenOffice, Root } from './shell/Root.tsx'
import { subjectsOf } from './shell/subjects.ts'
import { wantTexts } from './text/texts.ts'

/** A screen with its words. One that cannot be fetched is a server that cannot be reached: the error page says so, and waits. */
const fetched =
  <M,>(path: keyof typeof subjectsOf, load: () => Promise<M>) =>
  async () => {
    try {
      const [screen] = await Promise.all([load(), wantTexts(subjectsOf[path])])
      return screen
    } catch (cause) {
      throw new Offline(Date.now(), cause)
    }
  }

const root = createRootRoute({ component: Root, errorComponent: FailedScreen, notFoundComponent: MissingScreen })

const start = createRoute({ getParentRoute: () => root, path: '/', beforeLoad: toFirstPlace })

const setup = createRoute({
  getParentRoute: () => root,
  path: '/setup',
  component: lazyRouteComponent(
    fetched('/setup', () => import('./screens/setup/SetupScreen.tsx')),
    'SetupScreen',
  ),
})

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: nextOf,
  beforeLoad: onlySignedOut,
  component: lazyRouteComponent(
    fetched('/sign-in', () => import('./screens/sign-in/SignInScreen.tsx')),
    'SignInScreen',
  ),
})

/** For everybody, by plain http too: a device that does not trust the server yet is helped there. */
const trust = createRoute({
  getParentRoute: () => root,
  path: '/trust',
  component: lazyRouteComponent(
    fetched('/trust', () => import('./screens/trust/TrustScreen.tsx')),
    'TrustScreen',
  ),
})

/** What the link of a message opens: its address is the right to it, no session is asked for. */
const answer = createRoute({
  getParentRoute: () => root,
  path: '/j/$token',
  component: lazyRouteComponent(
    fetched('/j/$token', () => import('./screens/answer/AnswerScreen.tsx')),
    'AnswerScreen',
  ),
})

const office = createRoute({
  getParentRoute: () => root,
  id: 'office',
  beforeLoad: onlySignedIn,
  component: OpenOffice,
})

/** A screen for those who are signed in: its path, its file, its export. */
const screen = <P extends keyof typeof subjectsOf, K extends string>(
  path: P,
  load: () => Promise<Record<K, RouteComponent>>,
  name: K,
) => createRoute({ getParentRoute: () => office, path, component: lazyRouteComponent(fetched(path, load), name) })

const tree = root.addChildren([
  start,
  setup,
  signIn,
  answer,
  trust,
  office.addChildren([
    screen('/desk', () => import('./screens/desk/DeskScreen.tsx'), 'DeskScreen'),
    screen('/host', () => import('./screens/host/HostScreen.tsx'), 'HostScreen'),
    screen('/guest-book', () => import('./screens/guest-book/GuestBookScreen.tsx'), 'GuestBookScreen'),
    screen('/visits/$id', () => import('./screens/visit/VisitScreen.tsx'), 'VisitScreen'),
    screen('/sop', () => import('./screens/sop/SopScreen.tsx'), 'SopScreen'),
    screen('/reports', () => import('./screens/reports/ReportsScreen.tsx'), 'ReportsScreen'),
    screen('/cards', () => import('./screens/cards/CardsScreen.tsx'), 'CardsScreen'),
    screen('/admin/sop', () => import('./screens/sop-editor/SopEditorScreen.tsx'), 'SopEditorScreen'),
    screen('/admin', () => import('./screens/admin/AdminScreen.tsx'), 'AdminScreen'),
  ]),
])

/** The router of the whole application. */
export const router = createRouter({
  routeTree: tree,
  defaultPreload: 'intent',
  defaultPendingComponent: Pending,
  defaultPendingMs: 150,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}

async function toFirstPlace(context: { location: { href: string } }): Promise<void> {
  await onlySignedIn(context)
  const session = queries.getQueryData(sessionQuery.queryKey)
  const first = session && placesOf(session, (path) => path in router.routesByPath)[0]
  if (first) throw redirect({ href: first.path })
}
