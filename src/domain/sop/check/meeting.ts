import { entryOf, reachable, stepOf, stepWaitsFor } from '../flow.ts'
import type { MomentName, Sop, Step, StepNo } from '../sop.ts'
import type { FlowFault, Variant } from './variants.ts'

/** Guests received on a way without a yes, and meetings that end without having begun. */
export function meetingAmiss(sop: Sop, variant: Variant): readonly FlowFault[] {
  return [...receivedWithoutYes(sop, variant), ...endsWithoutBeginning(sop, variant)]
}

function receivedWithoutYes(sop: Sop, variant: Variant): readonly FlowFault[] {
  // nobody is asked: nobody has to have said yes
  if (!variant.flow.steps.some(waitsForAnswer)) return []
  const without = reachedWithoutYes(variant)
  return variant.reached
    .filter((step) => without.has(step.no) && (ends(step, 'received') || step.needs.includes('received')))
    .map((step) => fault('noAnswer', sop, step, 'received'))
}

/** The steps that some way reaches while the last answer is none, no or absent. */
function reachedWithoutYes({ flow }: Variant): ReadonlySet<StepNo> {
  const seen = new Set<string>()
  const without = new Set<StepNo>()
  const entry = entryOf(flow)
  const open: { no: StepNo | 'end'; yes: boolean }[] = entry === undefined ? [] : [{ no: entry.no, yes: false }]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const step = at.no === 'end' || seen.has(`${at.no} ${at.yes}`) ? undefined : stepOf(flow, at.no)
    if (step === undefined) continue
    seen.add(`${step.no} ${at.yes}`)
    if (!at.yes) without.add(step.no)
    for (const exit of step.until) {
      if (!closesWithYes(step, exit)) open.push({ no: exit.to, yes: yesAfter(exit.moment, at.yes) })
    }
  }
  return without
}

function yesAfter(moment: MomentName, before: boolean): boolean {
  switch (moment) {
    // a host who calls in after `later` says yes with it
    case 'answered.yes':
    case 'answered.later':
      return true
    case 'answered.no':
    case 'answered.absent':
      return false
    default:
      return before
  }
}

/** A no that leads where the yes leads: there the asked may still think better of it, and the way is the yes's. */
function closesWithYes(step: Step, exit: Step['until'][number]): boolean {
  if (exit.moment !== 'answered.no' && exit.moment !== 'answered.absent') return false
  return step.until.some((other) => other.moment === 'answered.yes' && other.to === exit.to)
}

function endsWithoutBeginning(sop: Sop, { flow, reached }: Variant): readonly FlowFault[] {
  const receiving = reached.filter((step) => stepWaitsFor(step, 'received'))
  const after = new Set(receiving.flatMap((step) => reachable(flow, step.no)))
  return reached
    .filter((step) => stepWaitsFor(step, 'meetingEnded') && !after.has(step))
    .map((step) => fault('noMeeting', sop, step, 'meetingEnded'))
}

function waitsForAnswer(step: Step): boolean {
  return step.until.some((exit) => exit.moment.startsWith('answered.'))
}

function ends(step: Step, moment: MomentName): boolean {
  return step.until.some((exit) => exit.moment === moment)
}

function fault(code: 'noAnswer' | 'noMeeting', sop: Sop, step: Step, moment: MomentName): FlowFault {
  const index = sop.steps.findIndex((one) => one.no === step.no)
  const facts = { step: step.no }
  if (ends(step, moment)) return { code, path: ['steps', index, 'until', moment], side: 'key', facts }
  if (step.needs.includes(moment)) return { code, path: ['steps', index, 'needs', moment], side: 'value', facts }
  return { code, path: ['steps', index, 'from'], side: 'value', facts }
}
