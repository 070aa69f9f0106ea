import { entryOf, type Flow, makeFlow, reachable } from '../flow.ts'
import type { Path, Reading } from '../read/reading.ts'
import type { Sop, Step } from '../sop.ts'
import type { SopErrorCode, SopErrorFacts } from '../sop-error.ts'
import { subsetsOf } from './subsets.ts'

/** A flow that some visit may have: of a recorded kind, with some optional actors played by nobody. */
export type Variant = {
  readonly kind: string | undefined
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
  const kinds = sop.kinds.length === 0 ? [undefined] : sop.kinds.filter((kind) => kind.recorded).map((kind) => kind.key)
  return kinds.flatMap((kind) => {
    const full = makeFlow(sop, kind, [])
    const optional = sop.actors
      .filter((actor) => actor.optional && full.steps.some((one) => one.actor === actor.key || one.asks === actor.key))
      .map((actor) => actor.key)
    return subsetsOf(optional, 4).map((leftOut) => {
      const flow = makeFlow(sop, kind, leftOut)
      const entry = entryOf(flow)
      return { kind, leftOut, flow, reached: entry === undefined ? [] : reachable(flow, entry.no) }
    })
  })
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
  const all = new Set(variants.map((variant) => variant.kind))
  for (const { fault, in: within } of told.values()) {
    const kinds = [...new Set(within.map((variant) => variant.kind))]
    const fewest = within.toSorted((a, b) => a.leftOut.length - b.leftOut.length)[0]
    reading.reportAt(fault.code, fault.path, fault.side, {
      ...fault.facts,
      kinds: kinds.length === all.size ? [] : kinds.filter((kind) => kind !== undefined),
      without: fewest?.leftOut ?? [],
    })
  }
}
