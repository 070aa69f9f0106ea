import type { signIn as id } from '../id/sign-in.ts'
import type { SameKeys } from '../locale.ts'

/** Signing in, again after the session ended, and the first password that must be changed. */
export const signIn = {
  title: 'Sign in',
  greeting: { morning: 'Good morning.', noon: 'Good day.', afternoon: 'Good afternoon.', evening: 'Good evening.' },
  ask: 'Who is signing in?',
  tagline: 'Guest book, cards and the reception SOP at one desk.',
  username: 'Username',
  password: 'Password',
  show: 'Show password',
  hide: 'Hide password',
  submit: 'Sign in',
  forgot: 'Forgot your password? The secretariat can give you a new one.',
  wrong: {
    what: 'Username or password do not match.',
    safe: 'Check capitals and small letters, then try again.',
  },
  throttled: {
    what: 'Too many attempts to sign in.',
    safe: 'Wait {seconds, plural, one {# second} other {# seconds}}, then try again.',
    safeSoon: 'Wait a little, then try again.',
  },
  offline: {
    what: 'The Lawang server cannot be reached.',
    safe: 'What you typed stays here. Try again once the connection is back.',
  },
  failed: {
    what: 'The Lawang server failed to answer.',
    safe: 'What you typed stays here. Try again; if it goes on, call the secretariat.',
  },
  again: {
    title: 'Your session has ended.',
    lead: 'Sign in again to go on. What is on this screen is untouched; what was not saved can be sent again.',
    other: 'Sign in as somebody else',
    otherNote: 'What is on this screen belongs to {name}, and stays on this computer.',
  },
  change: {
    title: 'Make a password of your own.',
    lead: 'The first password from the secretariat works only once.',
    current: 'Present password',
    next: 'New password',
    hint: 'A short sentence is stronger and easier to remember than a mix of symbols.',
    short: '{n, plural, one {# character} other {# characters}} too short; at least {least}.',
    same: 'Choose another password than the present one.',
    good: 'Long enough, {n, plural, one {# character} other {# characters}}.',
    submit: 'Save and go on',
    refused: 'The new password could not be saved.',
    signOut: 'Sign out',
  },
} satisfies SameKeys<typeof id>
