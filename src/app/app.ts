import type { AccountChange, AccountItem, AccountPage, NewAccount } from '../contract/account.ts'
import type { ChatCode, NewStaffAddress, StaffAddress, StaffAddressPage } from '../contract/addresses.ts'
import type { Calendar, CalendarChange, HolidayImport, HolidaysImported } from '../contract/calendar.ts'
import type { ChannelItem, ChannelPage, ChannelTried, SigningSecret } from '../contract/channel-settings.ts'
import type { TelegramSetup } from '../contract/channels.ts'
import type { LadderSkip, OpenVisit, VisitCommand } from '../contract/commands.ts'
import type { DeskState } from '../contract/desk.ts'
import type { EventData } from '../contract/events.ts'
import type { FunctionChange, FunctionPage } from '../contract/functions.ts'
import type { GuestBookLine, GuestBookPage, GuestBookQuery } from '../contract/guest-book.ts'
import type { HookChange, HookItem, HookMade, HookPage, NewHook } from '../contract/hooks.ts'
import type {
  IntercomAct,
  IntercomCall,
  IntercomQuery,
  IntercomReach,
  IntercomRing,
  IntercomSignal,
} from '../contract/intercom.ts'
import type { Ladder, LadderChange, LadderExample, LadderPage, LadderTrial } from '../contract/ladders.ts'
import type {
  CardItem,
  CardPage,
  NewNumbers,
  NewRoom,
  NewSlots,
  NumberedChange,
  Office,
  OfficeChange,
  RoomItem,
  RoomPage,
  SlotItem,
  SlotPage,
} from '../contract/office.ts'
import type { MessageItem, MessagePage, MessageQuery, Retried, RetryAll } from '../contract/outbox.ts'
import type { Availability, CalendarAddress, NewDelegation, PresenceChange, QuietHours } from '../contract/presence.ts'
import type { NewOwnAddress, OwnAddress, OwnAddressPage, PushKey } from '../contract/push.ts'
import type { VisitMessagePage } from '../contract/reach.ts'
import type {
  ArrivalReport,
  ComplianceQuery,
  ComplianceReport,
  ReportFilter,
  WorstQuery,
  WorstReport,
} from '../contract/reports.ts'
import type { PasswordChange, Session, SessionChange, SignIn } from '../contract/session.ts'
import type { Setup, SetupState } from '../contract/setup.ts'
import type {
  NewSopVersion,
  SopChoice,
  SopDraft,
  SopDraftChange,
  SopDraftRemoval,
  SopExamplePage,
  SopForecast,
  SopInForce,
  SopSource,
  SopVersion,
  SopVersionItem,
  SopVersionPage,
} from '../contract/sop.ts'
import type {
  NewStaff,
  NewUnit,
  StaffChange,
  StaffItem,
  StaffPage,
  StaffQuery,
  UnitItem,
  UnitPage,
} from '../contract/staff.ts'
import type {
  MomentItem,
  MomentPage,
  Reveal,
  Revealed,
  Seen,
  SeenAnswered,
  Visit,
  VisitAnswered,
  VisitPage,
  VisitQuery,
} from '../contract/visit.ts'
import type { VisitorPage, VisitorQuery } from '../contract/visitor.ts'
import type { DueLine, Lane, LetterChannel } from '../domain/reach/message.ts'
import type { Sop } from '../domain/sop/sop.ts'
import type { Instant } from '../domain/visit/moment.ts'
import type { Caller } from './caller.ts'
import type { Answer } from './outcome.ts'
import type { AnswerCases } from './reach/answer-cases.ts'
import type { SignatureHeaders } from './reach/inbound/signatures.ts'
import type { Outgoing, Sent } from './reach/outbox.ts'

/** A session's secret for the cookie, once, and what the screens may know of it. */
export type SignedIn = {
  readonly token: string
  /** Seconds until the session ends whatever happens. */
  readonly maxAgeSeconds: number
  readonly session: Session
}

/** One event of the stream; `id` is the ledger number to resume after, null for what is not in the ledger. */
export type AppEvent = { readonly id: number | null; readonly data: EventData }

