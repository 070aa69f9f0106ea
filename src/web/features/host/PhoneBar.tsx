import type { ReactNode } from 'react'
import { Language } from '../../shell/Language.tsx'
import { useText } from '../../text/TextProvider.tsx'
import { Mark } from '../../ui/Mark.tsx'
import styles from './HostBar.module.css'

/** The top line of a phone: a name, what stands under it, the language. */
export function PhoneBar({ name, children }: { name: ReactNode; children: ReactNode }) {
  const t = useText()
  return (
    <header className={styles['bar']}>
      <Mark size={28} name={t('shell.name')} />
      <p>
        <b>{name}</b>
        {children}
      </p>
      <Language onBand />
    </header>
  )
}
