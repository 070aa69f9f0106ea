import type { Subject } from '../text/texts.ts'

/** What each screen speaks of, beside what the page itself does: its words are fetched with it. A test holds it against the sources. */
export const subjectsOf = {
  '/setup': ['setup'],
  '/sign-in': [],
  '/j/$token': ['answer', 'host', 'visit'],
  '/trust': ['trust'],
  '/desk': ['desk', 'presence', 'reach', 'register', 'talk', 'visit'],
  '/host': ['host', 'invite', 'presence', 'push', 'secure', 'talk', 'visit'],
  '/guest-book': ['desk', 'guestBook', 'moments', 'story', 'visit'],
  '/visits/$id': ['desk', 'moments', 'reach', 'story', 'visit'],
  '/sop': ['admin', 'sopPage', 'visit'],
  '/reports': ['admin', 'reports'],
  '/cards': ['admin', 'cards', 'desk', 'sopPage', 'visit'],
  '/admin/sop': ['admin', 'moments', 'sopChanges', 'sopEditor', 'sopErrors', 'sopPage', 'visit'],
  '/admin': ['admin', 'cards', 'news', 'presence', 'setup', 'sopPage', 'visit'],
} as const satisfies Record<string, readonly Subject[]>
