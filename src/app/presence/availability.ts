import { type Availability, calendarFailures } from '../../contract/presence.ts'
import { delegationsFrom } from '../../domain/presence/delegation.ts'
import type { Sop } from '../../domain/sop/sop.ts'
import { textIn } from '../../domain/sop/text.ts'
import type { CalendarFeedRow, PresenceRows } from '../../store/rows.ts'
import type { Caller } from '../caller.ts'
import { dayIn, iso } from '../instants.ts'
import { officeOf } from '../office/office.ts'
import { type Answer, done, refuse } from '../outcome.ts'
import type { Parts } from '../parts.ts'
import { presenceBook } from './book.ts'

/** How it stands with somebody: where they are, who answers for them, when they want quiet, what their calendar says. */
export async function availabilityOf(parts: Parts, caller: Caller, staffId: string): Promise<Answer<Availability>> {
  const { store } = parts
  const member = await store.staffMember(caller.officeId, staffId)
  if (member === undefined) return refuse('notFound')
  const now = parts.clock()
  const office = await officeOf(parts, caller)
  const [rows, feed, sop] = await Promise.all([
    store.presenceRows(caller.officeId, now),
    store.calendarFeed(caller.officeId, staffId),
    parts.sops.inForce(office, now),
  ])
  const presence = presenceBook(rows, office, now).presenceOf(staffId)
  const kinds = kindsOf(sop?.sop, caller)
  const quiet = rows.quiet.find((row) => row.staffId === staffId)
  return done({
    staffId,
    presence: presence.state,
    presenceUntil: presence.until === null ? null : iso(presence.until),
    note: presence.note,
    source: presence.source,
    delegations: presentDelegations(rows, staffId, dayIn(now, office.timeZone), kinds),
    kinds,
    quietHours: quiet === undefined ? null : { from: clock(quiet.from), to: clock(quiet.to) },
    calendar: feed === undefined || !mayArrange(caller, staffId) ? null : presentFeed(feed, rows),
  })
}

/** What is arranged is everybody's own business, and the secretariat's; what a calendar says is shown to nobody else. */
export function mayArrange(caller: Caller, staffId: string): boolean {
  return caller.role === 'secretariat' || caller.staffId === staffId
}

type Kinds = Availability['kinds']

function kindsOf(sop: Sop | undefined, { locale }: Caller): Kinds {
  return (sop?.kinds ?? []).map(({ key, label }) => ({ key, label: textIn(label, locale) }))
}

function presentDelegations(
  { delegations }: PresenceRows,
  staffId: string,
  today: string,
  kinds: Kinds,
): Availability['delegations'] {
  return delegationsFrom(staffId, delegations, today).map(({ id, delegateId, days, kind, name, title }) => ({
    id,
    delegate: { id: delegateId, name, title: title ?? '' },
    from: days?.from ?? null,
    to: days?.to ?? null,
    kind: kind === null ? null : (kinds.find(({ key }) => key === kind) ?? { key: kind, label: kind }),
  }))
}

/** More than these nobody reads. */
const mostShown = 20

function presentFeed(feed: CalendarFeedRow, { busy }: PresenceRows): NonNullable<Availability['calendar']> {
  const code = calendarFailures.find((known) => known === feed.failure)
  const own = busy.filter(({ staffId }) => staffId === feed.staffId).toSorted((a, b) => a.from - b.from)
  return {
    host: new URL(feed.url).hostname,
    readAt: feed.readAt === null ? null : iso(feed.readAt),
    failure:
      code === undefined || feed.failedAt === null
        ? null
        : { code, detail: feed.failureDetail ?? '', since: iso(feed.failedAt) },
    busy: own.slice(0, mostShown).map(({ from, to, state }) => ({ from: iso(from), to: iso(to), state })),
  }
}

function clock(minute: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`
}
