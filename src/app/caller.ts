import type { AccountRole } from '../contract/session.ts'

/** The signed-in account on whose behalf a use case runs. */
export type Caller = {
  readonly officeId: string
  readonly accountId: string
  readonly sessionId: string
  readonly role: AccountRole
  readonly name: string
  readonly staffId: string | null
  /** The place where they receive. */
  readonly post: string | null
  /** Units whose head this staff member is. */
  readonly headOf: readonly string[]
  readonly locale: 'id' | 'en'
  readonly mustChangePassword: boolean
}
