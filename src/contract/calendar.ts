import Type, { type Static } from 'typebox'
import { Day, line, nullable } from './primitives.ts'

/** A clock of the office, `07:30`; `24:00` is midnight at the end of the day. */
const Clock = Type.String({ pattern: '^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$', description: '`07:30`' })
const Span = Type.Object({ from: Clock, to: Clock })
/** Monday is 1. The gaps between the spans are the breaks; no span: closed. */
const DayHours = Type.Object({
  weekday: Type.Integer({ minimum: 1, maximum: 7 }),
  spans: Type.Array(Span, { maxItems: 6 }),
})
const Week = Type.Array(DayHours, { maxItems: 7 })

/** Days with hours of their own: Ramadan as it is decided each year, or a single half day (`from` = `to`). */
const HoursPeriod = Type.Object({ name: line(100), from: Day, to: Day, week: Week })

/** `collective`: cuti bersama; `local`: a day of the province or of the office itself. */
const Holiday = Type.Object({
  date: Day,
  name: line(200),
  kind: Type.Enum(['national', 'collective', 'local']),
  decreed: Type.Boolean({ description: 'false while the day is only expected' }),
})

/** When the office is open: what limits in working time are counted in. */
export const Calendar = Type.Object(
  {
    timeZone: Type.String(),
    /** All seven days, Monday first. */
    week: Week,
    periods: Type.Array(HoursPeriod),
    /** In the order of their dates, of all years that are known. */
    holidays: Type.Array(Holiday),
    /** Today, with the hours that hold. */
    today: Type.Object({ date: Day, spans: Type.Array(Span) }),
    nextHoliday: nullable(Holiday),
    /**
     * `holidaysMissing`: this year has none, or from October on the next one; `holidaysExpected`: some of a year are not
     * decreed yet. `text` says it in the reader's language.
     */
    warnings: Type.Array(
      Type.Object({
        code: Type.Enum(['holidaysMissing', 'holidaysExpected']),
        year: Type.Integer(),
        text: Type.String(),
      }),
    ),
  },
  { $id: 'Calendar' },
)
export type Calendar = Static<typeof Calendar>

/** Each part replaces the whole part; what is left out stays. A weekday that `week` does not name is closed. */
export const CalendarChange = Type.Object(
  {
    week: Type.Optional(Week),
    periods: Type.Optional(Type.Array(HoursPeriod, { maxItems: 100 })),
    holidays: Type.Optional(Type.Array(Holiday, { maxItems: 2000 })),
  },
  { $id: 'CalendarChange' },
)
export type CalendarChange = Static<typeof CalendarChange>

/**
 * Holidays from a file, iCalendar or CSV (`date,name`, perhaps `,kind,decreed`), or those that ship with Lawang. A date that is
 * known already gets the new name; `replace` also takes away what the years of the file had besides, days of kind `local` apart.
 */
export const HolidayImport = Type.Object(
  {
    text: Type.Optional(Type.String({ maxLength: 500_000 })),
    shipped: Type.Optional(Type.Boolean()),
    replace: Type.Optional(Type.Boolean()),
  },
  { $id: 'HolidayImport' },
)
export type HolidayImport = Static<typeof HolidayImport>

export const HolidaysImported = Type.Object(
  { added: Type.Integer(), changed: Type.Integer(), removed: Type.Integer(), calendar: Calendar },
  { $id: 'HolidaysImported' },
)
export type HolidaysImported = Static<typeof HolidaysImported>
