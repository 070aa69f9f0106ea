import { stepOf } from '../flow.ts'
import { partsOf } from '../moment-name.ts'
import type { Exit, Intake, MomentName, Sop, Step, StepNo } from '../sop.ts'
import type { SopErrorCode } from '../sop-error.ts'
import { neverBecause } from './things.ts'
import type { FlowFault, Variant } from './variants.ts'

/** Whether a moment cannot come with what a kind of visit keeps and lends. */
type Closed = (moment: MomentName, intake: Intake) => boolean

/** Steps to which nothing leads, from which nothing leads out, and usual ways that never come to an end. */
export function waysAmiss(sop: Sop, variant: Variant, closed: Closed): readonly FlowFault[] {
  const ways = new Map(variant.flow.steps.map((step) => [step.no, openExits(step, variant.flow.intake, closed)]))
  const endless = stepsWithoutEnd(variant, ways)
  const fault = (code: SopErrorCode, step: StepNo, at: StepNo, ...inside: readonly string[]): FlowFault => ({
    code,
    path: ['steps', sop.steps.findIndex((one) => one.no === at), ...inside],
    side: inside[0] === 'no' ? 'value' : 'key',
    facts: { step },
  })
  return [
    ...variant.flow.steps
      .filter((step) => !variant.reached.includes(step))
      .map(({ no }) => fault('unreached', no, no, 'no')),
    ...deadEnds(endless, ways).map(({ no }) => fault('noWayOut', no, no, 'until')),
    ...usualCircles(variant)
      // where there is no way out at all, the usual one is no news
      .filter((circle) => !endless.includes(circle.back))
      .map(({ from, back }) => fault('usualWay', back.no, from.no, 'until', from.until[0]?.moment ?? '')),
  ]
}

/** A return with nothing to return is met by itself; a thing that is never taken never comes. */
export function isClosed(moment: MomentName, intake: Intake): boolean {
  const parts = partsOf(moment)
  return parts.group === 'lasting' && neverBecause(parts, intake) !== undefined
}

type Ways = ReadonlyMap<StepNo, readonly Exit[]>

function stepsWithoutEnd({ flow, reached }: Variant, ways: Ways): readonly Step[] {
  const out = new Set<StepNo>()
  // ways lead mostly onwards, so the steps are looked at from the last to the first
  const numbers = flow.steps.map((step) => step.no).reverse()
  for (let grown = true; grown; ) {
    grown = false
    for (const no of numbers) {
      if (out.has(no) || !ways.get(no)?.some((exit) => exit.to === 'end' || out.has(exit.to))) continue
      out.add(no)
      grown = true
    }
  }
  return reached.filter((step) => !out.has(step.no))
}

/** Of the steps without an end those from which all ways lead back to themselves: there it is to be mended. */
function deadEnds(endless: readonly Step[], ways: Ways): readonly Step[] {
  const onwards = new Map(endless.map((step) => [step.no, reachedFrom(step.no, ways)]))
  const told = new Set<StepNo>()
  return endless.filter(({ no }) => {
    const others = onwards.get(no) ?? new Set()
    if (told.has(no) || ![...others].every((other) => onwards.get(other)?.has(no))) return false
    for (const other of others) told.add(other)
    return true
  })
}

/** The steps to which open ways lead; the step itself only where one leads back. */
function reachedFrom(start: StepNo, ways: Ways): ReadonlySet<StepNo> {
  const seen = new Set<StepNo>()
  const open: (StepNo | 'end')[] = (ways.get(start) ?? []).map((exit) => exit.to)
  for (let no = open.pop(); no !== undefined; no = open.pop()) {
    if (no === 'end' || seen.has(no)) continue
    seen.add(no)
    for (const exit of ways.get(no) ?? []) open.push(exit.to)
  }
  return seen
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
