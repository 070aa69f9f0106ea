import Type, { type Static } from 'typebox'
import { channelKinds, messageKinds, messageStates } from '../domain/reach/message.ts'
import { At, Id, nullable, page } from './primitives.ts'

/** A way out of the house; `webhook` leads to a program. */
const Outlet = Type.Enum([...channelKinds])
const MessageState = Type.Enum([...messageStates])

/** A message on its way out, or how it went; never what it says. */
export const MessageItem = Type.Object(
  {
    id: Id,
    channel: Outlet,
    kind: Type.Enum([...messageKinds]),
    /** The moment that a program is told of. */
    event: nullable(Type.String()),
    state: MessageState,
    visit: nullable(Type.Object({ id: Id, number: nullable(Type.Integer()) })),
    /** The member of staff it goes to, or the address of the program. */
    to: nullable(Type.String()),
    /** Which of their addresses, masked. */
    address: nullable(Type.String()),
    createdAt: At,
    /** When it is tried next. */
    dueAt: nullable(At),
    giveUpAt: At,
    attempts: Type.Integer(),
    sentAt: nullable(At),
    deliveredAt: nullable(At),
    openedAt: nullable(At),
    answeredAt: nullable(At),
    /** What the other side said last. */
    reply: nullable(Type.String()),
  },
  { $id: 'MessageItem' },
)
export type MessageItem = Static<typeof MessageItem>
export const MessagePage = page(MessageItem)
export type MessagePage = Static<typeof MessagePage>

export const MessageQuery = Type.Object({
  /** `waiting`: on the way, being sent among them. */
  state: Type.Optional(MessageState),
  channel: Type.Optional(Outlet),
  /** `letters` to people, `events` to programs. */
  lane: Type.Optional(Type.Enum(['letters', 'events'])),
  visitId: Type.Optional(Id),
  after: Type.Optional(Type.String({ maxLength: 100 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
})
export type MessageQuery = Static<typeof MessageQuery>

/** Which messages that were given up are tried again: those of one channel of the last seven days. */
export const RetryAll = Type.Object({ channel: Outlet }, { $id: 'RetryAll' })
export type RetryAll = Static<typeof RetryAll>
export const Retried = Type.Object({ count: Type.Integer() }, { $id: 'Retried' })
export type Retried = Static<typeof Retried>