/** What the visit sheet is drawn from; the moments tell when things came back, and who registered and filed. */
export type SheetView = { readonly office: Office; readonly visit: Visit; readonly moments: readonly MomentItem[] }
/** What the printed guest book is drawn from. */
export type GuestBookView = {
  readonly office: Office
  readonly lines: readonly GuestBookLine[]
  /** False where the query matched more lines than one file holds. */
  readonly complete: boolean
}
/** What the document of an SOP is drawn from. */
export type SopView = {
  readonly office: Office
  readonly sop: Sop
  readonly version: number
  /** When this version was kept. */
  readonly keptAt: Instant
}
/** What the visitor cards are drawn from. */
export type CardsView = { readonly office: Office; readonly cards: readonly CardItem[] }

/** What the spreadsheet of figures is made from. */
export type ReportSheetView = { readonly office: Office; readonly report: ComplianceReport }
/** What the printed report is drawn from. */
export type ReportView = {
  readonly office: Office
  /** As a whole, and by unit. */
  readonly report: ComplianceReport
  /** The same visits day by day, or over a longer time by month. */
  readonly periods: { readonly by: 'day' | 'month'; readonly of: ComplianceReport }
  readonly arrivals: ArrivalReport
  /** The names of what the visits were chosen by. */
  readonly chosen: readonly string[]
}

/** The first run: makes the office, once. */
export type SetupCases = {
  state(): Promise<SetupState>
  run(body: Setup): Promise<Answer<SetupState>>
}

/** Who signs in, stays signed in and signs out. */
export type SessionCases = {
  /** `address` is where the request came from: tries are throttled per name and address. */
  signIn(body: SignIn, address: string): Promise<Answer<SignedIn>>
  /**
   * The caller behind a cookie's token; null when there is no such living session. `fallback` is the language of a browser
   * whose account has chosen none.
   */
  callerOf(token: string, fallback?: 'id' | 'en'): Promise<Caller | null>
  me(caller: Caller): Promise<Session>
  signOut(caller: Caller): Promise<void>
  change(caller: Caller, body: SessionChange): Promise<Answer<Session>>
  /** Ends every session of the account and begins a new one. */
  changePassword(caller: Caller, body: PasswordChange): Promise<Answer<SignedIn>>
}

export type OfficeCases = {
  get(caller: Caller): Promise<Office>
  change(caller: Caller, body: OfficeChange): Promise<Answer<Office>>
}

export type StaffCases = {
  find(caller: Caller, query: StaffQuery): Promise<StaffPage>
  get(caller: Caller, staffId: string): Promise<Answer<StaffItem>>
  add(caller: Caller, body: NewStaff): Promise<Answer<StaffItem>>
  change(caller: Caller, staffId: string, body: StaffChange): Promise<Answer<StaffItem>>
  /** A host sets their own, desk and secretariat anyone's. */
  setPresence(caller: Caller, staffId: string, body: PresenceChange): Promise<Answer<StaffItem>>
}

export type PresenceCases = {
  get(caller: Caller, staffId: string): Promise<Answer<Availability>>
  /** Names who answers for somebody: on some days or always, for a kind of visit or for all. */
  delegate(caller: Caller, staffId: string, body: NewDelegation): Promise<Answer<Availability>>
  endDelegation(caller: Caller, staffId: string, delegationId: string): Promise<Answer<Availability>>
  setQuietHours(caller: Caller, staffId: string, body: QuietHours): Promise<Answer<Availability>>
  endQuietHours(caller: Caller, staffId: string): Promise<Answer<Availability>>
  /** Keeps the address of a calendar and reads it at once. */
  setCalendar(caller: Caller, staffId: string, body: CalendarAddress): Promise<Answer<Availability>>
  readCalendar(caller: Caller, staffId: string): Promise<Answer<Availability>>
  endCalendar(caller: Caller, staffId: string): Promise<Answer<Availability>>
  /** Reads the calendars that are due, of every office; run by a timer. */
  readCalendars(): Promise<void>
  /** Tells the screens whose presence changed by the clock alone; run by a timer. */
  tellChanges(): Promise<void>
}

export type UnitCases = {
  list(caller: Caller): Promise<UnitPage>
  add(caller: Caller, body: NewUnit): Promise<Answer<UnitItem>>
  rename(caller: Caller, unitId: string, body: NewUnit): Promise<Answer<UnitItem>>
  remove(caller: Caller, unitId: string): Promise<Answer<null>>
}

export type AccountCases = {
  list(caller: Caller): Promise<AccountPage>
  add(caller: Caller, body: NewAccount): Promise<Answer<AccountItem>>
  change(caller: Caller, accountId: string, body: AccountChange): Promise<Answer<AccountItem>>
}

