import type { Availability, CalendarAddress, NewDelegation, QuietHours } from '../../contract/presence.ts'
import type { Instant } from '../../domain/visit/moment.ts'
import type { OfficeTx } from '../../store/store.ts'
import type { PresenceCases } from '../app.ts'
import type { Caller } from '../caller.ts'
import { dayIn } from '../instants.ts'
import { officeOf } from '../office/office.ts'
import { type Answer, done, refuse } from '../outcome.ts'
import type { Parts } from '../parts.ts'
import { availabilityOf, mayArrange } from './availability.ts'
import { feedAddressOf } from './feed-address.ts'
import { createPresenceNews } from './news.ts'
import { readDueCalendars, readOneCalendar } from './read-calendars.ts'

/** What is arranged for the times when somebody is not there; a host arranges their own, the secretariat anyone's. */
export function presenceCases(parts: Parts): PresenceCases {
  const arranging = arrangingIn(parts)
  const readOne = async (caller: Caller, staffId: string) => {
    if (await readOneCalendar(parts, caller.officeId, staffId)) parts.store.announce(caller.officeId, 'presence')
  }
  return {
    get: (caller, staffId) => availabilityOf(parts, caller, staffId),
    async delegate(caller, staffId, body) {
      const known = await kindsOf(parts, caller)
      return arranging(caller, staffId, (tx, now) =>
        putDelegation(tx, { id: parts.newId(), caller, staffId, body, known, now }),
      )
    },
    endDelegation: (caller, staffId, delegationId) =>
      arranging(caller, staffId, async (tx) =>
        (await tx.removeDelegation(staffId, delegationId)) ? done(null) : refuse('notFound'),
      ),
    setQuietHours: (caller, staffId, body) => arranging(caller, staffId, (tx) => putQuietHours(tx, staffId, body)),
    endQuietHours: (caller, staffId) =>
      arranging(caller, staffId, async (tx) => done(await tx.putQuietHours(staffId, null))),
    async setCalendar(caller, staffId, body) {
      const put = await arranging(caller, staffId, (tx, now) => putCalendar(tx, staffId, body, now))
      if (!put.ok) return put
      await readOne(caller, staffId)
      return availabilityOf(parts, caller, staffId)
    },
    async readCalendar(caller, staffId) {
      const may = await arranging(caller, staffId, async () => done(null))
      if (!may.ok) return may
      await readOne(caller, staffId)
      return availabilityOf(parts, caller, staffId)
    },
    endCalendar: (caller, staffId) =>
      arranging(caller, staffId, async (tx) =>
        (await tx.removeCalendarFeed(staffId)) ? done(null) : refuse('notFound'),
      ),
    readCalendars: () => readDueCalendars(parts),
    ...createPresenceNews(parts),
  }
}

type Work = (tx: OfficeTx, now: Instant) => Promise<Answer<unknown>>

/** Changes what is arranged for one member of staff, tells the screens, and answers how it stands now. */
function arrangingIn(parts: Parts) {
  return async (caller: Caller, staffId: string, work: Work): Promise<Answer<Availability>> => {
    const now = parts.clock()
    const changed = await parts.store.write(caller.officeId, async (tx) => {
      if ((await tx.staff(staffId)) === undefined) return refuse('notFound')
      return mayArrange(caller, staffId) ? work(tx, now) : refuse('notAllowed')
    })
    if (!changed.ok) return changed
    parts.store.announce(caller.officeId, 'presence')
    return availabilityOf(parts, caller, staffId)
  }
}

type Putting = {
  readonly id: string
  readonly caller: Caller
  readonly staffId: string
  readonly body: NewDelegation
  /** The kinds of visit that there are. */
  readonly known: readonly string[]
  readonly now: Instant
}

async function putDelegation(tx: OfficeTx, { id, caller, staffId, body, known, now }: Putting): Promise<Answer<null>> {
  const { delegateId, from = null, to = null, kind = null } = body
  if (delegateId === staffId) return refuse('badBody', { field: 'delegateId' })
  if ((await tx.staff(delegateId))?.active !== true) return refuse('unknownHost')
  if ((from === null) !== (to === null)) return refuse('badBody', { field: 'to' })
  const today = dayIn(now, (await tx.office()).timeZone)
  if (from !== null && to !== null && (from > to || to < today)) return refuse('badBody', { field: 'to' })
  if (kind !== null && !known.includes(kind)) return refuse('badBody', { field: 'kind' })
  const days = from === null || to === null ? null : { from, to }
  await tx.putDelegation({
    id,
    staffId,
    delegateId,
    days,
    kind,
    setBy: caller.accountId,
    setAt: now,
  })
  return done(null)
}

/** The kinds of visit of the SOP in force. */
async function kindsOf(parts: Parts, caller: Caller) {
  const sop = await parts.sops.inForce(await officeOf(parts, caller), parts.clock())
  return (sop?.sop.kinds ?? []).map(({ key }) => key)
}

async function putQuietHours(tx: OfficeTx, staffId: string, { from, to }: QuietHours): Promise<Answer<null>> {
  if (from === to) return refuse('badBody', { field: 'to' })
  await tx.putQuietHours(staffId, { from: minuteOf(from), to: minuteOf(to) })
  return done(null)
}

function minuteOf(clock: string): number {
  const [hour = 0, minute = 0] = clock.split(':').map(Number)
  return hour * 60 + minute
}

async function putCalendar(
  tx: OfficeTx,
  staffId: string,
  { url }: CalendarAddress,
  now: Instant,
): Promise<Answer<null>> {
  const address = feedAddressOf(url)
  if (address === null) return refuse('badBody', { field: 'url' })
  await tx.putCalendarFeed(staffId, address, now)
  return done(null)
}
