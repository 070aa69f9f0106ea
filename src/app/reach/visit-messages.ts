import type { MessageItem } from '../../contract/outbox.ts'
import type { VisitMessagePage } from '../../contract/reach.ts'
import type { MessageRow } from '../../store/reach/rows.ts'
import type { Caller } from '../caller.ts'
import { type Answer, done, refuse } from '../outcome.ts'
import type { Parts } from '../parts.ts'
import { seesEveryVisit } from '../visit/sight.ts'
import { itemsOf, sendAgain } from './messages.ts'

/** What went to people about a visit, oldest first. Addresses and what the other side said are for the desk. */
export async function messagesOf(parts: Parts, caller: Caller, visitId: string): Promise<VisitMessagePage> {
  const rows = await parts.store.letters(caller.officeId, [visitId])
  const items = await itemsOf(parts, caller.officeId, rows)
  return {
    items: seesEveryVisit(caller) ? items : items.map((item) => ({ ...item, address: null, reply: null })),
    next: null,
  }
}

/** Tries one letter of a visit that was given up once more. */
export async function retryLetter(
  parts: Parts,
  { officeId }: Caller,
  visitId: string,
  messageId: string,
): Promise<Answer<MessageItem>> {
  const again = await parts.store.write(officeId, async (tx): Promise<Answer<MessageRow>> => {
    const row = await tx.message(messageId)
    if (row === undefined || row.visitId !== visitId || row.hookId !== null) return refuse('notFound')
    return row.state === 'failed' ? done(await sendAgain(parts, tx, row)) : refuse('notFailed')
  })
  if (!again.ok) return again
  for (const what of ['outbox', 'messages']) parts.store.announce(officeId, what)
  const [item] = await itemsOf(parts, officeId, [again.value])
  return item === undefined ? refuse('notFound') : done(item)
}