export type SlotCases = {
  list(caller: Caller): Promise<SlotPage>
  addRange(caller: Caller, body: NewSlots): Promise<Answer<SlotPage>>
  change(caller: Caller, number: string, body: NumberedChange): Promise<Answer<SlotItem>>
  remove(caller: Caller, number: string): Promise<Answer<null>>
}

export type CardCases = {
  list(caller: Caller, query: { readonly pool?: string }): Promise<CardPage>
  addRange(caller: Caller, pool: string, body: NewNumbers): Promise<Answer<CardPage>>
  change(caller: Caller, pool: string, number: string, body: NumberedChange): Promise<Answer<CardItem>>
  remove(caller: Caller, pool: string, number: string): Promise<Answer<null>>
  /** The cards of a pool (from–to, else all of it), for printing. */
  sheet(
    caller: Caller,
    query: { readonly pool?: string; readonly from?: string; readonly to?: string },
  ): Promise<Answer<CardsView>>
}

export type RoomCases = {
  list(caller: Caller): Promise<RoomPage>
  add(caller: Caller, body: NewRoom): Promise<Answer<RoomItem>>
  remove(caller: Caller, name: string): Promise<Answer<null>>
}

export type CalendarCases = {
  get(caller: Caller): Promise<Calendar>
  change(caller: Caller, body: CalendarChange): Promise<Answer<Calendar>>
  importHolidays(caller: Caller, body: HolidayImport): Promise<Answer<HolidaysImported>>
}

export type FunctionCases = {
  list(caller: Caller): Promise<FunctionPage>
  /** Replaces everybody who plays an actor of the SOP. */
  put(caller: Caller, body: FunctionChange): Promise<Answer<FunctionPage>>
}

/** What of a channel is changed; its settings as its own schema has them. */
export type ChannelChanges = { readonly enabled?: boolean; readonly setup?: Readonly<Record<string, unknown>> }
/** What is tried, and on whom. */
export type ChannelTest = {
  readonly setup?: Readonly<Record<string, unknown>>
  readonly to?: string
  readonly staffId?: string
}

export type ChannelCases = {
  list(caller: Caller): Promise<ChannelPage>
  change(caller: Caller, kind: LetterChannel, body: ChannelChanges): Promise<Answer<ChannelItem>>
  /** Sends a letter now, and waits for what the other side says. */
  test(caller: Caller, kind: LetterChannel, body: ChannelTest): Promise<Answer<ChannelTried>>
  /** Makes the secret anew by which a gateway and Lawang know each other. */
  renewSecret(caller: Caller, kind: 'gateway'): Promise<Answer<SigningSecret>>
}

export type AddressCases = {
  list(caller: Caller, staffId: string): Promise<Answer<StaffAddressPage>>
  add(caller: Caller, staffId: string, body: NewStaffAddress): Promise<Answer<StaffAddress>>
  remove(caller: Caller, staffId: string, addressId: string): Promise<Answer<null>>
  /** A code by which the bot learns whose chat it is; one's own, or the secretariat anybody's. */
  chatCode(caller: Caller, staffId: string): Promise<Answer<ChatCode>>
}

export type MessageCases = {
  page(caller: Caller, query: MessageQuery): Promise<MessagePage>
  /** Tries one that was given up once more. */
  retry(caller: Caller, messageId: string): Promise<Answer<MessageItem>>
  retryAll(caller: Caller, body: RetryAll): Promise<Retried>
}

export type HookCases = {
  list(caller: Caller): Promise<HookPage>
  add(caller: Caller, body: NewHook): Promise<Answer<HookMade>>
  change(caller: Caller, hookId: string, body: HookChange): Promise<Answer<HookItem>>
  renewSecret(caller: Caller, hookId: string): Promise<Answer<HookMade>>
  remove(caller: Caller, hookId: string): Promise<Answer<null>>
  test(caller: Caller, hookId: string): Promise<Answer<ChannelTried>>
  deliveries(caller: Caller, hookId: string, query: Pick<MessageQuery, 'after' | 'limit'>): Promise<Answer<MessagePage>>
  /** Tells it of an event again, under the same id. */
  replay(caller: Caller, hookId: string, messageId: string): Promise<Answer<MessageItem>>
}

export type LadderCases = {
  list(caller: Caller): Promise<LadderPage>
  /** `unitId` null: the office's own. */
  put(caller: Caller, unitId: string | null, body: LadderChange): Promise<Answer<Ladder>>
  /** The unit follows the office's again. */
  remove(caller: Caller, unitId: string): Promise<Answer<null>>
  example(caller: Caller, body: LadderTrial): Promise<Answer<LadderExample>>
}

