import type { Lane, LetterChannel } from '../../domain/reach/message.ts'
import type { Instant } from '../../domain/visit/moment.ts'
import type { Line, MessageChange, MessageRow } from '../../store/reach/rows.ts'
import type { OfficeTx } from '../../store/store.ts'
import type { Locale } from '../../text/locale.ts'
import type { Parts } from '../parts.ts'
import { eventOf, type ProgramEvent } from './event.ts'
import type { Letter } from './letter.ts'
import { letterOf } from './letters.ts'

/** A message with all that its sending needs: a letter to a person, or an event to a program. */
export type Outgoing = { readonly message: MessageRow } & (
  | {
      readonly to: 'person'
      readonly channel: LetterChannel
      readonly setup: unknown
      readonly address: unknown
      readonly letter: Letter
    }
  | {
      readonly to: 'program'
      readonly url: string
      readonly secret: string
      readonly event: ProgramEvent
      readonly locale: Locale
    }
)

/** How the sending went. `reply` is the other side's own words, shortened, for people. */
export type Sending =
  | { readonly went: 'through'; readonly remoteId?: string; readonly reply: string }
  | {
      readonly went: 'wrong'
      /** Whether trying again can help. */
      readonly again: boolean
      /** How long the other side asks to be left alone. */
      readonly afterSeconds?: number
      /** The address is no more: it is not written to again. */
      readonly addressGone?: true
      readonly reply: string
    }

export type Sent = {
  readonly message: MessageRow
  readonly sending: Sending
  /** Between 0 and 1: spreads what is tried again. */
  readonly chance: number
}

/** Whoever took a message has so long to send it; then it is taken for lost and sent by another. */
const leaseMs = 120_000
const firstWaitMs = 5_000
const longestWaitMs = 10 * 60_000
/** The other side's words are shown to people: a line, not a page. */
const longestReply = 300

/** Which messages are to be taken: of one line, without those of channels or programs that have enough to send. */
export type Wanted = { readonly lane: Lane; readonly limit: number; readonly except: readonly string[] }

/** Takes messages that are due, and puts into words what is to be said now; what has lost its reason is cancelled. */
export async function claim(
  parts: Parts,
  officeId: string,
  { lane, limit, except }: Wanted,
): Promise<readonly Outgoing[]> {
  const now = parts.clock()
  const { rows, channels, addresses, hooks } = await parts.store.write(officeId, async (tx) => {
    const claimed = await tx.claimMessages({ now, until: now + leaseMs, limit, lane, except })
    if (claimed.length === 0) return { rows: [], channels: [], addresses: [], hooks: [] }
    return lane === 'letters'
      ? { rows: claimed, channels: await tx.channels(), addresses: await tx.addresses(), hooks: [] }
      : { rows: claimed, channels: [], addresses: [], hooks: await tx.hooks() }
  })
  const outgoing: Outgoing[] = []
  const dropped: { readonly id: string; readonly change: MessageChange }[] = []
  for (const message of rows) {
    const drop = (reply: string | null) =>
      dropped.push({ id: message.id, change: { state: 'cancelled', dueAt: null, reply } })
    if (now > message.giveUpAt) {
      dropped.push({ id: message.id, change: { state: 'failed', dueAt: null } })
      continue
    }
    if (message.channel === 'webhook') {
      const hook = hooks.find(({ id }) => id === message.hookId)
      const event = hook === undefined ? null : await eventOf(parts, message)
      if (hook === undefined || event === null) drop(null)
      else outgoing.push({ message, to: 'program', url: hook.url, secret: hook.secret, event, locale: 'id' })
      continue
    }
    const channel = channels.find(({ kind }) => kind === message.channel)
    const address = addresses.find(({ id }) => id === message.addressId)
    if (channel === undefined || !channel.enabled || address === undefined) {
      drop(channel?.enabled === false ? 'off' : 'no address')
      continue
    }
    const letter = await letterOf(parts, message)
    if (letter === null) drop(null)
    else {
      const { setup } = channel
      outgoing.push({ message, to: 'person', channel: message.channel, setup, address: address.address, letter })
    }
  }
  if (dropped.length > 0) {
    await parts.store.write(officeId, async (tx) => {
      for (const { id, change } of dropped) await tx.changeMessage(id, change)
    })
    parts.store.announce(officeId, 'messages')
  }
  return outgoing
}

/** Marks what was sent, and what is to be tried again or given up. */
export async function settle(parts: Parts, officeId: string, results: readonly Sent[]): Promise<void> {
  if (results.length === 0) return
  const now = parts.clock()
  await parts.store.write(officeId, async (tx) => {
    for (const result of results) {
      const { message, sending } = result
      await tx.changeMessage(message.id, changeFor(result, now))
      if (sending.went === 'wrong' && sending.addressGone === true && message.addressId !== null) {
        await tx.closeAddress(message.addressId, now)
      }
    }
    await noteHealth(tx, results, now)
  })
  parts.store.announce(officeId, 'messages')
}

function changeFor({ message, sending, chance }: Sent, now: Instant): MessageChange {
  const attempts = message.attempts + 1
  const reply = sending.reply.slice(0, longestReply)
  if (sending.went === 'through') {
    const { remoteId } = sending
    return { state: 'sent', attempts, dueAt: null, sentAt: now, reply, ...(remoteId === undefined ? {} : { remoteId }) }
  }
  const dueAt = now + waitOf(attempts, sending, chance)
  if (!sending.again || sending.addressGone === true || dueAt > message.giveUpAt) {
    return { state: 'failed', attempts, dueAt: null, reply }
  }
  return { state: 'waiting', attempts, dueAt, reply }
}

/** Doubles with every try up to ten minutes, spread so that what failed together does not come back together. */
function waitOf(attempts: number, { afterSeconds }: Extract<Sending, { went: 'wrong' }>, chance: number): number {
  const ceiling = Math.min(longestWaitMs, firstWaitMs * 2 ** (attempts - 1))
  const wait = ceiling / 2 + (ceiling / 2) * chance
  return Math.round(Math.max(wait, (afterSeconds ?? 0) * 1000))
}

/** A channel fares as its last sending did; one that asks to be left alone is, with all that waits for it. */
async function noteHealth(tx: OfficeTx, results: readonly Sent[], now: Instant): Promise<void> {
  const byLine = Map.groupBy(results, ({ message }) => message.hookId ?? message.channel)
  for (const sent of byLine.values()) {
    const last = sent.at(-1)
    if (last === undefined) continue
    const { message, sending } = last
    const change =
      sending.went === 'through' ? { okAt: now } : { failedAt: now, failure: sending.reply.slice(0, longestReply) }
    const line = lineOf(message)
    await tx.noteHealth(line, change)
    const pause = Math.max(0, ...sent.map(({ sending: one }) => (one.went === 'wrong' ? (one.afterSeconds ?? 0) : 0)))
    // a program that fails is given time as a whole: a thousand events for it are not a thousand tries
    const until = Math.max(now + pause * 1000, message.hookId === null ? 0 : (changeFor(last, now).dueAt ?? 0))
    if (until > now) await tx.deferMessages(line, until)
  }
}

function lineOf({ hookId, channel }: MessageRow): Line {
  return hookId === null ? { channel } : { hookId }
}
