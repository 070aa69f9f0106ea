/** The rail of an office screen: the mark, where one can go, and at its foot the way out. */
import { Link, type LinkProps } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Icon, type IconOf } from './Icon.tsx'
import { Mark } from './Mark.tsx'
import styles from './Rail.module.css'

/** A place to go to. */
export interface RailItem {
  readonly to: LinkProps['to']
  readonly label: ReactNode
  readonly icon: IconOf
}

interface Props {
  readonly label: string
  readonly name: string
  readonly items: readonly RailItem[]
  /** At the foot: what does something rather than leads somewhere. */
  readonly foot?: ReactNode
}

/** The places of the application, the present one marked. */
export function Rail({ label, name, items, foot }: Props) {
  return (
    <nav className={styles['rail']} aria-label={label}>
      <span className={styles['mark']}>
        <Mark size={40} name={name} />
      </span>
      {items.map(({ to, label: words, icon }) => (
        <Link key={String(to)} to={to} className={styles['place']} activeProps={{ 'aria-current': 'page' }}>
          <Icon of={icon} size={22} />
          {words}
        </Link>
      ))}
      {foot && <div className={styles['foot']}>{foot}</div>}
    </nav>
  )
}

/** A button at the foot of the rail. */
export function RailButton({ icon, onPress, children }: { icon: IconOf; onPress: () => void; children: ReactNode }) {
  return (
    <button type="button" className={styles['place']} onClick={onPress}>
      <Icon of={icon} size={22} />
      {children}
    </button>
  )
}
