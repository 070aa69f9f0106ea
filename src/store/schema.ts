import type { Bytes } from './keys.ts'
import type {
  BusyPeriodTable,
  CalendarFeedTable,
  DelegationTable,
  PresenceTable,
  QuietHoursTable,
} from './presence-tables.ts'

/** True and false as both databases keep and compare them alike. */
export type Flag = 0 | 1

export type OfficeTable = {
  /** A small number of its own beside the id: the search index of SQLite knows rows by number alone. */
  no: number
  id: string
  name: string
  short_name: string
  unit_code: string
  letterhead: string
  address: string
  contact: string
  time_zone: string
  hours: string
  settings: string
  created_at: number
}

export type UnitTable = { id: string; office_id: string; name: string; position: number; active: Flag }

export type StaffTable = {
  id: string
  office_id: string
  unit_id: string | null
  name: string
  title: string | null
  rank: string | null
  nip: string | null
  phone: string | null
  room: string | null
  extension: string | null
  /** A list of units. */
  head_of: string
  active: Flag
  /** The bare name, folded: what lists are sorted by. */
  sort_key: string
  /** Name, title and unit, folded: what a search looks through. */
  folded: string
}

export type AccountTable = {
  id: string
  office_id: string
  username: string
  username_key: string
  name: string
  password_hash: string
  role: 'secretariat' | 'officer' | 'host'
  staff_id: string | null
  post: string | null
  must_change_password: Flag
  locale: 'id' | 'en' | null
  disabled: Flag
  created_at: number
  last_signed_in_at: number | null
}

export type SessionTable = {
  id_hash: string
  account_id: string
  created_at: number
  last_seen_at: number
  expires_at: number
}

export type SlotTable = {
  office_id: string
  item: string
  number: string
  post: string | null
  position: number
  out_of_use: Flag
}
export type CardTable = {
  office_id: string
  pool: string
  number: string
  post: string | null
  position: number
  out_of_use: Flag
}
export type RoomTable = { id: string; office_id: string; name: string; name_key: string; position: number }

export type SopVersionTable = {
  office_id: string
  version: number
  yaml: string
  effective: string | null
  signed_by: string | null
  signed_at: number | null
  created_by: string
  created_at: number
  starts_on: string | null
  in_force_at: number | null
}

type SopDraftTable = {
  office_id: string
  yaml: string
  revision: number
  saved_by: string
  saved_at: number
}

export type FunctionTable = {
  office_id: string
  actor: string
  position: number
  staff_id: string
  unit_id: string | null
  host_id: string | null
}

type AccessTable = {
  id: string
  office_id: string
  at: number
  account_id: string
  account_name: string
  what: string
  visit_id: string | null
}

/** The ledger. Rows are added, never changed. */
export type MomentTable = {
  office_id: string
  seq: number
  visit_id: string
  type: string
  at: number
  /** The office's day of `at`, by the time zone it had then. */
  day: string
  recorded_at: number
  by: string
  post: string | null
  command_id: string
  sop_version: number
  facts: string
  /** Whose key seals the row: the person, or the visit itself while nobody is named. */
  subject_id: string
  sealed: Bytes | null
  prev_hash: Bytes
  hash: Bytes
}

/** `wrapped` is null once the person was erased. */
export type PersonKeyTable = { office_id: string; subject_id: string; wrapped: Bytes | null }

export type CommandTable = {
  office_id: string
  command_id: string
  body_hash: string
  visit_id: string
  first_seq: number | null
  last_seq: number | null
  at: number
}

/** Where the ledger of an office stands, and the numbers given last. */
export type OfficeHeadTable = {
  office_id: string
  last_seq: number
  last_hash: Bytes
  /** Year to last number. */
  guest_book: string
  archive: string
  ticket_day: string | null
  tickets: number
}

/** One line per visit: what lists need. A guest-book line once it has a number. */
export type VisitTable = {
  visit_id: string
  office_id: string
  first_seq: number
  /** Year and number as one sortable number (`lineKey`). */
  line: number | null
  year: number | null
  number: number | null
  day: string
  origin: string
  kind: string | null
  sop_version: number
  person_id: string | null
  name: string | null
  institution: string | null
  purpose: string | null
  host_staff_id: string | null
  host_unit_id: string | null
  host_name: string | null
  host_unit_name: string | null
  head_count: number
  opened_at: number
  registered_at: number | null
  initials: string | null
  received_at: number | null
  left_at: number | null
  filed_at: number | null
  archive_year: number | null
  archive_number: number | null
  outcome: string | null
  mended: string | null
  folded: string
}

/** The moments of each visit that is not filed yet, taken back ones left out; a filed one is read from the ledger. */
export type OpenVisitTable = {
  visit_id: string
  office_id: string
  first_seq: number
  last_seq: number
  day: string
  opened_at: number
  sop_version: number
  moments: string
}

export type HoldingTable = { office_id: string; item: string; slot: string; visit_id: string; since: number }
export type CardOutTable = { office_id: string; pool: string; number: string; visit_id: string; since: number }

