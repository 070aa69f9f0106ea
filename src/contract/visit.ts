import Type, { type Static } from 'typebox'
import { identityKinds, origins, outcomes, rungKinds, vias } from '../domain/visit/moment.ts'
import { At, Day, Id, nullable, page } from './primitives.ts'
import { VisitLadder, VisitReach } from './reach.ts'
import { Presence } from './staff.ts'

export const IdentityKind = Type.Enum([...identityKinds])
export const Origin = Type.Enum([...origins])
const Via = Type.Enum([...vias, 'ladder', 'rule'])
export const Outcome = Type.Enum([...outcomes])
export const AnswerWord = Type.Enum(['yes', 'no', 'absent', 'later'])

const VisitHost = Type.Object({
  kind: Type.Enum(['staff', 'unit', 'named']),
  id: nullable(Id),
  name: Type.String(),
  title: nullable(Type.String()),
  unit: nullable(Type.String()),
  presence: nullable(Presence),
  presenceUntil: nullable(At),
  /** Who answers for them on such a visit, should they be away. */
  delegate: nullable(Type.Object({ id: Id, name: Type.String() })),
  room: nullable(Type.String()),
  extension: nullable(Type.String()),
  /** False where the host has left the staff list since. */
  active: Type.Boolean(),
})

const ActorRole = Type.Enum(['visitor', 'officer', 'host', 'staff', 'rule'])

const VisitAnswer = Type.Object({
  /** The actor whose answer it is, and what the SOP calls them. */
  stage: Type.String(),
  label: Type.Optional(Type.String()),
  role: Type.Optional(ActorRole),
  answer: AnswerWord,
  givenBy: nullable(Type.String({ description: 'the name of the one whose answer it is' })),
  recordedBy: Type.String(),
  via: Via,
  reason: nullable(Type.String()),
  message: nullable(Type.String()),
  proposedAt: nullable(At),
  at: At,
})

/** One pass through a step. */
export const VisitStep = Type.Object(
  {
    no: Type.Integer(),
    short: Type.String(),
    startedAt: nullable(At),
    endedAt: nullable(At),
    limitSeconds: nullable(Type.Number()),
    dueAt: nullable(At),
    elapsedSeconds: nullable(Type.Number({ description: 'until its end, or until now while it runs' })),
    verdict: Type.Enum(['within', 'beyond', 'unrecorded', 'leftOut', 'open', 'none']),
    binds: Type.Enum(['office', 'guest']),
  },
  { $id: 'VisitStep' },
)
export type VisitStep = Static<typeof VisitStep>

/** The rail: the passes so far, then the usual way to the end. */
export const RailStep = Type.Object(
  {
    no: Type.Integer(),
    short: Type.String(),
    state: Type.Enum(['done', 'now', 'toCome']),
    /** Index into `steps` of its last pass; null while to come. */
    pass: nullable(Type.Integer()),
    limitSeconds: nullable(Type.Number()),
    limitText: nullable(Type.String({ description: 'the limit in words, as `2 mnt`' })),
    /** The limit as the SOP has it: also one in working time, which has no length in seconds. */
    limit: Type.Optional(
      nullable(
        Type.Object({
          amount: Type.Number(),
          unit: Type.Enum(['minute', 'hour', 'day']),
          working: Type.Boolean(),
        }),
      ),
    ),
  },
  { $id: 'RailStep' },
)
export type RailStep = Static<typeof RailStep>

const VisitStandard = Type.Object({
  name: Type.String(),
  limitSeconds: nullable(Type.Number()),
  usedSeconds: Type.Number(),
  /** True while its clock runs now; false while it stands between steps or has ended. */
  running: Type.Boolean(),
  verdict: Type.Enum(['within', 'beyond', 'unrecorded', 'leftOut', 'open', 'none']),
})

