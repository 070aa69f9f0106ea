import Type, { type Static } from 'typebox'
import { Id, line, nullable, page } from './primitives.ts'
import { LetterheadLine, OfficeProfile } from './setup.ts'

const Phrases = Type.Array(line(200), { maxItems: 8 })
/** Quick phrases of the conversation between desk and host; an empty list leaves those that come with Lawang. */
const OfficePhrases = Type.Object({ desk: Phrases, host: Phrases })
const AnswerLinks = Type.Enum(['open', 'signIn'])

export const Office = Type.Object(
  {
    id: Id,
    name: Type.String(),
    shortName: Type.String(),
    letterhead: Type.Array(LetterheadLine),
    address: Type.String(),
    contact: Type.String(),
    timeZone: Type.String(),
    phrases: OfficePhrases,
    /** `signIn`: a link or a button of a chat answers nothing by itself. */
    answerLinks: AnswerLinks,
  },
  { $id: 'Office' },
)
export type Office = Static<typeof Office>
export const OfficeChange = Type.Object(
  {
    ...Type.Partial(OfficeProfile).properties,
    phrases: Type.Optional(OfficePhrases),
    answerLinks: Type.Optional(AnswerLinks),
  },
  { $id: 'OfficeChange' },
)
export type OfficeChange = Static<typeof OfficeChange>

/** A card that was lost is out of use until the secretariat has it again. */
const NumberedState = Type.Enum(['free', 'taken', 'outOfUse'])

/** A numbered place of the holder, with whose thing is in it. */
export const SlotItem = Type.Object(
  {
    number: Type.String(),
    /** The place where it stands; null where the office tells none apart. */
    post: nullable(Type.String()),
    /** The thing that it is made for; null: it takes whatever the office keeps. */
    item: nullable(Type.String()),
    state: NumberedState,
    visitId: nullable(Id),
    visitorName: nullable(Type.String()),
    since: nullable(Type.String()),
  },
  { $id: 'SlotItem' },
)
export type SlotItem = Static<typeof SlotItem>
export const SlotPage = page(SlotItem)
export type SlotPage = Static<typeof SlotPage>

export const CardItem = Type.Object(
  {
    pool: Type.String(),
    number: Type.String(),
    post: nullable(Type.String()),
    state: NumberedState,
    /** What the barcode holds: the pool's digit and the number. */
    barcode: Type.String(),
    visitId: nullable(Id),
    visitorName: nullable(Type.String()),
    since: nullable(Type.String()),
  },
  { $id: 'CardItem' },
)
export type CardItem = Static<typeof CardItem>
export const CardPage = page(CardItem)
export type CardPage = Static<typeof CardPage>

/** Numbers from–to, padded as `from` is written: `001`, `040`. */
const range = { from: line(8), to: line(8), post: Type.Optional(nullable(line(60))) }
export const NewNumbers = Type.Object(range, { $id: 'NewNumbers' })
export type NewNumbers = Static<typeof NewNumbers>
/** `item`: the thing that they are made for; left out, they take whatever the office keeps. */
export const NewSlots = Type.Object({ ...range, item: Type.Optional(nullable(line(60))) }, { $id: 'NewSlots' })
export type NewSlots = Static<typeof NewSlots>
export const NumberedChange = Type.Object(
  { outOfUse: Type.Optional(Type.Boolean()), post: Type.Optional(nullable(line(60))) },
  { $id: 'NumberedChange' },
)
export type NumberedChange = Static<typeof NumberedChange>

export const RoomItem = Type.Object({ name: Type.String(), waiting: Type.Integer() }, { $id: 'RoomItem' })
export type RoomItem = Static<typeof RoomItem>
export const RoomPage = page(RoomItem)
export type RoomPage = Static<typeof RoomPage>
export const NewRoom = Type.Object({ name: line(100) }, { $id: 'NewRoom' })
export type NewRoom = Static<typeof NewRoom>
