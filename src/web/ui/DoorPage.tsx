/**
 * The first and the last screens: at the left a large door on its threshold, at the right the words. The door says the state:
 * `closed` (sign in, no such page), `ajar` (a page that failed), `half` (setting up), `open` (done).
 */
import type { ReactNode } from 'react'
import styles from './DoorPage.module.css'
import { Mark } from './Mark.tsx'

interface Props {
  readonly name: string
  readonly door: 'closed' | 'ajar' | 'half' | 'open'
  /** Under the threshold: the office, or the promise. */
  readonly under: ReactNode
  /** At the top of the words: the date at the left, the language at the right. */
  readonly top: ReactNode
  readonly children: ReactNode
}

/** A screen with the large door. */
export function DoorPage({ name, door, under, top, children }: Props) {
  return (
    <div className={styles['page']}>
      <aside className={styles['door']}>
        <p className={styles['brand']}>
          <Mark size={36} name={name} word />
        </p>
        <div className={styles['figure']} aria-hidden>
          <i className={styles['frame']}>
            <i className={styles['leaf']} data-door={door} />
          </i>
        </div>
        <div className={styles['sill']} />
        <div className={styles['under']}>{under}</div>
      </aside>
      <main className={styles['words']}>
        <header className={styles['top']}>{top}</header>
        {children}
      </main>
    </div>
  )
}
