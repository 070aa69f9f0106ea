import type { ChannelKind, DueLine } from '../../domain/reach/message.ts'
import type { Instant } from '../../domain/visit/moment.ts'
import type { Page } from '../rows.ts'
import type { BotTx } from './bots.ts'
import type {
  AddressRow,
  ChannelRow,
  Claim,
  Health,
  HookRow,
  LadderRow,
  Line,
  MessageChange,
  MessageFilter,
  MessageRow,
  MessageTally,
  NewMessageRow,
  PursuitRow,
} from './rows.ts'

/** What is written about reaching hosts, in the transaction of one office. */
export type ReachTx = BotTx & {
  /** Puts messages on their way; one of a cause that is known already stays away. */
  addMessages(rows: readonly NewMessageRow[]): Promise<void>
  message(id: string): Promise<MessageRow | undefined>
  messagesOfVisit(visitId: string): Promise<readonly MessageRow[]>
  /** Takes what is due, oldest first; what is not settled by `until` is due again. */
  claimMessages(claim: Claim): Promise<readonly MessageRow[]>
  changeMessage(id: string, changes: MessageChange): Promise<void>
  /** Changes what was claimed, only while nobody else has taken it and nothing else has become of it since. */
  settleMessage(claimed: MessageRow, changes: MessageChange): Promise<void>
  /** All that went to an address reached the wrong person. */
  disownMessages(addressId: string, at: Instant): Promise<void>
  /** Leaves all that waits for one channel or one program alone until then. */
  deferMessages(line: Line, until: Instant): Promise<void>
  noteHealth(line: Line, health: Health): Promise<void>
  /** Of one member of staff or of all; those that are gone left out. */
  addresses(staffId?: string): Promise<readonly AddressRow[]>
  putAddress(row: AddressRow): Promise<void>
  removeAddress(id: string): Promise<boolean>
  /** The other side knows the address no more: nothing is sent there again. */
  closeAddress(id: string, at: Instant): Promise<void>
  channels(): Promise<readonly ChannelRow[]>
  putChannel(row: ChannelRow): Promise<void>
  hooks(): Promise<readonly HookRow[]>
  putHook(row: HookRow): Promise<void>
  removeHook(id: string): Promise<boolean>
  pursuit(visitId: string): Promise<PursuitRow | undefined>
  /** Null ends it. */
  putPursuit(visitId: string, row: Omit<PursuitRow, 'visitId'> | null): Promise<void>
  duePursuits(now: Instant, limit: number): Promise<readonly PursuitRow[]>
  ladders(): Promise<readonly LadderRow[]>
  /** Null takes a unit's own ladder away. */
  putLadder(unitId: string | null, row: Omit<LadderRow, 'unitId'> | null): Promise<void>
}

/** What is read about reaching hosts. */
export type ReachReads = {
  /** The offices for which something of a line is due by now. */
  dueOffices(lane: DueLine, now: Instant): Promise<readonly string[]>
  /** When something is due next; null where nothing waits. */
  nextDue(lane: DueLine): Promise<Instant | null>
  /** Newest first. */
  messages(officeId: string, filter: MessageFilter): Promise<Page<MessageRow>>
  /** What went to people about some visits, oldest first. */
  letters(officeId: string, visitIds: readonly string[]): Promise<readonly MessageRow[]>
  /** Of messages written since an instant; of all when left out. */
  messageTallies(officeId: string, since?: Instant): Promise<readonly MessageTally[]>
  /** Of whatever office: a token says no more. */
  messageById(id: string): Promise<MessageRow | undefined>
  /** The newest one that has that name at the other side. */
  messageByRemoteId(officeId: string, channel: ChannelKind, remoteId: string): Promise<MessageRow | undefined>
  addresses(officeId: string, staffId?: string): Promise<readonly AddressRow[]>
  channels(officeId: string): Promise<readonly ChannelRow[]>
  /** Of all offices that have such a channel on. */
  channelsOn(kind: ChannelKind): Promise<readonly (ChannelRow & { readonly officeId: string })[]>
  hooks(officeId: string): Promise<readonly HookRow[]>
  pursuits(officeId: string): Promise<readonly PursuitRow[]>
  pursuit(officeId: string, visitId: string): Promise<PursuitRow | undefined>
  ladders(officeId: string): Promise<readonly LadderRow[]>
  /** A mark that only this installation can make of a text; `about` keeps marks of different uses apart. */
  sign(about: string, text: string): Uint8Array
}