/** A command that the SOP and the rules allow now to the one who asks; further keys make it concrete. */
export const Offer = Type.Object(
  {
    type: Type.String(),
    how: Type.Enum(['next', 'ahead', 'besides']),
    stage: Type.Optional(Type.String()),
    answers: Type.Optional(Type.Array(AnswerWord)),
    anew: Type.Optional(
      Type.Boolean({ description: 'answer: another account answered; the command has to say `anew`' }),
    ),
    digital: Type.Optional(
      Type.Enum(['either', 'only'], { description: 'see: `only` where a card that can be held is kept instead' }),
    ),
    item: Type.Optional(Type.String()),
    slot: Type.Optional(Type.String()),
    pool: Type.Optional(Type.String()),
    number: Type.Optional(Type.String()),
    activity: Type.Optional(Type.String()),
    results: Type.Optional(Type.Array(Type.String())),
    outcomes: Type.Optional(Type.Array(Outcome)),
    what: Type.Optional(Type.Array(Type.String())),
    commandId: Type.Optional(Type.String({ description: 'the commit that `undo` would take back' })),
    until: Type.Optional(At),
    processed: Type.Optional(
      Type.Boolean({ description: 'handBack: a step waits for the thing to go back signed or stamped' }),
    ),
    initials: Type.Optional(
      Type.Enum(['required', 'optional'], { description: "reportBack, checkOut: whether the visitor's are wanted" }),
    ),
    role: Type.Optional(ActorRole),
    /** The word of the office for a thing, card or activity that it made up, or for the actor asked. */
    label: Type.Optional(Type.String()),
  },
  { $id: 'Offer' },
)
export type Offer = Static<typeof Offer>

const Message = Type.Object({
  text: Type.String(),
  at: At,
  by: Type.String(),
  from: Type.Enum(['desk', 'host']),
  /** The reader's own account wrote it. */
  mine: Type.Boolean(),
  /** When the other side saw it. */
  seenAt: nullable(At),
})

export const Visit = Type.Object(
  {
    id: Id,
    /** Guest-book number, gapless in its year; null before the line is signed. */
    number: nullable(Type.Integer()),
    year: nullable(Type.Integer()),
    origin: Origin,
    kind: nullable(Type.Object({ key: Type.String(), label: Type.String() })),
    requestedAt: nullable(At),
    /** The day that a visit asked for ahead is to be on. */
    day: nullable(Day),
    /** That day and the hour agreed on it; null where no hour was. */
    appointedAt: nullable(At),
    arrivedAt: nullable(At),
    registeredAt: nullable(At),
    visitor: nullable(
      Type.Object({
        id: Id,
        name: Type.String(),
        institution: nullable(Type.String()),
        phone: nullable(Type.String({ description: 'masked' })),
        /** Visits before this one, and when the last of them was. */
        visitsBefore: Type.Integer(),
        lastVisitAt: nullable(At),
      }),
    ),
    companions: Type.Array(Type.Object({ name: nullable(Type.String()) })),
    headCount: Type.Integer(),
    purpose: nullable(Type.String()),
    fields: Type.Record(Type.String(), Type.String()),
    /** The office's own words for the names that its SOP made up: fields, things, cards, activities. */
    words: Type.Record(Type.String(), Type.String()),
    host: nullable(VisitHost),
    /** Identity shown or kept; the number is never answered, only its last digits. */
    identity: nullable(
      Type.Object({ kind: IdentityKind, lastDigits: nullable(Type.String()), digital: Type.Boolean() }),
    ),
    held: Type.Array(Type.Object({ item: Type.String(), slot: Type.String(), since: At })),
    out: Type.Array(Type.Object({ pool: Type.String(), number: Type.String(), since: At })),
    /** Cards that stay with the visitor: a day sticker, a paper ticket. */
    spent: Type.Array(Type.Object({ pool: Type.String(), number: Type.String(), since: At })),
    returned: Type.Array(
      Type.Object({
        item: nullable(Type.String()),
        slot: nullable(Type.String()),
        pool: nullable(Type.String()),
        number: nullable(Type.String()),
      }),
    ),
    lost: Type.Array(
      Type.Object({
        item: nullable(Type.String()),
        slot: nullable(Type.String()),
        pool: nullable(Type.String()),
        number: nullable(Type.String()),
      }),
    ),
    initials: Type.Array(Type.String()),
    question: Type.Object({
      state: Type.Enum(['unasked', 'open', 'answered']),
      stage: nullable(Type.String()),
      /** What the SOP calls the actor asked, and how it casts them. */
      label: Type.Optional(nullable(Type.String())),
      role: Type.Optional(ActorRole),
      to: nullable(Type.String()),
      since: nullable(At),
    }),
    answer: nullable(VisitAnswer),
    /** The last answer of every actor asked, in the order in which they gave it. */
    answers: Type.Array(VisitAnswer),
    place: Type.Object({
      at: Type.Enum(['expected', 'desk', 'queue', 'room', 'meeting', 'met', 'back', 'turnedAway']),
      since: nullable(At),
      room: nullable(Type.String()),
      ticket: nullable(Type.String()),
      reason: nullable(Type.String()),
      appointment: nullable(Type.Object({ at: At, note: nullable(Type.String()) })),
    }),
    /** When the visitor was received and until when they met; null before that. */
    meeting: Type.Optional(nullable(Type.Object({ startedAt: At, endedAt: nullable(At) }))),
    /** Whose turn it is, since when, and in which group of the desk's list the visit stands. */
    attention: Type.Object({
      group: Type.Enum(['expected', 'desk', 'awaitingAnswer', 'waitingRoom', 'meeting', 'leaving', 'done']),
      turn: Type.Object({
        role: Type.Enum(['officer', 'host', 'staff', 'visitor', 'nobody']),
        /** A person, or the actor as the SOP calls them where several share the role. */
        name: nullable(Type.String()),
        /** The place of the actor: in the lists of others the visit comes later. */
        post: Type.Optional(nullable(Type.String())),
        /** How far up its ladder the question has gone, once it left the one whom it was put to. */
        rung: Type.Optional(Type.Enum([...rungKinds])),
      }),
      since: At,
    }),
    ladder: nullable(VisitLadder),
    /** Null where no question is out. */
    reach: nullable(VisitReach),
    /** Optional actors whom nobody plays for this host: their steps are left out. */
    leftOut: Type.Array(Type.String()),
    step: nullable(Type.Integer()),
    steps: Type.Array(VisitStep),
    rail: Type.Array(RailStep),
    standards: Type.Array(VisitStandard),
    offers: Type.Array(Offer),
    outcome: nullable(Outcome),
    archive: nullable(Type.Object({ number: Type.Integer(), year: Type.Integer(), at: At })),
    mended: Type.Array(
      Type.Object({
        field: Type.String(),
        from: Type.String(),
        to: Type.String(),
        at: At,
        by: Type.String(),
        reason: nullable(Type.String()),
      }),
    ),
    notes: Type.Array(Type.Object({ text: Type.String(), at: At, by: Type.String() })),
    /** Short messages between the desk and the host, oldest first; the visitor never sees them. */
    conversation: Type.Array(Message),
    /** To whom the question went on beside the host: they may answer. */
    standIns: Type.Array(Type.Object({ name: Type.String(), rung: Type.Enum([...rungKinds]) })),
    /** As what the visit is the reader's own: its host, somebody who stands in, who plays a function; null where it is not. */
    forYouAs: nullable(Type.Enum([...rungKinds, 'player'])),
    sop: Type.Object({ version: Type.Integer(), name: Type.String() }),
    /** Ledger number of its last moment. */
    seq: Type.Integer(),
    /** The server's clock when this was answered. */
    now: At,
  },
  { $id: 'Visit' },
)
export type Visit = Static<typeof Visit>
export const VisitAnswered = Type.Object({ visit: Visit }, { $id: 'VisitAnswered' })
export type VisitAnswered = Static<typeof VisitAnswered>
export const VisitPage = page(Visit)
export type VisitPage = Static<typeof VisitPage>

