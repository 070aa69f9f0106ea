import Type, { type Static } from 'typebox'
import { At, Id, nullable, page } from './primitives.ts'

/** A returning visitor, with what the form can fill in from the last visit. */
export const VisitorItem = Type.Object(
  {
    id: Id,
    name: Type.String(),
    institution: nullable(Type.String()),
    /** Masked: `0812 •••• 3378`. The number itself is kept by the server. */
    phone: nullable(Type.String()),
    visits: Type.Integer(),
    lastVisitAt: nullable(At),
    lastPurpose: nullable(Type.String()),
    lastHost: nullable(Type.Object({ id: Id, name: Type.String() })),
    lastIdentity: nullable(Type.Object({ kind: Type.String(), lastDigits: nullable(Type.String()) })),
  },
  { $id: 'VisitorItem' },
)
export type VisitorItem = Static<typeof VisitorItem>
export const VisitorPage = page(VisitorItem)
export type VisitorPage = Static<typeof VisitorPage>

export const VisitorQuery = Type.Object({
  /** Anywhere in name, institution or phone; without case or accents. */
  q: Type.Optional(Type.String({ maxLength: 200 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 50 })),
})
export type VisitorQuery = Static<typeof VisitorQuery>
