/**
 * The sheet beside a list: whose it is, its rail and clock, facts that may scroll, actions that stay at the bottom.
 * `<Sheet label={…} kind="Lembar kunjungan" number="2026 / 6.412" title="Siti Rahmawati" under="CV Barito Griya" actions={<Actions>…</Actions>}>…</Sheet>`.
 */
import type { ReactNode, Ref } from 'react'
import styles from './Sheet.module.css'

interface Props {
  /** What screen readers call it. */
  readonly label: string
  readonly kind: ReactNode
  readonly number?: ReactNode
  readonly title: ReactNode
  readonly under?: ReactNode
  readonly actions?: ReactNode
  readonly children: ReactNode
  readonly ref?: Ref<HTMLElement>
}

/** A sheet of paper at the right of a list. */
export function Sheet({ label, kind, number, title, under, actions, children, ref }: Props) {
  return (
    <aside className={styles['sheet']} aria-label={label} {...(ref && { ref })}>
      <div className={styles['body']}>
        <p className={styles['no']}>
          <span>{kind}</span>
          {number && <span className="num">{number}</span>}
        </p>
        <h2 className={styles['title']}>{title}</h2>
        {under && <p className="muted">{under}</p>}
        <div className={styles['parts']}>{children}</div>
      </div>
      {actions && <div className={styles['actions']}>{actions}</div>}
    </aside>
  )
}

/** The actions of a sheet: the main one (`<Button wide …>`) on its own line, the others in a row of equal parts beneath. */
export function Actions({ main, children, below }: { main?: ReactNode; children?: ReactNode; below?: ReactNode }) {
  return (
    <div className={styles['group']}>
      {main}
      {children && <div className={styles['row']}>{children}</div>}
      {below}
    </div>
  )
}
