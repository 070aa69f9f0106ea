import { covers } from './moment-name.ts'
import type { Exit, Intake, MomentName, Sop, Step, StepNo } from './sop.ts'

/** The steps that one visit walks: those of its kind, less those of optional actors whom nobody plays for its host. */
export type Flow = {
  /** In the order of the file; ways that led to a step left out lead on. Empty where the kind is only counted. */
  readonly steps: readonly Step[]
  readonly intake: Intake
}

/** The flow of a visit. Made once for each SOP, kind and set of actors left out. */
export function flowOf(sop: Sop, kind: string | undefined, leftOut: readonly string[]): Flow {
  const flows = flowsOf.get(sop) ?? new Map<string, Flow>()
  flowsOf.set(sop, flows)
  const key = JSON.stringify([kind ?? null, ...leftOut.toSorted()])
  const known = flows.get(key)
  if (known !== undefined) return known
  const flow = makeFlow(sop, kind, leftOut)
  // a caller that passes ever new actors must not fill the memory
  if (flows.size < 1000) flows.set(key, flow)
  return flow
}

/** A flow that is looked at once. */
export function makeFlow(sop: Sop, kind: string | undefined, leftOut: readonly string[]): Flow {
  return { steps: stepsOf(sop, kind, new Set(leftOut)), intake: intakeOf(sop, kind) }
}

/** What the book asks, what is kept, lent and signed for a kind of visit. */
export function intakeOf(sop: Sop, kind: string | undefined): Intake {
  return sop.kinds.find((one) => one.key === kind)?.intake ?? sop.intake
}

/** The step at which a visit enters its flow; undefined where the flow has none. */
export function entryOf(flow: Flow): Step | undefined {
  return flow.steps[0]
}

/** The step of that number in the flow. */
export function stepOf(flow: Flow, no: StepNo): Step | undefined {
  const known = numbered.get(flow) ?? new Map(flow.steps.map((step) => [step.no, step]))
  numbered.set(flow, known)
  return known.get(no)
}

/** Whether the step names the moment (or a wider or closer form of it) as its beginning, as a need or as an end. */
export function stepWaitsFor(step: Step, moment: MomentName): boolean {
  return namesOf(step).some((name) => covers(name, moment) || covers(moment, name))
}

/** The steps of the flow that name the moment in `from`, `needs` or `until`, in the order of the file. */
export function waitsFor(flow: Flow, moment: MomentName): readonly Step[] {
  return flow.steps.filter((step) => stepWaitsFor(step, moment))
}

/** The step itself and all to which ways lead from it, in the order of the file. */
export function reachable(flow: Flow, from: StepNo): readonly Step[] {
  const known = reachedIn.get(flow) ?? new Map<StepNo, readonly Step[]>()
  reachedIn.set(flow, known)
  const steps = known.get(from) ?? walkFrom(flow, from)
  known.set(from, steps)
  return steps
}

/** The usual way: the step itself and those that follow along the first line of each `until`, to the end. */
export function usualWay(flow: Flow, from: StepNo): readonly Step[] {
  const way: Step[] = []
  for (let step = stepOf(flow, from); step !== undefined && !way.includes(step); ) {
    way.push(step)
    const to: StepNo | 'end' = step.until[0]?.to ?? 'end'
    step = to === 'end' ? undefined : stepOf(flow, to)
  }
  return way
}

const flowsOf = new WeakMap<Sop, Map<string, Flow>>()
const numbered = new WeakMap<Flow, ReadonlyMap<StepNo, Step>>()
const reachedIn = new WeakMap<Flow, Map<StepNo, readonly Step[]>>()

function walkFrom(flow: Flow, from: StepNo): readonly Step[] {
  const seen = new Set<StepNo>()
  const open: (StepNo | 'end')[] = [from]
  for (let no = open.pop(); no !== undefined; no = open.pop()) {
    const step = no === 'end' || seen.has(no) ? undefined : stepOf(flow, no)
    if (step === undefined) continue
    seen.add(step.no)
    open.push(...step.until.map((exit) => exit.to))
  }
  return flow.steps.filter((step) => seen.has(step.no))
}

function namesOf(step: Step): readonly MomentName[] {
  const ends = step.until.map((exit) => exit.moment)
  return step.from === undefined ? [...step.needs, ...ends] : [step.from, ...step.needs, ...ends]
}

function stepsOf(sop: Sop, kind: string | undefined, leftOut: ReadonlySet<string>): readonly Step[] {
  if (sop.kinds.some((one) => one.key === kind && !one.recorded)) return []
  const stays = (step: Step) =>
    (step.only === undefined || (kind !== undefined && step.only.includes(kind))) &&
    !leftOut.has(step.actor) &&
    (step.asks === undefined || !leftOut.has(step.asks))
  const steps = sop.steps.filter(stays)
  const there = new Set(steps.map((step) => step.no))
  const lead = (to: Exit['to']): Exit['to'] => {
    if (to === 'end' || there.has(to)) return to
    const left = sop.steps.findIndex((step) => step.no === to)
    return sop.steps.slice(left + 1).find((step) => there.has(step.no))?.no ?? 'end'
  }
  return steps.map((step) => ({
    ...step,
    until: step.until.map((exit) => ({ moment: exit.moment, to: lead(exit.to) })),
  }))
}
