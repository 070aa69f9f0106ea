/** Numbers that one can hold: `<Plate kind="slot">07</Plate>` is the square of a slot, `kind="card"` the pill of a visitor's card. */
import IconCheck from '@tabler/icons-react/icons/IconCheck'
import type { ReactNode } from 'react'
import { Icon } from './Icon.tsx'
import styles from './Plate.module.css'

interface Props {
  readonly kind: 'slot' | 'card'
  /** `held` shows the number, `none` a dash for what is not there yet, `back` a check for what came back. */
  readonly state?: 'held' | 'none' | 'back'
  /** Read by screen readers where the plate shows no number: "belum ada", "kembali". */
  readonly says?: string
  readonly children?: ReactNode
}

/** A number plate; dashed where there is none yet or it came back. */
export function Plate({ kind, state = 'held', says, children }: Props) {
  return (
    <span className={styles['plate']} data-kind={kind} data-state={state}>
      {state === 'held' && children}
      {state === 'none' && <span aria-hidden>{'–'}</span>}
      {state === 'back' && <Icon of={IconCheck} size={14} />}
      {says && <span className="sr">{says}</span>}
    </span>
  )
}
