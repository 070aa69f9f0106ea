import Type, { type Static } from 'typebox'

/**
 * What `/api/events` sends as `data`, with the ledger number as event id. It says that something changed, not what:
 * screens ask for what they show. `visit`: moments were recorded; `office`: staff, presence, slots, cards or rooms changed;
 * `call`: something happened to a call of the intercom that concerns the reader;
 * `everything` when the reader was away too long to be told one by one.
 */
export const EventData = Type.Union(
  [
    Type.Object({
      kind: Type.Literal('visit'),
      visitId: Type.String(),
      seq: Type.Integer(),
      types: Type.Array(Type.String()),
      byAccountId: Type.Union([Type.String(), Type.Null()]),
    }),
    Type.Object({ kind: Type.Literal('office'), what: Type.String() }),
    Type.Object({ kind: Type.Literal('call'), callId: Type.String() }),
  ],
  { $id: 'EventData' },
)
export type EventData = Static<typeof EventData>
