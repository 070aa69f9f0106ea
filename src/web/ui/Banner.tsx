/** The state of the connection over a screen: `lost` on ink, `back` quietly for five seconds. Never amber, never red. */
import IconPlugConnected from '@tabler/icons-react/icons/IconPlugConnected'
import IconWifiOff from '@tabler/icons-react/icons/IconWifiOff'
import type { ReactNode } from 'react'
import styles from './Banner.module.css'
import { Icon } from './Icon.tsx'

interface Props {
  readonly state: 'lost' | 'back'
  readonly title: ReactNode
  readonly children?: ReactNode
  readonly action?: ReactNode
}

/** A band that says since when, what is safe and what goes on. */
export function Banner({ state, title, children, action }: Props) {
  return (
    <div className={styles['banner']} data-state={state} role="status">
      <Icon of={state === 'lost' ? IconWifiOff : IconPlugConnected} size={20} />
      <p>
        <b>{title}</b> {children}
      </p>
      {action}
    </div>
  )
}
