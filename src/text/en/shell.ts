import type { shell as id } from '../id/shell.ts'
import type { SameKeys } from '../locale.ts'

/** What surrounds every screen: the rail, the top line, the connection. */
export const shell = {
  name: 'Lawang',
  nav: {
    label: 'Main',
    desk: 'Desk',
    host: 'My guests',
    guestBook: 'Guest book',
    cards: 'Cards',
    sop: 'SOP',
    reports: 'Reports',
    admin: 'Office',
    signOut: 'Sign out',
    stillIn: 'Still in, try again',
  },
  skip: 'Skip to content',
  language: 'Language',
  languageFailed: 'Indonesian could not be loaded, the connection is lost.',
  view: {
    label: 'View',
    theme: 'Colours',
    light: 'Light',
    dark: 'Dark',
    textSize: 'Text size',
    size: '{percent}%',
    letterKeys: 'Letter keys',
    on: 'On',
    off: 'Off',
  },
  connection: {
    lost: 'Disconnected since {time}',
    lostBody: 'What you typed is safe on this computer. This screen reconnects by itself.',
    back: 'Reconnected at {time}',
  },
  loading: 'Loading…',
} satisfies SameKeys<typeof id>
