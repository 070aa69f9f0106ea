import type { admin as id } from '../id/admin.ts'
import type { SameKeys } from '../locale.ts'

/** The settings of the office, for the secretariat: the office itself, staff and accounts, slots, cards and rooms. */
export const admin = {
  title: 'Office settings',
  tabs: { label: 'Settings', office: 'Office', people: 'Staff and accounts', things: 'Equipment' },
  reading: {
    words: 'Reading the office’s records…',
    offline: 'The Lawang server cannot be reached.',
    failed: 'The office’s records could not be read.',
    safe: 'What was saved is safe.',
    retry: 'Try again',
  },
} satisfies SameKeys<typeof id>
