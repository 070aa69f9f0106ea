import type { Call } from '../domain/intercom/call.ts'
import type { Delegation } from '../domain/presence/delegation.ts'
import type { BusyPeriod } from '../domain/presence/presence.ts'
import type { QuietHours } from '../domain/presence/quiet-hours.ts'
import type { SopStart } from '../domain/sop/in-force.ts'
import type { OfficeHours } from '../domain/sop/working-time.ts'
import type { Instant, Moment } from '../domain/visit/moment.ts'
import type { Visit } from '../domain/visit/visit.ts'
import type { OfficeChanged } from './engine.ts'
import type { ReachReads, ReachTx } from './reach/reach.ts'
import type {
  AccessRow,
  AccountRow,
  CalendarFeedRow,
  CallDue,
  CardRow,
  CommandRow,
  CommittedEvent,
  Day,
  DayCounts,
  FiguresFilter,
  FunctionRow,
  GroupBy,
  GuestBookFilter,
  LedgerRow,
  NewSopVersionRow,
  OfficeRow,
  OutcomeTally,
  Page,
  PassTally,
  PresenceRows,
  RoomRow,
  SaidRow,
  SessionRow,
  SlotRow,
  SopDraftRow,
  SopVersionRow,
  StaffRow,
  Supply,
  UnitRow,
  VisitFilter,
  VisitLine,
  VisitorRow,
  VisitRow,
  VisitsBefore,
  WorstFilter,
  WorstPass,
} from './rows.ts'
import type { VerifyReport } from './verify-report.ts'

/**
 * What is written for one office in one transaction. Reads see what this and earlier works of the same transaction wrote.
 * A work may be run again from its beginning (when another one of its group failed), so it changes nothing outside.
 */
export type OfficeTx = ReachTx & {
  readonly officeId: string
  office(): Promise<OfficeRow>

  loadVisit(visitId: string): Promise<Visit | undefined>
  /** Appends moments to the ledger and brings every projection up to date; `after` is `before` evolved by `moments`. */
  append(change: {
    readonly before: Visit | null
    readonly after: Visit
    readonly moments: readonly Moment[]
  }): Promise<{ readonly firstSeq: number; readonly lastSeq: number }>

  findCommand(commandId: string): Promise<CommandRow | undefined>
  rememberCommand(row: CommandRow): Promise<void>

  supply(): Promise<Supply>
  rooms(): Promise<readonly RoomRow[]>
  /** The next guest-book and archive numbers of a year, and how many tickets were given on a day. */
  numbers(year: number, day: Day): Promise<{ guestBook: number; archive: number; ticketsToday: number }>
  openVisits(): Promise<readonly Visit[]>

  unit(unitId: string): Promise<UnitRow | undefined>
  staff(staffId: string): Promise<StaffRow | undefined>
  staffList(): Promise<readonly StaffRow[]>
  /** Whether an active member of staff heads the unit. */
  hasHead(unitId: string): Promise<boolean>
  account(accountId: string): Promise<AccountRow | undefined>
  accounts(): Promise<readonly AccountRow[]>
  sopVersion(version: number): Promise<SopVersionRow | undefined>
  /** When each SOP version may take force; `inForceAt` says which one has. */
  sopStarts(): Promise<readonly SopStart[]>
  sopDraft(): Promise<SopDraftRow | undefined>

  changeOffice(changes: Partial<Omit<OfficeRow, 'id' | 'createdAt'>>): Promise<void>
  addUnit(row: UnitRow): Promise<void>
  changeUnit(unitId: string, changes: Partial<Omit<UnitRow, 'id'>>): Promise<boolean>
  addStaff(row: Omit<StaffRow, 'unitName'>): Promise<void>
  changeStaff(staffId: string, changes: Partial<Omit<StaffRow, 'id' | 'unitName'>>): Promise<boolean>
  /** `'usernameTaken'` when another account of any office has it. */
  addAccount(row: Omit<AccountRow, 'officeId'>): Promise<'added' | 'usernameTaken'>
  changeAccount(
    accountId: string,
    changes: Partial<Omit<AccountRow, 'id' | 'officeId' | 'createdAt'>>,
  ): Promise<'changed' | 'unknown' | 'usernameTaken'>
  /** Adds those that are new by item and number, changes the others. */
  putSlots(rows: readonly SlotRow[]): Promise<void>
  removeSlot(item: string, number: string): Promise<'removed' | 'unknown' | 'inUse'>
  putCards(rows: readonly CardRow[]): Promise<void>
  removeCard(pool: string, number: string): Promise<'removed' | 'unknown' | 'inUse'>
  addRoom(row: RoomRow): Promise<'added' | 'nameTaken'>
  changeRoom(roomId: string, changes: Partial<Omit<RoomRow, 'id'>>): Promise<'changed' | 'unknown' | 'nameTaken'>
  removeRoom(roomId: string): Promise<boolean>
  functions(): Promise<readonly FunctionRow[]>
  /** Replaces everybody who plays an actor. */
  putFunction(actor: string, players: readonly FunctionRow[]): Promise<void>
  addSopVersion(row: NewSopVersionRow): Promise<number>
  /** False where there is no such version. */
  putSopInForce(version: number, at: Instant): Promise<boolean>
  putSopDraft(row: SopDraftRow): Promise<void>
  removeSopDraft(): Promise<boolean>
  presenceRows(now: Instant): Promise<PresenceRows>
  setPresence(row: SaidRow): Promise<void>
  putQuietHours(staffId: string, quiet: QuietHours | null): Promise<void>
  /** Takes the place of an arrangement for the same days and kind. */
  putDelegation(row: Delegation & { readonly setBy: string; readonly setAt: Instant }): Promise<void>
  removeDelegation(staffId: string, delegationId: string): Promise<boolean>
  calendarFeed(staffId: string): Promise<CalendarFeedRow | undefined>
  /** Begins to read another calendar, due at once; what the one before said is forgotten. */
  putCalendarFeed(staffId: string, url: string, now: Instant): Promise<void>
  removeCalendarFeed(staffId: string): Promise<boolean>
  /** The feeds that are due, put off until `next`, so that nobody else reads them meanwhile. */
  claimCalendarFeeds(now: Instant, next: Instant): Promise<readonly CalendarFeedRow[]>
  /** Keeps how a reading went, and what it found in place of what was known; `busy` null leaves that as it is. */
  settleCalendarFeed(row: CalendarFeedRow, busy: readonly BusyPeriod[] | null): Promise<void>
  endSessionsOf(accountId: string): Promise<void>
  /** Marks messages of a conversation, by the commands that said them, as seen on the other side; answers how many were not yet. */
  markSeen(visitId: string, marks: { readonly commandIds: readonly string[]; readonly at: Instant }): Promise<number>
  recordAccess(row: AccessRow): Promise<void>
  /** The calls of the intercom that are not forgotten yet, the newest first. */
  calls(): Promise<readonly Call[]>
  putCall(call: Call): Promise<void>
  removeCall(callId: string): Promise<void>
  /** Destroys the key of a person: their words in the ledger are gone for good, the chain still verifies. */
  erasePerson(personId: string): Promise<void>
}