export type VisitCases = {
  open(caller: Caller, body: OpenVisit): Promise<Answer<VisitAnswered>>
  command(caller: Caller, visitId: string, body: VisitCommand): Promise<Answer<VisitAnswered>>
  list(caller: Caller, query: VisitQuery): Promise<VisitPage>
  get(caller: Caller, visitId: string): Promise<Answer<Visit>>
  /** The story; reading it is recorded. */
  moments(caller: Caller, visitId: string): Promise<Answer<MomentPage>>
  /** What went to people about it, and how that fared. */
  messages(caller: Caller, visitId: string): Promise<Answer<VisitMessagePage>>
  /** Tries one that was given up once more. */
  retryMessage(caller: Caller, visitId: string, messageId: string): Promise<Answer<MessageItem>>
  /** Says that the other side's messages were on the screen, as far as a number of the ledger. */
  seen(caller: Caller, visitId: string, body: Seen): Promise<Answer<SeenAnswered>>
  reveal(caller: Caller, visitId: string, body: Reveal): Promise<Answer<Revealed>>
  sheet(caller: Caller, visitId: string): Promise<Answer<SheetView>>
}

export type VisitorCases = {
  search(caller: Caller, query: VisitorQuery): Promise<VisitorPage>
}

export type GuestBookCases = {
  page(caller: Caller, query: GuestBookQuery): Promise<GuestBookPage>
  /** All lines that match, in the order of the book, for printing. */
  print(caller: Caller, query: GuestBookQuery): Promise<GuestBookView>
}

export type DeskCases = {
  state(caller: Caller): Promise<DeskState>
}

export type SopCases = {
  inForce(caller: Caller): Promise<SopInForce>
  versions(caller: Caller): Promise<SopVersionPage>
  /** The SOP files that ship. */
  examples(caller: Caller): Promise<SopExamplePage>
  version(caller: Caller, version: number): Promise<Answer<SopVersion>>
  draft(caller: Caller): Promise<Answer<SopDraft>>
  /** Refused where another saved since the revision that was changed. */
  saveDraft(caller: Caller, body: SopDraftChange): Promise<Answer<SopDraft>>
  dropDraft(caller: Caller, query: SopDraftRemoval): Promise<Answer<null>>
  /** What this month's figures would have been under a file; nothing is kept. */
  forecast(caller: Caller, body: SopSource): Promise<Answer<SopForecast>>
  addVersion(caller: Caller, body: NewSopVersion): Promise<Answer<SopVersionItem>>
  putInForce(caller: Caller, body: SopChoice): Promise<Answer<SopInForce>>
  /** A version to be printed, the one in force where none is named. */
  document(caller: Caller, version?: number): Promise<Answer<SopView>>
}

/** How the SOP was kept, of filed visits; each sees what `reports/scope.ts` lets them. */
export type ReportCases = {
  compliance(caller: Caller, query: ComplianceQuery): Promise<Answer<ComplianceReport>>
  arrivals(caller: Caller, query: ReportFilter): Promise<Answer<ArrivalReport>>
  worst(caller: Caller, query: WorstQuery): Promise<Answer<WorstReport>>
  sheet(caller: Caller, query: ComplianceQuery): Promise<Answer<ReportSheetView>>
  print(caller: Caller, query: ReportFilter): Promise<Answer<ReportView>>
}

export type EventCases = {
  /** What happens from now on (and after `afterSeq`), as far as the caller may see it, until `signal` aborts. */
  subscribe(caller: Caller, afterSeq: number | null, signal: AbortSignal): AsyncIterable<AppEvent>
}

/** The call that a screen has to show, and the server's time. */
export type CallOfScreen = { readonly call: IntercomCall | null; readonly now: Instant }

/** Voice between the desk and a host. */
export type IntercomCases = {
  state(caller: Caller, query: IntercomQuery): Promise<CallOfScreen>
  ring(caller: Caller, body: IntercomRing): Promise<Answer<CallOfScreen>>
  act(caller: Caller, callId: string, body: IntercomAct): Promise<Answer<CallOfScreen>>
  signal(caller: Caller, callId: string, body: IntercomSignal): Promise<Answer<CallOfScreen>>
  /** Who can be rung about a visit. */
  reach(caller: Caller, visitId: string): Promise<Answer<IntercomReach>>
  /** Ends by the clock what nobody answers and what is left alone; runs with the server. Answers how to stop. */
  keepTime(report: (error: unknown) => void): () => Promise<void>
}

