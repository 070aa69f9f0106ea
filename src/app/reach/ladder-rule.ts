import type { LadderChange } from '../../contract/ladders.ts'
import type { LadderRule } from '../../domain/ladder/rule.ts'

/** A ladder as it is kept; null for one in which somebody would be asked twice. */
export function ruleOf({ rungs, whenOut }: LadderChange): LadderRule | null {
  if (new Set(rungs.map(({ kind }) => kind)).size < rungs.length) return null
  const desk = rungs.filter(({ kind }) => kind === 'desk')
  return { rungs: [...rungs.filter(({ kind }) => kind !== 'desk'), ...desk], whenOut }
}
