import { useMutation } from '@tanstack/react-query'
import type { MessageItem } from '../../../../../contract/outbox.ts'
import { post } from '../../../../api/client.ts'
import { useText } from '../../../../text/TextProvider.tsx'
import { Button, GoButton } from '../../../../ui/Button.tsx'
import { Fact, Facts } from '../../../../ui/Facts.tsx'
import { refreshAll } from '../../../office/office-queries.ts'
import { WriteRefusal } from '../../../office/WriteRefusal.tsx'
import shared from '../../admin.module.css'
import { adviceOn } from '../advice.ts'
import { Moment } from '../Moment.tsx'
import styles from '../NewsTab.module.css'
import { MessageStateWord } from './MessageStateWord.tsx'
import { useAbout } from './useAbout.ts'

/** One message: to whom, about what, when what happened to it, and what the other side said. */
export function MessageSheet({ message }: { message: MessageItem | null }) {
  const t = useText()
  const about = useAbout()
  if (message === null) {
    return (
      <aside className={shared['side']} aria-label={t('news.messages.title')}>
        <p className="muted">{t('news.messages.choose')}</p>
      </aside>
    )
  }
  const { to, channel, state, visit } = message
  const advice = state === 'failed' ? adviceOn(channel, message.reply ?? '') : null
  return (
    <aside className={shared['side']} aria-label={t('news.messages.track')}>
      <div>
        <p className={shared['over']}>{t(`news.kind.${channel}`)}</p>
        <h2 className={shared['name']}>{to ?? t('news.messages.unknown')}</h2>
        <p className="muted">{about(message)}</p>
      </div>
      <MessageStateWord message={message} />
      <Track message={message} />
      {message.reply && (
        <p className={styles['quote']}>
          <small>{t('news.messages.reply')}</small> <q>{message.reply}</q>
        </p>
      )}
      {advice && <p>{t(`news.test.advice.${advice}`)}</p>}
      {state === 'cancelled' && <p className={styles['small']}>{t('news.messages.cancelledNote')}</p>}
      <div className={shared['acts']}>
        {state === 'failed' && <Retry id={message.id} />}
        {visit !== null && <GoButton href={`/visits/${visit.id}`}>{t('news.messages.open')}</GoButton>}
      </div>
    </aside>
  )
}

/** What happened to it, at which second. */
function Track({ message }: { message: MessageItem }) {
  const t = useText()
  const { address, attempts, state, dueAt } = message
  const moving = state === 'waiting' || state === 'sending'
  return (
    <Facts termWidth={112}>
      {address !== null && <Fact term={t('news.messages.address')}>{address}</Fact>}
      <Fact term={t('news.messages.made')}>
        <Moment at={message.createdAt} />
      </Fact>
      {attempts > 0 && <Fact term={t('news.messages.tries')}>{t('news.messages.triesCount', { n: attempts })}</Fact>}
      {moving && dueAt !== null && (
        <Fact term={t('news.messages.next')}>
          <Moment at={dueAt} />
        </Fact>
      )}
      {moving && (
        <Fact term={t('news.messages.giveUp')}>
          <Moment at={message.giveUpAt} />
        </Fact>
      )}
      {(
        [
          ['sent', message.sentAt],
          ['deliveredAt', message.deliveredAt],
          ['openedAt', message.openedAt],
          ['answeredAt', message.answeredAt],
        ] as const
      ).map(
        ([key, at]) =>
          at !== null && (
            <Fact key={key} term={t(`news.messages.${key}`)}>
              <Moment at={at} />
            </Fact>
          ),
      )}
    </Facts>
  )
}

function Retry({ id }: { id: string }) {
  const t = useText()
  const { mutate, isPending, error, submittedAt } = useMutation({
    mutationFn: () => post<MessageItem>(`/api/messages/${id}/retry`, {}),
    onSuccess: refreshAll,
  })
  return (
    <>
      <Button tone="primary" busy={isPending} onClick={() => mutate()}>
        {t('news.messages.retry')}
      </Button>
      {error && <WriteRefusal key={submittedAt} failure={error} safe={t('admin.refused.unchanged')} />}
    </>
  )
}
