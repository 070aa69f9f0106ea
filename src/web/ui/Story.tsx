/**
 * What happened, one doorway per moment, grouped by step:
 * `<Story><StoryGroup title="1. Lapor" note="1:22 dari 2 menit"><StoryMoment time="09.38" … /></StoryGroup></Story>`.
 */
import type { ReactNode } from 'react'
import { cx } from './cx.ts'
import styles from './Story.module.css'

/** The whole story. */
export function Story({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ol className={styles['story']} aria-label={label}>
      {children}
    </ol>
  )
}

/** The heading of a step and its moments. */
export function StoryGroup({ title, note, children }: { title: ReactNode; note?: ReactNode; children: ReactNode }) {
  return (
    <li>
      <p className={styles['group']}>
        {title} {note && <b>{note}</b>}
      </p>
      <ol>{children}</ol>
    </li>
  )
}

interface MomentProps {
  readonly time: ReactNode
  /** `late` is hatched, `corrected` and `toCome` are outlines. */
  readonly state?: 'done' | 'late' | 'corrected' | 'toCome'
  readonly title: ReactNode
  /** Who and through what; old words in `<s>`, reasons in `<q>`. */
  readonly children?: ReactNode
  /** Beside it: how long, and the number in the ledger. */
  readonly length?: ReactNode
  readonly ledger?: ReactNode
}

/** One moment. */
export function StoryMoment({ time, state = 'done', title, children, length, ledger }: MomentProps) {
  return (
    <li className={styles['moment']} data-state={state}>
      <span className={cx('num', styles['time'])}>{time}</span>
      <i className={styles['door']} aria-hidden />
      <div className={styles['told']}>
        <b>{title}</b>
        {children && <p>{children}</p>}
      </div>
      <em className="num">{length}</em>
      <small className="num">{ledger}</small>
    </li>
  )
}