export const VisitQuery = Type.Object({
  /** Those not yet filed. */
  open: Type.Optional(Type.Boolean()),
  /** Those opened on this day of the office's calendar. */
  day: Type.Optional(Day),
  after: Type.Optional(Type.String({ maxLength: 200 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })),
})
export type VisitQuery = Static<typeof VisitQuery>

/** A moment as its story is told; `facts` differ by type, personal numbers masked. */
export const MomentItem = Type.Object(
  {
    seq: Type.Integer(),
    type: Type.String(),
    at: At,
    by: Type.Object({ kind: Type.Enum(['account', 'staff', 'visitor', 'system']), name: nullable(Type.String()) }),
    post: nullable(Type.String()),
    step: nullable(Type.Integer()),
    commandId: Type.String(),
    /** True where the commit was taken back. */
    voided: Type.Boolean(),
    facts: Type.Record(Type.String(), Type.Unknown()),
  },
  { $id: 'MomentItem' },
)
export type MomentItem = Static<typeof MomentItem>
export const MomentPage = page(MomentItem)
export type MomentPage = Static<typeof MomentPage>

/** What was masked, shown once; the showing is recorded. */
export const Reveal = Type.Object({ what: Type.Enum(['identity', 'phone']) }, { $id: 'Reveal' })
export type Reveal = Static<typeof Reveal>
export const Revealed = Type.Object({ value: nullable(Type.String()) }, { $id: 'Revealed' })
export type Revealed = Static<typeof Revealed>

/** The conversation of a visit was on somebody's screen as far as this number of the ledger. */
export const Seen = Type.Object({ seq: Type.Integer({ minimum: 0 }) }, { $id: 'Seen' })
export type Seen = Static<typeof Seen>
/** How many messages were not marked as seen before. */
export const SeenAnswered = Type.Object({ marked: Type.Integer() }, { $id: 'SeenAnswered' })
export type SeenAnswered = Static<typeof SeenAnswered>
