import type { CSSProperties, ReactNode } from 'react'
import styles from './Facts.module.css'

/** A form already filled in: terms at the left, what they are at the right. `<Facts><Fact term="Keperluan">…</Fact></Facts>`. */
export function Facts({ children, termWidth = 84 }: { children: ReactNode; termWidth?: number }) {
  return (
    <dl className={styles['facts']} style={{ '--term': `${termWidth / 16}rem` } as CSSProperties}>
      {children}
    </dl>
  )
}

/** One line of the facts; a quieter part of it stands in `<small>`. */
export function Fact({ term, children }: { term: ReactNode; children: ReactNode }) {
  return (
    <div className={styles['fact']}>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}
