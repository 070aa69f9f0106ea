import type { AnswerWord } from '../sop/sop.ts'
import type {
  Appointment,
  Companion,
  HostRef,
  IdentityShown,
  InitialsPath,
  Instant,
  Moment,
  Origin,
  Outcome,
  Person,
  RungKind,
  Thing,
  Via,
} from './moment.ts'

/** The guest-book line. */
type Register =
  | { readonly state: 'unsigned' }
  | {
      readonly state: 'signed'
      readonly year: number
      readonly number: number
      readonly at: Instant
      readonly initials: readonly InitialsPath[]
    }

/** The answer that an actor gave last. */
export type Answer = {
  readonly stage: string
  readonly answer: AnswerWord
  /** The staff member whose answer it is; null when nobody in particular (a rule, the ladder, a named host). */
  readonly givenBy: string | null
  readonly givenByName?: string
  readonly via: Via | 'ladder' | 'rule'
  readonly reason?: string
  readonly message?: string
  readonly proposedAt?: Instant
  readonly at: Instant
  readonly recordedBy: string
}
export type Question =
  | { readonly state: 'unasked' }
  | { readonly state: 'open'; readonly stage: string; readonly to: HostRef | null; readonly since: Instant }
  | { readonly state: 'answered'; readonly last: Answer }

/** Somebody to whom a question of this stage went on, beside the one it was put to. */
type StandIn = {
  readonly stage: string
  readonly rung: RungKind
  readonly staffId: string
  readonly name: string
}

/** Where the visitor is. */
export type Place =
  | { readonly at: 'expected' }
  | { readonly at: 'desk'; readonly since: Instant }
  | { readonly at: 'queue'; readonly since: Instant; readonly ticket: string }
  | { readonly at: 'room'; readonly since: Instant; readonly room: string }
  | { readonly at: 'meeting'; readonly since: Instant }
  | { readonly at: 'met'; readonly since: Instant }
  | { readonly at: 'back'; readonly since: Instant }
  | { readonly at: 'turnedAway'; readonly since: Instant; readonly reason?: string; readonly appointment?: Appointment }

type Held = {
  readonly item: string
  readonly slot: string
  readonly since: Instant
  readonly identity?: IdentityShown
}
type Out = { readonly pool: string; readonly number: string; readonly since: Instant }
/** What the office holds of the visitor's and the visitor of the office's; and what is over. */
export type Custody = {
  readonly held: readonly Held[]
  readonly out: readonly Out[]
  readonly returned: readonly Thing[]
  readonly lost: readonly Thing[]
  /** Cards of the office that do not come back: they never stand in the way of filing. */
  readonly spent: readonly Out[]
  readonly identity?: IdentityShown
}

type Filing =
  | { readonly state: 'open' }
  | {
      readonly state: 'filed'
      readonly outcome: Outcome
      readonly year: number
      readonly number: number
      readonly at: Instant
    }

/** A field that was mended: its old words stay readable. */
export type Mended = {
  readonly field: string
  readonly from: string
  readonly to: string
  readonly at: Instant
  readonly by: string
  readonly reason?: string
}

/** A visit: a few small unions side by side, and the moments that made them (voided ones left out). */
export type Visit = {
  readonly id: string
  readonly sopVersion: number
  readonly origin: Origin
  readonly kind?: string
  /** Optional actors that nobody plays for this host, settled when the visit was opened. */
  readonly leftOut: readonly string[]
  readonly requestedAt?: Instant
  /** The day that a visit asked for ahead is to be on, ISO. */
  readonly day?: string
  /** The hour on that day at the office, `13:30`. */
  readonly time?: string
  readonly arrivedAt?: Instant
  readonly visitor?: Person
  readonly purpose?: string
  readonly host?: HostRef
  readonly companions: readonly Companion[]
  readonly headCount: number
  readonly fields: Readonly<Record<string, string>>
  readonly register: Register
  readonly question: Question
  /** The last answer of each actor asked, by actor key. */
  readonly answers: Readonly<Record<string, Answer>>
  readonly standIns: readonly StandIn[]
  readonly place: Place
  readonly custody: Custody
  readonly filing: Filing
  readonly mended: readonly Mended[]
  readonly notes: readonly { readonly text: string; readonly at: Instant; readonly by: string }[]
  readonly conversation: readonly {
    readonly text: string
    readonly at: Instant
    readonly by: string
    /** Who speaks: the desk, or the host's side. */
    readonly from: 'desk' | 'host'
    readonly commandId: string
    /** The account that wrote it; null for somebody without one. */
    readonly accountId: string | null
  }[]
  readonly moments: readonly Moment[]
}
