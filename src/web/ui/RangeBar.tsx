/**
 * How long something took: the bar holds eight of ten, the circle is the median, the tick the limit, and what lies beyond the limit
 * is striped red: `<RangeBar low={52} middle={78} high={110} limit={120} words="1:18" label="median 1:18, …" />`. All in seconds.
 */
import styles from './RangeBar.module.css'

interface Props {
  readonly low: number
  readonly middle: number
  readonly high: number
  /** Null where nothing is promised: then the bar has no tick. */
  readonly limit: number | null
  /** The median as it stands over the circle. */
  readonly words: string
  /** The same for those who do not see it. */
  readonly label: string
}

const width = 148
const limitAt = 100

/** A range with its median and its limit. */
export function RangeBar({ low, middle, high, limit, words, label }: Props) {
  const full = limit === null ? high * 1.2 || 1 : (limit / limitAt) * width
  const at = (seconds: number) => Math.min(width - 2, (seconds / full) * width)
  const tick = limit === null ? null : at(limit)
  const beyond = tick === null ? null : Math.max(tick, at(low))
  const [from, to, median] = [at(low), at(high), at(middle)]
  return (
    <svg className={styles['bar']} viewBox={`0 0 ${width} 30`} role="img" aria-label={label}>
      <path className={styles['line']} d={`M0 22H${width}`} />
      <path className={styles['range']} d={`M${from} 22H${Math.max(from, Math.min(to, tick ?? to))}`} />
      {beyond !== null && to > beyond && <path className={styles['beyond']} d={`M${beyond} 22H${to}`} />}
      {tick !== null && <path className={styles['tick']} d={`M${tick} 14V30`} />}
      <circle className={styles['median']} cx={median} cy="22" r="5" />
      <text x={Math.min(width - 16, Math.max(16, median))} y="10" className="num">
        {words}
      </text>
    </svg>
  )
}

/** The same without figures, for a legend. */
export function RangeBarSample() {
  return (
    <svg className={styles['sample']} viewBox="0 0 96 16" aria-hidden="true">
      <path className={styles['line']} d="M0 8H96" />
      <path className={styles['range']} d="M14 8H64" />
      <circle className={styles['median']} cx="36" cy="8" r="4.5" />
      <path className={styles['tick']} d="M74 1V15" />
    </svg>
  )
}
