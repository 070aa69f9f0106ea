import { useInfiniteQuery, useMutation } from '@tanstack/react-query'
import type { MessageItem } from '../../../../../contract/outbox.ts'
import { post } from '../../../../api/client.ts'
import { useFormat, useText } from '../../../../text/TextProvider.tsx'
import { Button } from '../../../../ui/Button.tsx'
import { refreshAll } from '../../../office/office-queries.ts'
import { Reading } from '../../../office/Reading.tsx'
import { WriteRefusal } from '../../../office/WriteRefusal.tsx'
import shared from '../../admin.module.css'
import { Moment } from '../Moment.tsx'
import { MessageStateWord } from '../messages/MessageStateWord.tsx'
import { useAbout } from '../messages/useAbout.ts'
import styles from '../NewsTab.module.css'
import { messagesQuery } from '../news-queries.ts'
import own from './HookTypes.module.css'

/** What a program was told, newest first; each can be told again. */
export function Deliveries({ hookId }: { hookId: string }) {
  const t = useText()
  const format = useFormat()
  const about = useAbout()
  const deliveries = useInfiniteQuery(messagesQuery(`/api/hooks/${hookId}/deliveries`, ''))
  const items = deliveries.data?.pages.flatMap((page) => page.items) ?? []
  const { mutate, isPending, variables, error, submittedAt } = useMutation({
    mutationFn: (id: string) => post<MessageItem>(`/api/hooks/${hookId}/deliveries/${id}/replay`, {}),
    onSuccess: refreshAll,
  })
  return (
    <section className={styles['part']} aria-label={t('news.hooks.deliveries')}>
      <h3 className={shared['heading']}>{t('news.hooks.deliveries')}</h3>
      <Reading query={deliveries}>
        {() => (items.length === 0 ? <p className="muted">{t('news.hooks.noDeliveries')}</p> : null)}
      </Reading>
      <ul className={own['list']}>
        {items.map((item) => (
          <li key={item.id}>
            <span>
              <Moment at={item.createdAt} /> {about(item)}
            </span>
            <MessageStateWord message={item} />
            {item.state === 'sent' || item.state === 'failed' ? (
              <Button
                size="small"
                busy={isPending && variables === item.id}
                aria-label={t('news.hooks.replayLabel', { time: format.timeWithSeconds(Date.parse(item.createdAt)) })}
                onClick={() => mutate(item.id)}
              >
                {t('news.hooks.replay')}
              </Button>
            ) : (
              <span />
            )}
            {item.reply && <small>{item.reply}</small>}
          </li>
        ))}
      </ul>
      {error && <WriteRefusal key={submittedAt} failure={error} safe={t('admin.refused.unchanged')} />}
      {deliveries.hasNextPage && (
        <Button size="small" busy={deliveries.isFetchingNextPage} onClick={() => void deliveries.fetchNextPage()}>
          {t('news.messages.more')}
        </Button>
      )}
    </section>
  )
}
