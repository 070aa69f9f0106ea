import { useText } from '../../text/TextProvider.tsx'
import { keysArea } from '../keys/focus.ts'
import { KeyList } from '../keys/KeyHints.tsx'
import { PanelHead } from '../visit/panels/Panel.tsx'
import styles from './HelpPanel.module.css'
import { SoundSwitch, SoundVolume } from './SoundSwitch.tsx'

/** All keys, in place of the sheet, and how the desk sounds on this computer. */
export function HelpPanel({ onClose }: { onClose: () => void }) {
  const t = useText()
  return (
    <aside className={styles['help']} aria-label={t('desk.keys.title')} {...keysArea}>
      <PanelHead level="h2" title={t('desk.keys.title')} onClose={onClose} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard */}
      <section className={styles['body']} tabIndex={0} aria-label={t('desk.keys.title')}>
        <p className="muted">{t('desk.keys.lead')}</p>
        <KeyList />
        <section className={styles['sound']}>
          <h3>{t('desk.settings.title')}</h3>
          <SoundSwitch />
          <SoundVolume />
          <p className="quiet">{t('desk.settings.kept')}</p>
        </section>
      </section>
    </aside>
  )
}
