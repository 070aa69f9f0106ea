import Type, { type Static } from 'typebox'
import { At, Id, line, nullable, page } from './primitives.ts'
import { AccountRole } from './session.ts'

export const AccountItem = Type.Object(
  {
    id: Id,
    username: Type.String(),
    name: Type.String(),
    role: AccountRole,
    staffId: nullable(Id),
    disabled: Type.Boolean(),
    mustChangePassword: Type.Boolean(),
    lastSeenAt: nullable(At),
  },
  { $id: 'AccountItem' },
)
export type AccountItem = Static<typeof AccountItem>
export const AccountPage = page(AccountItem)
export type AccountPage = Static<typeof AccountPage>

/** Made by the secretariat; the first password must be changed at the first sign-in. */
export const NewAccount = Type.Object(
  {
    username: line(100),
    name: line(200),
    role: AccountRole,
    staffId: Type.Optional(nullable(Id)),
    password: Type.String({ maxLength: 1000 }),
  },
  { $id: 'NewAccount' },
)
export type NewAccount = Static<typeof NewAccount>
export const AccountChange = Type.Object(
  {
    name: Type.Optional(line(200)),
    role: Type.Optional(AccountRole),
    staffId: Type.Optional(nullable(Id)),
    disabled: Type.Optional(Type.Boolean()),
    /** A new first password; ends the account's sessions. */
    password: Type.Optional(Type.String({ maxLength: 1000 })),
  },
  { $id: 'AccountChange' },
)
export type AccountChange = Static<typeof AccountChange>
