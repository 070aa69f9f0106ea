import type { ReactNode } from 'react'
import styles from './Presence.module.css'

/** Whether somebody is there, always with the word: `<Presence state="in">ada</Presence>`. */
export function Presence({ state, children }: { state: 'in' | 'busy' | 'out'; children: ReactNode }) {
  return (
    <span className={styles['presence']} data-state={state}>
      {children}
    </span>
  )
}
