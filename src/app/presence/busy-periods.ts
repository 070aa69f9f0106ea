import ICAL from 'ical.js'
import type { BusyPeriod } from '../../domain/presence/presence.ts'
import type { CalendarText, ParsedCalendar } from './parse-calendar.ts'

/** More than this in a fortnight is no person's calendar. */
const mostPeriods = 5000

/** The times that a calendar says are taken between two instants, never what for. Null for what is no calendar. */
export function busyPeriodsOf(calendar: CalendarText): ParsedCalendar | null {
  const components = componentsOf(calendar.text)
  if (components === null) return null
  const found: BusyPeriod[] = []
  let skipped = 0
  for (const component of components) {
    try {
      found.push(...periodsOf(component, calendar))
    } catch {
      // one event that cannot be read does not hide the others; how many is told
      skipped += 1
    }
    if (found.length > mostPeriods) return null
  }
  return { busy: [...merged(found, 'meeting'), ...merged(found, 'out')], skipped }
}

function componentsOf(text: string): readonly ICAL.Component[] | null {
  try {
    const root = new ICAL.Component(ICAL.parse(text.replace(/^\uFEFF/, '').trim()))
    if (root.name !== 'vcalendar') return null
    return ['vevent', 'vfreebusy'].flatMap((name) => root.getAllSubcomponents(name))
  } catch {
    return null
  }
}

type Span = Pick<CalendarText, 'from' | 'to' | 'timeZone'>

function periodsOf(component: ICAL.Component, span: Span): readonly BusyPeriod[] {
  const found = component.name === 'vfreebusy' ? fromFreeBusy(component, span) : fromEvent(component, span)
  return found.filter(({ from, to }) => from < to && from < span.to && to > span.from)
}

/** An event, every time that it takes place; an exception belongs to the event that it departs from. */
function fromEvent(component: ICAL.Component, span: Span): readonly BusyPeriod[] {
  const uid: unknown = component.getFirstPropertyValue('uid')
  const siblings = component.parent?.getAllSubcomponents('vevent') ?? []
  const same = siblings.filter((other) => other !== component && other.getFirstPropertyValue('uid') === uid)
  if (component.hasProperty('recurrence-id')) {
    const hasMaster = same.some((other) => !other.hasProperty('recurrence-id'))
    return hasMaster ? [] : periodOf(new ICAL.Event(component, { exceptions: [] }), null, span)
  }
  const exceptions = same.filter((other) => other.hasProperty('recurrence-id'))
  const event = new ICAL.Event(component, { exceptions })
  return event.isRecurring() ? recurring(event, span) : periodOf(event, null, span)
}

function recurring(event: ICAL.Event, span: Span): readonly BusyPeriod[] {
  const found: BusyPeriod[] = []
  const iterator = event.iterator()
  for (let next = iterator.next(); next; next = iterator.next()) {
    const { item, startDate } = event.getOccurrenceDetails(next)
    found.push(...periodOf(item, startDate, span))
    if (instantOf(next, event, span) >= span.to || found.length > mostPeriods) break
  }
  return found
}

/** One taking place; where it is known to begin elsewhere than the event says, there. */
function periodOf(event: ICAL.Event, start: ICAL.Time | null, span: Span): readonly BusyPeriod[] {
  const state = stateOf(event)
  const { startDate } = event
  if (state === null || startDate === null) return []
  const from = instantOf(start ?? startDate, event, span)
  if (startDate.isDate) {
    const days = Math.max(1, Math.round(event.duration.toSeconds() / 86_400))
    return [{ from, to: dayAfter(start ?? startDate, days, span.timeZone), state }]
  }
  const length = instantOf(event.endDate, event, span, 'dtend') - instantOf(startDate, event, span)
  return from + length < span.from ? [] : [{ from, to: from + length, state }]
}

/** Null for what takes no time: free, cancelled. A whole day, or one marked as out of the office, is being out. */
function stateOf(event: ICAL.Event): BusyPeriod['state'] | null {
  const word = (name: string) => String(event.component.getFirstPropertyValue(name) ?? '').toUpperCase()
  const shown = word('x-microsoft-cdo-busystatus')
  if (word('status') === 'CANCELLED' || word('transp') === 'TRANSPARENT' || shown === 'FREE') return null
  return shown === 'OOF' || event.startDate.isDate ? 'out' : 'meeting'
}

function fromFreeBusy(component: ICAL.Component, span: Span): readonly BusyPeriod[] {
  return component.getAllProperties('freebusy').flatMap((property): readonly BusyPeriod[] => {
    const type = String(property.getParameter('fbtype') ?? 'BUSY').toUpperCase()
    if (type === 'FREE') return []
    const state = type === 'BUSY-UNAVAILABLE' ? 'out' : 'meeting'
    return property
      .getValues()
      .filter((value: unknown) => value instanceof ICAL.Period)
      .map((period) => ({
        from: inZone(period.start, null, span.timeZone),
        to: inZone(period.getEnd(), null, span.timeZone),
        state,
      }))
  })
}

function instantOf(time: ICAL.Time, event: ICAL.Event, { timeZone }: Span, property = 'dtstart'): number {
  const written = event.component.getFirstProperty(property) ?? event.component.getFirstProperty('dtstart')
  const zone: unknown = written?.getParameter('tzid')
  return inZone(time, typeof zone === 'string' ? zone : null, timeZone)
}

/** A zone of the world by its name, whatever the file says of it; else the file's own; else the office's. */
function inZone(time: ICAL.Time, zoneName: string | null, officeZone: string): number {
  if (!time.isDate && time.zone.tzid === 'UTC') return time.toUnixTime() * 1000
  if (!time.isDate && zoneName !== null && isZone(zoneName)) return onTheClock(time, zoneName)
  if (!time.isDate && time.zone.component !== null && time.zone.component !== undefined) return time.toUnixTime() * 1000
  return onTheClock(time, officeZone)
}

const zones = new Map<string, boolean>()

function isZone(name: string): boolean {
  return zones.getOrInsertComputed(name, () => {
    try {
      return Intl.DateTimeFormat(undefined, { timeZone: name }).resolvedOptions().timeZone !== ''
    } catch {
      return false
    }
  })
}

function onTheClock({ year, month, day, hour, minute, second, isDate }: ICAL.Time, timeZone: string): number {
  const date = Temporal.PlainDate.from({ year, month, day })
  if (isDate) return date.toZonedDateTime(timeZone).epochMilliseconds
  return date.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from({ hour, minute, second }) })
    .epochMilliseconds
}

function dayAfter({ year, month, day }: ICAL.Time, days: number, timeZone: string): number {
  return Temporal.PlainDate.from({ year, month, day }).add({ days }).toZonedDateTime(timeZone).epochMilliseconds
}

/** Periods of one state that touch are one. */
function merged(periods: readonly BusyPeriod[], state: BusyPeriod['state']): readonly BusyPeriod[] {
  const result: BusyPeriod[] = []
  for (const period of periods.filter((one) => one.state === state).toSorted((a, b) => a.from - b.from)) {
    const last = result.at(-1)
    if (last !== undefined && period.from <= last.to) {
      result[result.length - 1] = { ...last, to: Math.max(last.to, period.to) }
    } else result.push(period)
  }
  return result
}
