import type { LadderChange, LadderExample } from '../../contract/ladders.ts'
import { type LadderPeople, type LadderPlan, planOf } from '../../domain/ladder/plan.ts'
import type { StaffRef } from '../../domain/presence/standing.ts'
import type { StaffRow } from '../../store/rows.ts'
import type { Caller } from '../caller.ts'
import { type Answer, done, refuse } from '../outcome.ts'
import type { Parts } from '../parts.ts'
import { ruleOf } from './ladder-rule.ts'

/** What would happen now to a question for somebody, by a ladder that need not be kept yet. */
export async function exampleOf(
  parts: Parts,
  caller: Caller,
  hostId: string,
  ladder: LadderChange,
): Promise<Answer<LadderExample>> {
  const rule = ruleOf(ladder)
  if (rule === null) return refuse('badBody', { field: 'rungs' })
  const staff = (await parts.store.staff(caller.officeId)).filter(({ active }) => active)
  const host = staff.find(({ id }) => id === hostId)
  if (host === undefined) return refuse('unknownHost')
  const standings = new Map(
    staff.map(({ id, presence }) => [
      id,
      { presence: { state: presence, until: null, note: null, source: 'desk' }, quiet: false } as const,
    ]),
  )
  return done(present(host, planOf(rule, peopleFor(host, staff, ladder.secretaryId ?? null), standings)))
}

function peopleFor(host: StaffRow, staff: readonly StaffRow[], secretaryId: string | null): LadderPeople {
  const refOf = (found: StaffRow | undefined) => (found === undefined ? null : refTo(found))
  return {
    host: refTo(host),
    delegate: null,
    secretary: refOf(staff.find(({ id }) => id === secretaryId)),
    head: refOf(staff.find(({ headOf }) => host.unitId !== null && headOf.includes(host.unitId))),
  }
}

function refTo({ id, name }: StaffRow): StaffRef {
  return { kind: 'staff', staffId: id, name }
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
