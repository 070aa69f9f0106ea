import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import { Table } from '../../ui/Table.tsx'
import styles from './Rows.module.css'

interface Props<Item> {
  readonly label: string
  readonly widths: readonly number[]
  readonly columns: readonly { readonly key: string; readonly label: string }[]
  readonly items: readonly Item[]
  readonly keyOf: (item: Item) => string
  readonly chosen: string | null
  readonly onChoose: (key: string) => void
  /** What stands in the first column, inside the button that chooses the row. */
  readonly name: (item: Item) => ReactNode
  readonly under?: (item: Item) => ReactNode
  /** The other columns, in their order. */
  readonly cells: (item: Item) => readonly ReactNode[]
}

/** A table of which one row is chosen and shown beside it; arrows go from row to row. */
export function Rows<Item>({
  label,
  widths,
  columns,
  items,
  keyOf,
  chosen,
  onChoose,
  name,
  under,
  cells,
}: Props<Item>) {
  const list = useRef<HTMLDivElement>(null)
  const press = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const at = items.findIndex((item) => keyOf(item) === chosen)
    const next = items[at + step]
    if (step === 0 || next === undefined) return
    event.preventDefault()
    onChoose(keyOf(next))
    list.current?.querySelectorAll<HTMLElement>('tbody button')[at + step]?.focus()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the buttons inside are pressed; arrows only go between them
    <div ref={list} className={styles['rows']} onKeyDown={press}>
      <Table
        label={label}
        widths={widths}
        head={
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" data-column={column.key}>
                {column.label}
              </th>
            ))}
          </tr>
        }
      >
        {items.map((item) => {
          const key = keyOf(item)
          const [first, ...rest] = columns
          return (
            <tr key={key} data-chosen={key === chosen || undefined} onClick={() => onChoose(key)}>
              <td data-column={first?.key}>
                <button
                  type="button"
                  className={styles['name']}
                  aria-pressed={key === chosen}
                  onClick={() => onChoose(key)}
                >
                  {name(item)}
                </button>
                {under && <small>{under(item)}</small>}
              </td>
              {cells(item).map((cell, at) => (
                <td key={rest[at]?.key} data-column={rest[at]?.key}>
                  {cell}
                </td>
              ))}
            </tr>
          )
        })}
      </Table>
    </div>
  )
}
