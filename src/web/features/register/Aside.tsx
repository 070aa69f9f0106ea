import type { ReactNode } from 'react'
import styles from './lines.module.css'

/** A small way beside the usual one: a word that is pressed, underlined so that it is known as such. */
export function Aside({ onPress, children }: { onPress: () => void; children: ReactNode }) {
  return (
    <button type="button" className={styles['aside']} onClick={onPress}>
      {children}
    </button>
  )
}
