/**
 * Hints of keys. `<Key name="Enter" />` alone, `<KeyBar end={…}><KeyHint keys={['↑', '↓']}>pilih tamu</KeyHint></KeyBar>` at the
 * foot of a screen. A hint is a picture of the key: the element that it belongs to carries `aria-keyshortcuts` itself.
 */
import IconCornerDownLeft from '@tabler/icons-react/icons/IconCornerDownLeft'
import type { ReactNode } from 'react'
import { Icon } from './Icon.tsx'
import styles from './Key.module.css'

/** One key as drawn on a keyboard; Enter is drawn as its arrow. `turning` shows the busy mark in its place. */
export function Key({ name, turning = false }: { name: string; turning?: boolean }) {
  return (
    <kbd className={styles['key']} aria-hidden>
      {turning ? (
        <i className={styles['turning']} />
      ) : name === 'Enter' ? (
        <Icon of={IconCornerDownLeft} size={13} stroke={2} />
      ) : (
        name
      )}
    </kbd>
  )
}

/** A hint in the key bar: the keys, then what they do. `between` stands between two keys, as in 0 – 9. */
export function KeyHint({
  keys,
  between,
  children,
}: {
  keys: readonly string[]
  between?: string
  children: ReactNode
}) {
  return (
    <span className={styles['hint']}>
      {keys.map((name, at) => (
        <span key={name} className={styles['hint']}>
          {at > 0 && between}
          <Key name={name} />
        </span>
      ))}
      {children}
    </span>
  )
}

/** The line of keys at the foot of a screen; `end` stands at its right: what is saved, how many are done. */
export function KeyBar({ children, end }: { children: ReactNode; end?: ReactNode }) {
  return (
    <footer className={styles['bar']}>
      {children}
      {end && <span className={styles['end']}>{end}</span>}
    </footer>
  )
}
