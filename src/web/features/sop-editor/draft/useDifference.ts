import { useMemo } from 'react'
import type { SopInForce } from '../../../../contract/sop.ts'
import type { Change } from '../../../../domain/sop/difference/change.ts'
import { difference } from '../../../../domain/sop/difference.ts'
import { parseSop } from '../../../../domain/sop/parse.ts'
import type { Sop } from '../../../../domain/sop/sop.ts'
import type { Draft } from './useDraft.ts'

/** What the draft, as far as it can be drawn, says otherwise than the version in force. */
export interface Difference {
  readonly before: Sop
  readonly after: Sop
  readonly changes: readonly Change[]
}

/** Null until both can be read. */
export function useDifference({ drawn }: Draft, inForce: SopInForce): Difference | null {
  const before = useMemo(() => {
    const parsed = parseSop(inForce.yaml)
    return parsed.ok ? parsed.sop : null
  }, [inForce.yaml])
  const after = drawn.sketch
  return useMemo(
    () => (before === null || after === null ? null : { before, after, changes: difference(before, after) }),
    [before, after],
  )
}
