import { partsOf } from '../../sop/moment-name.ts'
import type { Instant } from '../moment.ts'
import { fits, type Happening } from './happening.ts'
import { forget } from './past.ts'
import { cutShort } from './settle.ts'
import type { Asking, Walker } from './walker.ts'

/** The question whose actor may answer anew: asked last and answered, while the visitor is not received. */
export function answerableAnew(walker: Readonly<Walker>): Asking | null {
  const { asking } = walker
  return asking === null || asking.ledTo === null || walker.received ? null : asking
}

/**
 * The actor asked last answers anew: where the step that asked leads elsewhere on it, the visit goes there, even from
 * the end or after it was turned away. False where what happened is no such answer.
 */
export function answeredAnew(walker: Walker, happening: Happening, at: Instant): boolean {
  const parts = partsOf(happening.name)
  if (parts.type !== 'answered') return false
  // `later` or `absent` that the standing step does not name leaves its question open
  if (walker.standing?.asks !== undefined && walker.standing.asks === happening.stage) {
    walker.answer = parts.answer
    return true
  }
  const asking = answerableAnew(walker)
  if (asking === null || asking.stage !== happening.stage) return false
  forget(walker.past, asking.stage)
  walker.answer = parts.answer
  const exit = asking.step.until.find((one) => fits(asking.step, one.moment, happening))
  if (exit === undefined) return true
  walker.asking = { ...asking, ledTo: exit.to }
  const calledBack = walker.turnedAway && (parts.answer === 'yes' || parts.answer === 'later')
  if (exit.to === asking.ledTo && !calledBack) return true
  walker.turnedAway = false
  const there = exit.to === 'end' ? walker.ended : exit.to === walker.standing?.no
  if (!there) cutShort(walker, exit.to, at, happening)
  return true
}
