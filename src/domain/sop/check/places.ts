import type { Path } from '../read/reading.ts'
import type { Draft } from '../read/sop.ts'
import type { Intake, MomentName, Step } from '../sop.ts'

/** A moment that a file names, and where. */
export type Named = {
  readonly moment: MomentName
  readonly path: Path
  readonly side: 'key' | 'value'
  /** The kinds for which it is named there; all where undefined. */
  readonly only: readonly string[] | undefined
}

/** Every moment that the steps and standards name, in the order of the file. */
export function namedMoments(draft: Draft): readonly Named[] {
  return [
    ...draft.steps.flatMap((step, index) => momentsOfStep(step, index)),
    ...draft.standards.flatMap((standard, index): readonly Named[] => {
      if (standard === undefined || 'steps' in standard.measure) return []
      const { from, to } = standard.measure
      return [
        { moment: from, path: ['standards', index, 'from'], side: 'value', only: standard.only },
        { moment: to, path: ['standards', index, 'to'], side: 'value', only: standard.only },
      ]
    }),
  ]
}

function momentsOfStep(step: Step, index: number): readonly Named[] {
  const from = step.from === undefined ? [] : [{ moment: step.from, path: ['steps', index, 'from'] }]
  const needs = step.needs.map((moment) => ({ moment, path: ['steps', index, 'needs', moment] }))
  const until = step.until.map(({ moment }) => ({ moment, path: ['steps', index, 'until', moment] }))
  return [
    ...[...from, ...needs].map((named): Named => ({ ...named, side: 'value', only: step.only })),
    ...until.map((named): Named => ({ ...named, side: 'key', only: step.only })),
  ]
}

/** The intakes of the visits to which something applies: of the recorded kinds named, or the office's own. */
export function intakesFor(draft: Draft, only: readonly string[] | undefined): readonly Intake[] {
  if (draft.kinds.length === 0) return [draft.intake]
  return draft.kinds
    .filter((kind) => kind.recorded && (only === undefined || only.includes(kind.key)))
    .map((kind) => kind.intake)
}
