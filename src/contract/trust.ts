import Type, { type Static } from 'typebox'
import { At, nullable } from './primitives.ts'

/** What a phone needs to trust the office's https. */
export const Trust = Type.Object(
  {
    secureUrl: nullable(Type.String({ description: 'where Lawang speaks https; null where it does not' })),
    authority: nullable(
      Type.Object(
        {
          name: Type.String(),
          fingerprint: Type.String({ description: 'SHA-256 in hexadecimal pairs' }),
          until: At,
          limited: Type.Boolean({ description: 'it can vouch only for names and addresses that stand in it' }),
        },
        { description: "the office's own authority; null where a public one vouches, or there is no https" },
      ),
    ),
  },
  { $id: 'Trust' },
)
export type Trust = Static<typeof Trust>
