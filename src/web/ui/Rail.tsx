/** The rail of an office screen: the mark, where one can go, and at its foot the way out. */
import type { ReactNode } from 'react'
import { Go } from './Go.tsx'
import { Icon, type IconOf } from './Icon.tsx'
import { Mark } from './Mark.tsx'
import styles from './Rail.module.css'

/** A place to go to. */
interface RailItem {
  readonly href: string
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
      {items.map(({ href, label: words, icon }) => (
        <Go key={href} href={href} className={styles['place']}>
          <Icon of={icon} size={22} />
          {words}
        </Go>
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

interface FloatProps {
  readonly id: string
  readonly icon: IconOf
  readonly label: string
  readonly children: ReactNode
}

/** A button at the foot of the rail that opens a small sheet beside it; a press outside or Esc closes it, focus returns. */
export function RailFloat({ id, icon, label, children }: FloatProps) {
  return (
    <>
      <button type="button" className={styles['place']} popoverTarget={id} aria-haspopup="dialog">
        <Icon of={icon} size={22} />
        {label}
      </button>
      <div id={id} className={styles['float']} popover="auto" role="dialog" aria-label={label}>
        {children}
      </div>
    </>
  )
}
