import Type, { type Static } from 'typebox'
import { line } from './primitives.ts'

/** A line of the letterhead; size in points. */
export const LetterheadLine = Type.Object({
  text: line(200),
  size: Type.Optional(Type.Number({ minimum: 6, maximum: 30 })),
  bold: Type.Optional(Type.Boolean()),
})
export type LetterheadLine = Static<typeof LetterheadLine>

export const OfficeProfile = Type.Object(
  {
    name: line(200, 'full name'),
    shortName: Type.Optional(line(60, 'as in the top line of the screens')),
    letterhead: Type.Optional(Type.Array(LetterheadLine, { maxItems: 8 })),
    address: Type.Optional(line(300)),
    contact: Type.Optional(line(300)),
    timeZone: Type.Optional(line(60, 'IANA name; Asia/Pontianak when left out')),
  },
  { $id: 'OfficeProfile' },
)
export type OfficeProfile = Static<typeof OfficeProfile>

export const Setup = Type.Object(
  {
    account: Type.Object({ username: line(100), password: Type.String({ maxLength: 1000 }), name: line(200) }),
    sample: Type.Optional(Type.Boolean({ description: "the seed's office with units, staff, slots, cards" })),
    office: Type.Optional(OfficeProfile),
  },
  { $id: 'Setup' },
)
export type Setup = Static<typeof Setup>

/** Whether the first run is still to come. */
export const SetupState = Type.Object({ done: Type.Boolean() }, { $id: 'SetupState' })
export type SetupState = Static<typeof SetupState>
