import { reachable } from '../../sop/flow.ts'
import { covers, groupOf, partsOf } from '../../sop/moment-name.ts'
import type { MomentName, Step } from '../../sop/sop.ts'
import type { Refusal } from '../refusal.ts'
import { fits, type Happening } from '../walk/happening.ts'
import { beyond } from '../walk/passing.ts'
import { hasHappened } from '../walk/past.ts'
import { fromOf, isExempt, isMet, missingNeeds, type Walker } from '../walk/walker.ts'
import { type Desk, refuse } from './desk.ts'

/**
 * How the flow takes something: the standing step waits for it (`next`), one further on over movement does (`ahead`),
 * or no step from here on does (`free`).
 */
export type Reception =
  | { readonly how: 'next' | 'ahead'; readonly step: Step }
  | { readonly how: 'free'; readonly step: null }

/** Whether the flow takes what is about to happen; a step that waits for it later, or misses something first, refuses. */
export function receptionOf(desk: Pick<Desk, 'walk' | 'flow'>, happening: Happening): Reception | Refusal {
  const { walk, flow } = desk
  const standing = walk.standing
  if (standing === null) return { how: 'free', step: null }
  for (const step of [standing, ...beyond(walk, standing)]) {
    const welcome = welcomeAt(walk, step, happening)
    if (welcome === 'taken') return { how: step === standing ? 'next' : 'ahead', step }
    if (welcome === 'missing') return refuse('needsFirst', { step: step.no, missing: missingNeeds(walk, step) })
  }
  const later = reachable(flow, standing.no).find((step) => names(step).some((name) => concerns(step, name, happening)))
  return later === undefined
    ? { how: 'free', step: null }
    : refuse('notNow', { step: standing.no, awaited: awaitedBy(walk, standing) })
}

/** Whether any step of the flow, behind or ahead, names the moment. */
export function hasStep(desk: Pick<Desk, 'flow'>, name: MomentName): boolean {
  return desk.flow.steps.some((step) => names(step).some((one) => concerns(step, one, { name })))
}

/** What a step is still waiting for: its needs, or when they are met its ends. */
export function awaitedBy(walk: Readonly<Walker>, step: Step): readonly MomentName[] {
  const missing = missingNeeds(walk, step)
  return missing.length > 0 ? missing : step.until.map((exit) => exit.moment)
}

function welcomeAt(walk: Readonly<Walker>, step: Step, happening: Happening): 'taken' | 'missing' | 'no' {
  if (startsClock(walk, step, happening)) return 'taken'
  // a number may be called out again while the step stands
  const needed = step.needs.filter((need) => concerns(step, need, happening))
  if (needed.some((need) => need === 'called' || !isMet(walk, step, need))) return 'taken'
  const ends = step.until.filter((exit) => concerns(step, exit.moment, happening))
  if (ends.length === 0) return 'no'
  const exact = ends.filter((exit) => fits(step, exit.moment, happening))
  const free = exact.length === 0 || exact.some((exit) => isExempt(exit.moment))
  return free || missingNeeds(walk, step).length === 0 ? 'taken' : 'missing'
}

function startsClock(walk: Readonly<Walker>, step: Step, happening: Happening): boolean {
  const from = fromOf(walk.flow, step)
  if (from === undefined || !fits(step, from, happening)) return false
  if (walk.standing === step) return !walk.began
  return groupOf(from) === 'movement' || !hasHappened(walk.past, step, from)
}

/** All moments that a step writes. */
export function names(step: Step): readonly MomentName[] {
  const known = written.get(step)
  if (known !== undefined) return known
  const ends = step.until.map((exit) => exit.moment)
  const all = step.from === undefined ? [...step.needs, ...ends] : [step.from, ...step.needs, ...ends]
  written.set(step, all)
  return all
}

const written = new WeakMap<Step, readonly MomentName[]>()

/** Whether a step's words are about what happens, whatever came out of it: an activity that failed is that activity. */
function concerns(step: Step, name: MomentName, happening: Happening): boolean {
  const one = partsOf(name)
  const other = partsOf(happening.name)
  if (one.type === 'performed' && other.type === 'performed') return one.activity === other.activity
  return fits(step, name, happening) || (other.group === 'return' && covers(happening.name, name))
}
