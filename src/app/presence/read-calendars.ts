import type { calendarFailures } from '../../contract/presence.ts'
import type { BusyPeriod } from '../../domain/presence/presence.ts'
import type { CalendarFeedRow, OfficeRow } from '../../store/rows.ts'
import type { Parts } from '../parts.ts'
import { parseCalendar } from './parse-calendar.ts'

const minutes = 60_000
/** How often a calendar is read, and how often it is asked for whole though it says that nothing is new. */
const every = 10 * minutes
const wholeAfter = 24 * 60 * minutes
/** What is kept: from yesterday, for what runs over midnight, as far ahead as an outage of the calendar may last. */
const back = 24 * 60 * minutes
const ahead = 14 * 24 * 60 * minutes
const mostBytes = 3_000_000
const atOnce = 4

type Failure = (typeof calendarFailures)[number]
/** How a reading went: what it found, that nothing is new, or why not. */
type Reading =
  | { readonly went: 'well'; readonly busy: readonly BusyPeriod[]; readonly skipped: number; readonly tags: Tags }
  | { readonly went: 'unchanged' }
  | { readonly went: 'wrong'; readonly failure: Failure; readonly detail: string }
type Tags = Pick<CalendarFeedRow, 'etag' | 'lastModified'>

/** Reads the calendars of all offices that are due. */
export async function readDueCalendars(parts: Parts): Promise<void> {
  for (const office of await parts.store.offices()) {
    const now = parts.clock()
    const due = await parts.store.write(office.id, (tx) => tx.claimCalendarFeeds(now, now + every))
    for (let start = 0; start < due.length; start += atOnce) {
      await Promise.all(due.slice(start, start + atOnce).map((feed) => readFeed(parts, office, feed)))
    }
    if (due.length > 0) parts.store.announce(office.id, 'presence')
  }
}

/** Reads one calendar at once; false where there is none. */
export async function readOneCalendar(parts: Parts, officeId: string, staffId: string): Promise<boolean> {
  const [office, feed] = await Promise.all([parts.store.office(officeId), parts.store.calendarFeed(officeId, staffId)])
  if (office === undefined || feed === undefined) return false
  await readFeed(parts, office, feed)
  return true
}

async function readFeed(parts: Parts, office: OfficeRow, feed: CalendarFeedRow): Promise<void> {
  const reading = await read(parts, office, feed)
  const now = parts.clock()
  await parts.store.write(office.id, async (tx) => {
    const { after, busy } = settled(feed, reading, now)
    await tx.settleCalendarFeed(after, busy)
  })
}

function settled(feed: CalendarFeedRow, reading: Reading, now: number) {
  const sound = { failedAt: null, failure: null, failureDetail: null, readAt: now }
  switch (reading.went) {
    case 'well': {
      const partly = reading.skipped > 0
      const failure = partly ? { failedAt: now, failure: 'partly', failureDetail: String(reading.skipped) } : {}
      return { after: { ...feed, ...sound, ...reading.tags, ...failure, changedAt: now }, busy: reading.busy }
    }
    case 'unchanged':
      return { after: { ...feed, ...(feed.failure === 'partly' ? { readAt: now } : sound) }, busy: null }
    case 'wrong': {
      const { failure, detail } = reading
      const failedAt = feed.failure === failure ? (feed.failedAt ?? now) : now
      return { after: { ...feed, failedAt, failure, failureDetail: detail.slice(0, 200) }, busy: null }
    }
    default: {
      const never: never = reading
      return never
    }
  }
}

async function read(parts: Parts, { timeZone }: OfficeRow, feed: CalendarFeedRow): Promise<Reading> {
  const now = parts.clock()
  const answer = await parts.fetchOutside({
    url: feed.url,
    headers: { accept: 'text/calendar', ...conditionsOf(feed, now) },
    maxBytes: mostBytes,
  })
  if (answer.went === 'wrong') {
    return { went: 'wrong', failure: answer.because, detail: '' }
  }
  if (answer.status === 304) return { went: 'unchanged' }
  if (answer.status !== 200) return { went: 'wrong', failure: 'status', detail: String(answer.status) }
  if (answer.cut) return { went: 'wrong', failure: 'tooLarge', detail: '' }
  const parsed = await parseCalendar({ text: answer.body, from: now - back, to: now + ahead, timeZone })
  if (parsed === null) return { went: 'wrong', failure: 'unreadable', detail: '' }
  const { etag = null, 'last-modified': lastModified = null } = answer.headers
  return { went: 'well', ...parsed, tags: { etag, lastModified } }
}

/** What repeats moves on though nothing is new: now and then it is read whole. */
function conditionsOf({ etag, lastModified, changedAt }: CalendarFeedRow, now: number): Record<string, string> {
  if (changedAt === null || now - changedAt > wholeAfter || now < changedAt) return {}
  return {
    ...(etag === null ? {} : { 'if-none-match': etag }),
    ...(lastModified === null ? {} : { 'if-modified-since': lastModified }),
  }
}
