import Type, { type Static } from 'typebox'
import { whenOutChoices } from '../domain/ladder/rule.ts'
import { rungKinds } from '../domain/visit/moment.ts'
import { Id, nullable, page } from './primitives.ts'

const Rung = Type.Enum([...rungKinds])
const WhenOut = Type.Enum([...whenOutChoices])
const Person = Type.Object({ id: Id, name: Type.String() })

/** Who is asked in turn, and for how long each; a rung that is left out is not climbed. */
const Rungs = Type.Array(
  Type.Object({
    kind: Rung,
    seconds: Type.Integer({ minimum: 10, maximum: 14_400 }),
    /** How often they are reminded meanwhile; null for never. */
    remindEverySeconds: nullable(Type.Integer({ minimum: 10, maximum: 14_400 })),
  }),
  { maxItems: 5 },
)

/** How a question is pursued until somebody answers: of the office, or of one of its units. */
export const Ladder = Type.Object(
  {
    /** Null for the office's own. */
    unit: nullable(Person),
    /** False where the unit follows the office's. */
    own: Type.Boolean(),
    rungs: Rungs,
    whenOut: WhenOut,
    secretary: nullable(Person),
  },
  { $id: 'Ladder' },
)
export type Ladder = Static<typeof Ladder>
export const LadderPage = page(Ladder)
export type LadderPage = Static<typeof LadderPage>

/** The desk is always there, and always last: where it is not named it has the usual time. */
export const LadderChange = Type.Object(
  { rungs: Rungs, whenOut: WhenOut, secretaryId: Type.Optional(nullable(Id)) },
  { $id: 'LadderChange' },
)
export type LadderChange = Static<typeof LadderChange>

/** A ladder that is being thought of, and the one who would be visited. */
export const LadderTrial = Type.Object(
  {
    hostId: Id,
    /** Whose ladder it is; left out or null: the office's. */
    unitId: Type.Optional(nullable(Id)),
    ladder: LadderChange,
  },
  { $id: 'LadderTrial' },
)
export type LadderTrial = Static<typeof LadderTrial>

/** What would happen now to a question for somebody. */
export const LadderExample = Type.Object(
  {
    host: Person,
    /** `absent`: they are out, and the visitor is told so at once. */
    outcome: Type.Enum(['ladder', 'absent']),
    rungs: Type.Array(
      Type.Object({
        kind: Rung,
        /** Null at the desk. */
        to: nullable(Person),
        /** Seconds from the question on. */
        from: Type.Integer(),
        seconds: Type.Integer(),
        reminders: Type.Integer({ description: 'how often they are reminded' }),
      }),
    ),
    leftOut: Type.Array(
      Type.Object({
        kind: Rung,
        to: nullable(Person),
        because: Type.Enum(['nobody', 'out', 'quiet', 'same']),
      }),
    ),
  },
  { $id: 'LadderExample' },
)
export type LadderExample = Static<typeof LadderExample>