/** What is written for no office in particular: setting up, signing in and out. */
export type SystemTx = {
  officeCount(): Promise<number>
  /** Makes an office and hands it over, to be furnished in the same transaction. */
  addOffice(row: OfficeRow): Promise<OfficeTx>
  addSession(row: SessionRow): Promise<void>
  touchSession(idHash: string, changes: Pick<SessionRow, 'lastSeenAt' | 'expiresAt'>): Promise<void>
  /** Replaces a session's id (rotation) in one step. */
  renewSession(idHash: string, newIdHash: string): Promise<boolean>
  endSession(idHash: string): Promise<void>
  endExpiredSessions(now: Instant): Promise<void>
  noteSignIn(accountId: string, at: Instant): Promise<void>
}

export type Store = ReachReads & {
  /** Runs `work` in a transaction shared with whatever else waits (group commit); resolves after it is on disk. */
  write<Result>(officeId: string, work: (tx: OfficeTx) => Promise<Result>): Promise<Result>
  administer<Result>(work: (tx: SystemTx) => Promise<Result>): Promise<Result>

  // Reads of the system
  offices(): Promise<readonly OfficeRow[]>
  office(officeId: string): Promise<OfficeRow | undefined>
  accountByUsername(username: string): Promise<AccountRow | undefined>
  /** The session with its account, whatever their state; the caller judges expiry and `disabled`. */
  session(idHash: string): Promise<{ readonly session: SessionRow; readonly account: AccountRow } | undefined>

  // Reads of one office
  units(officeId: string): Promise<readonly UnitRow[]>
  staff(officeId: string): Promise<readonly StaffRow[]>
  staffMember(officeId: string, staffId: string): Promise<StaffRow | undefined>
  presenceRows(officeId: string, now: Instant): Promise<PresenceRows>
  calendarFeed(officeId: string, staffId: string): Promise<CalendarFeedRow | undefined>
  accounts(officeId: string): Promise<readonly AccountRow[]>
  account(officeId: string, accountId: string): Promise<AccountRow | undefined>
  rooms(officeId: string): Promise<readonly RoomRow[]>
  supply(officeId: string): Promise<Supply>
  /** Who plays which function; whoever has left the staff list plays none. */
  functions(officeId: string): Promise<readonly FunctionRow[]>
  sopVersions(officeId: string): Promise<readonly SopVersionRow[]>
  sopVersion(officeId: string, version: number): Promise<SopVersionRow | undefined>
  sopStarts(officeId: string): Promise<readonly SopStart[]>
  /** The hours that the office had at an instant, by which what was filed then is judged. */
  hoursAt(officeId: string, at: Instant): Promise<OfficeHours | undefined>
  sopDraft(officeId: string): Promise<SopDraftRow | undefined>

  openVisits(officeId: string): Promise<readonly VisitRow[]>
  visit(officeId: string, visitId: string): Promise<VisitRow | undefined>
  visitLine(officeId: string, visitId: string): Promise<VisitLine | undefined>
  ledgerOf(officeId: string, visitId: string): Promise<readonly LedgerRow[]>
  /** Newest first. */
  visits(officeId: string, filter: VisitFilter): Promise<Page<VisitLine>>
  guestBook(officeId: string, filter: GuestBookFilter): Promise<Page<VisitLine>>
  /** How many lines the filter finds, counted up to `most`. */
  guestBookCount(
    officeId: string,
    filter: Omit<GuestBookFilter, 'cursor' | 'limit' | 'order'>,
    most: number,
  ): Promise<number>
  dayCounts(officeId: string, day: Day): Promise<DayCounts>
  findStaff(officeId: string, q: string, limit: number): Promise<readonly StaffRow[]>
  findVisitors(officeId: string, q: string, limit: number): Promise<readonly VisitorRow[]>
  visitor(officeId: string, personId: string): Promise<VisitorRow | undefined>
  /** The person known by that key (`samePersonKey`), the one who came last of several. */
  samePerson(officeId: string, key: string): Promise<string | undefined>
  /** For each of the visits: how many visits of the same person were opened before it, and when the last of those was. */
  visitsBefore(officeId: string, visitIds: readonly string[]): Promise<ReadonlyMap<string, VisitsBefore>>
  /** When messages in the conversations of some visits were seen on the other side, by the command that said them. */
  seen(officeId: string, visitIds: readonly string[]): Promise<ReadonlyMap<string, Instant>>
  /** What was measured of filed visits, month by month, in groups or (by null) as a whole. */
  tallies(officeId: string, filter: FiguresFilter, by: GroupBy | null): AsyncIterable<readonly PassTally[]>
  outcomes(officeId: string, filter: FiguresFilter, by: GroupBy | null): AsyncIterable<readonly OutcomeTally[]>
  /** How many visitors came in each quarter of an hour (`at` is its beginning). */
  arrivals(
    officeId: string,
    filter: FiguresFilter,
  ): Promise<readonly { readonly at: Instant; readonly count: number }[]>
  /** The longest passes beyond the limit of one measure. */
  worst(officeId: string, filter: WorstFilter): Promise<readonly WorstPass[]>
  accessLog(officeId: string, visitId: string): Promise<readonly AccessRow[]>
  calls(officeId: string): Promise<readonly Call[]>
  /** The calls of all offices for which the clock has something to do, the next first. */
  callsDue(): Promise<readonly CallDue[]>
  /** The accounts with a session that was in use since then. */
  accountsSeen(officeId: string, since: Instant): Promise<ReadonlySet<string>>

  /** Committed moments after `seq`, oldest first: what a reader missed. */
  eventsAfter(officeId: string, seq: number, limit: number): Promise<readonly CommittedEvent[]>
  lastSeq(officeId: string): Promise<number>
  /** Calls `listener` after each commit, with moments of this and of other server processes; returns how to stop. */
  onCommitted(listener: (events: readonly CommittedEvent[]) => void): () => void

  /** Tells this and the other server processes that something of the office changed that is not in the ledger. */
  announce(officeId: string, what: string): void
  /** Calls `listener` with what was announced here or there; returns how to stop. */
  onAnnounced(listener: (change: OfficeChanged) => void): () => void

  verify(officeId: string): Promise<VerifyReport>
  /** Makes all projections of the office again from its ledger, in one transaction. */
  rebuild(officeId: string): Promise<void>
  /** One trivial query on the database: is it there? */
  ping(): Promise<void>
  close(): Promise<void>
}
