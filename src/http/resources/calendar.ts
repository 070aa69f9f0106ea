import { Calendar, CalendarChange, HolidayImport, HolidaysImported } from '../../contract/calendar.ts'
import { type Api, answered, callerOf, problems } from '../api.ts'
import type { Services } from './services.ts'

const tags = ['office']

/** When the office is open. */
export function calendar(api: Api, { app }: Services): void {
  api.get(
    '/api/calendar',
    {
      config: { access: 'calendar.get' },
      schema: { tags, summary: 'Hours, breaks and holidays', response: { 200: Calendar, ...problems } },
    },
    async (request) => app.calendar.get(callerOf(request)),
  )
  api.put(
    '/api/calendar',
    {
      config: { access: 'calendar.change' },
      schema: {
        tags,
        summary: 'Replaces the week, the stretches of other hours, or the holidays',
        body: CalendarChange,
        response: { 200: Calendar, ...problems },
      },
    },
    async (request, reply) => answered(request, reply, await app.calendar.change(callerOf(request), request.body)),
  )
  api.post(
    '/api/calendar/holidays',
    {
      config: { access: 'calendar.importHolidays' },
      schema: {
        tags,
        summary: 'Holidays from iCalendar or CSV, or those that ship',
        body: HolidayImport,
        response: { 200: HolidaysImported, ...problems },
      },
    },
    async (request, reply) =>
      answered(request, reply, await app.calendar.importHolidays(callerOf(request), request.body)),
  )
}
