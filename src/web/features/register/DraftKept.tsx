import IconCircleCheck from '@tabler/icons-react/icons/IconCircleCheck'
import { useFormat, useText } from '../../text/TextProvider.tsx'
import { cx } from '../../ui/cx.ts'
import { Icon } from '../../ui/Icon.tsx'
import { isEmpty } from './draft.ts'
import styles from './panel.module.css'
import { useStore } from './useStore.ts'

/** For the key bar: that the form is kept on this computer, and since when. */
export function DraftKept() {
  const t = useText()
  const format = useFormat()
  const [{ draft }] = useStore(null)
  return (
    <span className={cx('num', styles['kept'])}>
      <Icon of={IconCircleCheck} size={15} />
      {isEmpty(draft) ? t('register.kept') : t('register.keptAt', { time: format.timeWithSeconds(draft.savedAt) })}
    </span>
  )
}
