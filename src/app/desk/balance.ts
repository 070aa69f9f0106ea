import { flowOf, waitsFor } from '../../domain/sop/flow.ts'
import type { MomentName, Sop } from '../../domain/sop/sop.ts'
import type { Visit } from '../../domain/visit/visit.ts'

/**
 * Whether a visit holds what its SOP says for where it stands: between signing the book and leaving, each thing that is
 * held and each card that must come back is in its place, unless it was waived, lost, or its identity only shown. Things
 * with a step of their own come when that step does and are not missed before.
 */
export function isAsItShould(visit: Visit, sop: Sop): boolean {
  if (visit.register.state === 'unsigned' || visit.filing.state === 'filed') return true
  if (visit.place.at === 'back' || visit.place.at === 'turnedAway') return true
  const flow = flowOf(sop, visit.kind, visit.leftOut)
  const hasStep = (moment: MomentName) => waitsFor(flow, moment).length > 0
  const { keeps, issues } = flow.intake
  const items = Object.keys(keeps).filter((item) => keeps[item] === 'held' && !hasStep(`deposited.${item}`))
  const pools = Object.keys(issues).filter(
    (pool) => (issues[pool] === 'worn' || issues[pool] === 'carried') && !hasStep(`issued.${pool}`),
  )
  return items.every((item) => itemIsThere(visit, item)) && pools.every((pool) => cardIsThere(visit, pool))
}

function itemIsThere(visit: Visit, item: string): boolean {
  const { held, lost, identity } = visit.custody
  if (held.some((one) => one.item === item)) return true
  if (lost.some((thing) => thing.of === 'visitor' && thing.item === item)) return true
  if (item === 'identityCard' && identity?.digital === true) return true
  return isWaived(visit, `deposited.${item}`)
}

function cardIsThere(visit: Visit, pool: string): boolean {
  const { out, lost } = visit.custody
  if (out.some((one) => one.pool === pool)) return true
  if (lost.some((thing) => thing.of === 'office' && thing.pool === pool)) return true
  return isWaived(visit, `issued.${pool}`)
}

function isWaived(visit: Visit, what: string): boolean {
  return visit.moments.some((moment) => moment.type === 'waived' && moment.what === what)
}
