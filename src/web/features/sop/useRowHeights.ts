import { type RefObject, useLayoutEffect, useState } from 'react'

/** Where something stands over a table, and how high the rows beneath it are. All in pixels of the screen. */
export interface Measured {
  readonly top: number
  readonly left: number
  readonly width: number
  readonly heights: readonly number[]
}

/** Measures the rows of a table body, and the cells over which the flow is drawn (`data-flow`), again whenever they change. */
export function useRowHeights(body: RefObject<HTMLTableSectionElement | null>): Measured | null {
  const [measured, setMeasured] = useState<Measured | null>(null)
  useLayoutEffect(() => {
    const rows = body.current
    if (rows === null) return
    const measure = () => setMeasured((before) => same(before, measuredOf(rows)))
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(rows)
    for (const row of rows.rows) observer.observe(row)
    return () => observer.disconnect()
  }, [body])
  return measured
}

function measuredOf(body: HTMLTableSectionElement): Measured | null {
  const around = body.closest('table')?.getBoundingClientRect()
  const cell = body.querySelector('[data-flow]')?.getBoundingClientRect()
  if (!around || !cell) return null
  return {
    top: cell.top - around.top,
    left: cell.left - around.left,
    width: cell.width,
    heights: Array.from(body.rows, (row) => row.getBoundingClientRect().height),
  }
}

/** The former measure where nothing changed, so that nothing is drawn anew. */
function same(before: Measured | null, now: Measured | null): Measured | null {
  return JSON.stringify(before) === JSON.stringify(now) ? before : now
}
