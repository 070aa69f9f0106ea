import Type, { type Static } from 'typebox'
import { callResults, vias } from '../domain/visit/moment.ts'
import { At, CommandId, Day, Id, InitialsPath, line, Name, nullable, TimeOfDay } from './primitives.ts'
import { AnswerWord, IdentityKind, Origin, Outcome } from './visit.ts'

const Waiver = Type.Object({ what: line(80), reason: line(500) })
const IdentityBody = Type.Object({
  kind: IdentityKind,
  number: Type.Optional(line(40)),
  digital: Type.Optional(Type.Boolean()),
  slot: Type.Optional(line(8)),
})
const Initials = Type.Union([InitialsPath, Type.Array(InitialsPath, { maxItems: 100 })])

const intent = {
  visitor: Type.Optional(
    Type.Object({
      id: Type.Optional(Id),
      name: Name,
      institution: Type.Optional(line(200)),
      phone: Type.Optional(line(40)),
    }),
  ),
  purpose: Type.Optional(line(500)),
  /** answer, speak: from whom it was heard, who was called, where that is not the host. */
  hostId: Type.Optional(Id),
  unitId: Type.Optional(Id),
  hostName: Type.Optional(Name),
  companions: Type.Optional(Type.Array(Type.Object({ name: Type.Optional(Name) }), { maxItems: 500 })),
  fields: Type.Optional(Type.Record(Type.String({ maxLength: 60 }), line(500))),
  identity: Type.Optional(IdentityBody),
  cards: Type.Optional(Type.Record(Type.String({ maxLength: 60 }), line(8))),
  initials: Type.Optional(Initials),
}

/** Opens a visit; from the desk it also registers where the SOP's step waits for that. */
export const OpenVisit = Type.Object(
  {
    commandId: CommandId,
    origin: Origin,
    kind: Type.Optional(line(60)),
    day: Type.Optional(Day),
    /** The hour on that day at the office. */
    time: Type.Optional(TimeOfDay),
    /** When the form was opened; never in the future, never more than a day ago. */
    arrivedAt: Type.Optional(At),
    /** false opens only. */
    register: Type.Optional(Type.Boolean()),
    waive: Type.Optional(Type.Array(Waiver, { maxItems: 20 })),
    post: Type.Optional(line(60)),
    ...intent,
  },
  { $id: 'OpenVisit' },
)
export type OpenVisit = Static<typeof OpenVisit>

const commandTypes = [
  'arrive',
  'queue',
  'call',
  'see',
  'register',
  'perform',
  'ask',
  'forward',
  'answer',
  'waive',
  'seat',
  'turnAway',
  'receive',
  'endMeeting',
  'reportBack',
  'deposit',
  'handBack',
  'issue',
  'takeBack',
  'lose',
  'archive',
  'checkOut',
  'withdraw',
  'correct',
  'note',
  'say',
  'speak',
  'move',
] as const

/** Which keys a type needs is said in the sentence that refuses without them. */
export const VisitCommand = Type.Object(
  {
    commandId: CommandId,
    type: Type.Enum([...commandTypes]),
    post: Type.Optional(line(60)),
    ...intent,
    kind: Type.Optional(line(60, 'see: kind of identity')),
    digital: Type.Optional(Type.Boolean()),
    answer: Type.Optional(AnswerWord),
    stage: Type.Optional(line(60, 'answer: the actor whose answer it is, as the offer names it')),
    anew: Type.Optional(Type.Boolean({ description: 'answer: changes an answer given by another' })),
    via: Type.Optional(Type.Enum([...vias])),
    reason: Type.Optional(line(500)),
    message: Type.Optional(line(500)),
    proposedAt: Type.Optional(At),
    room: Type.Optional(line(100)),
    appointment: Type.Optional(Type.Object({ at: At, note: Type.Optional(line(500)) })),
    activity: Type.Optional(line(60)),
    result: Type.Optional(Type.Enum(['passed', 'failed'])),
    item: Type.Optional(line(60)),
    slot: Type.Optional(line(8)),
    processed: Type.Optional(Type.Boolean()),
    pool: Type.Optional(line(60)),
    number: Type.Optional(line(40)),
    report: Type.Optional(line(500)),
    outcome: Type.Optional(Outcome),
    /** waive: one exception as `{ what, reason }`, or several in a list. */
    what: Type.Optional(line(80)),
    waive: Type.Optional(Type.Array(Waiver, { maxItems: 20 })),
    /** correct: the field and its new words, or `undo` with the command to take back. */
    field: Type.Optional(line(60)),
    to: Type.Optional(nullable(line(500))),
    undo: Type.Optional(CommandId),
    /** move: when one who is expected is to come instead. */
    day: Type.Optional(Day),
    time: Type.Optional(TimeOfDay),
    /** speak: how the call ended, and for how many seconds it lasted; `via` is intercom or phone. */
    callResult: Type.Optional(Type.Enum([...callResults])),
    seconds: Type.Optional(Type.Integer({ minimum: 0, maximum: 86_400 })),
    /** note: the remark; say: the message. */
    text: Type.Optional(line(1000)),
  },
  { $id: 'VisitCommand' },
)
export type VisitCommand = Static<typeof VisitCommand>

/** Passes over whoever is asked now. */
export const LadderSkip = Type.Object({ commandId: CommandId }, { $id: 'LadderSkip' })
export type LadderSkip = Static<typeof LadderSkip>
