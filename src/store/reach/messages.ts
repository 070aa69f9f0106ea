import type { ExpressionBuilder, Kysely } from 'kysely'
import {
  type ChannelKind,
  channelKinds,
  type DueLine,
  messageKinds,
  messageStates,
} from '../../domain/reach/message.ts'
import type { Instant } from '../../domain/visit/moment.ts'
import { kept } from '../kept.ts'
import type { Page } from '../rows.ts'
import type { MessageTable, Schema } from '../schema.ts'
import type { Claim, Line, MessageChange, MessageFilter, MessageRow, MessageTally, NewMessageRow } from './rows.ts'

const byId = kept<{ id: string }, MessageTable>((db, arg) =>
  db.selectFrom('message').selectAll().where('id', '=', arg('id')),
)

const ofVisit = kept<{ officeId: string; visitId: string }, MessageTable>((db, arg) =>
  db
    .selectFrom('message')
    .selectAll()
    .where('office_id', '=', arg('officeId'))
    .where('visit_id', '=', arg('visitId'))
    .orderBy('created_at')
    .orderBy('id'),
)

const dueIn = (channels: '=' | '<>') =>
  kept<{ officeId: string; now: number; limit: number }, MessageTable>((db, arg) =>
    db
      .selectFrom('message')
      .selectAll()
      .where('office_id', '=', arg('officeId'))
      .where('channel', channels, 'webhook')
      .where('due_at', '<=', arg('now'))
      .orderBy('due_at')
      .orderBy('id')
      .limit(arg('limit')),
  )
const due = { letters: dueIn('<>'), events: dueIn('=') }

const claim = kept<{ id: string; until: number }, never>((db, arg) =>
  db
    .updateTable('message')
    .set({ state: 'sending', due_at: arg('until') })
    .where('id', '=', arg('id')),
)

/** Puts messages on their way; what is known by its cause stays as it is. */
export async function insertMessages(
  db: Kysely<Schema>,
  officeId: string,
  rows: readonly NewMessageRow[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += mostAtOnce) {
    await db
      .insertInto('message')
      .values(rows.slice(start, start + mostAtOnce).map((row) => tableRow(officeId, row)))
      .onConflict((conflict) => conflict.columns(['office_id', 'cause']).doNothing())
      .execute()
  }
}

/** SQLite takes so many values in one statement and no more. */
const mostAtOnce = 500

export async function readMessage(db: Kysely<Schema>, id: string): Promise<MessageRow | undefined> {
  const [row] = await byId(db, { id })
  return row === undefined ? undefined : rowOf(row)
}

export async function readMessagesOfVisit(
  db: Kysely<Schema>,
  officeId: string,
  visitId: string,
): Promise<readonly MessageRow[]> {
  return (await ofVisit(db, { officeId, visitId })).map(rowOf)
}

/** What went to people about these visits. */
export async function readLetters(
  db: Kysely<Schema>,
  officeId: string,
  visitIds: readonly string[],
): Promise<readonly MessageRow[]> {
  const rows: MessageTable[] = []
  for (let start = 0; start < visitIds.length; start += mostAtOnce) {
    const some = await db
      .selectFrom('message')
      .selectAll()
      .where('office_id', '=', officeId)
      .where('visit_id', 'in', visitIds.slice(start, start + mostAtOnce))
      .where('hook_id', 'is', null)
      .orderBy('created_at')
      .orderBy('id')
      .execute()
    rows.push(...some)
  }
  return rows.map(rowOf)
}

export async function readMessageByRemoteId(
  db: Kysely<Schema>,
  officeId: string,
  channel: ChannelKind,
  remoteId: string,
): Promise<MessageRow | undefined> {
  const row = await db
    .selectFrom('message')
    .selectAll()
    .where('channel', '=', channel)
    .where('remote_id', '=', remoteId)
    .where('office_id', '=', officeId)
    .orderBy('created_at', 'desc')
    .executeTakeFirst()
  return row === undefined ? undefined : rowOf(row)
}

