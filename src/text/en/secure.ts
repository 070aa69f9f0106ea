import type { secure as id } from '../id/secure.ts'
import type { SameKeys } from '../locale.ts'

/** Why something is off where the page came by plain http. */
export const secure = {
  push: 'Notifications on this device, and installing Lawang as an app, cannot be turned on yet',
  intercom: 'The intercom cannot be used here yet',
  why: 'Browsers allow it only by https, and this page came by http. Everything else works as usual.',
  how: 'How to turn it on',
} satisfies SameKeys<typeof id>
