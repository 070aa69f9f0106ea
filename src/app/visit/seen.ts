import type { Seen, SeenAnswered } from '../../contract/visit.ts'
import { sideOf } from '../../domain/visit/decide/talk.ts'
import type { Visit } from '../../domain/visit/visit.ts'
import type { Caller } from '../caller.ts'
import type { Parts } from '../parts.ts'
import { seesEveryVisit } from './sight.ts'
import { whoOf } from './who.ts'

/**
 * What the other side wrote until a number of the ledger was on the caller's screen. It is no moment: the mark of whoever wrote
 * changes, the visit does not. Somebody who only may look on (the head of a unit) sees for nobody.
 */
export async function markSeen(parts: Parts, caller: Caller, visit: Visit, { seq }: Seen): Promise<SeenAnswered> {
  const side = sideOf(visit, whoOf(caller))
  const theirs = visit.conversation.filter(({ from }) => from !== side).map(({ commandId }) => commandId)
  if (theirs.length === 0 || (side === 'desk' && !seesEveryVisit(caller))) return { marked: 0 }
  const { officeId } = caller
  const [rows, seen] = await Promise.all([
    parts.store.ledgerOf(officeId, visit.id),
    parts.store.seen(officeId, [visit.id]),
  ])
  const shown = new Set(rows.filter((row) => row.seq <= seq).map(({ moment }) => moment.commandId))
  const commandIds = theirs.filter((commandId) => shown.has(commandId) && !seen.has(commandId))
  if (commandIds.length === 0) return { marked: 0 }
  const marked = await parts.store.write(officeId, (tx) => tx.markSeen(visit.id, { commandIds, at: parts.clock() }))
  if (marked > 0) parts.store.announce(officeId, 'conversation')
  return { marked }
}
