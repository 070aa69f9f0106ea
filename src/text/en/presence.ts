import type { presence as id } from '../id/presence.ts'
import type { SameKeys } from '../locale.ts'

/** Where people are and until when, as they and the desk say, and who answers for them. */
export const presence = {
  choice: {
    label: 'Where {name} is',
    own: 'I am',
    in: 'In',
    meeting: 'Meeting',
    out: 'Out',
    failed: 'Not saved yet. Try again in a moment.',
    until: 'Until when?',
    minutes: '{n} min',
    hours: '{n} h',
    other: 'Other time',
    otherTime: 'Until',
    otherDay: 'Day',
    save: 'Save',
    open: 'Without a time it holds until the office closes.',
    openLeave: 'Without a day it holds until somebody changes it.',
    why: 'Out because',
    kind: { out: 'Out', leave: 'On leave', elsewhere: 'Working elsewhere' },
    lastDay: 'Last day',
  },
  delegate: {
    ifAway: 'Delegate when you are out:',
    none: 'nobody yet',
    name: 'Name one',
    change: 'Change',
  },
  arrange: {
    title: 'When you are not there',
    open: 'Delegate, quiet hours, calendar',
    reading: 'Fetching what is arranged…',
  },
} satisfies SameKeys<typeof id>
