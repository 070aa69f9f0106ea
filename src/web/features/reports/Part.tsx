import { type ReactNode, useId } from 'react'
import styles from './Part.module.css'

interface Props {
  readonly title: ReactNode
  readonly note?: ReactNode
  /** At the right of the title. */
  readonly act?: ReactNode
  /** On the wall instead of the sheet. */
  readonly ground?: boolean
  readonly children: ReactNode
}

/** One part of the reports: its title, what it shows, its figures. */
export function Part({ title, note, act, ground = false, children }: Props) {
  const id = useId()
  return (
    <section className={styles['part']} aria-labelledby={id} data-ground={ground || undefined}>
      <header>
        <div>
          <h2 id={id}>{title}</h2>
          {note && <p>{note}</p>}
        </div>
        {act}
      </header>
      {children}
    </section>
  )
}
