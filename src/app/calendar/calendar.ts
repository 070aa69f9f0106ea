import type { Calendar, CalendarChange, HolidayImport, HolidaysImported } from '../../contract/calendar.ts'
import { spansOf } from '../../domain/sop/working-time.ts'
import type { Holiday, OfficeRow, WeekHours } from '../../store/rows.ts'
import { translator } from '../../text/index.ts'
import type { CalendarCases } from '../app.ts'
import type { Caller } from '../caller.ts'
import { dayIn } from '../instants.ts'
import { officeOf } from '../office/office.ts'
import { type Answer, done, refuse } from '../outcome.ts'
import type { Parts } from '../parts.ts'
import { mergeHolidays } from './merge-holidays.ts'
import { readHolidays } from './read-holidays.ts'
import { shippedHolidays } from './shipped-holidays.ts'
import { presentSpans, presentWeek, weekOf } from './week.ts'

/** When the office is open: its week, the stretches that differ, its holidays. */
export function calendarCases(parts: Parts): CalendarCases {
  return {
    get: async (caller) => present(parts, caller, await officeOf(parts, caller)),
    change: (caller, body) => change(parts, caller, body),
    importHolidays: (caller, body) => importHolidays(parts, caller, body),
  }
}

/** The calendar with which an office begins. */
export function calendarWith(week: WeekHours['week']): WeekHours {
  return withClosed({ week, periods: [], holidays: shippedHolidays })
}

async function change(parts: Parts, caller: Caller, body: CalendarChange): Promise<Answer<Calendar>> {
  const changes = changesOf(body)
  if (!changes.ok) return changes
  const office = await parts.store.write(caller.officeId, async (tx) => {
    const { hours } = await tx.office()
    await tx.changeOffice({ hours: withClosed({ ...hours, ...changes.value }) })
    return tx.office()
  })
  parts.store.announce(caller.officeId, 'calendar')
  return done(present(parts, caller, office))
}

function changesOf(body: CalendarChange): Answer<Partial<WeekHours>> {
  const week = body.week === undefined ? undefined : weekOf(body.week)
  if (week === null) return refuse('badBody', { field: 'week' })
  const periods = body.periods?.map((period) => ({ ...period, week: weekOf(period.week) }))
  const sound = periods?.flatMap(({ week: own, ...period }) =>
    own === null || period.name === '' || period.from > period.to ? [] : [{ ...period, week: own }],
  )
  if (sound?.length !== periods?.length) return refuse('badBody', { field: 'periods' })
  if (body.holidays?.some(({ name }) => name === '') === true) return refuse('badBody', { field: 'holidays' })
  return done({
    ...(week === undefined ? {} : { week }),
    ...(sound === undefined ? {} : { periods: sound }),
    ...(body.holidays === undefined ? {} : { holidays: mergeHolidays([], body.holidays, false).holidays }),
  })
}

async function importHolidays(parts: Parts, caller: Caller, body: HolidayImport): Promise<Answer<HolidaysImported>> {
  if (body.text === undefined && body.shipped !== true) return refuse('badBody', { field: 'text' })
  const { timeZone } = await officeOf(parts, caller)
  const thisYear = Number(dayIn(parts.clock(), timeZone).slice(0, 4))
  const read = body.text === undefined ? null : readHolidays(body.text, thisYear)
  if (read !== null && !read.ok) return refuse('holidaysUnreadable', { lines: read.lines.slice(0, 20).map(String) })
  const found = [...(body.shipped === true ? shippedHolidays : []), ...(read?.holidays ?? [])]
  const { counts, office } = await parts.store.write(caller.officeId, async (tx) => {
    const { hours } = await tx.office()
    const { holidays, ...numbers } = mergeHolidays(hours.holidays, found, body.replace === true)
    await tx.changeOffice({ hours: withClosed({ ...hours, holidays }) })
    return { counts: numbers, office: await tx.office() }
  })
  parts.store.announce(caller.officeId, 'calendar')
  return done({ ...counts, calendar: present(parts, caller, office) })
}

function withClosed(hours: Omit<WeekHours, 'closed'>): WeekHours {
  return { ...hours, closed: hours.holidays.map(({ date }) => date) }
}

function present({ clock }: Parts, { locale }: Caller, { timeZone, hours }: OfficeRow): Calendar {
  const day = dayIn(clock(), timeZone)
  const holidays = hours.holidays.map((holiday) => ({ ...holiday, name: nameOf(holiday, locale) }))
  return {
    timeZone,
    week: presentWeek(hours.week),
    periods: hours.periods.map(({ name, from, to, week }) => ({ name, from, to, week: presentWeek(week) })),
    holidays,
    today: { date: day, spans: presentSpans(spansOf(Temporal.PlainDate.from(day), hours)) },
    nextHoliday: holidays.find(({ date }) => date >= day) ?? null,
    warnings: warningsOf(hours.holidays, day, locale),
  }
}

/** Days that were kept before holidays had names. */
function nameOf({ date, name }: Holiday, locale: Caller['locale']): string {
  if (name !== '') return name
  return shippedHolidays.find((known) => known.date === date)?.name ?? translator(locale)('calendar.holiday')
}

/** The decree on the holidays of a year appears in September or October of the one before. */
const decreeMonth = 10

function warningsOf(holidays: readonly Holiday[], day: string, locale: Caller['locale']): Calendar['warnings'] {
  const year = Number(day.slice(0, 4))
  const years = Number(day.slice(5, 7)) < decreeMonth ? [year] : [year, year + 1]
  const t = translator(locale)
  return years.flatMap((one): Calendar['warnings'] => {
    const national = holidays.filter(({ date, kind }) => kind === 'national' && date.startsWith(`${one}-`))
    if (national.length === 0) {
      return [{ code: 'holidaysMissing', year: one, text: t('calendar.holidaysMissing', { year: String(one) }) }]
    }
    const expected = national.filter(({ decreed }) => !decreed).length
    if (expected === 0) return []
    const text = t('calendar.holidaysExpected', { year: String(one), count: expected })
    return [{ code: 'holidaysExpected', year: one, text }]
  })
}
