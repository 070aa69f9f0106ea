import type { Tally } from '../domain/figures/figure.ts'
import type { Delegation } from '../domain/presence/delegation.ts'
import type { BusyPeriod, SaidPresence } from '../domain/presence/presence.ts'
import type { QuietHours } from '../domain/presence/quiet-hours.ts'
import type { HoursPeriod, Week } from '../domain/sop/working-time.ts'
import type { IdentityKind, Instant, Moment, MomentType, Origin, Outcome } from '../domain/visit/moment.ts'
import type { Visit } from '../domain/visit/visit.ts'

/** A day of the office's calendar, `2026-11-25`. */
export type Day = string
type Locale = 'id' | 'en'
type AccountRole = 'secretariat' | 'officer' | 'host'

export type LetterheadLine = { readonly text: string; readonly size?: number; readonly bold?: boolean }
export type Contact = {
  /** Everything in one line, as the office writes it. */
  readonly line?: string
  readonly phone?: string
  readonly fax?: string
  readonly web?: string
  readonly email?: string
  readonly postcode?: string
  readonly city?: string
}
/** The calendar as the office keeps it; with the time zone it is the domain's OfficeHours. */
export type WeekHours = {
  readonly week: Week
  readonly periods: readonly (HoursPeriod & { readonly name: string })[]
  /** In the order of their dates. */
  readonly holidays: readonly Holiday[]
  /** The dates of the holidays. */
  readonly closed: readonly string[]
}
export type Holiday = {
  readonly date: Day
  readonly name: string
  /** `collective`: cuti bersama; `local`: the office's own. */
  readonly kind: 'national' | 'collective' | 'local'
  /** False while the day is only expected. */
  readonly decreed: boolean
}
/** Who plays a function of the SOP: for everybody, for the hosts of a unit, or for one host. */
export type FunctionRow = {
  readonly actor: string
  readonly staffId: string
  readonly unitId: string | null
  readonly hostId: string | null
}
/** What an office may set for itself beside its own columns. New keys come with a default, so old rows stay readable. */
export type OfficeSettings = {
  readonly locale: Locale
  /** False: of an identity number only the kind and the last digits are kept. */
  readonly keepIdentityNumbers: boolean
  readonly letterKeys: boolean
  readonly printOnRegister: boolean
  /** The office's own quick phrases of desk and host; an empty list leaves those that come with Lawang. */
  readonly phrases: { readonly desk: readonly string[]; readonly host: readonly string[] }
  /** Whether a link or a button of a chat answers by itself, or only leads to signing in. */
  readonly answerLinks: 'open' | 'signIn'
}

export type OfficeRow = {
  readonly id: string
  readonly name: string
  readonly shortName: string
  /** Abbreviation in record numbers, `DPKPP-KT`. */
  readonly unitCode: string
  readonly letterhead: readonly LetterheadLine[]
  readonly address: string
  readonly contact: Contact
  /** IANA name. */
  readonly timeZone: string
  readonly hours: WeekHours
  readonly settings: OfficeSettings
  readonly createdAt: Instant
}

export type UnitRow = {
  readonly id: string
  readonly name: string
  readonly position: number
  readonly active: boolean
}

export type StaffRow = {
  readonly id: string
  readonly unitId: string | null
  readonly unitName: string | null
  readonly name: string
  readonly title: string | null
  readonly rank: string | null
  readonly nip: string | null
  readonly phone: string | null
  readonly room: string | null
  readonly extension: string | null
  /** The units whose head they are. */
  readonly headOf: readonly string[]
  readonly active: boolean
}

/** What was said of somebody's presence, and by which account. */
export type SaidRow = SaidPresence & { readonly staffId: string; readonly setBy: string | null }
/** Everything that tells where the members of staff are, who answers for them, and who wants quiet. */
export type PresenceRows = {
  readonly said: readonly SaidRow[]
  /** What calendars say, of the periods that are not over and begin soon. */
  readonly busy: readonly (BusyPeriod & { readonly staffId: string })[]
  readonly quiet: readonly (QuietHours & { readonly staffId: string })[]
  /** Arrangements with people who have not left; name and title are the delegate's. */
  readonly delegations: readonly (Delegation & { readonly name: string; readonly title: string | null })[]
}
/** The calendar that somebody's busy periods are read from. */
export type CalendarFeedRow = {
  readonly staffId: string
  readonly url: string
  /** When it was read last, and when something came that was taken in; "nothing new" is a reading too. */
  readonly readAt: Instant | null
  readonly changedAt: Instant | null
  /** Null since the last reading went well. */
  readonly failedAt: Instant | null
  readonly failure: string | null
  readonly failureDetail: string | null
  readonly etag: string | null
  readonly lastModified: string | null
}

