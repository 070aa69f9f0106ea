/**
 * How times are spread: a silhouette of all of them, the range of eight in ten, the circle at the median, the tick at the limit;
 * what lies beyond the limit is red and striped. `<Distribution spread={{ width: 6, counts }} low={52} middle={78} high={110}
 * limit={120} words="1:18" limitWords="2:00" label="…" />`. All in seconds.
 */
import { scaleLinear } from 'd3-scale'
import { area, curveBumpX } from 'd3-shape'
import { useId } from 'react'
import styles from './Distribution.module.css'

interface Props {
  /** Counts of equal spans from 0 on. */
  readonly spread: { readonly width: number; readonly counts: readonly number[] }
  readonly low: number
  readonly middle: number
  readonly high: number
  /** Null where nothing is promised: then there is no tick. */
  readonly limit: number | null
  readonly words: string
  readonly limitWords: string | null
  /** The same for those who do not see it. */
  readonly label: string
}

const width = 220
const base = 32
const top = 14

/** A small distribution. */
export function Distribution({ spread, low, middle, high, limit, words, limitWords, label }: Props) {
  const id = useId()
  const end = spread.width * spread.counts.length
  const x = scaleLinear([0, end], [0, width]).clamp(true)
  const y = scaleLinear([0, Math.max(1, ...spread.counts)], [base, top])
  const hill = area<readonly [number, number]>()
    .x(([at]) => x((at + 0.5) * spread.width))
    .y0(base)
    .y1(([, count]) => y(count))
    .curve(curveBumpX)(spread.counts.map((count, at) => [at, count] as const))
  const tick = limit === null ? width : x(limit)
  const [from, to, median] = [x(low), x(high), x(middle)]
  const besideTick = limit !== null && Math.abs(median - tick) < 40
  return (
    <svg className={styles['chart']} viewBox={`0 0 ${width} 40`} role="img" aria-label={label}>
      <defs>
        <clipPath id={`${id}-within`}>
          <rect x="0" y="0" width={tick} height="40" />
        </clipPath>
        <clipPath id={`${id}-beyond`}>
          <rect x={tick} y="0" width={Math.max(0, width - tick)} height="40" />
        </clipPath>
      </defs>
      <path className={styles['hill']} d={hill ?? ''} clipPath={`url(#${id}-within)`} />
      <path className={styles['hill']} data-beyond="" d={hill ?? ''} clipPath={`url(#${id}-beyond)`} />
      <path className={styles['line']} d={`M0 ${base}H${width}`} />
      <path className={styles['range']} d={`M${from} ${base}H${Math.max(from, Math.min(to, tick))}`} />
      {to > tick && <path className={styles['beyond']} d={`M${Math.max(tick, from)} ${base}H${to}`} />}
      {limit !== null && <path className={styles['tick']} d={`M${tick} 12V39`} />}
      <circle className={styles['median']} cx={median} cy={base} r="5" />
      <text
        x={besideTick ? Math.min(median, tick) - 6 : Math.min(width - 16, Math.max(16, median))}
        y="10"
        textAnchor={besideTick ? 'end' : 'middle'}
        className="num"
      >
        {words}
      </text>
      {limitWords !== null && (
        <text className={styles['limit']} x={tick + 4} y="10">
          {limitWords}
        </text>
      )}
    </svg>
  )
}
