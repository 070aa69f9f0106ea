import type { Pursuit } from '../../domain/ladder/pursuit.ts'
import type { LadderRule } from '../../domain/ladder/rule.ts'
import type { ChannelKind, Lane, MessageKind, MessageState } from '../../domain/reach/message.ts'
import type { Instant } from '../../domain/visit/moment.ts'

export type NewMessageRow = {
  readonly id: string
  /** What brought it about: a second message of the same cause is not written. */
  readonly cause: string
  readonly channel: ChannelKind
  readonly kind: MessageKind
  readonly visitId: string | null
  /** The moment that caused it. */
  readonly seq: number | null
  /** The actor whose answer is asked for. */
  readonly stage: string | null
  readonly staffId: string | null
  readonly addressId: string | null
  readonly hookId: string | null
  readonly dueAt: Instant
  readonly giveUpAt: Instant
  readonly createdAt: Instant
}

export type MessageRow = Omit<NewMessageRow, 'dueAt'> & {
  readonly officeId: string
  readonly state: MessageState
  readonly attempts: number
  readonly dueAt: Instant | null
  readonly sentAt: Instant | null
  readonly deliveredAt: Instant | null
  readonly openedAt: Instant | null
  readonly answeredAt: Instant | null
  /** When somebody said that it reached the wrong person. */
  readonly disownedAt: Instant | null
  /** The other side's own name for it. */
  readonly remoteId: string | null
  /** What the other side said last, for people. */
  readonly reply: string | null
}

export type MessageChange = Partial<
  Pick<
    MessageRow,
    | 'state'
    | 'attempts'
    | 'dueAt'
    | 'giveUpAt'
    | 'sentAt'
    | 'deliveredAt'
    | 'openedAt'
    | 'answeredAt'
    | 'disownedAt'
    | 'remoteId'
    | 'reply'
  >
>

/** What is to be taken: due by `now`, for whoever will have sent it by `until`. */
export type Claim = {
  readonly now: Instant
  readonly until: Instant
  readonly limit: number
  readonly lane: Lane
  /** Channels, or programs by their ids, that are left out. */
  readonly except: readonly string[]
}

/** All that goes through one channel, or to one program. */
export type Line = { readonly channel: ChannelKind } | { readonly hookId: string }

/** How a channel or a program fared last. */
export type Health = { readonly okAt: Instant } | { readonly failedAt: Instant; readonly failure: string }

export type MessageFilter = {
  readonly visitId?: string
  readonly channel?: ChannelKind
  /** To people, or to programs. */
  readonly lane?: Lane
  readonly hookId?: string
  readonly states?: readonly MessageState[]
  readonly cursor?: string
  readonly limit: number
}

/** How many messages of a channel stand where. */
export type MessageTally = { readonly channel: ChannelKind; readonly state: MessageState; readonly count: number }

export type AddressRow = {
  readonly id: string
  readonly staffId: string
  readonly channel: ChannelKind
  /** As its channel needs it: a push subscription, a mail address, a number, a chat. */
  readonly address: unknown
  /** What people call it: `HP Erwin (Chrome)`, `e••••@kalteng.go.id`. */
  readonly label: string
  readonly createdAt: Instant
  readonly okAt: Instant | null
  /** Since when the other side knows it no more. */
  readonly goneAt: Instant | null
}

export type ChannelRow = {
  readonly kind: ChannelKind
  readonly setup: unknown
  readonly enabled: boolean
  readonly changedAt: Instant
  readonly okAt: Instant | null
  readonly failedAt: Instant | null
  readonly failure: string | null
}

export type HookRow = {
  readonly id: string
  readonly url: string
  readonly secret: string
  /** The types of moments it hears of; none: all. */
  readonly types: readonly string[]
  readonly enabled: boolean
  readonly createdAt: Instant
  readonly okAt: Instant | null
  readonly failedAt: Instant | null
  readonly failure: string | null
}

export type PursuitRow = {
  readonly visitId: string
  readonly pursuit: Pursuit
  readonly nextAt: Instant
}

export type LadderRow = {
  /** Null: what holds where a unit says nothing of its own. */
  readonly unitId: string | null
  readonly rule: LadderRule
  readonly secretaryId: string | null
}
