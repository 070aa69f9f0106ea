/** Keeps the focus in the list where it belongs: on the row that is asked for, and on the selected one when its row is drawn anew elsewhere. */
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { VisitGroup } from '../visit/groups.ts'
import { rowId } from '../visit/VisitRow.tsx'

/** `list` and `sheet` are where the focus may be taken from. Returns what asks for a row. */
export function useRowFocus(
  groups: readonly VisitGroup[],
  selected: string | null,
  list: RefObject<HTMLElement | null>,
  sheet: RefObject<HTMLElement | null>,
): (id: string) => void {
  const [wanted, setWanted] = useState<{ id: string } | null>(null)
  const wasInList = useRef(false)
  useEffect(() => {
    const note = ({ target }: FocusEvent) => {
      wasInList.current = target instanceof Node && (list.current?.contains(target) ?? false)
    }
    document.addEventListener('focusin', note)
    return () => document.removeEventListener('focusin', note)
  }, [list])
  useLayoutEffect(() => {
    if (wanted === null) return
    const { activeElement } = document
    const free =
      activeElement === document.body || list.current?.contains(activeElement) || sheet.current?.contains(activeElement)
    const row = document.getElementById(rowId(wanted.id))
    if (free && row) focusOn(row)
  }, [wanted, list, sheet])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a row that changed its group was drawn anew and lost the focus
  useLayoutEffect(() => {
    if (document.activeElement !== document.body || !wasInList.current || selected === null) return
    const row = document.getElementById(rowId(selected))
    if (row) focusOn(row)
  }, [groups, selected])
  return useCallback((id) => setWanted({ id }), [])
}

function focusOn(row: HTMLElement): void {
  row.focus({ preventScroll: true })
  row.scrollIntoView({ block: 'nearest' })
}
