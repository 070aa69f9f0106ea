import type { LadderExample, LadderTrial } from '../../contract/ladders.ts'
import { type LadderPlan, planOf } from '../../domain/ladder/plan.ts'
import type { StaffRef } from '../../domain/presence/standing.ts'
import type { StaffRow } from '../../store/rows.ts'
import type { Caller } from '../caller.ts'
import { officeOf } from '../office/office.ts'
import { type Answer, done, refuse } from '../outcome.ts'
import type { Parts } from '../parts.ts'
import { readBook } from '../presence/book.ts'
import { ruleOf } from './ladder-rule.ts'
import { ladderPeople } from './people.ts'

/** What would happen now to a question for somebody, by a ladder that need not be kept yet. */
export async function exampleOf(
  parts: Parts,
  caller: Caller,
  { hostId, unitId = null, ladder }: LadderTrial,
): Promise<Answer<LadderExample>> {
  const rule = ruleOf(ladder)
  if (rule === null) return refuse('badBody', { field: 'rungs' })
  const staff = (await parts.store.staff(caller.officeId)).filter(({ active }) => active)
  const host = staff.find(({ id }) => id === hostId)
  if (host === undefined) return refuse('unknownHost')
  const office =
    unitId === null ? null : (await parts.store.ladders(caller.officeId)).find((row) => row.unitId === null)
  const book = await readBook(parts, await officeOf(parts, caller))
  const people = ladderPeople(staff, book, {
    hostId,
    kind: null,
    unitId: host.unitId ?? undefined,
    secretaryId: ladder.secretaryId ?? office?.secretaryId ?? null,
  })
  return done(present(host, planOf(rule, people, book.standings)))
}

function present({ id, name }: StaffRow, plan: LadderPlan): LadderExample {
  const host = { id, name }
  if (plan.kind === 'absent') return { host, outcome: 'absent', rungs: [], leftOut: [] }
  let from = 0
  const rungs = plan.rungs.map(({ kind, to, seconds, reminders }) => {
    const began = from
    from += seconds
    return { kind, to: personOf(to), from: began, seconds, reminders: reminders.length }
  })
  const leftOut = plan.leftOut.map(({ kind, to, because }) => ({ kind, to: personOf(to), because }))
  return { host, outcome: 'ladder', rungs, leftOut }
}

function personOf(ref: StaffRef | null): { id: string; name: string } | null {
  return ref === null ? null : { id: ref.staffId, name: ref.name }
}
