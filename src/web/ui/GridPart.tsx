import type { HTMLAttributes } from 'react'

type Role = 'grid' | 'rowgroup' | 'row' | 'columnheader' | 'rowheader' | 'gridcell'

/**
 * A part of a grid whose layout is its own, so that no table element fits: `<GridPart is="row">…</GridPart>`. The grid has one tab
 * stop, its rows take the focus by script, and its cells none.
 */
export function GridPart({ is, ...rest }: { is: Role } & Omit<HTMLAttributes<HTMLDivElement>, 'role'>) {
  return <div {...rest} role={is} />
}
