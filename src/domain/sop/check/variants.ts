import { entryOf, type Flow, makeFlow, reachable } from '../flow.ts'
import type { Path, Reading } from '../read/reading.ts'
import type { Sop, Step } from '../sop.ts'
import type { SopErrorCode, SopErrorFacts } from '../sop-error.ts'
import { subsetsOf } from './subsets.ts'

/** A flow that some visit may have: of recorded kinds, with some optional actors played by nobody. */
export type Variant = {
  /** The kinds that have it; none in an SOP without kinds. */
  readonly kinds: readonly string[]
  readonly leftOut: readonly string[]
  readonly flow: Flow
  /** The steps to which ways lead from the first. */
  readonly reached: readonly Step[]
}

/** A fault of a flow, at a place of the file. */
export type FlowFault = {
  readonly code: SopErrorCode
  readonly path: Path
  readonly side: 'key' | 'value'
  readonly facts: SopErrorFacts
}

/** Every flow that a visit by this SOP may have. */
export function variantsOf(sop: Sop): readonly Variant[] {
  const groups = alikeKinds(sop).slice(0, Math.ceil(mostSteps / sop.steps.length))
  const each = Math.floor(mostSteps / (groups.length * sop.steps.length))
  return groups.flatMap((kinds) => {
    const full = makeFlow(sop, kinds[0], [])
    const optional = sop.actors
      .filter((actor) => actor.optional && full.steps.some((one) => one.actor === actor.key || one.asks === actor.key))
      .map((actor) => actor.key)
    return fewestOf(subsetsOf(optional, 4), each).map((leftOut) => {
      const flow = makeFlow(sop, kinds[0], leftOut)
      const entry = entryOf(flow)
      return { kinds, leftOut, flow, reached: entry === undefined ? [] : reachable(flow, entry.no) }
    })
  })
}

/**
 * How many steps are looked at in all variants together. No office has so many; a file of hundreds of kinds and optional actors,
 * made to keep the reader busy, has millions.
 */
const mostSteps = 100_000

/** As many of the sets as may be looked at: none left out and all left out come before the others. */
function fewestOf(sets: readonly (readonly string[])[], most: number): readonly (readonly string[])[] {
  if (sets.length <= most) return sets
  const [none = [], ...others] = sets
  const all = others.pop()
  return [none, ...(all === undefined ? [] : [all]), ...others].slice(0, Math.max(1, most))
}

/** The recorded kinds, those together that differ in nothing that a flow is made of. One empty group without kinds. */
function alikeKinds(sop: Sop): readonly (readonly string[])[] {
  if (sop.kinds.length === 0) return [[]]
  const ownSteps = new Map<string, number[]>()
  for (const step of sop.steps) {
    for (const kind of step.only ?? []) ownSteps.set(kind, [...(ownSteps.get(kind) ?? []), step.no])
  }
  const groups = new Map<string, string[]>()
  for (const { key, recorded, intake } of sop.kinds) {
    if (!recorded) continue
    const isOffice = intake.keeps === sop.intake.keeps && intake.issues === sop.intake.issues
    const name = isOffice ? `steps ${ownSteps.get(key)?.join(' ')}` : `kind ${key}`
    const group = groups.get(name)
    if (group === undefined) groups.set(name, [key])
    else group.push(key)
  }
  return [...groups.values()]
}

/** Tells each fault once, with the kinds that have it where not all do, and the actors without whom it comes. */
export function reportFlowFaults(
  variants: readonly Variant[],
  check: (variant: Variant) => readonly FlowFault[],
  reading: Reading,
): void {
  const told = new Map<string, { fault: FlowFault; in: Variant[] }>()
  for (const variant of variants) {
    for (const fault of check(variant)) {
      const key = JSON.stringify([fault.code, fault.path, fault.facts])
      const known = told.get(key)
      if (known === undefined) told.set(key, { fault, in: [variant] })
      else known.in.push(variant)
    }
  }
  const all = new Set(variants.flatMap((variant) => variant.kinds))
  for (const { fault, in: within } of told.values()) {
    const kinds = [...new Set(within.flatMap((variant) => variant.kinds))]
    const fewest = within.toSorted((a, b) => a.leftOut.length - b.leftOut.length)[0]
    reading.reportAt(fault.code, fault.path, fault.side, {
      ...fault.facts,
      kinds: kinds.length === all.size ? [] : kinds,
      without: fewest?.leftOut ?? [],
    })
  }
}
