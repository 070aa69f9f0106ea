import { useState } from 'react'
import type { StaffItem } from '../../../contract/staff.ts'
import { useText } from '../../text/TextProvider.tsx'
import { Presence } from '../../ui/Presence.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { setPresence } from './host-queries.ts'
import styles from './PresenceChoice.module.css'

/** Whether the host is in the office: the desk sees it beside their name. */
export function PresenceChoice({ member, online }: { member: StaffItem; online: boolean }) {
  const t = useText()
  const [chosen, setChosen] = useState<StaffItem['presence'] | null>(null)
  const [failed, setFailed] = useState(false)
  const choose = async (presence: StaffItem['presence']) => {
    setChosen(presence)
    setFailed(false)
    try {
      await setPresence(member.id, presence)
    } catch {
      setFailed(true)
    }
    setChosen(null)
  }
  return (
    <div className={styles['presence']}>
      <span aria-hidden>{t('host.day.presence')}</span>
      <SegmentedControl
        size="phone"
        label={t('host.day.presence')}
        value={chosen ?? member.presence}
        options={(['in', 'out'] as const).map((value) => ({
          value,
          disabled: !online,
          label: <Presence state={value}>{t(`host.day.${value}`)}</Presence>,
        }))}
        onChange={(presence) => void choose(presence)}
      />
      {failed && (
        <p role="alert" className={styles['failed']}>
          {t('host.day.presenceFailed')}
        </p>
      )}
    </div>
  )
}
