/** What one Enter records, one row for each thing: shown over the large button before it is pressed. */
import { identityWaiver, initialsCount, keepsIdentity } from './body.ts'
import type { Draft, ShownIdentity } from './draft.ts'
import type { FormPlan, PoolPlan } from './plan.ts'

/** A row of what will be recorded. */
export type RecordRow =
  | { readonly kind: 'arrival' }
  | { readonly kind: 'request' }
  | { readonly kind: 'counted'; readonly label: string; readonly people: number }
  /** `initials`: they are there, still wanted, or nobody asks for them. */
  | { readonly kind: 'book'; readonly initials: 'drawn' | 'wanted' | 'none'; readonly without: string | null }
  | { readonly kind: 'custody'; readonly identity: ShownIdentity; readonly slot: string }
  | { readonly kind: 'seen'; readonly identity: ShownIdentity; readonly kept: string | null }
  | { readonly kind: 'noIdentity'; readonly reason: string }
  | { readonly kind: 'card'; readonly pool: PoolPlan; readonly number: string }
  | { readonly kind: 'noCard'; readonly pool: PoolPlan; readonly reason: string }
  | { readonly kind: 'waived'; readonly what: string; readonly reason: string }
  | { readonly kind: 'sheet' }

/** The rows in the order in which the form is read. */
export function recordsOf(draft: Draft, plan: FormPlan): readonly RecordRow[] {
  if (plan.counted) {
    const label = plan.kinds.find((kind) => kind.key === draft.kind)?.label ?? ''
    return [{ kind: 'counted', label, people: 1 + draft.companions.length }]
  }
  const asked = plan.asks === null ? [] : [{ kind: 'sheet' } as const]
  if (plan.ahead.chosen) return [{ kind: 'request' }, ...othersOf(draft)]
  if (!plan.registers) return [{ kind: 'arrival' }, ...othersOf(draft), ...asked]
  return [
    bookOf(draft, plan),
    ...identityOf(draft, plan),
    ...plan.pools.flatMap((pool) => cardOf(draft, pool)),
    ...othersOf(draft),
    ...asked,
  ]
}

function bookOf(draft: Draft, plan: FormPlan): RecordRow {
  const { wanted, drawn } = initialsCount(draft, plan)
  const wants = plan.initials === 'required' || plan.initials === 'each'
  const initials = wanted > 0 && drawn === wanted ? 'drawn' : wants ? 'wanted' : 'none'
  return { kind: 'book', initials, without: draft.waived['signs.entering'] ?? null }
}

function identityOf(draft: Draft, plan: FormPlan): readonly RecordRow[] {
  const { identity, slot, waived } = draft
  if (plan.identity === 'none') return []
  const reason = waived[identityWaiver(plan)] ?? null
  if (identity.kind === null) return reason === null ? [] : [{ kind: 'noIdentity', reason }]
  if (!keepsIdentity(draft, plan)) return [{ kind: 'seen', identity, kept: reason }]
  return slot === null ? [] : [{ kind: 'custody', identity, slot: slot.number }]
}

function cardOf(draft: Draft, pool: PoolPlan): readonly RecordRow[] {
  const reason = draft.waived[`issued.${pool.pool}`]
  if (reason !== undefined) return [{ kind: 'noCard', pool, reason }]
  const card = draft.cards[pool.pool]
  return card === undefined ? [] : [{ kind: 'card', pool, number: card.number }]
}

const placedElsewhere = ['signs.entering', 'identitySeen', 'deposited.identityCard']

/** What is left out and has no part of its own in the form. */
export function othersOf(draft: Draft): readonly (RecordRow & { readonly kind: 'waived' })[] {
  return Object.entries(draft.waived)
    .filter(([what]) => !placedElsewhere.includes(what) && !what.startsWith('issued.'))
    .map(([what, reason]) => ({ kind: 'waived', what, reason }))
}