/** Takes what is due. The office's lock keeps other server processes from taking the same. */
export async function claimMessages(
  db: Kysely<Schema>,
  officeId: string,
  { now, until, limit, lane, except }: Claim,
): Promise<readonly MessageRow[]> {
  const rows =
    except.length === 0
      ? await due[lane](db, { officeId, now, limit })
      : await db
          .selectFrom('message')
          .selectAll()
          .where('office_id', '=', officeId)
          .where('channel', lane === 'events' ? '=' : '<>', 'webhook')
          .where(lane === 'events' ? 'hook_id' : 'channel', 'not in', [...except])
          .where('due_at', '<=', now)
          .orderBy('due_at')
          .orderBy('id')
          .limit(limit)
          .execute()
  for (const { id } of rows) await claim(db, { id, until })
  return rows.map((row) => ({ ...rowOf(row), state: 'sending', dueAt: until }))
}

export async function updateMessage(
  db: Kysely<Schema>,
  officeId: string,
  id: string,
  changes: MessageChange,
): Promise<void> {
  const set = tableChanges(changes)
  if (Object.keys(set).length === 0) return
  await db.updateTable('message').set(set).where('office_id', '=', officeId).where('id', '=', id).execute()
}

/** Changes a message as it was claimed; one that is in other hands by now, or in none, stays as it is. */
export async function settleMessage(
  db: Kysely<Schema>,
  officeId: string,
  { id, dueAt }: MessageRow,
  changes: MessageChange,
): Promise<void> {
  await db
    .updateTable('message')
    .set(tableChanges(changes))
    .where('office_id', '=', officeId)
    .where('id', '=', id)
    .where('state', '=', 'sending')
    .where('due_at', '=', dueAt)
    .execute()
}

/** Marks all that went to an address as read by the wrong person. */
export async function disownMessages(
  db: Kysely<Schema>,
  officeId: string,
  addressId: string,
  at: Instant,
): Promise<void> {
  await db
    .updateTable('message')
    .set({ disowned_at: at })
    .where('office_id', '=', officeId)
    .where('address_id', '=', addressId)
    .where('disowned_at', 'is', null)
    .execute()
}

/** Leaves all that waits for one channel or one program alone until then. */
export async function deferMessages(db: Kysely<Schema>, officeId: string, line: Line, until: Instant): Promise<void> {
  const waiting = db
    .updateTable('message')
    .set({ due_at: until })
    .where('office_id', '=', officeId)
    .where('state', '=', 'waiting')
    .where('due_at', '<', until)
  await ('hookId' in line
    ? waiting.where('hook_id', '=', line.hookId)
    : waiting.where('channel', '=', line.channel)
  ).execute()
}

/** Newest first; the cursor is the last one's time and id. */
export async function readMessages(
  db: Kysely<Schema>,
  officeId: string,
  { visitId, channel, lane, hookId, states, cursor, limit }: MessageFilter,
): Promise<Page<MessageRow>> {
  let query = db.selectFrom('message').selectAll().where('office_id', '=', officeId)
  if (visitId !== undefined) query = query.where('visit_id', '=', visitId)
  if (channel !== undefined) query = query.where('channel', '=', channel)
  if (lane !== undefined) query = query.where('channel', lane === 'events' ? '=' : '<>', 'webhook')
  if (hookId !== undefined) query = query.where('hook_id', '=', hookId)
  if (states !== undefined) query = query.where('state', 'in', [...states])
  const after = cursor === undefined ? null : cursorOf(cursor)
  if (after !== null) query = query.where((where) => isOlder(where, after))
  const rows = await query
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()
  const last = rows.length > limit ? rows[limit - 1] : undefined
  return {
    items: rows.slice(0, limit).map(rowOf),
    next: last === undefined ? null : `${last.created_at}_${last.id}`,
  }
}

export async function tallyMessages(
  db: Kysely<Schema>,
  officeId: string,
  since: Instant,
): Promise<readonly MessageTally[]> {
  const rows = await db
    .selectFrom('message')
    .select(['channel', 'state', (query) => query.fn.countAll<number>().as('count')])
    .where('office_id', '=', officeId)
    .where('created_at', '>=', since)
    .groupBy(['channel', 'state'])
    .execute()
  return rows.map(({ channel, state, count }) => ({
    channel: oneOf(channelKinds, channel),
    state: oneOf(messageStates, state),
    count: Number(count),
  }))
}

