/**
 * The addresses of the screens. A new screen is one line in `addChildren` below: its path, its file, its export.
 * Screens under `office` are for those who are signed in; roles are in `shell/places.ts`. Every screen is a chunk of its own.
 */
import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { queries } from './api/queries.ts'
import { sessionQuery } from './api/session.ts'
import { FailedScreen } from './screens/error/FailedScreen.tsx'
import { MissingScreen } from './screens/error/MissingScreen.tsx'
import { nextOf, onlySignedIn, onlySignedOut } from './shell/guard.ts'
import { placesOf } from './shell/places.ts'
import { OpenOffice, Root } from './shell/Root.tsx'

const root = createRootRoute({ component: Root, errorComponent: FailedScreen, notFoundComponent: MissingScreen })

const start = createRoute({ getParentRoute: () => root, path: '/', beforeLoad: toFirstPlace })

const setup = createRoute({
  getParentRoute: () => root,
  path: '/setup',
  component: lazyRouteComponent(() => import('./screens/setup/SetupScreen.tsx'), 'SetupScreen'),
})

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: nextOf,
  beforeLoad: onlySignedOut,
  component: lazyRouteComponent(() => import('./screens/sign-in/SignInScreen.tsx'), 'SignInScreen'),
})

const office = createRoute({
  getParentRoute: () => root,
  id: 'office',
  beforeLoad: onlySignedIn,
  component: OpenOffice,
})

const tree = root.addChildren([
  start,
  setup,
  signIn,
  office.addChildren([
    // createRoute({ getParentRoute: () => office, path: '/desk', component: lazyRouteComponent(() => import('./screens/desk/DeskScreen.tsx'), 'DeskScreen') }),
  ]),
])

/** The router of the whole application. */
export const router = createRouter({ routeTree: tree, defaultPreload: 'intent', scrollRestoration: true })

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
