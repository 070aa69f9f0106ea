import Type, { type Static } from 'typebox'
import { At, Day, Id, nullable } from './primitives.ts'
import { Outcome } from './visit.ts'

/** A line of the guest book: gapless numbers per year, corrections with the old words beside. */
export const GuestBookLine = Type.Object(
  {
    visitId: Id,
    year: Type.Integer(),
    number: Type.Integer(),
    day: Day,
    arrivedAt: At,
    receivedAt: nullable(At),
    leftAt: nullable(At),
    visitor: Type.Object({ name: Type.String(), institution: nullable(Type.String()) }),
    companions: Type.Integer(),
    purpose: nullable(Type.String()),
    host: nullable(Type.Object({ name: Type.String(), unit: nullable(Type.String()) })),
    initials: nullable(Type.String()),
    outcome: nullable(Outcome),
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
  },
  { $id: 'GuestBookLine' },
)
export type GuestBookLine = Static<typeof GuestBookLine>
export const GuestBookPage = Type.Object(
  {
    items: Type.Array(GuestBookLine),
    next: nullable(Type.String()),
    total: Type.Integer({ description: 'lines that match, counted up to 10,000; with `q` up to 500' }),
  },
  { $id: 'GuestBookPage' },
)
export type GuestBookPage = Static<typeof GuestBookPage>

export const GuestBookQuery = Type.Object({
  year: Type.Optional(Type.Integer({ minimum: 2000, maximum: 9999 })),
  month: Type.Optional(Type.Integer({ minimum: 1, maximum: 12 })),
  day: Type.Optional(Day),
  q: Type.Optional(Type.String({ maxLength: 200 })),
  unitId: Type.Optional(Id),
  hostId: Type.Optional(Id),
  outcome: Type.Optional(Outcome),
  /** `oldestFirst`, as in the book, when left out. */
  order: Type.Optional(Type.Enum(['oldestFirst', 'newestFirst'])),
  after: Type.Optional(Type.String({ maxLength: 200 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })),
})
export type GuestBookQuery = Static<typeof GuestBookQuery>
