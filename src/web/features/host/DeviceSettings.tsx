import { type ComponentType, useState } from 'react'
import { useText } from '../../text/TextProvider.tsx'
import '../push/install.ts'
import styles from './TodayPage.module.css'

/** The settings of this device, folded at the end of the day; fetched when they are opened. */
export function DeviceSettings({ whole }: { whole: boolean }) {
  const t = useText()
  const [Parts, setParts] = useState<ComponentType<{ whole: boolean }> | null>(null)
  const [failed, setFailed] = useState(false)
  const opened = async () => {
    try {
      const { DeviceParts } = await import('./DeviceParts.tsx')
      setParts(() => DeviceParts)
      setFailed(false)
    } catch {
      setFailed(true)
    }
  }
  return (
    <details className={styles['device']} onToggle={({ currentTarget }) => currentTarget.open && void opened()}>
      <summary>{t('host.device.more')}</summary>
      <div className={styles['settings']}>
        {Parts && <Parts whole={whole} />}
        {failed && <p role="alert">{t('host.sending.offline')}</p>}
      </div>
    </details>
  )
}
