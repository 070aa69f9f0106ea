/**
 * A share that becomes another, on a line from nothing to all: `<ShareShift before={89} after={64} label="89% menjadi 64%" />`, in
 * percent. The hollow mark is what was, the full one what becomes; a loss is striped red. Null leaves a mark out.
 */
import styles from './ShareShift.module.css'

interface Props {
  readonly before: number | null
  readonly after: number | null
  readonly label: string
}

/** Left and right, so that a mark at either end is whole. */
const edge = 6
const length = 200

/** The line with its marks. */
export function ShareShift({ before, after, label }: Props) {
  const at = (percent: number) => edge + (percent / 100) * length
  const less = before !== null && after !== null && after < before
  return (
    <svg className={styles['shift']} viewBox={`0 0 ${length + 2 * edge} 22`} role="img" aria-label={label}>
      <path className={styles['line']} d={`M${edge} 11H${edge + length}`} />
      {before !== null && after !== null && before !== after && (
        <path className={styles['way']} data-less={less || undefined} d={`M${at(before)} 11H${at(after)}`} />
      )}
      {before !== null && before !== after && <circle className={styles['before']} cx={at(before)} cy={11} r={4.5} />}
      {after !== null && (
        <circle className={styles['after']} data-less={less || undefined} cx={at(after)} cy={11} r={5} />
      )}
    </svg>
  )
}
