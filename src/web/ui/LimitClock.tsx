/**
 * A clock against its limit, for a row of a list: a bar of 56 px is the limit, a tick marks its end, beyond it the bar goes on in
 * stripes. `<LimitClock used={0.75}>sisa <b>1:14</b></LimitClock>`; without a limit `<LimitClock word="duduk"><b>4 mnt</b></LimitClock>`.
 * It only draws: the words and the ticking are the caller's (`useNow`).
 */
import type { CSSProperties, ReactNode } from 'react'
import { type Tone, toneOf } from './Doorway.tsx'
import styles from './LimitClock.module.css'

interface Props {
  /** The share of the limit that is used, more than 1 beyond it; null where there is none. */
  readonly used?: number | null
  readonly tone?: Tone
  /** What stands in the bar's place where there is no limit. */
  readonly word?: ReactNode
  /** While the connection is lost: the hour of the last contact, beside the words. */
  readonly asOf?: ReactNode
  /** What it says; the figure in `<b>`. */
  readonly children: ReactNode
}

/** The bar and its words. Never announced by itself: one polite region of the screen speaks for all clocks. */
export function LimitClock({ used = null, tone = toneOf(used), word, asOf, children }: Props) {
  return (
    <span className={styles['limit']} data-tone={tone}>
      {used === null ? <span className={styles['word']}>{word}</span> : <Track used={used} />}
      <span className={styles['say']} role="timer" aria-live="off">
        {children}
        {asOf && <small>{asOf}</small>}
      </span>
    </span>
  )
}

/** The bar alone. */
function Track({ used }: { used: number }) {
  return (
    <span className={styles['track']} style={{ '--used': Math.max(0, used) } as CSSProperties} aria-hidden>
      {used > 1 && <i />}
    </span>
  )
}
