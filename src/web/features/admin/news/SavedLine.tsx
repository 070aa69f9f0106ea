import IconCircleCheck from '@tabler/icons-react/icons/IconCircleCheck'
import IconPencil from '@tabler/icons-react/icons/IconPencil'
import { useFormat, useText } from '../../../text/TextProvider.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import { WriteRefusal } from '../../office/WriteRefusal.tsx'
import styles from './NewsTab.module.css'
import type { Keeping } from './useKeeping.ts'

/** Whether what is shown is saved, and since when; or why it is not. `missing` names what has to be filled in first. */
export function SavedLine({ keeping, missing = '' }: { keeping: Keeping<unknown>; missing?: string }) {
  const t = useText()
  const format = useFormat()
  const { error, unsaved, saving, savedAt } = keeping
  if (error !== null && unsaved && !saving) {
    return (
      <WriteRefusal
        key={keeping.submittedAt}
        failure={error}
        safe={t('admin.refused.safe')}
        remedies={[{ label: t('admin.reading.retry'), onPress: () => void keeping.keep() }]}
        quiet
      />
    )
  }
  const done = !saving && !unsaved && missing === ''
  const words = saving
    ? t('news.saved.saving')
    : missing !== ''
      ? t('news.saved.missing', { fields: missing })
      : unsaved
        ? t('news.saved.unsaved')
        : savedAt === null
          ? t('news.saved.before')
          : t('news.saved.at', { time: format.timeOfDay(savedAt) })
  return (
    <p className={styles['saved']} data-done={done || undefined} role="status">
      <Icon of={done ? IconCircleCheck : IconPencil} size={18} />
      <span>{words}</span>
    </p>
  )
}
