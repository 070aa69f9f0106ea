/**
 * Shares over time as one line, its ends and its lowest point named: `<TrendLine points={[{ name: '2 Nov', share: 0.95, words:
 * '95%' }]} label="…" />`. There is no axis: the words stand at the points.
 */
import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import styles from './TrendLine.module.css'

interface Props {
  readonly points: readonly { readonly name: string; readonly share: number; readonly words: string }[]
  /** The same for those who do not see it. */
  readonly label: string
}

const [width, height] = [300, 92]
const right = width - 34

/** A line of shares; nothing of fewer than two. */
export function TrendLine({ points, label }: Props) {
  const first = points[0]
  const last = points.at(-1)
  if (first === undefined || last === undefined || points.length < 2) return null
  const lowest = points.reduce((low, point, at) => (point.share < (points[low]?.share ?? 1) ? at : low), 0)
  const low = points[lowest] ?? first
  const floor = Math.max(0, low.share - 0.06)
  const x = scaleLinear([0, points.length - 1], [4, right])
  const y = scaleLinear([floor, 1], [height - 34, 8])
  const isLast = lowest === points.length - 1
  const path = line<Props['points'][number]>()
    .x((_, at) => x(at))
    .y(({ share }) => y(share))(points)
  return (
    <svg className={styles['chart']} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <path className={styles['whole']} d={`M0 ${y(1)}H${right}`} />
      <path className={styles['line']} d={path ?? ''} />
      {low.share < 1 && !isLast && (
        <>
          <circle className={styles['low']} cx={x(lowest)} cy={y(low.share)} r="4" />
          <text
            className={styles['lowest']}
            x={Math.min(right - 30, Math.max(34, x(lowest)))}
            y={y(low.share) + 17}
            textAnchor="middle"
          >
            {`${low.name}, ${low.words}`}
          </text>
        </>
      )}
      <circle className={styles['end']} cx={x(points.length - 1)} cy={y(last.share)} r="4" />
      <text className={styles['last']} x={right + 7} y={y(last.share) + 4}>
        {last.words}
      </text>
      <text className={styles['edge']} x="0" y={height - 3}>
        {first.name}
      </text>
      <text className={styles['edge']} x={right} y={height - 3} textAnchor="end">
        {last.name}
      </text>
    </svg>
  )
}
