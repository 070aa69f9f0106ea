import { reachable, stepOf } from '../flow.ts'
import { partsOf } from '../moment-name.ts'
import type { Exit, Intake, MomentName, Sop, Step, StepNo } from '../sop.ts'
import { neverBecause } from './things.ts'
import type { FlowFault, Variant } from './variants.ts'

/** Whether a moment cannot come with what a kind of visit keeps and lends. */
type Closed = (moment: MomentName, intake: Intake) => boolean

/** Steps to which nothing leads, from which nothing leads out, and usual ways that never come to an end. */
export function waysAmiss(sop: Sop, variant: Variant, closed: Closed): readonly FlowFault[] {
  const indexOf = (no: StepNo) => sop.steps.findIndex((step) => step.no === no)
  const unreached = variant.flow.steps
    .filter((step) => !variant.reached.includes(step))
    .map(
      (step): FlowFault => ({
        code: 'unreached',
        path: ['steps', indexOf(step.no), 'no'],
        side: 'value',
        facts: { step: step.no },
      }),
    )
  const endless = stepsWithoutEnd(variant, closed)
  const noWayOut = deadEnds(variant, endless).map(
    (step): FlowFault => ({
      code: 'noWayOut',
      path: ['steps', indexOf(step.no), 'until'],
      side: 'key',
      facts: { step: step.no },
    }),
  )
  const usual = usualCircles(variant)
    // where there is no way out at all, the usual one is no news
    .filter((circle) => !endless.includes(circle.back))
    .map(
      ({ from, back }): FlowFault => ({
        code: 'usualWay',
        path: ['steps', indexOf(from.no), 'until', from.until[0]?.moment ?? ''],
        side: 'key',
        facts: { step: back.no },
      }),
    )
  return [...unreached, ...noWayOut, ...usual]
}

/** A return with nothing to return is met by itself; a thing that is never taken never comes. */
export function isClosed(moment: MomentName, intake: Intake): boolean {
  const parts = partsOf(moment)
  return parts.group === 'lasting' && neverBecause(parts, intake) !== undefined
}

function stepsWithoutEnd({ flow, reached }: Variant, closed: Closed): readonly Step[] {
  const out = new Set<StepNo>()
  // ways lead mostly onwards, so the steps are looked at from the last to the first
  const open = flow.steps.map((step) => ({ no: step.no, exits: openExits(step, flow.intake, closed) })).reverse()
  for (let grown = true; grown; ) {
    grown = false
    for (const step of open) {
      if (out.has(step.no) || !step.exits.some((exit) => exit.to === 'end' || out.has(exit.to))) continue
      out.add(step.no)
      grown = true
    }
  }
  return reached.filter((step) => !out.has(step.no))
}

/** Of the steps without an end those that lead to no other such step but back to themselves: there it is to be mended. */
function deadEnds({ flow }: Variant, endless: readonly Step[]): readonly Step[] {
  const told = new Set<StepNo>()
  return endless.filter((step) => {
    const onwards = reachable(flow, step.no)
    const isCore = onwards.every((other) => reachable(flow, other.no).includes(step))
    if (!isCore || told.has(step.no)) return false
    for (const other of onwards) told.add(other.no)
    return true
  })
}

/** The lines of a step that can come true with what this kind of visit keeps and lends. */
function openExits(step: Step, intake: Intake, closed: Closed): readonly Exit[] {
  const blocked = step.needs.some((need) => closed(need, intake))
  const exits = step.until.map((exit): Exit => (exit.moment === 'archived' ? { ...exit, to: 'end' } : exit))
  return exits.filter((exit) => !closed(exit.moment, intake) && (!blocked || waitsForNoNeeds(exit.moment)))
}

function waitsForNoNeeds(moment: MomentName): boolean {
  const parts = partsOf(moment)
  if (parts.type === 'answered') return parts.answer === 'no' || parts.answer === 'absent'
  return parts.type === 'turnedAway' || (parts.type === 'performed' && parts.result === 'failed')
}

/** Circles of first lines: the step whose line leads back, and the earliest of the circle. */
function usualCircles({ flow, reached }: Variant): readonly { readonly from: Step; readonly back: Step }[] {
  const done = new Set<StepNo>()
  const circles: { from: Step; back: Step }[] = []
  for (const start of reached) {
    const way: Step[] = []
    for (let step: Step | undefined = start; step !== undefined && !done.has(step.no); step = nextUsual(flow, step)) {
      done.add(step.no)
      way.push(step)
    }
    const last = way.at(-1)
    const back = last === undefined ? undefined : nextUsual(flow, last)
    const begins = back === undefined ? -1 : way.indexOf(back)
    if (begins >= 0) circles.push(circleOf(way.slice(begins), flow.steps))
  }
  return circles
}

function circleOf(circle: readonly Step[], order: readonly Step[]): { from: Step; back: Step } {
  const places = circle.map((step) => order.indexOf(step))
  const first = places.indexOf(Math.min(...places))
  const back = circle[first]
  const from = circle.at(first - 1)
  if (back === undefined || from === undefined) throw new Error('A circle has at least one step')
  return { from, back }
}

function nextUsual(flow: Variant['flow'], step: Step): Step | undefined {
  const [first] = step.until
  const to = first === undefined || first.moment === 'archived' ? 'end' : first.to
  return to === 'end' ? undefined : stepOf(flow, to)
}
