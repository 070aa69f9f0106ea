import { type Flow, stepOf } from '../../sop/flow.ts'
import { groupOf, partsOf } from '../../sop/moment-name.ts'
import type { AnswerWord, Exit, MomentName, Step, StepNo } from '../../sop/sop.ts'
import type { Instant } from '../moment.ts'
import { fits, type Happening } from './happening.ts'
import { emptyPast, hasHappened, isAvailable, isReturned, type Past } from './past.ts'

/** One pass through a step, as it is being walked. */
export type WalkPass = {
  readonly step: Step
  startedAt: Instant | null
  endedAt: Instant | null
  ending: 'open' | 'normal' | 'passedOver' | 'cutShort'
}

/** The question asked last: of which actor, by which step, and where the answer to it led. */
export type Asking = { readonly stage: string; readonly step: Step; readonly ledTo: StepNo | 'end' | null }

/** A visit on its way along the flow; the walk changes it moment by moment. */
export type Walker = {
  readonly flow: Flow
  readonly past: Past
  readonly passes: WalkPass[]
  /** The step entered and not yet ended. */
  standing: Step | null
  /** Whether its clock runs. */
  began: boolean
  /** The movements that came while it stood. */
  came: Set<MomentName>
  /** Whether its question has gone out. */
  asked: boolean
  /** The step whose clock began last. */
  step: StepNo | null
  readonly stepOf: (StepNo | null)[]
  asking: Asking | null
  /** What the actor asked last says now. */
  answer: AnswerWord | 'open' | null
  /** Turned away since the last answer that brought the visit somewhere. */
  turnedAway: boolean
  received: boolean
  ended: boolean
  filed: boolean
}

export function newWalker(flow: Flow): Walker {
  return {
    flow,
    past: emptyPast(),
    passes: [],
    standing: null,
    began: false,
    came: new Set(),
    asked: false,
    step: null,
    stepOf: [],
    asking: null,
    answer: null,
    turnedAway: false,
    received: false,
    ended: flow.steps.length === 0,
    filed: false,
  }
}

/** Enters a step (or the end) at an instant; the moment that led there may be what its clock starts from. */
export function enter(walker: Walker, to: StepNo | 'end', at: Instant, by?: Happening): void {
  const step = to === 'end' ? undefined : stepOf(walker.flow, to)
  walker.came = new Set()
  walker.began = false
  walker.asked = false
  walker.standing = step ?? null
  walker.ended = step === undefined
  if (step === undefined) return
  walker.passes.push({ step, startedAt: null, endedAt: null, ending: 'open' })
  if (startsOnEntering(walker, step, by)) begin(walker, step, at)
  if (step.asks === undefined) return
  walker.asked = isAvailable(walker.past, step, 'hostAsked')
  if (walker.asked || !isAskedByPerson(step)) nowAsking(walker, step, step.asks)
}

/** Starts the clock of the standing step. */
export function begin(walker: Walker, step: Step, at: Instant): void {
  const pass = walker.passes.at(-1)
  if (pass !== undefined) pass.startedAt = at
  walker.began = true
  walker.step = step.no
}

/** Ends the standing step. */
export function leave(walker: Walker, ending: 'normal' | 'passedOver' | 'cutShort', at: Instant): void {
  const pass = walker.passes.at(-1)
  if (pass !== undefined && pass.ending === 'open') {
    pass.endedAt = at
    pass.ending = ending
  }
  walker.standing = null
}

/** The question of a step has reached its actor. */
export function nowAsking(walker: Walker, step: Step, stage: string): void {
  walker.asking = { stage, step, ledTo: null }
  walker.answer = 'open'
}

/** What the clock of a step starts from where not from the end of the one before. */
export function fromOf(flow: Flow, step: Step): MomentName | undefined {
  return step.from ?? (flow.steps[0]?.no === step.no ? 'arrived' : undefined)
}

/** Whether a person asks, because the step waits for the asking; else the step asks by itself. */
export function isAskedByPerson(step: Step): boolean {
  return step.needs.includes('hostAsked') || step.until.some((exit) => exit.moment === 'hostAsked')
}

/** Whether a need of a step is met. A step that is not entered yet has seen no movement. */
export function isMet(walker: Walker, step: Step, need: MomentName): boolean {
  const group = groupOf(need)
  switch (group) {
    case 'movement':
      return walker.standing === step && walker.came.has(need)
    case 'return':
      return isReturned(walker.past, need)
    case 'opening':
    case 'lasting':
      return need === 'hostAsked'
        ? (walker.standing === step && walker.asked) || isAvailable(walker.past, step, need)
        : isAvailable(walker.past, step, need)
    case 'turn':
      return false
    default: {
      const never: never = group
      return never
    }
  }
}

export function missingNeeds(walker: Walker, step: Step): readonly MomentName[] {
  return step.needs.filter((need) => !isMet(walker, step, need))
}

/** Whether the way may be taken now, as far as needs and clock decide. */
export function isOpen(walker: Walker, step: Step, exit: Exit): boolean {
  if (waitsForClock(exit.moment) && !walker.began) return false
  return isExempt(exit.moment) || missingNeeds(walker, step).length === 0
}

/** A visitor turned away, a no, an absent host and a failed check end a step whatever else it needs. */
export function isExempt(written: MomentName): boolean {
  const parts = partsOf(written)
  if (parts.type === 'answered') return parts.answer === 'no' || parts.answer === 'absent'
  if (parts.type === 'performed') return parts.result === 'failed'
  return parts.type === 'turnedAway'
}

function waitsForClock(written: MomentName): boolean {
  const { type } = partsOf(written)
  return type === 'performed' || type === 'answered'
}

function startsOnEntering(walker: Walker, step: Step, by: Happening | undefined): boolean {
  const from = fromOf(walker.flow, step)
  if (from === undefined) return true
  if (by !== undefined && fits(step, from, by)) return true
  const group = groupOf(from)
  return (group === 'opening' || group === 'lasting') && hasHappened(walker.past, step, from)
}
