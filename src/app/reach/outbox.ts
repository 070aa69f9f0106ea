import type { Lane, LetterChannel } from '../../domain/reach/message.ts'
import type { Instant } from '../../domain/visit/moment.ts'
import type { AddressRow, ChannelRow, Claim, HookRow, Line, MessageChange, MessageRow } from '../../store/reach/rows.ts'
import type { OfficeTx } from '../../store/store.ts'
import { translator } from '../../text/index.ts'
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
type Wanted = {
  readonly lane: Lane
  readonly limit: number
  readonly except: readonly string[]
  /** Hears of a mistake for which a message could not be put into words. */
  readonly report: (error: unknown) => void
}

/**
 * Takes messages that are due, and puts into words what is to be said now; what has lost its reason is cancelled. A message
 * that cannot be put into words is tried again, and keeps no other from going.
 */
export async function claim(
  parts: Parts,
  officeId: string,
  { report, ...wanted }: Wanted,
): Promise<readonly Outgoing[]> {
  const now = parts.clock()
  const taken = await parts.store.write(officeId, (tx) => take(tx, { ...wanted, now, until: now + leaseMs }))
  const outgoing: Outgoing[] = []
  const dropped: { readonly message: MessageRow; readonly change: MessageChange }[] = []
  for (const message of taken.rows) {
    const composed = await compose(parts, message, taken, now).catch((error: unknown) => {
      report(error)
      return wordless(message, taken.locale, now)
    })
    if ('to' in composed) outgoing.push(composed)
    else dropped.push({ message, change: composed })
  }
  if (dropped.length > 0) {
    await parts.store.write(officeId, async (tx) => {
      for (const { message, change } of dropped) await tx.settleMessage(message, change)
    })
    parts.store.announce(officeId, 'messages')
  }
  return outgoing
}

/** What was claimed, with the ways that it goes. */
type Taken = {
  readonly rows: readonly MessageRow[]
  readonly channels: readonly ChannelRow[]
  readonly addresses: readonly AddressRow[]
  readonly hooks: readonly HookRow[]
  /** The office's own. */
  readonly locale: Locale
}

async function take(tx: OfficeTx, claimed: Claim): Promise<Taken> {
  const rows = await tx.claimMessages(claimed)
  const letters = rows.length > 0 && claimed.lane === 'letters'
  return {
    rows,
    channels: letters ? await tx.channels() : [],
    addresses: letters ? await tx.addresses() : [],
    hooks: rows.length > 0 && !letters ? await tx.hooks() : [],
    locale: (await tx.office()).settings.locale,
  }
}

/** A message as it is to be sent now, or what becomes of it where it is not. */
async function compose(
  parts: Parts,
  message: MessageRow,
  { channels, addresses, hooks }: Taken,
  now: Instant,
): Promise<Outgoing | MessageChange> {
  if (now > message.giveUpAt) return { state: 'failed', dueAt: null }
  if (message.channel === 'webhook') {
    const hook = hooks.find(({ id }) => id === message.hookId)
    if (hook === undefined || !hook.enabled) return cancelled(hook === undefined ? null : 'off')
    const event = await eventOf(parts, message)
    if (event === null) return cancelled(null)
    return { message, to: 'program', url: hook.url, secret: hook.secret, event, locale: 'id' }
  }
  const channel = channels.find(({ kind }) => kind === message.channel)
  const address = addresses.find(({ id }) => id === message.addressId)
  if (channel === undefined || !channel.enabled || address === undefined) {
    return cancelled(channel?.enabled === false ? 'off' : 'no address')
  }
  const letter = await letterOf(parts, message)
  if (letter === null) return cancelled(null)
  const { setup } = channel
  return { message, to: 'person', channel: message.channel, setup, address: address.address, letter }
}

const cancelled = (reply: string | null): MessageChange => ({ state: 'cancelled', dueAt: null, reply })

function wordless(message: MessageRow, locale: Locale, now: Instant): MessageChange {
  const reply = translator(locale)('delivery.wordless')
  return changeFor({ message, sending: { went: 'wrong', again: true, reply }, chance: 1 }, now)
}

/** Marks what was sent, and what is to be tried again or given up. */
export async function settle(parts: Parts, officeId: string, results: readonly Sent[]): Promise<void> {
  if (results.length === 0) return
  const now = parts.clock()
  const gone = results.filter(({ sending }) => sending.went === 'wrong' && sending.addressGone === true)
  await parts.store.write(officeId, async (tx) => {
    for (const result of results) await tx.settleMessage(result.message, changeFor(result, now))
    for (const { message } of gone) await close(tx, message, now)
    await noteHealth(tx, results, now)
  })
  parts.store.announce(officeId, 'messages')
  if (gone.length > 0) parts.store.announce(officeId, 'channels')
}

/** The other side is no more: a person's address is written to no more, a program is switched off. */
async function close(tx: OfficeTx, { addressId, hookId }: MessageRow, now: Instant): Promise<void> {
  if (addressId !== null) await tx.closeAddress(addressId, now)
  const hook = (await tx.hooks()).find(({ id }) => id === hookId)
  if (hook !== undefined) await tx.putHook({ ...hook, enabled: false })
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
