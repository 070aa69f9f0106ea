import { stepWaitsFor } from '../flow.ts'
import { isMomentName } from '../moment-name.ts'
import { type Path, type Reading, writtenNames } from '../read/reading.ts'
import type { Step } from '../sop.ts'
import type { FlowFault, Variant } from './variants.ts'

/** Things that no step gives back, and things that must be taken or given but that no step takes or gives. */
export function custodyAmiss(variant: Variant, reading: Reading): readonly FlowFault[] {
  const { keeps, issues } = variant.flow.intake
  const { reached } = variant
  const files = reached.some((step) => step.until.some((exit) => exit.moment === 'archived'))
  const registers = waits(reached, 'registered')
  const faults: FlowFault[] = []
  const amiss = (code: 'neverBack' | 'neverTaken', section: 'keeps' | 'issues', name: string) => {
    faults.push({ code, path: lineOf(variant, section, name, reading), side: 'key', facts: { name } })
  }
  for (const [thing, keep] of Object.entries(keeps)) {
    const kept = keep === 'held' || keep === 'offered'
    if (kept && !files && !waits(reached, `handedBack.${thing}`)) amiss('neverBack', 'keeps', thing)
    // registering takes the identity card and nothing else of the visitor's
    const taken = waits(reached, `deposited.${thing}`) || (thing === 'identityCard' && registers)
    if (keep === 'held' && !taken) amiss('neverTaken', 'keeps', thing)
  }
  for (const [card, issue] of Object.entries(issues)) {
    const lent = issue === 'worn' || issue === 'carried'
    if (lent && !files && !waits(reached, `takenBack.${card}`)) amiss('neverBack', 'issues', card)
    // registering gives a card of every pool
    if (issue !== 'none' && !registers && !waits(reached, `issued.${card}`)) amiss('neverTaken', 'issues', card)
  }
  return faults
}

function waits(steps: readonly Step[], moment: string): boolean {
  return isMomentName(moment) && steps.some((step) => stepWaitsFor(step, moment))
}

/** The line that holds for the variant: its kind's own, else the office's. */
function lineOf(variant: Variant, section: string, name: string, reading: Reading): Path {
  const [kind] = variant.kinds
  if (kind === undefined) return [section, name]
  const own = ['kinds', kind, section]
  return writtenNames(reading, own).includes(name) ? [...own, name] : [section, name]
}
