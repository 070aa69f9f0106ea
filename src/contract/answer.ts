import Type, { type Static } from 'typebox'
import { linkEnds } from '../domain/reach/link-end.ts'
import { letterChannels } from '../domain/reach/message.ts'
import { vias } from '../domain/visit/moment.ts'
import { At, CommandId, Id, line, nullable } from './primitives.ts'
import { AnswerWord } from './visit.ts'

/** What was answered, as far as whoever holds the link may know of it. */
const AnswerGiven = Type.Object({
  answer: AnswerWord,
  /** Whether it is the answer of the one whom the link was sent to. */
  own: Type.Boolean(),
  by: nullable(Type.String({ description: 'who gave or recorded it; null where nobody in particular did' })),
  via: Type.Enum([...vias, 'ladder', 'rule']),
  at: At,
  tookSeconds: nullable(Type.Number()),
  reason: nullable(Type.String()),
  proposedAt: nullable(At),
  /** Until when this link changes it; null where that depends on the visitor alone. */
  changeableUntil: nullable(At),
})

/** The question of a link that is open: never identity, cards, telephone or earlier visits. */
const LinkQuestion = Type.Object({
  /** To whom the link was sent, by which channel, to which address (masked). */
  to: Type.Object({ name: Type.String(), title: nullable(Type.String()) }),
  sent: Type.Object({ channel: nullable(Type.Enum([...letterChannels])), address: nullable(Type.String()) }),
  /** The host, where the link was sent to somebody else. */
  host: nullable(Type.Object({ name: Type.String(), person: Type.Boolean() })),
  visitor: Type.Object({ name: nullable(Type.String()), institution: nullable(Type.String()) }),
  companions: Type.Integer(),
  purpose: nullable(Type.String()),
  place: Type.Object({
    at: Type.Enum(['expected', 'desk', 'queue', 'room']),
    room: nullable(Type.String()),
    ticket: nullable(Type.String()),
  }),
  arrivedAt: nullable(At),
  dueAt: nullable(At),
  limitSeconds: nullable(Type.Number()),
  /** How the SOP casts the one who answers. */
  role: Type.Enum(['host', 'staff']),
  label: nullable(Type.String({ description: 'what the SOP calls a function that answers' })),
  /** The answers that may be given, or changed to, now. */
  answers: Type.Array(AnswerWord),
  /** Another answered: changing that has to be said, with `anew`. */
  anew: Type.Boolean(),
  answer: nullable(AnswerGiven),
  mayReceive: Type.Boolean({ description: 'the visitor may be called in by this link' }),
})

/** What the page of an answer link shows. */
export const AnswerLink = Type.Object(
  {
    office: Type.Object({
      name: Type.String(),
      shortName: Type.String(),
      timeZone: Type.String(),
      phone: nullable(Type.String({ description: 'of the desk, where the office gives one' })),
    }),
    visitId: Id,
    end: nullable(Type.Enum([...linkEnds])),
    /** Null once the link has ended. */
    question: nullable(LinkQuestion),
    now: At,
  },
  { $id: 'AnswerLink' },
)
export type AnswerLink = Static<typeof AnswerLink>

export const LinkAnswer = Type.Object(
  {
    commandId: CommandId,
    answer: AnswerWord,
    anew: Type.Optional(Type.Boolean({ description: 'changes an answer given by another' })),
    reason: Type.Optional(line(500)),
    message: Type.Optional(line(500)),
    proposedAt: Type.Optional(At),
  },
  { $id: 'LinkAnswer' },
)
export type LinkAnswer = Static<typeof LinkAnswer>

export const LinkCommand = Type.Object({ commandId: CommandId }, { $id: 'LinkCommand' })
export type LinkCommand = Static<typeof LinkCommand>