/** Where the caller is told things. */
export type OwnAddressCases = {
  /** The office's key for web push, made when it is first asked for. */
  pushKey(caller: Caller): Promise<PushKey>
  list(caller: Caller): Promise<OwnAddressPage>
  add(caller: Caller, body: NewOwnAddress): Promise<Answer<OwnAddress>>
  remove(caller: Caller, addressId: string): Promise<Answer<null>>
}

export type ClosingCases = {
  /** Files what is over at closing time in every office; run at start and by a timer. Answers how many visits were filed. */
  closeDays(): Promise<number>
}

/** How hosts are reached; `src/notify` sends what is claimed here. */
export type ReachCases = {
  /** The offices for which something of that line is due. */
  dueOffices(lane: DueLine): Promise<readonly string[]>
  nextDue(lane: DueLine): Promise<Instant | null>
  /** Moves the questions on whose deadlines have passed; answers how many were looked at. */
  climb(officeId: string): Promise<number>
  /** Lets those questions climb that were asked before there was a ladder; once at the start. Answers how many. */
  takeUp(): Promise<number>
  /** Messages to be sent now; whoever claims them settles them. `except`: channels or programs that have enough to send. */
  claim(officeId: string, lane: Lane, limit: number, except?: readonly string[]): Promise<readonly Outgoing[]>
  settle(officeId: string, results: readonly Sent[]): Promise<void>
  /** Calls the listener whenever something may have become due; answers how to stop. */
  onDue(listener: () => void): () => void
  /** Calls the listener with the mistake for which a message could not be put into words; it is tried again. */
  onWordless(listener: (error: unknown) => void): void
  /** Passes over whoever is asked now, on the word of the desk. */
  skip(caller: Caller, visitId: string, body: LadderSkip): Promise<Answer<VisitAnswered>>
}

/** A bot that the office reads by itself, or lets Telegram call. */
export type Bot = { readonly officeId: string; readonly setup: TelegramSetup; readonly changedAt: Instant }
/** From which update on a bot is read. */
export type BotTurn = { readonly setup: TelegramSetup; readonly nextUpdate: number }

/** What comes in from the channels. Whoever calls shows by a secret or a signature that they may. */
export type InboundCases = {
  telegram(officeId: string, secret: string, body: Uint8Array): Promise<Answer<null>>
  /** Meta looks whether the address is ours. */
  whatsappHello(officeId: string, token: string): Promise<Answer<null>>
  whatsapp(officeId: string, signature: string, body: Uint8Array): Promise<Answer<null>>
  gateway(officeId: string, signature: SignatureHeaders, body: Uint8Array): Promise<Answer<null>>
  bots(): Promise<readonly Bot[]>
  /** Calls the listener when channels were changed; answers how to stop. */
  onBots(listener: () => void): () => void
  /** The turn to read an office's bot; null where another process has it, or there is nothing to read. */
  botTurn(officeId: string, holder: string): Promise<BotTurn | null>
  /** Does what an update asks for, then notes that it was read. */
  botUpdate(officeId: string, holder: string, turn: BotTurn, update: unknown): Promise<void>
  endTurn(officeId: string, holder: string): Promise<void>
  /** A bot could not be read, or told where to call: the secretariat sees why. */
  botFailed(officeId: string, failure: string): Promise<void>
}

/** Everything that can be done with Lawang; routes and commands call nothing else. */
export type App = {
  readonly setup: SetupCases
  readonly sessions: SessionCases
  readonly office: OfficeCases
  readonly staff: StaffCases
  readonly presence: PresenceCases
  readonly units: UnitCases
  readonly accounts: AccountCases
  readonly slots: SlotCases
  readonly cards: CardCases
  readonly rooms: RoomCases
  readonly calendar: CalendarCases
  readonly functions: FunctionCases
  readonly channels: ChannelCases
  readonly addresses: AddressCases
  readonly messages: MessageCases
  readonly hooks: HookCases
  readonly ladders: LadderCases
  readonly visits: VisitCases
  readonly visitors: VisitorCases
  readonly guestBook: GuestBookCases
  readonly desk: DeskCases
  readonly sop: SopCases
  readonly reports: ReportCases
  readonly events: EventCases
  readonly answers: AnswerCases
  readonly intercom: IntercomCases
  readonly ownAddresses: OwnAddressCases
  readonly closing: ClosingCases
  readonly reach: ReachCases
  readonly inbound: InboundCases
}
