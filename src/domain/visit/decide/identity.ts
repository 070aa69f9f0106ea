import type { Intent } from '../command.ts'
import { type Desk, isRefusal, type Plan, refuse, said } from './desk.ts'
import { hasStep } from './reception.ts'
import { slotFor } from './supply.ts'

const item = 'identityCard'

/** What registering does with the visitor's identity, where no step of its own takes it: keeps it, or sees it. */
export function identityTaken(desk: Desk, intent: Intent, leftOut: ReadonlySet<string>): Plan {
  const policy = desk.intake.keeps[item] ?? 'none'
  if (policy === 'none' || isTaken(desk)) return []
  const held = policy === 'held' || policy === 'offered'
  if (hasStep(desk, held ? 'deposited.identityCard' : 'identitySeen')) return []
  const { identity } = intent
  if (identity === undefined) {
    const spared = policy === 'offered' || leftOut.has('identitySeen') || leftOut.has('deposited.identityCard')
    return spared ? [] : refuse('identityRequired', { item })
  }
  const { slot, ...shown } = identity
  if (!held || shown.digital === true || leftOut.has('deposited.identityCard')) {
    return [said(desk.context, { type: 'identitySeen', identity: shown })]
  }
  const place = slotFor(desk.context, item, slot)
  if (isRefusal(place)) return place
  return [said(desk.context, { type: 'deposited', item, slot: place, identity: shown })]
}

function isTaken({ visit }: Desk): boolean {
  return visit.custody.identity !== undefined || visit.custody.held.some((one) => one.item === item)
}
