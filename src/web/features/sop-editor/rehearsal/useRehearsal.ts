/** The rehearsal of the draft: what was done in it, kept while one looks at other views and while the draft changes. */
import { useState } from 'react'
import type { Sop } from '../../../../domain/sop/sop.ts'
import type { Move } from '../../../../domain/visit/rehearsal/replay.ts'
import { serverNow } from '../../../api/clock.ts'
import type { ReadDraft } from '../draft/read-draft.ts'

export interface Played {
  /** The last state of the draft without a fault; null where there was none yet. */
  readonly sop: Sop | null
  readonly moves: readonly Move[]
  /** The made-up time at which it starts. */
  readonly start: number
  /** Puts other moves in the place of those that were; none begins again, at the time of now. */
  readonly play: (moves: readonly Move[]) => void
}

/** Nothing of it is stored. */
export function useRehearsal(read: ReadDraft): Played {
  const [sop, setSop] = useState(read.sop)
  if (read.sop !== null && read.sop !== sop) setSop(read.sop)
  const [moves, setMoves] = useState<readonly Move[]>([])
  const [start, setStart] = useState(wholeMinute)
  return {
    sop: read.sop ?? sop,
    moves,
    start,
    play(next) {
      if (next.length === 0) setStart(wholeMinute())
      setMoves(next)
    },
  }
}

function wholeMinute(): number {
  return Math.floor(serverNow() / 60_000) * 60_000
}
