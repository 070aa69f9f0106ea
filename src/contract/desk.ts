import Type, { type Static } from 'typebox'
import { nullable } from './primitives.ts'

/** What stands around the list at the desk: the balance of custody, the day's count, the proposals for the form. */
export const DeskState = Type.Object(
  {
    day: Type.String({ format: 'date' }),
    held: Type.Integer(),
    out: Type.Integer(),
    /** Things of visits that were opened before today. */
    heldBefore: Type.Integer(),
    outBefore: Type.Integer(),
    /** Every open visit holds as many things as the SOP says for where it stands. */
    balanced: Type.Boolean(),
    /** The slot or card concerned where it is not. */
    differences: Type.Array(
      Type.Object({
        visitId: Type.String(),
        visitorName: Type.String(),
        slot: nullable(Type.String()),
        card: nullable(Type.String()),
      }),
    ),
    finishedToday: Type.Integer(),
    registeredToday: Type.Integer(),
    nextNumber: Type.Integer(),
    nextYear: Type.Integer(),
    freeSlots: Type.Integer(),
    freeCards: Type.Integer(),
    rooms: Type.Array(Type.String()),
  },
  { $id: 'DeskState' },
)
export type DeskState = Static<typeof DeskState>
