/** A remark at its place: `<Notice tone="soon" icon={IconClock} title="…" action={<Button …/>}>…</Notice>`. */
import type { ReactNode } from 'react'
import { Icon, type IconOf } from './Icon.tsx'
import styles from './Notice.module.css'

interface Props {
  /** `plain` is a remark, `good` is ours and done, `soon` means time, `over` means beyond the standard or danger. */
  readonly tone?: 'plain' | 'good' | 'soon' | 'over'
  readonly icon?: IconOf
  readonly title?: ReactNode
  readonly action?: ReactNode
  readonly children?: ReactNode
}

/** A ruled remark with a title, words and, at its right, what can be done about it. */
export function Notice({ tone = 'plain', icon, title, action, children }: Props) {
  return (
    <div className={styles['notice']} data-tone={tone}>
      {icon && <Icon of={icon} size={20} />}
      <div className={styles['words']}>
        {title && <b>{title}</b>}
        {children && <p>{children}</p>}
      </div>
      {action}
    </div>
  )
}

/** The clock of a sheet in large figures: `<Say tone="soon" lead="sisa" figure="1:14">Menunggu jawaban …</Say>`. */
export function Say({
  tone,
  lead,
  figure,
  children,
}: {
  tone: 'calm' | 'soon' | 'over'
  lead: ReactNode
  figure: ReactNode
  children: ReactNode
}) {
  return (
    <div className={styles['say']} data-tone={tone}>
      <p className={styles['figure']} role="timer" aria-live="off">
        <small>{lead}</small>
        <span>{figure}</span>
      </p>
      <p className={styles['told']}>{children}</p>
    </div>
  )
}
