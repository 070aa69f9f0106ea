/** What went to staff about a visit: to whom, through what, when it was sent, delivered, opened, answered; what failed is tried again here. */
import IconSend from '@tabler/icons-react/icons/IconSend'
import { useMutation } from '@tanstack/react-query'
import type { MessageItem } from '../../../contract/outbox.ts'
import { post } from '../../api/client.ts'
import { useConnection } from '../../api/events.ts'
import { queries } from '../../api/queries.ts'
import { useSession } from '../../api/session.ts'
import { useFormat, useText } from '../../text/TextProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { spokenName } from '../visit/person-name.ts'
import styles from './Papers.module.css'

/** The part of the right column; nothing where nothing was written to anybody. */
export function Messages({ visitId, messages }: { visitId: string; messages: readonly MessageItem[] }) {
  const t = useText()
  if (messages.length === 0) return null
  return (
    <section className={styles['messages']} aria-label={t('reach.news.title')}>
      <h2>{t('reach.news.title')}</h2>
      <ul>
        {messages.map((message) => (
          <Message key={message.id} visitId={visitId} message={message} />
        ))}
      </ul>
    </section>
  )
}

function Message({ visitId, message }: { visitId: string; message: MessageItem }) {
  const t = useText()
  const desk = useSession().account.role !== 'host'
  const { kind, to, channel, address, state } = message
  const whom = { name: spokenName(to ?? t('reach.story.someone')), channel: t(`reach.channel.${channel}`) }
  return (
    <li data-failed={state === 'failed' || undefined}>
      <Icon of={IconSend} size={20} />
      <span>
        <b>{t(`reach.news.kind.${kind}`)}</b>
        <small>{address === null ? t('reach.news.to', whom) : t('reach.news.toAddress', { ...whom, address })}</small>
        <small className="num">{useFate(message)}</small>
        {desk && state === 'failed' && <Retry visitId={visitId} messageId={message.id} />}
      </span>
    </li>
  )
}

/** How it fared, in the order in which it did. */
function useFate({ state, attempts, dueAt, sentAt, deliveredAt, openedAt, answeredAt, reply }: MessageItem): string {
  const t = useText()
  const format = useFormat()
  const second = (at: string) => ({ time: format.timeWithSeconds(Date.parse(at)) })
  if (state === 'failed') return reply ? t('reach.news.failedBecause', { words: reply }) : t('reach.news.failed')
  if (state === 'cancelled') return t('reach.news.cancelled')
  if (state === 'waiting' && attempts > 0 && dueAt)
    return t('reach.news.again', { n: String(attempts), ...second(dueAt) })
  const told = [
    sentAt && t('reach.news.sent', second(sentAt)),
    deliveredAt && t('reach.news.delivered', second(deliveredAt)),
    openedAt && t('reach.news.opened', second(openedAt)),
    answeredAt && t('reach.news.answered', second(answeredAt)),
  ].filter(Boolean)
  return told.length === 0 ? t('reach.news.waiting') : told.join(', ')
}

function Retry({ visitId, messageId }: { visitId: string; messageId: string }) {
  const t = useText()
  const online = useConnection().state !== 'lost'
  const again = useMutation({
    mutationFn: () => post(`/api/visits/${visitId}/messages/${messageId}/retry`, {}),
    onSettled: () => queries.invalidateQueries({ queryKey: ['visits'] }),
  })
  return (
    <>
      <Button size="small" busy={again.isPending} aria-disabled={!online || undefined} onClick={press}>
        {t('reach.news.retry')}
      </Button>
      {again.isError && <small role="alert">{t('reach.news.retryFailed')}</small>}
    </>
  )

  function press() {
    if (online) again.mutate()
  }
}
