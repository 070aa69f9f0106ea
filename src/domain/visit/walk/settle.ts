import { groupOf, partsOf } from '../../sop/moment-name.ts'
import type { Exit, MomentName, Step, StepNo } from '../../sop/sop.ts'
import type { Instant } from '../moment.ts'
import type { Happening } from './happening.ts'
import { forget, isAvailable, isReturned, use } from './past.ts'
import { enter, isOpen, leave, missingNeeds, type Walker } from './walker.ts'

/** Ends the standing step along one of its ways and enters where that leads. */
export function take(
  walker: Walker,
  step: Step,
  exit: Exit,
  ending: 'normal' | 'passedOver',
  at: Instant,
  by?: Happening,
): void {
  leave(walker, ending, at)
  use(walker.past, step, [exit.moment, ...step.needs])
  if (ending === 'normal') noteAnswer(walker, step, exit)
  enter(walker, exit.to, at, by)
}

/** Cuts the standing step short and goes elsewhere. What served it may still serve another. */
export function cutShort(walker: Walker, to: StepNo | 'end', at: Instant, by?: Happening): void {
  const step = walker.standing
  if (step !== null) leave(walker, 'cutShort', at)
  if (step?.asks !== undefined) forget(walker.past, step.asks)
  enter(walker, to, at, by)
}

/** Ends every step that what came before already ends, or that waits for returns of which nothing is out. */
export function settle(walker: Walker, at: Instant): void {
  const passed = new Set<StepNo>()
  for (let step = walker.standing; step !== null && !passed.has(step.no); step = walker.standing) {
    const exit = earlyExit(walker, step) ?? nothingToReturn(walker, step)
    if (exit === undefined) break
    // a loop in which nothing happens must not turn for ever
    passed.add(step.no)
    take(walker, step, exit, 'normal', at)
  }
}

function earlyExit(walker: Walker, step: Step): Exit | undefined {
  return step.until.find(
    (exit) => isEarly(exit.moment) && isAvailable(walker.past, step, exit.moment) && isOpen(walker, step, exit),
  )
}

function isEarly(written: MomentName): boolean {
  const group = groupOf(written)
  return group === 'lasting' || group === 'opening'
}

function nothingToReturn(walker: Walker, step: Step): Exit | undefined {
  if (!walker.began || missingNeeds(walker, step).length > 0) return undefined
  const done = step.until.every((exit) => groupOf(exit.moment) === 'return' && isReturned(walker.past, exit.moment))
  return done ? step.until[0] : undefined
}

function noteAnswer(walker: Walker, step: Step, exit: Exit): void {
  const parts = partsOf(exit.moment)
  if (parts.type !== 'answered' || step.asks === undefined) return
  walker.asking = { stage: step.asks, step, ledTo: exit.to }
  walker.answer = parts.answer
  walker.turnedAway = false
}
