import { useSession } from '../../api/session.ts'
import { Language } from '../../shell/Language.tsx'
import { useText } from '../../text/TextProvider.tsx'
import { Mark } from '../../ui/Mark.tsx'
import styles from './HostBar.module.css'

/** The top line of the phone: whose it is, of which office, the language. */
export function HostBar() {
  const t = useText()
  const { account, office } = useSession()
  return (
    <header className={styles['bar']}>
      <Mark size={28} name={t('shell.name')} />
      <p>
        <b>{account.name}</b>
        {office.shortName}
      </p>
      <Language onBand />
    </header>
  )
}
