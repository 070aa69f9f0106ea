import type { Kysely } from 'kysely'
import type { BusyPeriod } from '../../domain/presence/presence.ts'
import type { Instant } from '../../domain/visit/moment.ts'
import type { Parts } from '../batch.ts'
import { type MasterKey, seal, unseal } from '../keys.ts'
import type { CalendarFeedTable } from '../presence-tables.ts'
import type { CalendarFeedRow } from '../rows.ts'
import type { Schema } from '../schema.ts'

/** The calendar that somebody's busy periods are read from, with its address opened. */
export async function readCalendarFeed(
  db: Kysely<Schema>,
  master: MasterKey,
  officeId: string,
  staffId: string,
): Promise<CalendarFeedRow | undefined> {
  const row = await db
    .selectFrom('calendar_feed')
    .selectAll()
    .where('office_id', '=', officeId)
    .where('staff_id', '=', staffId)
    .executeTakeFirst()
  return row === undefined ? undefined : feedOf(master, row)
}

/** Begins with a calendar as if there had been none before. */
export async function putCalendarFeed(
  db: Kysely<Schema>,
  master: MasterKey,
  officeId: string,
  { staffId, url, at }: { readonly staffId: string; readonly url: string; readonly at: Instant },
): Promise<void> {
  await deleteCalendarFeed(db, officeId, staffId)
  await db
    .insertInto('calendar_feed')
    .values({
      office_id: officeId,
      staff_id: staffId,
      url: seal(master.key, sealedFor(officeId, staffId), url),
      due_at: at,
      read_at: null,
      changed_at: null,
      failed_at: null,
      failure: null,
      failure_detail: null,
      etag: null,
      last_modified: null,
    })
    .execute()
}

/** Forgets a calendar and what it said; false where there is none. */
export async function deleteCalendarFeed(db: Kysely<Schema>, officeId: string, staffId: string): Promise<boolean> {
  await db.deleteFrom('busy_period').where('office_id', '=', officeId).where('staff_id', '=', staffId).execute()
  const { numDeletedRows } = await db
    .deleteFrom('calendar_feed')
    .where('office_id', '=', officeId)
    .where('staff_id', '=', staffId)
    .executeTakeFirstOrThrow()
  return numDeletedRows > 0n
}

/** Takes the feeds that are due and puts them off, so that another server process does not read them too. */
export async function claimCalendarFeeds(
  db: Kysely<Schema>,
  master: MasterKey,
  officeId: string,
  now: Instant,
  next: Instant,
): Promise<readonly CalendarFeedRow[]> {
  const rows = await db
    .updateTable('calendar_feed')
    .set({ due_at: next })
    .where('office_id', '=', officeId)
    .where('due_at', '<=', now)
    .returningAll()
    .execute()
  return rows.map((row) => feedOf(master, row))
}

/** Keeps how a reading went; a calendar that took its place meanwhile is left alone. */
export async function settleCalendarFeed(
  { engine, master }: Pick<Parts, 'engine' | 'master'>,
  db: Kysely<Schema>,
  officeId: string,
  feed: CalendarFeedRow,
  busy: readonly BusyPeriod[] | null,
): Promise<void> {
  const current = await readCalendarFeed(db, master, officeId, feed.staffId)
  if (current?.url !== feed.url) return
  await db
    .updateTable('calendar_feed')
    .set({
      read_at: feed.readAt,
      changed_at: feed.changedAt,
      failed_at: feed.failedAt,
      failure: feed.failure,
      failure_detail: feed.failureDetail,
      etag: feed.etag,
      last_modified: feed.lastModified,
    })
    .where('office_id', '=', officeId)
    .where('staff_id', '=', feed.staffId)
    .execute()
  if (busy === null) return
  await db.deleteFrom('busy_period').where('office_id', '=', officeId).where('staff_id', '=', feed.staffId).execute()
  const rows = busy.map(({ from, to, state }) => ({
    office_id: officeId,
    staff_id: feed.staffId,
    from_at: from,
    to_at: to,
    state,
  }))
  await engine.insertMany(db, 'busy_period', rows)
}

/** An address that is moved to another person's row does not open. */
function sealedFor(officeId: string, staffId: string): string {
  return `calendar ${officeId} ${staffId}`
}

function feedOf(master: MasterKey, row: CalendarFeedTable): CalendarFeedRow {
  return {
    staffId: row.staff_id,
    url: unseal(master.key, sealedFor(row.office_id, row.staff_id), row.url).toString('utf8'),
    readAt: row.read_at,
    changedAt: row.changed_at,
    failedAt: row.failed_at,
    failure: row.failure,
    failureDetail: row.failure_detail,
    etag: row.etag,
    lastModified: row.last_modified,
  }
}
