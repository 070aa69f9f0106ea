import { stepOf } from '../../sop/flow.ts'
import { groupOf } from '../../sop/moment-name.ts'
import type { Exit, MomentName, Step, StepNo } from '../../sop/sop.ts'
import { fits, type Happening } from './happening.ts'
import { hasHappened } from './past.ts'
import { fromOf, missingNeeds, type Walker } from './walker.ts'

/** The way along which a step is passed over: its first line that waits for a movement. */
export function passingWay(step: Step): Exit | undefined {
  return step.until.find((exit) => groupOf(exit.moment) === 'movement')
}

/** Whether a step may be passed over: it waits for a movement, misses at most movements, and its time has come. */
function isPassable(walker: Walker, step: Step): boolean {
  if (passingWay(step) === undefined) return false
  if (missingNeeds(walker, step).some((need) => groupOf(need) !== 'movement')) return false
  if (walker.standing === step && walker.began) return true
  const from = fromOf(walker.flow, step)
  if (from === undefined) return true
  if (groupOf(from) === 'movement') return true
  return walker.standing !== step && groupOf(from) !== 'return' && hasHappened(walker.past, step, from)
}

/** Whether what happened passes over the standing step. Returns and turning away never do. */
export function passesOver(walker: Walker, step: Step, happening: Happening): boolean {
  const group = groupOf(happening.name)
  if (group === 'return' || happening.name === 'turnedAway') return false
  const way = passingWay(step)
  if (way === undefined || !isPassable(walker, step)) return false
  return isLater(happening.name, way.moment) || beyond(walker, step).some((next) => isAwaitedBy(next, happening))
}

/** The steps further on over steps that may be passed over, nearest first; the standing one is not among them. */
export function beyond(walker: Walker, from: Step): readonly Step[] {
  const seen: Step[] = []
  for (let step: Step = from; isPassable(walker, step); ) {
    const to: StepNo | 'end' = passingWay(step)?.to ?? 'end'
    const next = to === 'end' ? undefined : stepOf(walker.flow, to)
    if (next === undefined || next === from || seen.includes(next)) break
    seen.push(next)
    step = next
  }
  return seen
}

/** Whether a step names what happened: as its beginning, as a need or as an end. */
export function isAwaitedBy(step: Step, happening: Happening): boolean {
  if (step.from !== undefined && fits(step, step.from, happening)) return true
  if (step.needs.some((need) => fits(step, need, happening))) return true
  return step.until.some((exit) => fits(step, exit.moment, happening))
}

/** Whether one movement comes after another in the order of every visit. */
function isLater(one: MomentName, than: MomentName): boolean {
  return earlier[one]?.includes(than) ?? false
}

/** The movements before each: being seated has no order with being queued and called. */
const earlier: Readonly<Partial<Record<MomentName, readonly MomentName[]>>> = {
  called: ['queued'],
  received: ['queued', 'called', 'seated'],
  meetingEnded: ['queued', 'called', 'seated', 'received'],
  reportedBack: ['queued', 'called', 'seated', 'received', 'meetingEnded'],
}
