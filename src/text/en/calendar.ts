import type { calendar as id } from '../id/calendar.ts'
import type { SameKeys } from '../locale.ts'

/** Working days, office hours and holidays. */
export const calendar = {
  holiday: 'Holiday',
  holidaysMissing:
    'The holidays of {year} are missing. Enter them from the joint ministerial decree, so that limits in working time are counted right.',
  holidaysExpected:
    '{count, plural, one {# holiday} other {# holidays}} of {year} are only expected. Check again once the joint decree is out.',
} satisfies SameKeys<typeof id>
