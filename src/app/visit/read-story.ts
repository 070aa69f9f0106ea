import type { MomentItem } from '../../contract/visit.ts'
import { progressOf } from '../../domain/visit/walk.ts'
import type { VisitRow } from '../../store/rows.ts'
import type { Caller } from '../caller.ts'
import { officeOf } from '../office/office.ts'
import type { Parts } from '../parts.ts'
import { hoursFor } from './hours-for.ts'
import { storyOf } from './story.ts'

/** The story of a visit, in the reader's language. */
export async function readStory(parts: Parts, caller: Caller, { visit }: VisitRow): Promise<MomentItem[]> {
  const [rows, office, { sop }] = await Promise.all([
    parts.store.ledgerOf(caller.officeId, visit.id),
    officeOf(parts, caller),
    parts.sops.version(caller.officeId, visit.sopVersion),
  ])
  const { stepOf } = progressOf(visit, sop, await hoursFor(parts, office, visit))
  return storyOf(rows, stepOf, sop, caller.locale)
}
