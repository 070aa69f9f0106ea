import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Visit } from '../../../contract/visit.ts'
import { serverNow } from '../../api/clock.ts'
import { useFormat } from '../../text/TextProvider.tsx'
import { arranged, type Kept, type VisitGroup } from './groups.ts'

/** The groups of the list; each arrangement begins from the one shown before, so that kept rows stay where they are. */
export function useArranged(
  visits: readonly Visit[],
  { selected, pointed }: Kept,
  post: string | null,
): readonly VisitGroup[] {
  const { timeZone } = useFormat()
  const [memory] = useState<{ shown: readonly VisitGroup[] }>(() => ({ shown: [] }))
  const groups = useMemo(
    () => arranged(visits, memory.shown, { selected, pointed }, { today: todayIn(timeZone), post }),
    [visits, selected, pointed, memory, timeZone, post],
  )
  useEffect(() => {
    memory.shown = groups
  }, [groups, memory])
  return groups
}

function todayIn(timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(serverNow()).toZonedDateTimeISO(timeZone).toPlainDate().toString()
}

const restAfter = 3_000

/** The row under a pointer that is in use: one that has come to rest holds nothing back. */
export function usePointed(): readonly [string | null, (id: string | null) => void] {
  const [pointed, setPointed] = useState<string | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const point = useCallback((id: string | null) => {
    clearTimeout(timer.current)
    if (id !== null) timer.current = setTimeout(() => setPointed(null), restAfter)
    setPointed(id)
  }, [])
  return [pointed, point]
}
