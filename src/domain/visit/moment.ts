import type { AnswerWord } from '../sop/sop.ts'

/** Milliseconds since 1970-01-01T00:00Z. */
export type Instant = number

export const identityKinds = ['ktp', 'sim', 'passport', 'kitas', 'employeeCard', 'studentCard', 'other'] as const
export type IdentityKind = (typeof identityKinds)[number]

export const origins = ['desk', 'kiosk', 'phone', 'appointment', 'letter', 'booking', 'invitation'] as const
export type Origin = (typeof origins)[number]

/** Through what an answer came; `ladder` and `rule` are Lawang's own. */
export const vias = [
  'screen',
  'inPerson',
  'intercom',
  'phone',
  'paper',
  'link',
  'push',
  'email',
  'telegram',
  'whatsapp',
] as const
export type Via = (typeof vias)[number]

export const outcomes = [
  'met',
  'declined',
  'absent',
  'postponed',
  'unmet',
  'withdrew',
  'noShow',
  'leftUnreported',
] as const
export type Outcome = (typeof outcomes)[number]

/** How far up the ladder a question has gone: the host first, the desk last. */
export const rungKinds = ['host', 'delegate', 'secretary', 'head', 'desk'] as const
export type RungKind = (typeof rungKinds)[number]

/** Why a question went on: not answered in time, its host away, passed over by the desk; or somebody else is asked first. */
export type EscalatedBecause = 'late' | 'out' | 'skipped' | 'first'

/** How a call ended. */
export const callResults = ['answered', 'declined', 'busy', 'noAnswer'] as const
export type CallResult = (typeof callResults)[number]

/**
 * Who recorded a moment: an account with the name it bore then, a member of staff without one (by a link or a button in a
 * chat), the visitor themself, or Lawang.
 */
export type By =
  | { readonly kind: 'account'; readonly accountId: string; readonly staffId?: string; readonly name: string }
  | { readonly kind: 'staff'; readonly staffId: string; readonly name: string }
  | { readonly kind: 'visitor' }
  | { readonly kind: 'system' }

/** Whom a visit is for: a member of staff, a whole unit, or someone who is neither. */
export type HostRef =
  | {
      readonly kind: 'staff'
      readonly staffId: string
      readonly unitId?: string
      readonly name: string
      readonly title?: string
      readonly unitName?: string
    }
  | { readonly kind: 'unit'; readonly unitId: string; readonly name: string }
  | { readonly kind: 'named'; readonly name: string }

export type Companion = { readonly name?: string }
export type Person = {
  readonly id: string
  readonly name: string
  readonly institution?: string
  readonly phone?: string
}
export type IdentityShown = { readonly kind: IdentityKind; readonly number?: string; readonly digital?: boolean }
/** The day at the office, ISO, and the hour, `13:30`, at which somebody is expected. */
export type Agreed = { readonly day?: string; readonly time?: string }
export type Appointment = { readonly at: Instant; readonly note?: string }

/** What is known of a visit; grows as it is opened and registered. */
export type Details = {
  readonly visitor?: Person
  readonly purpose?: string
  readonly host?: HostRef
  readonly companions?: readonly Companion[]
  /** Further guest-book fields of the SOP (address, vehicle, …). */
  readonly fields?: Readonly<Record<string, string>>
}

/** SVG path data in a box of 300 × 120; letters M L C Q Z and numbers only. */
export type InitialsPath = string

export type Occurrence =
  | {
      readonly type: 'requested'
      readonly origin: Origin
      readonly kind?: string
      readonly day?: string
      /** The hour on that day at the office, `13:30`, where one was agreed. */
      readonly time?: string
      readonly headCount: number
      readonly leftOut: readonly string[]
      readonly details: Details
    }
  | {
      readonly type: 'arrived'
      readonly origin: Origin
      readonly kind?: string
      readonly headCount: number
      readonly leftOut: readonly string[]
      readonly details: Details
    }
  | { readonly type: 'queued'; readonly ticket: string }
  | { readonly type: 'called'; readonly ticket: string }
  | {
      readonly type: 'registered'
      readonly year: number
      readonly number: number
      readonly details: Details
      readonly initials: readonly InitialsPath[]
    }
  | { readonly type: 'identitySeen'; readonly identity: IdentityShown }
  | { readonly type: 'deposited'; readonly item: string; readonly slot: string; readonly identity?: IdentityShown }
  | { readonly type: 'handedBack'; readonly item: string; readonly slot: string; readonly processed: boolean }
  | {
      readonly type: 'issued'
      readonly pool: string
      readonly number: string
      /** A day sticker or paper ticket: it stays with the visitor and never comes back. */
      readonly spent?: true
    }
  | { readonly type: 'takenBack'; readonly pool: string; readonly number: string }
  | { readonly type: 'lost'; readonly what: Thing; readonly report?: string }
  | { readonly type: 'performed'; readonly activity: string; readonly result?: 'passed' | 'failed' }
  | { readonly type: 'hostAsked'; readonly stage: string; readonly to: HostRef | null }
  | { readonly type: 'forwarded'; readonly from: HostRef | null; readonly to: HostRef }
  | {
      readonly type: 'answered'
      readonly stage: string
      readonly answer: AnswerWord
      readonly givenBy: string | null
      readonly via: Via | 'ladder' | 'rule'
      /** In the giver's words; of a rule, the code of the refusal that the breach would have been. */
      readonly reason?: string
      readonly message?: string
      readonly proposedAt?: Instant
    }
  /** The question went on up the ladder; whoever it went to stands in for the one asked. */
  | {
      readonly type: 'escalated'
      readonly stage: string
      readonly rung: RungKind
      readonly to: HostRef | null
      readonly because: EscalatedBecause
    }
  /** Desk and host spoke, or tried to. No voice is kept. */
  | {
      readonly type: 'spoke'
      readonly with: HostRef | null
      readonly via: 'intercom' | 'phone'
      readonly result: CallResult
      readonly seconds: number
    }
  /** A short message between the desk and the host; `from` is the side that speaks. */
  | { readonly type: 'said'; readonly from: 'desk' | 'host'; readonly text: string }
  | { readonly type: 'seated'; readonly room: string }
  | { readonly type: 'turnedAway'; readonly reason?: string; readonly appointment?: Appointment }
  | { readonly type: 'received' }
  | { readonly type: 'meetingEnded' }
  | { readonly type: 'reportedBack'; readonly initials?: InitialsPath }
  | { readonly type: 'waived'; readonly what: string; readonly reason: string }
  | { readonly type: 'archived'; readonly outcome: Outcome; readonly number: number; readonly year: number }
  | { readonly type: 'corrected'; readonly change: Correction; readonly reason?: string }
  | { readonly type: 'noted'; readonly text: string }

/** A thing of the visitor's (with its slot) or of the office's (with its pool). */
export type Thing =
  | { readonly of: 'visitor'; readonly item: string; readonly slot: string }
  | { readonly of: 'office'; readonly pool: string; readonly number: string }

/** A field mended (old words kept), an appointment moved, or a commit taken back within ten seconds. */
type Correction =
  | { readonly kind: 'field'; readonly field: string; readonly from: string; readonly to: string }
  | { readonly kind: 'appointment'; readonly from: Agreed; readonly to: Agreed }
  | { readonly kind: 'undo'; readonly commandId: string }

/** One thing that happened: when, by whom, at which post, in which commit. */
export type Moment = Occurrence & {
  readonly at: Instant
  readonly by: By
  readonly post?: string
  /** The command that caused it; all moments of one commit carry the same. */
  readonly commandId: string
}

export type MomentType = Occurrence['type']
