import type { LetterChannel, MessageKind } from '../../domain/reach/message.ts'
import type { Instant } from '../../domain/visit/moment.ts'
import type { NewMessageRow } from '../../store/reach/rows.ts'
import type { OfficeTx } from '../../store/store.ts'
import type { Parts } from '../parts.ts'

/** What is to be said, and why: the cause makes sure that it is said once. */
export type Posting = {
  readonly kind: Exclude<MessageKind, 'event' | 'test'>
  readonly visitId: string
  readonly seq: number | null
  readonly stage: string | null
  /** What brought it about, apart from to whom and through what it goes. */
  readonly cause: string
  readonly staffIds: readonly string[]
  readonly now: Instant
  /** What is of use for moments only goes through the one channel that is quick enough. */
  readonly brief?: { readonly channel: LetterChannel; readonly until: Instant }
}

/** A letter that could not be sent for so long is of no use any more. */
const letterHours = 6

/** Writes a letter for every address of these people, through the channels that the office has switched on. */
export async function post(tx: OfficeTx, parts: Pick<Parts, 'newId'>, posting: Posting): Promise<void> {
  const { kind, visitId, seq, stage, cause, now, brief } = posting
  const rows: NewMessageRow[] = []
  let open: ReadonlySet<string> | undefined
  for (const staffId of new Set(posting.staffIds)) {
    const addresses = await tx.addresses(staffId)
    if (addresses.length === 0) continue
    open ??= new Set((await tx.channels()).filter(({ enabled }) => enabled).map((channel) => channel.kind))
    for (const { id, channel } of addresses) {
      if (!open.has(channel) || (brief !== undefined && channel !== brief.channel)) continue
      rows.push({
        id: parts.newId(),
        cause: `${kind} ${visitId} ${cause} ${id}`,
        channel,
        kind,
        visitId,
        seq,
        stage,
        staffId,
        addressId: id,
        hookId: null,
        dueAt: now,
        giveUpAt: brief?.until ?? now + letterHours * 3_600_000,
        createdAt: now,
      })
    }
  }
  if (rows.length > 0) await tx.addMessages(rows)
}
