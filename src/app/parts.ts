import type { Instant } from '../domain/visit/moment.ts'
import type { FetchOutside } from '../outbound/outside.ts'
import type { Store } from '../store/store.ts'
import type { KnownPresence } from './presence/known-rows.ts'
import type { Chats } from './reach/inbound/write-back.ts'
import type { WaysOut } from './reach/ways-out.ts'
import type { SopShelf } from './sop/shelf.ts'
import type { OpenVisits } from './visit/open-visits.ts'

/** What a use case works with: everything that is not pure comes in through here. */
export type Parts = {
  readonly store: Store
  readonly clock: () => Instant
  /** A new id that nobody can guess. */
  readonly newId: () => string
  /** The SOP as shipped, for a new office. */
  readonly shippedSop: string
  readonly sops: SopShelf
  /** The ways out of the house, for trying them. */
  readonly ways: WaysOut
  readonly openVisits: OpenVisits
  /** Where Lawang is found from outside, as `https://tamu.kalteng.go.id`; null where nobody said. */
  readonly publicOrigin: string | null
  readonly knownPresence: KnownPresence
  /** The way to addresses that people typed in. */
  readonly fetchOutside: FetchOutside
  /** The chats out of which answers come. */
  readonly chats: Chats
}
