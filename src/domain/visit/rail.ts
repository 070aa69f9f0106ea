import { flowOf, stepOf, usualWay } from '../sop/flow.ts'
import type { Duration, Sop, StepNo, Text } from '../sop/sop.ts'
import type { Progress } from './progress.ts'
import type { Visit } from './visit.ts'

/** A doorway on the rail. `pass` is the index into `progress.passes` of its last pass; null while it is to come. */
export type RailStep = {
  readonly no: StepNo
  readonly short: Text
  readonly limit: Duration | null
  readonly state: 'done' | 'now' | 'toCome'
  readonly pass: number | null
}

/** The passes so far, then the usual way to the end; what was passed over does not appear, of a repeated step its last pass. */
export function railOf(visit: Visit, progress: Progress, sop: Sop): readonly RailStep[] {
  const flow = flowOf(sop, visit.kind, visit.leftOut)
  const ahead = progress.standing === null ? [] : usualWay(flow, progress.standing)
  const last = progress.passes.length - 1
  const passed = progress.passes.flatMap((pass, index) => {
    const step = stepOf(flow, pass.no)
    const repeated = progress.passes.some((other, at) => at > index && other.no === pass.no)
    const again = ahead.some((one) => one.no === pass.no)
    if (step === undefined || repeated || again || pass.ending === 'passedOver') return []
    return [{ no: pass.no, short: step.short, limit: step.limit ?? null, state: 'done' as const, pass: index }]
  })
  const coming = ahead.map(({ no, short, limit }): RailStep => {
    const stands = no === progress.standing && progress.passes[last]?.startedAt !== null
    return { no, short, limit: limit ?? null, state: stands ? 'now' : 'toCome', pass: stands ? last : null }
  })
  return [...passed, ...coming]
}
