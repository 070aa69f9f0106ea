import type { MessageItem, MessagePage, MessageQuery } from '../../contract/outbox.ts'
import type { ChannelKind } from '../../domain/reach/message.ts'
import type { Instant } from '../../domain/visit/moment.ts'
import type { MessageFilter, MessageRow } from '../../store/reach/rows.ts'
import type { OfficeTx } from '../../store/store.ts'
import type { MessageCases } from '../app.ts'
import type { Caller } from '../caller.ts'
import { iso } from '../instants.ts'
import { type Answer, done, refuse } from '../outcome.ts'
import type { Parts } from '../parts.ts'

/** What leaves the house, as the secretariat looks after it: what waits, what was given up, how the rest went. */
export function messageCases(parts: Parts): MessageCases {
  return {
    page: (caller, query) => page(parts, caller, query),
    async retry(caller, messageId) {
      const again = await parts.store.write(caller.officeId, (tx) => retryOne(parts, tx, messageId))
      if (!again.ok) return again
      parts.store.announce(caller.officeId, 'outbox')
      return done(await numbered(parts, again.value))
    },
    async retryAll(caller, { channel }) {
      const count = await retryFailed(parts, caller, channel)
      if (count > 0) parts.store.announce(caller.officeId, 'outbox')
      return { count }
    },
  }
}

/** A page of messages as answered, newest first. */
export async function pageOf(parts: Parts, officeId: string, filter: MessageFilter): Promise<MessagePage> {
  const { items, next } = await parts.store.messages(officeId, filter)
  return { items: await itemsOf(parts, officeId, items), next }
}

/** Messages as answered, in the order given. */
export async function itemsOf(parts: Parts, officeId: string, rows: readonly MessageRow[]): Promise<MessageItem[]> {
  if (rows.length === 0) return []
  const presenter = await presenterOf(parts, officeId, rows)
  const numbers = await Promise.all(rows.map((row) => numberOf(parts, row)))
  return rows.map((row, at) => presenter.present(row, numbers[at] ?? null))
}

/** One message as answered. */
export async function numbered(parts: Parts, row: MessageRow): Promise<MessageItem> {
  return (await presenterOf(parts, row.officeId, [row])).present(row, await numberOf(parts, row))
}

/** How long ago a message may have been given up for everybody of its channel to be tried again. */
export const lookingBack = 7 * 86_400_000

/** How long a message that is tried again is tried. */
const patience = 3_600_000

/** Puts a message that was given up, or told already, on its way once more; it keeps its id, by which a repeat is known. */
export async function sendAgain(parts: Parts, tx: OfficeTx, row: MessageRow): Promise<MessageRow> {
  const now = parts.clock()
  const changes = { state: 'waiting', attempts: 0, dueAt: now, giveUpAt: now + patience, sentAt: null } as const
  await tx.changeMessage(row.id, changes)
  return { ...row, ...changes }
}

async function page(parts: Parts, caller: Caller, query: MessageQuery): Promise<MessagePage> {
  const { state, channel, lane, visitId, after, limit = 50 } = query
  return pageOf(parts, caller.officeId, {
    limit,
    ...(state === undefined ? {} : { states: state === 'waiting' ? ['waiting', 'sending'] : [state] }),
    ...(channel === undefined ? {} : { channel }),
    ...(lane === undefined ? {} : { lane }),
    ...(visitId === undefined ? {} : { visitId }),
    ...(after === undefined ? {} : { cursor: after }),
  })
}

async function retryOne(parts: Parts, tx: OfficeTx, messageId: string): Promise<Answer<MessageRow>> {
  const row = await tx.message(messageId)
  if (row === undefined) return refuse('notFound')
  return row.state === 'failed' ? done(await sendAgain(parts, tx, row)) : refuse('notFailed')
}

/** More than these are not waiting for one press of a button. */
const mostAtOnce = 1000

async function retryFailed(parts: Parts, { officeId }: Caller, channel: ChannelKind): Promise<number> {
  const since = parts.clock() - lookingBack
  const failed = await parts.store.messages(officeId, { channel, states: ['failed'], limit: mostAtOnce })
  const recent = failed.items.filter(({ createdAt }) => createdAt >= since)
  return parts.store.write(officeId, async (tx) => {
    let count = 0
    for (const { id } of recent) if ((await retryOne(parts, tx, id)).ok) count += 1
    return count
  })
}

async function numberOf({ store }: Parts, { officeId, visitId }: MessageRow): Promise<MessageItem['visit']> {
  if (visitId === null) return null
  const line = await store.visitLine(officeId, visitId)
  return { id: visitId, number: line?.number ?? null }
}

/** The types of the moments that programs were told of, by their numbers in the ledger. */
async function eventTypes({ store }: Parts, rows: readonly MessageRow[]): Promise<ReadonlyMap<number, string>> {
  const told = rows.flatMap(({ officeId, hookId, visitId }) =>
    hookId === null || visitId === null ? [] : [[officeId, visitId] as const],
  )
  const visits = new Map(told.map(([officeId, visitId]) => [visitId, officeId]))
  const ledgers = await Promise.all([...visits].map(([visitId, officeId]) => store.ledgerOf(officeId, visitId)))
  return new Map(ledgers.flat().map(({ seq, moment }) => [seq, moment.type]))
}

async function presenterOf(parts: Parts, officeId: string, rows: readonly MessageRow[]) {
  const { store } = parts
  const [staff, addresses, hooks, events] = await Promise.all([
    store.staff(officeId),
    store.addresses(officeId),
    store.hooks(officeId),
    eventTypes(parts, rows),
  ])
  const nameOf = new Map(staff.map(({ id, name }) => [id, name]))
  const labelOf = new Map(addresses.map(({ id, label }) => [id, label]))
  const hookOf = new Map(hooks.map(({ id, url }) => [id, new URL(url).host]))
  const at = (instant: Instant | null) => (instant === null ? null : iso(instant))
  return {
    present: (row: MessageRow, visit: MessageItem['visit']): MessageItem => ({
      id: row.id,
      channel: row.channel,
      kind: row.kind,
      event: row.hookId === null || row.seq === null ? null : (events.get(row.seq) ?? null),
      state: row.state,
      visit,
      to: row.hookId === null ? (nameOf.get(row.staffId ?? '') ?? null) : (hookOf.get(row.hookId) ?? null),
      address: labelOf.get(row.addressId ?? '') ?? null,
      createdAt: iso(row.createdAt),
      dueAt: at(row.dueAt),
      giveUpAt: iso(row.giveUpAt),
      attempts: row.attempts,
      sentAt: at(row.sentAt),
      deliveredAt: at(row.deliveredAt),
      openedAt: at(row.openedAt),
      answeredAt: at(row.answeredAt),
      reply: row.reply,
    }),
  }
}