/** The offices for which something of a line is due. */
export async function readDueOffices(db: Kysely<Schema>, lane: DueLine, now: Instant): Promise<readonly string[]> {
  const rows = await (lane === 'ladder'
    ? db.selectFrom('pursuit').select('office_id').distinct().where('next_at', '<=', now)
    : db
        .selectFrom('message')
        .select('office_id')
        .distinct()
        .where('due_at', '<=', now)
        .where('channel', lane === 'events' ? '=' : '<>', 'webhook')
  ).execute()
  return rows.map((row) => row.office_id)
}

/** When something of a line is due next by itself. */
export async function readNextDue(db: Kysely<Schema>, lane: DueLine): Promise<Instant | null> {
  const found = await (lane === 'ladder'
    ? db.selectFrom('pursuit').select('next_at as at').orderBy('next_at').limit(1)
    : db
        .selectFrom('message')
        .select('due_at as at')
        .where('due_at', 'is not', null)
        .where('channel', lane === 'events' ? '=' : '<>', 'webhook')
        .orderBy('due_at')
        .limit(1)
  ).executeTakeFirst()
  return found?.at ?? null
}

function isOlder(where: ExpressionBuilder<Schema, 'message'>, { at, id }: { at: number; id: string }) {
  return where.or([where('created_at', '<', at), where.and([where('created_at', '=', at), where('id', '<', id)])])
}

function cursorOf(text: string): { at: number; id: string } | null {
  const [at = '', id = ''] = text.split('_')
  return /^\d{1,16}$/.test(at) ? { at: Number(at), id } : null
}

function tableRow(officeId: string, row: NewMessageRow): MessageTable {
  return {
    id: row.id,
    office_id: officeId,
    cause: row.cause,
    channel: row.channel,
    kind: row.kind,
    visit_id: row.visitId,
    seq: row.seq,
    stage: row.stage,
    staff_id: row.staffId,
    address_id: row.addressId,
    hook_id: row.hookId,
    state: 'waiting',
    attempts: 0,
    due_at: row.dueAt,
    give_up_at: row.giveUpAt,
    created_at: row.createdAt,
    sent_at: null,
    delivered_at: null,
    opened_at: null,
    answered_at: null,
    disowned_at: null,
    remote_id: null,
    reply: null,
  }
}

const columns = {
  state: 'state',
  attempts: 'attempts',
  dueAt: 'due_at',
  giveUpAt: 'give_up_at',
  sentAt: 'sent_at',
  deliveredAt: 'delivered_at',
  openedAt: 'opened_at',
  answeredAt: 'answered_at',
  disownedAt: 'disowned_at',
  remoteId: 'remote_id',
  reply: 'reply',
} as const satisfies Record<keyof MessageChange, keyof MessageTable>

function tableChanges(changes: MessageChange): Partial<MessageTable> {
  const entries = Object.entries(columns).flatMap(([key, column]) => {
    const value: unknown = Reflect.get(changes, key)
    return value === undefined ? [] : [[column, value]]
  })
  return Object.fromEntries(entries)
}

function rowOf(row: MessageTable): MessageRow {
  return {
    id: row.id,
    officeId: row.office_id,
    cause: row.cause,
    channel: oneOf(channelKinds, row.channel),
    kind: oneOf(messageKinds, row.kind),
    visitId: row.visit_id,
    seq: row.seq,
    stage: row.stage,
    staffId: row.staff_id,
    addressId: row.address_id,
    hookId: row.hook_id,
    state: oneOf(messageStates, row.state),
    attempts: row.attempts,
    dueAt: row.due_at,
    giveUpAt: row.give_up_at,
    createdAt: row.created_at,
    sentAt: row.sent_at,
    deliveredAt: row.delivered_at,
    openedAt: row.opened_at,
    answeredAt: row.answered_at,
    disownedAt: row.disowned_at,
    remoteId: row.remote_id,
    reply: row.reply,
  }
}

function oneOf<Word extends string>(words: readonly Word[], text: string): Word {
  const word = words.find((one) => one === text)
  if (word === undefined) throw new Error(`The database holds a word that is none: ${text}`)
  return word
}