export type AccountRow = {
  readonly id: string
  readonly officeId: string
  /** As typed; compared folded. */
  readonly username: string
  readonly name: string
  readonly passwordHash: string
  readonly role: AccountRole
  readonly staffId: string | null
  /** The place where the one who is signed in receives; null where they said none. */
  readonly post: string | null
  readonly mustChangePassword: boolean
  readonly locale: Locale | null
  readonly disabled: boolean
  readonly createdAt: Instant
  readonly lastSignedInAt: Instant | null
}

/** When the clock has something to do with a call. */
export type CallDue = { readonly callId: string; readonly officeId: string; readonly dueAt: Instant }

export type SessionRow = {
  /** SHA-256 of what the cookie holds, hex. */
  readonly idHash: string
  readonly accountId: string
  readonly createdAt: Instant
  readonly lastSeenAt: Instant
  readonly expiresAt: Instant
}

/** What a slot is made for that takes whatever the office keeps. */
export const anyItem = '*'

/** A numbered place for a visitor's thing. */
export type SlotRow = {
  /** The thing that it is made for, or `anyItem`. */
  readonly item: string
  readonly number: string
  readonly post: string | null
  readonly position: number
  readonly outOfUse: boolean
}
/** A numbered thing of the office. */
export type CardRow = {
  readonly pool: string
  readonly number: string
  readonly post: string | null
  readonly position: number
  readonly outOfUse: boolean
}
export type Holder = { readonly visitId: string; readonly visitorName: string | null; readonly since: Instant }
/** Slots and cards in the order of the real holder, each with the visit that has it. */
export type Supply = {
  readonly slots: readonly (SlotRow & { readonly heldFor: Holder | null })[]
  readonly cards: readonly (CardRow & { readonly outWith: Holder | null })[]
}

export type RoomRow = { readonly id: string; readonly name: string; readonly position: number }

export type SopVersionRow = {
  readonly version: number
  /** The file as it was written. */
  readonly yaml: string
  readonly effective: Day | null
  readonly signedBy: string | null
  readonly signedAt: Instant | null
  readonly createdBy: string
  readonly createdAt: Instant
  /** The day from which it is to hold by itself; null where somebody has to put it in force. */
  readonly startsOn: Day | null
  /** When somebody put it in force last. */
  readonly inForceAt: Instant | null
}
/** A version as it is handed in. */
export type NewSopVersionRow = Omit<SopVersionRow, 'version' | 'startsOn' | 'inForceAt'> & {
  readonly startsOn?: Day | null
}

/** The one SOP of an office that is being written, faulty or not. */
export type SopDraftRow = {
  readonly yaml: string
  /** Counts the savings, so that two who write do not overwrite each other unseen. */
  readonly revision: number
  readonly savedBy: string
  readonly savedAt: Instant
}

/** Who opened whose personal data; the law wants the trail. */
export type AccessRow = {
  readonly at: Instant
  readonly accountId: string
  readonly accountName: string
  /** A word of the application: `identityNumber`, `phone`, `story`, `export` … */
  readonly what: string
  readonly visitId: string | null
}

/** One row of the ledger, opened. After its person was erased the personal words are empty. */
export type LedgerRow = {
  readonly seq: number
  readonly visitId: string
  readonly moment: Moment
  readonly recordedAt: Instant
  readonly sopVersion: number
  readonly erased: boolean
  /** SHA-256 over the row before and this one, hex. */
  readonly hash: string
}

/** A visit together with where the ledger stands for it; `lastSeq` changes with every moment. */
export type VisitRow = {
  readonly visit: Visit
  readonly firstSeq: number
  readonly lastSeq: number
}