/** A person who signed the book, for the next time they come. */
export type VisitorTable = {
  office_id: string
  person_id: string
  first_line: number
  last_line: number
  visits: number
  name: string
  institution: string | null
  phone: string | null
  last_visit_id: string
  last_at: number
  last_purpose: string | null
  last_host_staff_id: string | null
  last_host_name: string | null
  last_identity_kind: string | null
  last_identity_digits: string | null
  /** Name and number by which a person is known again (`samePersonKey`). */
  same_key: string | null
  folded: string
}

/**
 * What was measured of each filed visit: a row for every pass of a step (`step:2`) and every standard (`standard:0`), and
 * one for the visit itself (`visit`), whose verdict is its outcome. Nothing in it is personal but whom it was for.
 */
export type PassTable = {
  office_id: string
  /** Of the day, `2026-11`. */
  month: string
  measure: string
  version: number
  verdict: string
  /** -1 where there is no time to tell. */
  seconds: number
  visit_id: string
  /** Of the same measure, a step passed twice. */
  nth: number
  day: string
  started_at: number | null
  ended_at: number | null
  waived: number
  unit_id: string | null
  host_id: string | null
  /** The account that registered the visit. */
  officer_id: string | null
  kind: string | null
}

/** The hours of an office from an instant on, so that what was judged by them stays as it was judged. */
export type OfficeHoursTable = { office_id: string; since: number; hours: string; time_zone: string }

/** A message that leaves Lawang, by references only: its words are composed when it is sent. */
export type MessageTable = {
  id: string
  office_id: string
  /** What brought it about; for one cause one message. */
  cause: string
  channel: string
  kind: string
  visit_id: string | null
  seq: number | null
  stage: string | null
  staff_id: string | null
  address_id: string | null
  hook_id: string | null
  state: string
  attempts: number
  /** When it is to be taken up (again): while it is being sent, when whoever took it is taken for dead. */
  due_at: number | null
  give_up_at: number
  created_at: number
  sent_at: number | null
  delivered_at: number | null
  opened_at: number | null
  answered_at: number | null
  disowned_at: number | null
  remote_id: string | null
  reply: string | null
}

/** Where a member of staff can be reached; the address itself is sealed. */
export type AddressTable = {
  id: string
  office_id: string
  staff_id: string
  channel: string
  sealed: Bytes
  label: string
  created_at: number
  ok_at: number | null
  gone_at: number | null
}

/** A channel as the office set it up, sealed, and how it fares. */
export type ChannelTable = {
  office_id: string
  kind: string
  sealed: Bytes
  enabled: Flag
  changed_at: number
  ok_at: number | null
  failed_at: number | null
  failure: string | null
}

/** A program that is told of every moment; its address and secret are sealed. */
export type HookTable = {
  id: string
  office_id: string
  sealed: Bytes
  types: string
  enabled: Flag
  created_at: number
  ok_at: number | null
  failed_at: number | null
  failure: string | null
}

/** A question that climbs its ladder, with when something happens next by itself. */
export type PursuitTable = { visit_id: string; office_id: string; state: string; next_at: number }

/** The ladder of a unit; of the office itself under the empty unit. */
export type LadderTable = { office_id: string; unit_id: string; rule: string; secretary_id: string | null }

/** A call of the intercom, sealed; gone soon after it ended. */
type CallTable = { id: string; office_id: string; due_at: number; sealed: Bytes }

/** A code that links a chat to a member of staff, as a digest. */
type ChatCodeTable = { digest: string; office_id: string; staff_id: string; expires_at: number }

/** How far an office's bot has read, and which process reads for now. */
type BotTurnTable = { office_id: string; bot: string; next_update: number; held_by: string; held_until: number }

/** Something that came in from a channel and was taken, as a digest. */
type InboundTable = { office_id: string; digest: string; at: number }

/** A message of a visit's conversation, by the command that said it, that the other side has seen. */
type SeenTable = { office_id: string; visit_id: string; command_id: string; at: number }

type MetaTable = { key: string; value: string }
type MigrationTable = { number: number; name: string; at: number }

export type Schema = {
  office: OfficeTable
  unit: UnitTable
  staff: StaffTable
  presence: PresenceTable
  quiet_hours: QuietHoursTable
  delegation: DelegationTable
  calendar_feed: CalendarFeedTable
  busy_period: BusyPeriodTable
  account: AccountTable
  session: SessionTable
  slot: SlotTable
  card: CardTable
  room: RoomTable
  sop_version: SopVersionTable
  function: FunctionTable
  sop_draft: SopDraftTable
  access_log: AccessTable
  moment: MomentTable
  person_key: PersonKeyTable
  command: CommandTable
  office_head: OfficeHeadTable
  visit: VisitTable
  open_visit: OpenVisitTable
  holding: HoldingTable
  card_out: CardOutTable
  intercom_call: CallTable
  visitor: VisitorTable
  pass: PassTable
  office_hours: OfficeHoursTable
  message: MessageTable
  address: AddressTable
  channel: ChannelTable
  hook: HookTable
  pursuit: PursuitTable
  ladder: LadderTable
  chat_code: ChatCodeTable
  bot_turn: BotTurnTable
  inbound: InboundTable

  seen: SeenTable
  meta: MetaTable
  migration: MigrationTable
}

export type TableName = keyof Schema
