import type { error as id } from '../id/error.ts'
import type { SameKeys } from '../locale.ts'

/** Pages that are not there, pages that failed. */
export const error = {
  missing: {
    title: 'No such page',
    heading: 'There is no door here.',
    lead: 'The address <b>{address}</b> is not known. A letter may be wrong, or the link has moved.',
    forbiddenHeading: 'This door is not for your account.',
    forbiddenLead: 'The address <b>{address}</b> opens to another role. The secretariat decides who may open it.',
    places: 'What you can open',
    back: 'Back',
    toStart: 'To {place}',
  },
  notes: {
    desk: 'the guests inside the building',
    host: 'the guests who wait for your answer',
    guestBook: 'every line of this year',
    cards: 'visitor cards and slots',
    sop: 'its steps, times and flow',
    reports: 'how the SOP was kept',
    admin: 'staff, accounts, slots, cards, rooms',
    signIn: 'for officers, staff and the secretariat',
  },
  failed: {
    title: 'The page failed',
    heading: 'This page failed to open.',
    lead: 'The mistake is the system’s, not yours.',
    safe: 'What is safe',
    safeBody: 'Everything that was saved. A new guest’s form that was not sent is still on this computer too.',
    stopped: 'What stands still',
    stoppedBody: 'This page only. The other pages go on.',
    offlineBody: 'The Lawang server cannot be reached. This page opens again once the connection is back.',
    forSecretariat: 'For the secretariat',
    code: 'code <b>{code}</b>, {time}',
    copy: 'Copy',
    copied: 'Copied',
    retry: 'Try again',
    hint: 'If it goes on, receive guests with a paper sheet. It is copied afterwards.',
  },
} satisfies SameKeys<typeof id>
