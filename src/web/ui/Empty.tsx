/** Nothing here yet: a greeting or a fact, what is coming, the one action, what is ready. */
import IconCheck from '@tabler/icons-react/icons/IconCheck'
import type { ReactNode } from 'react'
import { Doorway } from './Doorway.tsx'
import styles from './Empty.module.css'
import { Icon } from './Icon.tsx'

interface Props {
  readonly title: ReactNode
  readonly children?: ReactNode
  readonly actions?: ReactNode
  readonly ready?: readonly ReactNode[]
  /** Leaves the doorways out, for an empty part of a screen. */
  readonly small?: boolean
}

/** An empty list or sheet. */
export function Empty({ title, children, actions, ready = [], small = false }: Props) {
  return (
    <div className={styles['empty']}>
      <div className={styles['middle']}>
        {!small && (
          <figure className={styles['doors']} aria-hidden>
            <Doorway is={{ state: 'toCome' }} width={36} height={50} />
            <Doorway is={{ state: 'half' }} width={36} height={50} />
            <Doorway is={{ state: 'toCome' }} width={36} height={50} />
          </figure>
        )}
        <h3 className={styles['title']}>{title}</h3>
        {children && <p className={styles['words']}>{children}</p>}
        {actions && <div className={styles['actions']}>{actions}</div>}
      </div>
      {ready.length > 0 && (
        <ul className={styles['ready']}>
          {ready.map((words, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines have no identity but their place
            <li key={at}>
              <Icon of={IconCheck} size={16} />
              {words}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
