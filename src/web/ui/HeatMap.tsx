/**
 * Counts by row and column, a figure in every field: `<HeatMap label="…" columns={[{ key: 7, name: '07' }]} rows={[{ key: 1, name:
 * 'Sen' }]} count={(row, column) => 12} none="·" />`.
 */
import { scaleQuantize } from 'd3-scale'
import styles from './HeatMap.module.css'

interface Head {
  readonly key: number
  readonly name: string
}

interface Props {
  readonly label: string
  readonly columns: readonly Head[]
  readonly rows: readonly Head[]
  readonly count: (row: number, column: number) => number
  readonly words: (count: number) => string
}

/** A numbered map of counts in five steps. */
export function HeatMap({ label, columns, rows, count, words }: Props) {
  const most = Math.max(1, ...rows.flatMap((row) => columns.map((column) => count(row.key, column.key))))
  const shade = scaleQuantize([0, most], [1, 2, 3, 4, 5])
  return (
    <table className={styles['map']} aria-label={label}>
      <thead>
        <tr>
          <td />
          {columns.map(({ key, name }) => (
            <th key={key} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">{row.name}</th>
            {columns.map((column) => {
              const n = count(row.key, column.key)
              return (
                <td key={column.key} data-heat={n === 0 ? 0 : shade(n)}>
                  {n === 0 ? '·' : words(n)}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
