import type { push as id } from '../id/push.ts'
import type { SameKeys } from '../locale.ts'

/** Being told in this browser that somebody has come. */
export const push = {
  label: 'Tell me on this device',
  on: 'On',
  off: 'Off',
  onNote: 'As soon as somebody comes to you, this device rings, even while Lawang is not open.',
  offNote: 'Your visitors are seen only while Lawang is open.',
  failed: 'Not yet: the push service of this browser does not answer. Look at its internet connection, then try again.',
  install: 'Install Lawang as an app',
  telegram: {
    link: 'Tell me by Telegram',
    open: 'Open Telegram',
    code: 'Open {bot, select, none {the bot of the office} other {@{bot}}} in Telegram, then send this code before {time}:',
    linked: 'Telegram is linked: {name}',
    unlink: 'Unlink Telegram',
    failed: 'Not yet. Look at the connection, then try again.',
  },
  blocked: {
    title: 'Notifications are blocked in this browser',
    how: 'Tap the lock or the settings icon beside the address, open Permissions, choose Notifications, Allow. Then reload this page.',
  },
  installFirst: {
    title: 'Put it on the home screen first',
    how: 'An iPhone or iPad notifies only apps on the home screen. In Safari tap Share, Add to Home Screen, then open Lawang from there.',
  },
  unsupported: {
    title: 'This browser cannot notify you',
    how: 'Use a recent Chrome, Edge, Firefox or Safari, outside of a private window.',
  },
  officeOff: {
    title: 'The office does not notify devices yet',
    how: 'The secretariat can turn it on in the settings of the office.',
  },
} satisfies SameKeys<typeof id>
