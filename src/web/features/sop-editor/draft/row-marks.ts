/** Which rows of the flow differ from the version in force, and the limits that they had. */
import type { Change } from '../../../../domain/sop/difference/change.ts'
import type { Duration, Sop } from '../../../../domain/sop/sop.ts'

/** How a row differs: it is new, or something of it changed; `limit` is the one before, where that changed. */
export interface RowMark {
  readonly is: 'new' | 'changed'
  readonly limit?: Duration
}

/** The marks by the number of the step in the draft. */
export function rowMarks(changes: readonly Change[], draft: Sop): ReadonlyMap<number, RowMark> {
  const marks = new Map<number, RowMark>()
  for (const change of changes) {
    if (change.of === 'step' && change.mark === 'added') marks.set(change.after.no, { is: 'new' })
    if (change.of === 'step' && change.mark === 'changed') {
      const limit = change.part === 'limit' ? change.before.limit : undefined
      marks.set(change.after.no, { ...marks.get(change.after.no), is: 'changed', ...(limit && { limit }) })
    }
    if (change.of === 'way' && draft.steps.includes(change.step) && !marks.has(change.step.no)) {
      marks.set(change.step.no, { is: 'changed' })
    }
  }
  return marks
}
