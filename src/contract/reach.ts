import Type, { type Static } from 'typebox'
import { letterChannels } from '../domain/reach/message.ts'
import { rungKinds } from '../domain/visit/moment.ts'
import { MessageItem } from './outbox.ts'
import { At, Id, nullable, page } from './primitives.ts'

/** One rung of the ladder that a question climbs. */
const LadderRung = Type.Object({
  kind: Type.Enum([...rungKinds]),
  /** Who is asked on it; null where it is the desk, or nobody in person. */
  staffId: nullable(Id),
  name: nullable(Type.String()),
  extension: nullable(Type.String()),
  state: Type.Enum(['passed', 'now', 'toCome']),
  /** From when and until when it was theirs, or is. */
  since: nullable(At),
  until: nullable(At),
})

/** How far the question that is out has climbed; null where none is out, or where it is not climbed in minutes. */
export const VisitLadder = Type.Object({
  rungs: Type.Array(LadderRung),
  /** Since when whoever is asked now has been, and when it goes on. */
  since: At,
  dueAt: At,
  /** Who is asked next in person. */
  next: nullable(Type.String()),
  /** When nobody is left, if nobody answers: the question is then answered with absent. */
  runsOutAt: At,
})

/** How the question that is out reached the one whose turn it is. */
export const VisitReach = Type.Object({
  /** `none`: no way to them is known. */
  state: Type.Enum(['none', 'waiting', 'sent', 'delivered', 'opened', 'failed']),
  channel: nullable(Type.Enum([...letterChannels])),
  /** When it left; when it was seen. */
  lastSentAt: nullable(At),
  openedAt: nullable(At),
  /** In the other side's own words, for the desk. */
  failure: nullable(Type.String()),
  /** When reminders went out. */
  reminders: Type.Array(At),
})

export const VisitMessagePage = page(MessageItem)
export type VisitMessagePage = Static<typeof VisitMessagePage>
