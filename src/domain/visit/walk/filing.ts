import { type Flow, stepOf } from '../../sop/flow.ts'
import type { Step, StepNo } from '../../sop/sop.ts'
import type { Instant } from '../moment.ts'
import { cutShort } from './settle.ts'
import type { Walker } from './walker.ts'

/** A visitor turned away where the step does not name it: on to the step that files, else to the end. */
export function toFiling(walker: Walker, step: Step, at: Instant): void {
  if (waitsForFiling(step)) return
  cutShort(walker, filingFrom(walker.flow, step) ?? 'end', at)
}

/** Whether a step ends by filing the visit. */
export function waitsForFiling(step: Step): boolean {
  return step.until.some((exit) => exit.moment === 'archived')
}

/** The step that files, nearest along the ways that lead on; else the first of the flow. */
function filingFrom(flow: Flow, from: Step): StepNo | undefined {
  const queue: Step[] = [from]
  for (const step of queue) {
    if (waitsForFiling(step)) return step.no
    for (const exit of step.until) {
      const next = exit.to === 'end' ? undefined : stepOf(flow, exit.to)
      if (next !== undefined && !queue.includes(next)) queue.push(next)
    }
  }
  return flow.steps.find(waitsForFiling)?.no
}
