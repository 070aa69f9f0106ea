/**
 * Rows and columns. `<Table look="ledger" label={…} head={<tr><th>…</th></tr>}>{rows}</Table>` with ordinary `<tr>` and `<td>`:
 * `plain` for lists of settings, `ledger` for the guest book with its double rules. A chosen row is `<tr aria-selected>`; numbers
 * at the left of a ledger are `<th scope="row">`; a quieter second line is `<small>`, old words are `<del>`.
 */
import type { ReactNode } from 'react'
import styles from './Table.module.css'

interface Props {
  readonly label: string
  readonly look?: 'plain' | 'ledger'
  readonly head: ReactNode
  /** Widths of the columns in px at normal text size; 0 takes what is left. */
  readonly widths?: readonly number[]
  readonly children: ReactNode
}

/** A table whose head stays while its rows scroll. */
export function Table({ label, look = 'plain', head, widths, children }: Props) {
  return (
    <table
      className={styles['table']}
      data-look={look}
      aria-label={label}
      data-fixed={widths !== undefined || undefined}
    >
      {widths && (
        <colgroup>
          {widths.map((width, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns have no identity but their place
            <col key={at} {...(width > 0 && { style: { width: `${width / 16}rem` } })} />
          ))}
        </colgroup>
      )}
      <thead>{head}</thead>
      <tbody>{children}</tbody>
    </table>
  )
}
