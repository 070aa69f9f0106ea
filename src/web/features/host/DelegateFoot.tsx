import type { StaffItem } from '../../../contract/staff.ts'
import { useText } from '../../text/TextProvider.tsx'
import styles from './TodayPage.module.css'

/** Who answers should the host be away, under the thumb, and the way to change it. */
export function DelegateFoot({ member, onChange }: { member: StaffItem; onChange: () => void }) {
  const t = useText()
  const { delegate } = member
  return (
    <div className={styles['delegate']}>
      <p>
        {t('presence.delegate.ifAway')}
        <b>{delegate?.name ?? t('presence.delegate.none')}</b>
      </p>
      <button type="button" onClick={onChange}>
        {delegate === null ? t('presence.delegate.name') : t('presence.delegate.change')}
      </button>
    </div>
  )
}
