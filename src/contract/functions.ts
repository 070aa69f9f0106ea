import Type, { type Static } from 'typebox'
import { Id, line, nullable, page } from './primitives.ts'

/** One who plays a function: for everybody, or only where the visit is to the unit or the host named. */
const Player = Type.Object({
  staffId: Id,
  name: Type.String(),
  title: Type.String(),
  unit: nullable(Type.Object({ id: Id, name: Type.String() })),
  host: nullable(Type.Object({ id: Id, name: Type.String() })),
})

/** An actor of role `staff`, and who plays it. */
export const FunctionItem = Type.Object(
  {
    actor: Type.String(),
    label: Type.String(),
    /** Where nobody plays it for a host, its steps are left out; else the desk records for it. */
    optional: Type.Boolean(),
    /** False for one that only an earlier version of the SOP knows. */
    inForce: Type.Boolean(),
    players: Type.Array(Player),
  },
  { $id: 'FunctionItem' },
)
export type FunctionItem = Static<typeof FunctionItem>
export const FunctionPage = page(FunctionItem)
export type FunctionPage = Static<typeof FunctionPage>

/**
 * Replaces everybody who plays the actor. For a visit the closest holds: those named for its host, else those for the host's
 * unit, else those for everybody.
 */
export const FunctionChange = Type.Object(
  {
    actor: line(60),
    players: Type.Array(
      Type.Object({
        staffId: Id,
        unitId: Type.Optional(nullable(Id)),
        hostId: Type.Optional(nullable(Id)),
      }),
      { maxItems: 500 },
    ),
  },
  { $id: 'FunctionChange' },
)
export type FunctionChange = Static<typeof FunctionChange>
