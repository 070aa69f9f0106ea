import Type, { type Static } from 'typebox'
import { Id, Locale, line, nullable } from './primitives.ts'

export const AccountRole = Type.Enum(['secretariat', 'officer', 'host'])
export type AccountRole = Static<typeof AccountRole>

export const SignIn = Type.Object(
  { username: line(100), password: Type.String({ maxLength: 1000 }) },
  { $id: 'SignIn' },
)
export type SignIn = Static<typeof SignIn>

/** The office as everyone signed in may know it. */
const SessionOffice = Type.Object({
  id: Id,
  name: Type.String(),
  shortName: Type.String(),
  timeZone: Type.String(),
})

export const Session = Type.Object(
  {
    account: Type.Object({
      id: Id,
      username: Type.String(),
      name: Type.String(),
      role: AccountRole,
      staffId: nullable(Id),
      /** The place where they receive: what they record says so, and their slots and cards are proposed first. */
      post: nullable(Type.String()),
      locale: nullable(Locale),
      mustChangePassword: Type.Boolean(),
    }),
    office: SessionOffice,
    /** The server's clock, so that a screen counts as the server does. */
    now: Type.String({ format: 'date-time' }),
  },
  { $id: 'Session' },
)
export type Session = Static<typeof Session>

export const SessionChange = Type.Object(
  { locale: Type.Optional(nullable(Locale)), post: Type.Optional(nullable(line(60))) },
  { $id: 'SessionChange' },
)
export type SessionChange = Static<typeof SessionChange>

/** At least 10 characters; not the old one. */
export const PasswordChange = Type.Object(
  { current: Type.String({ maxLength: 1000 }), next: Type.String({ maxLength: 1000 }) },
  { $id: 'PasswordChange' },
)
export type PasswordChange = Static<typeof PasswordChange>
