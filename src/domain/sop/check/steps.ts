import { covers, partsOf } from '../moment-name.ts'
import type { Reading } from '../read/reading.ts'
import type { Draft } from '../read/sop.ts'
import type { MomentName, Step } from '../sop.ts'

/** Whether each step is whole in itself: what it asks, what it waits for, and that its ends do not run into each other. */
export function checkSteps(draft: Draft, reading: Reading): void {
  draft.steps.forEach((step, index) => {
    checkQuestion(step, index, reading)
    checkOverlap(step, index, reading)
    checkEnds(step, index, reading)
  })
}

function checkQuestion(step: Step, index: number, reading: Reading): void {
  const answers = step.until.filter((exit) => exit.moment.startsWith('answered.'))
  const asksByHand = step.needs.includes('hostAsked') || step.until.some((exit) => exit.moment === 'hostAsked')
  const facts = { step: step.no }
  if (step.asks === undefined) {
    const [first] = answers
    if (first !== undefined) reading.reportAt('asksNothing', ['steps', index, 'until', first.moment], 'key', facts)
    else if (asksByHand) reading.reportAt('asksNothing', ['steps', index, 'until'], 'key', facts)
    return
  }
  if (answers.length === 0) {
    // a step may only put the question, for a later one to wait for the answer
    if (!asksByHand && step.until.length > 0) reading.reportAt('asksInVain', ['steps', index, 'asks'], 'value', facts)
    return
  }
  for (const name of ['answered.yes', 'answered.no'] as const) {
    if (answers.some((exit) => exit.moment === name)) continue
    reading.reportAt('oneAnswer', ['steps', index, 'until'], 'key', { ...facts, name })
  }
}

function checkOverlap(step: Step, index: number, reading: Reading): void {
  const ends = step.until.map((exit) => exit.moment)
  ends.forEach((moment, place) => {
    const other = [...step.needs, ...ends.slice(0, place)].find((one) => overlaps(one, moment))
    if (other === undefined) return
    reading.reportAt('overlap', ['steps', index, 'until', moment], 'key', { name: other, other: moment })
  })
}

function checkEnds(step: Step, index: number, reading: Reading): void {
  for (const exit of step.until) {
    if (exit.moment !== 'archived' || exit.to === 'end') continue
    reading.reportAt('archivedNotEnd', ['steps', index, 'until', 'archived'], 'value', { step: step.no })
  }
  const { from } = step
  if (from !== undefined && step.until.some((exit) => overlaps(exit.moment, from))) {
    reading.reportAt('fromIsEnd', ['steps', index, 'from'], 'value', { step: step.no })
  }
}

/** Whether one happening could be both. */
function overlaps(a: MomentName, b: MomentName): boolean {
  return partsOf(a).type === partsOf(b).type && (covers(a, b) || covers(b, a))
}
