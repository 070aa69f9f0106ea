import { queryOptions } from '@tanstack/react-query'
import type { Calendar } from '../../../../contract/calendar.ts'
import { get } from '../../../api/client.ts'

/** When the office is open, and the days on which it is not. */
export const calendarQuery = queryOptions({
  queryKey: ['office', 'calendar'],
  queryFn: ({ signal }) => get<Calendar>('/api/calendar', { signal }),
})