/** What lists need of a visit, in the words of now (corrections are in). A guest-book line once it has a number. */
export type VisitLine = {
  readonly visitId: string
  readonly year: number | null
  readonly number: number | null
  /** The office's day on which the visitor came (or the visit was asked for). */
  readonly day: Day
  readonly origin: Origin
  readonly kind: string | null
  readonly sopVersion: number
  readonly personId: string | null
  readonly name: string | null
  readonly institution: string | null
  readonly purpose: string | null
  readonly hostStaffId: string | null
  readonly hostUnitId: string | null
  readonly hostName: string | null
  readonly hostUnitName: string | null
  readonly headCount: number
  /** When the visitor came, or before that when the visit was asked for. */
  readonly openedAt: Instant
  readonly registeredAt: Instant | null
  readonly initials: readonly string[]
  readonly receivedAt: Instant | null
  /** When the visitor reported back, was turned away, or else when the visit was filed. */
  readonly leftAt: Instant | null
  readonly filedAt: Instant | null
  readonly archiveYear: number | null
  readonly archiveNumber: number | null
  readonly outcome: Outcome | null
  readonly mended: Visit['mended']
  readonly firstSeq: number
}

/** A returning visitor. */
export type VisitorRow = {
  readonly personId: string
  readonly name: string
  readonly institution: string | null
  readonly phone: string | null
  readonly visits: number
  readonly lastVisitId: string
  readonly lastAt: Instant
  readonly lastPurpose: string | null
  readonly lastHostStaffId: string | null
  readonly lastHostName: string | null
  readonly lastIdentityKind: IdentityKind | null
  /** The last four characters of the number shown last; never more. */
  readonly lastIdentityDigits: string | null
}

/** The earlier visits of the person of a visit. */
export type VisitsBefore = { readonly count: number; readonly lastAt: Instant | null }

/** A committed moment as the event stream tells it: no personal part. */
export type CommittedEvent = {
  readonly officeId: string
  readonly seq: number
  readonly visitId: string
  readonly type: MomentType
  readonly at: Instant
  /** The account that recorded it; null for the visitor and for Lawang itself. */
  readonly byAccountId: string | null
}

/** What is remembered of a command, so that it happens once. */
export type CommandRow = {
  readonly commandId: string
  readonly bodyHash: string
  readonly visitId: string
  readonly firstSeq: number | null
  readonly lastSeq: number | null
  readonly at: Instant
}

export type Page<Item> = { readonly items: readonly Item[]; readonly next: string | null }

export type GuestBookFilter = {
  /** First and last day, both included. */
  readonly from?: Day
  readonly to?: Day
  readonly unitId?: string
  readonly hostStaffId?: string
  readonly outcome?: Outcome
  /** Parts of words in name, institution, purpose, host, or a number; a single letter stands for the beginning of a word. */
  readonly q?: string
  readonly order?: 'oldestFirst' | 'newestFirst'
  readonly cursor?: string
  readonly limit: number
}

/** Visits of every state for a list; the filters given must all hold. */
export type VisitFilter = {
  readonly from?: Day
  readonly to?: Day
  /** Visits to one of these members of staff or one of these units (either is enough). */
  readonly hosts?: { readonly staffIds: readonly string[]; readonly unitIds: readonly string[] }
  readonly personId?: string
  readonly cursor?: string
  readonly limit: number
}

/** Filed visits whose measures are wanted; what is given must all hold. */
export type FiguresFilter = {
  /** First and last day, both included. */
  readonly from?: Day
  readonly to?: Day
  readonly version?: number
  readonly unitId?: string
  readonly hostId?: string
  readonly officerId?: string
  readonly kind?: string
  /** Visits to one of these members of staff or one of these units (either is enough). */
  readonly hosts?: VisitFilter['hosts'] & object
}
export type GroupBy = 'day' | 'unit' | 'host' | 'officer' | 'kind'
/** Passes of one group, month, version and measure that are alike. */
export type PassTally = Tally & {
  readonly group: string | null
  readonly month: string
  readonly version: number
  readonly measure: string
}
export type OutcomeTally = {
  readonly group: string | null
  readonly month: string
  readonly version: number
  readonly outcome: Outcome
  readonly count: number
}
export type WorstFilter = FiguresFilter & { readonly measure: string; readonly limit: number }
export type WorstPass = { readonly visitId: string; readonly day: Day; readonly seconds: number }

export type DayCounts = {
  readonly opened: number
  readonly registered: number
  readonly open: number
  readonly filed: number
}
