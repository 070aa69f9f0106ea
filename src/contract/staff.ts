import Type, { type Static } from 'typebox'
import { At, Id, line, nullable, page } from './primitives.ts'

/** `meeting`, `out`, `leave`, `elsewhere` (working from another place): as they, the desk or their calendar say. */
export const Presence = Type.Enum(['in', 'meeting', 'out', 'leave', 'elsewhere'])

/** A member of staff as found by name, title or unit. */
export const StaffItem = Type.Object(
  {
    id: Id,
    name: Type.String(),
    title: Type.String(),
    unit: nullable(Type.Object({ id: Id, name: Type.String() })),
    presence: Presence,
    /** Until when, where that is known. */
    presenceUntil: nullable(At),
    /** Who answers for them today, should they be away. */
    delegate: nullable(Type.Object({ id: Id, name: Type.String() })),
    room: nullable(Type.String()),
    extension: nullable(Type.String()),
    headOf: Type.Array(Id),
    active: Type.Boolean(),
    /** For the secretariat only; null to others. */
    nip: nullable(Type.String()),
    rank: nullable(Type.String()),
    account: nullable(Type.Object({ id: Id, username: Type.String(), role: Type.String(), disabled: Type.Boolean() })),
  },
  { $id: 'StaffItem' },
)
export type StaffItem = Static<typeof StaffItem>
export const StaffPage = page(StaffItem)
export type StaffPage = Static<typeof StaffPage>

export const StaffQuery = Type.Object({
  /** Anywhere in name, title or unit; without case or accents. */
  q: Type.Optional(Type.String({ maxLength: 200 })),
  unitId: Type.Optional(Id),
  /** Also those who have left. */
  all: Type.Optional(Type.Boolean()),
  after: Type.Optional(Type.String({ maxLength: 200 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })),
})
export type StaffQuery = Static<typeof StaffQuery>

export const NewStaff = Type.Object(
  {
    name: line(200),
    title: line(200),
    unitId: Type.Optional(nullable(Id)),
    nip: Type.Optional(line(30)),
    rank: Type.Optional(line(100)),
    room: Type.Optional(line(60)),
    extension: Type.Optional(line(20)),
    headOf: Type.Optional(Type.Array(Id, { maxItems: 20 })),
  },
  { $id: 'NewStaff' },
)
export type NewStaff = Static<typeof NewStaff>
export const StaffChange = Type.Object(
  { ...Type.Partial(NewStaff).properties, active: Type.Optional(Type.Boolean()) },
  { $id: 'StaffChange' },
)
export type StaffChange = Static<typeof StaffChange>

export const UnitItem = Type.Object({ id: Id, name: Type.String(), staffCount: Type.Integer() }, { $id: 'UnitItem' })
export type UnitItem = Static<typeof UnitItem>
export const UnitPage = page(UnitItem)
export type UnitPage = Static<typeof UnitPage>
export const NewUnit = Type.Object({ name: line(200) }, { $id: 'NewUnit' })
export type NewUnit = Static<typeof NewUnit>
