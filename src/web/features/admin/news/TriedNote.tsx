import IconAlertTriangle from '@tabler/icons-react/icons/IconAlertTriangle'
import IconCircleCheck from '@tabler/icons-react/icons/IconCircleCheck'
import type { ChannelTried } from '../../../../contract/channel-settings.ts'
import { useFormat, useText } from '../../../text/TextProvider.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { adviceOn } from './advice.ts'
import styles from './NewsTab.module.css'

interface Props {
  readonly kind: Parameters<typeof adviceOn>[0]
  readonly waiting: boolean
  readonly tried: ChannelTried | undefined
}

/** What came of a trial: waiting, through, or wrong with what to do; always in the other side's own words. */
export function TriedNote({ kind, waiting, tried }: Props) {
  const t = useText()
  const format = useFormat()
  if (waiting) {
    return (
      <p className={styles['small']} role="status">
        {t('news.test.waiting')}
      </p>
    )
  }
  if (tried === undefined) return null
  const seconds = format.decimal(Math.max(0.1, tried.tookMs / 1000))
  const advice = tried.went === 'wrong' ? adviceOn(kind, tried.reply) : null
  return (
    <div role="status" className={styles['part']}>
      {tried.went === 'through' ? (
        <Notice tone="good" icon={IconCircleCheck} title={t('news.test.through', { seconds })} />
      ) : (
        <Notice tone="over" icon={IconAlertTriangle} title={t('news.test.wrong', { seconds })}>
          {advice && t(`news.test.advice.${advice}`)}
        </Notice>
      )}
      {tried.reply !== '' && (
        <p className={styles['quote']}>
          <small>{t('news.test.reply')}</small> <q>{tried.reply}</q>
        </p>
      )}
    </div>
  )
}
