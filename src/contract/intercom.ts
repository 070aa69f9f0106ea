import Type, { type Static } from 'typebox'
import { At, Id, nullable } from './primitives.ts'

/** Names one open screen of an account; it outlives a reload, so that a call is found again. */
const Screen = Type.String({ minLength: 8, maxLength: 64, pattern: '^[A-Za-z0-9_-]+$' })
const Microphone = Type.Enum(['on', 'muted', 'missing'])
/** A session description of WebRTC: some 1,500 letters where it is about voice alone. */
const Sdp = Type.String({ minLength: 1, maxLength: 16_384 })
const Round = Type.Integer({ minimum: 0, maximum: 1_000 })

export const IntercomQuery = Type.Object({ screen: Screen })
export type IntercomQuery = Static<typeof IntercomQuery>

/** Rings: from the desk for the host of the visit, or for one who stands in for them (`staffId`); from a host for the desk. */
export const IntercomRing = Type.Object(
  { visitId: Id, screen: Screen, staffId: Type.Optional(Id) },
  { $id: 'IntercomRing' },
)
export type IntercomRing = Static<typeof IntercomRing>

/** `stay` is the sign of life of a screen in a call, every few seconds; it says whether it can be heard. */
export const IntercomAct = Type.Object(
  {
    type: Type.Enum(['accept', 'decline', 'hangUp', 'stay']),
    screen: Screen,
    microphone: Type.Optional(Microphone),
  },
  { $id: 'IntercomAct' },
)
export type IntercomAct = Static<typeof IntercomAct>

/**
 * How the voices travel. The caller sends an `offer` for the next round, the one called its `answer` for the same one, with all
 * candidates in it; who lost the thread on the answering side asks for another round with `again`.
 */
export const IntercomSignal = Type.Object(
  {
    type: Type.Enum(['offer', 'answer', 'again']),
    round: Round,
    sdp: Type.Optional(Sdp),
    screen: Screen,
  },
  { $id: 'IntercomSignal' },
)
export type IntercomSignal = Static<typeof IntercomSignal>

/** One end of a call: a person, or the desk before an officer has answered. */
const End = Type.Object({ name: nullable(Type.String()), desk: Type.Boolean(), you: Type.Boolean() })

/** A call as one of its two sides sees it. */
export const IntercomCall = Type.Object(
  {
    id: Id,
    visitId: Id,
    from: End,
    to: End,
    /** The screen that asks is the one in the call; of an incoming call that still rings, any screen is. */
    here: Type.Boolean(),
    state: Type.Enum(['ringing', 'connected', 'ended']),
    result: nullable(Type.Enum(['answered', 'declined', 'busy', 'noAnswer', 'cancelled'])),
    startedAt: At,
    /** Until when it rings. */
    ringsUntil: At,
    answeredAt: nullable(At),
    endedAt: nullable(At),
    /** Whether the other can be heard. */
    otherMicrophone: Microphone,
    /** Only for the screen in the call. */
    sound: nullable(
      Type.Object({
        round: Round,
        offer: nullable(Type.String()),
        answer: nullable(Type.String()),
        again: Type.Boolean(),
      }),
    ),
  },
  { $id: 'IntercomCall' },
)
export type IntercomCall = Static<typeof IntercomCall>

/** A server through which voices go where two computers cannot reach each other, as browsers want it. */
const IceServer = Type.Object({ urls: Type.String(), username: Type.String(), credential: Type.String() })

/** The call that concerns the one who asks: their own, else one that rings for them, else their last one for a minute. */
export const IntercomState = Type.Object(
  { call: nullable(IntercomCall), iceServers: Type.Array(IceServer), now: At },
  { $id: 'IntercomState' },
)
export type IntercomState = Static<typeof IntercomState>

/** Who can be rung about a visit, the one whose turn it is first: `open` has Lawang open, `closed` has not, `none` has no account. */
export const IntercomReach = Type.Object(
  {
    items: Type.Array(
      Type.Object({
        /** Null is the desk, or a unit as a whole. */
        staffId: nullable(Id),
        name: nullable(Type.String()),
        line: Type.Enum(['open', 'closed', 'none']),
      }),
    ),
  },
  { $id: 'IntercomReach' },
)
export type IntercomReach = Static<typeof IntercomReach>
