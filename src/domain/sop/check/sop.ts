import type { Reading } from '../read/reading.ts'
import type { Draft } from '../read/sop.ts'
import type { Sop } from '../sop.ts'
import type { SopErrorCode } from '../sop-error.ts'
import { custodyAmiss } from './custody.ts'
import { loopsThatTurnAlone } from './loops.ts'
import { meetingAmiss } from './meeting.ts'
import { checkNames } from './names.ts'
import { checkSteps } from './steps.ts'
import { checkThings } from './things.ts'
import { reportFlowFaults, variantsOf } from './variants.ts'
import { isClosed, waysAmiss } from './ways.ts'

/** Checks a file that could be read at least in part, and reports what is amiss. */
export function checkSop(draft: Draft, reading: Reading): void {
  const before = reading.errors.length
  checkNames(draft, reading)
  checkThings(draft, reading)
  const faults = [...draft.flowFaults, ...reading.errors.slice(before)]
  checkSteps(draft, reading)
  // a graph of steps that are not there would only be blamed for the faults already told
  if (faults.every((fault) => leavesFlowWhole.has(fault.code)) && draft.steps.length > 0) checkFlows(draft, reading)
}

/** Faults beside which the ways between the steps can still be judged. */
const leavesFlowWhole: ReadonlySet<SopErrorCode> = new Set<SopErrorCode>([
  'tooLong',
  'short',
  'limit',
  'days',
  'idleActor',
  'unknownWord',
  'neverComes',
])

function checkFlows(draft: Draft, reading: Reading): void {
  const sop: Sop = { ...draft, standards: [] }
  // what can never come in any kind of visit was told already
  const closed = reading.errors.some((error) => error.code === 'neverComes') ? () => false : isClosed
  const variants = variantsOf(sop)
  for (const { kinds, leftOut, flow } of variants) {
    if (flow.steps.length > 0 || leftOut.length > 0) continue
    for (const kind of kinds) reading.reportAt('hasSteps', ['kinds', kind], 'key')
  }
  reportFlowFaults(variants, (variant) => waysAmiss(sop, variant, closed), reading)
  reportFlowFaults(variants, (variant) => loopsThatTurnAlone(sop, variant), reading)
  reportFlowFaults(variants, (variant) => custodyAmiss(variant, reading), reading)
  reportFlowFaults(variants, (variant) => meetingAmiss(sop, variant), reading)
}
