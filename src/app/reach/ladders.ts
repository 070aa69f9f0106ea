import type { Ladder, LadderChange, LadderPage } from '../../contract/ladders.ts'
import { defaultLadder, type LadderRule } from '../../domain/ladder/rule.ts'
import type { LadderRow } from '../../store/reach/rows.ts'
import type { StaffRow } from '../../store/rows.ts'
import type { OfficeTx } from '../../store/store.ts'
import type { LadderCases } from '../app.ts'
import type { Caller } from '../caller.ts'
import { type Answer, done, refuse } from '../outcome.ts'
import type { Parts } from '../parts.ts'
import { exampleOf } from './ladder-example.ts'
import { ruleOf } from './ladder-rule.ts'

/** How questions are pursued: the office's way, and that of units which have one of their own. */
export function ladderCases(parts: Parts): LadderCases {
  return {
    list: (caller) => list(parts, caller),
    put: (caller, unitId, body) => put(parts, caller, unitId, body),
    async remove(caller, unitId) {
      const removed = await parts.store.write(caller.officeId, async (tx) => {
        const own = (await tx.ladders()).some((row) => row.unitId === unitId)
        if (own) await tx.putLadder(unitId, null)
        return own
      })
      if (!removed) return refuse('notFound')
      parts.store.announce(caller.officeId, 'ladder')
      return done(null)
    },
    example: (caller, body) => exampleOf(parts, caller, body),
  }
}

async function list({ store }: Parts, { officeId }: Caller): Promise<LadderPage> {
  const [rows, units, staff] = await Promise.all([
    store.ladders(officeId),
    store.units(officeId),
    store.staff(officeId),
  ])
  const office = rows.find(({ unitId }) => unitId === null)
  const items = units
    .filter(({ active }) => active)
    .map(({ id, name }) => {
      const own = rows.find(({ unitId }) => unitId === id)
      return present({ id, name }, own ?? office, own !== undefined, staff)
    })
  return { items: [present(null, office, true, staff), ...items], next: null }
}

function present(unit: Ladder['unit'], row: LadderRow | undefined, own: boolean, staff: readonly StaffRow[]): Ladder {
  const { rungs, whenOut } = row?.rule ?? defaultLadder
  const secretary = staff.find(({ id, active }) => active && id === row?.secretaryId)
  return {
    unit,
    own,
    rungs: rungs.map(({ kind, seconds, remindEverySeconds }) => ({ kind, seconds, remindEverySeconds })),
    whenOut,
    secretary: secretary === undefined ? null : { id: secretary.id, name: secretary.name },
  }
}

async function put(parts: Parts, caller: Caller, unitId: string | null, body: LadderChange): Promise<Answer<Ladder>> {
  const rule = ruleOf(body)
  if (rule === null) return refuse('badBody', { field: 'rungs' })
  const refused = await parts.store.write(caller.officeId, (tx) => keep(tx, unitId, rule, body.secretaryId ?? null))
  if (refused !== null) return refused
  parts.store.announce(caller.officeId, 'ladder')
  const kept = (await list(parts, caller)).items.find(({ unit }) => (unit?.id ?? null) === unitId)
  return kept === undefined ? refuse('notFound') : done(kept)
}

async function keep(tx: OfficeTx, unitId: string | null, rule: LadderRule, secretaryId: string | null) {
  if (unitId !== null && (await tx.unit(unitId))?.active !== true) return refuse('notFound')
  if (secretaryId !== null && (await tx.staff(secretaryId))?.active !== true) return refuse('unknownHost')
  await tx.putLadder(unitId, { rule, secretaryId })
  return null
}
