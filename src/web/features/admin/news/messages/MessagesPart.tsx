import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { MessageItem, Retried } from '../../../../../contract/outbox.ts'
import { post } from '../../../../api/client.ts'
import { useText } from '../../../../text/TextProvider.tsx'
import { Button } from '../../../../ui/Button.tsx'
import { Empty } from '../../../../ui/Empty.tsx'
import { SelectField } from '../../../../ui/Field.tsx'
import { SegmentedControl } from '../../../../ui/SegmentedControl.tsx'
import { Beside } from '../../../office/Beside.tsx'
import { refreshAll } from '../../../office/office-queries.ts'
import { Reading } from '../../../office/Reading.tsx'
import { WriteRefusal } from '../../../office/WriteRefusal.tsx'
import shared from '../../admin.module.css'
import { Rows } from '../../Rows.tsx'
import { Moment } from '../Moment.tsx'
import styles from '../NewsTab.module.css'
import { channelsQuery, messagesQuery } from '../news-queries.ts'
import { MessageSheet } from './MessageSheet.tsx'
import { MessageStateWord } from './MessageStateWord.tsx'
import { useAbout } from './useAbout.ts'

type Shown = 'failed' | 'waiting' | 'all'
type Channel = MessageItem['channel'] | ''

/** What leaves the house: what waits, what was given up, how the rest went. */
export function MessagesPart({ head }: { head: (title: string) => ReactNode }) {
  const t = useText()
  const [shown, setShown] = useState<Shown>('all')
  const [channel, setChannel] = useState<Channel>('')
  const [chosen, setChosen] = useState<string | null>(null)
  const filter = `${shown === 'all' ? '' : `&state=${shown}`}${channel === '' ? '&lane=letters' : `&channel=${channel}`}`
  const messages = useInfiniteQuery(messagesQuery('/api/messages', filter))
  const items = messages.data?.pages.flatMap((page) => page.items) ?? []
  const message = items.find(({ id }) => id === chosen) ?? items[0] ?? null
  return (
    <div className={shared['two']} data-wide>
      <section className={shared['main']} aria-label={t('news.messages.title')}>
        {head(t('news.messages.title'))}
        <Tools shown={shown} channel={channel} onShown={setShown} onChannel={setChannel} />
        <Reading query={messages}>
          {() =>
            items.length === 0 ? (
              <Empty small title={t(`news.messages.none.${shown}`)} />
            ) : (
              <List items={items} chosen={message?.id ?? null} onChoose={setChosen} />
            )
          }
        </Reading>
        {messages.hasNextPage && (
          <p className={styles['more']}>
            <Button size="small" busy={messages.isFetchingNextPage} onClick={() => void messages.fetchNextPage()}>
              {t('news.messages.more')}
            </Button>
          </p>
        )}
      </section>
      <Beside shows={message?.id ?? ''}>
        <MessageSheet key={message?.id} message={message} />
      </Beside>
    </div>
  )
}

interface ToolsProps {
  readonly shown: Shown
  readonly channel: Channel
  readonly onShown: (shown: Shown) => void
  readonly onChannel: (channel: Channel) => void
}

/** What is listed; and for the channels that failed, another try for all of it. */
function Tools({ shown, channel, onShown, onChannel }: ToolsProps) {
  const t = useText()
  const failing = useQuery(channelsQuery).data?.filter(({ failed }) => failed > 0) ?? []
  // How many events failed is not counted: they are offered where they are looked at.
  const again = channel === 'webhook' ? (['webhook'] as const) : failing.map(({ kind }) => kind)
  const retry = useMutation({
    mutationFn: (kind: MessageItem['channel']) => post<Retried>('/api/messages/retry', { channel: kind }),
    onSuccess: refreshAll,
  })
  const kinds = ['push', 'email', 'telegram', 'whatsapp', 'gateway', 'webhook'] as const
  return (
    <>
      <div className={styles['tools']}>
        <SegmentedControl
          label={t('news.messages.show')}
          value={shown}
          options={(['all', 'waiting', 'failed'] as const).map((value) => ({
            value,
            label: t(`news.messages.${value}`),
          }))}
          onChange={onShown}
        />
        <SelectField
          label={t('news.messages.channel')}
          value={channel}
          options={[
            { value: '', label: t('news.messages.every') },
            ...kinds.map((kind) => ({ value: kind, label: t(`news.kind.${kind}`) })),
          ]}
          onChange={onChannel}
        />
        {again
          .filter((kind) => channel === '' || channel === kind)
          .map((kind) => (
            <Button
              key={kind}
              size="small"
              busy={retry.isPending && retry.variables === kind}
              onClick={() => retry.mutate(kind)}
            >
              {t('news.messages.retryAll', { channel: t(`news.kind.${kind}`) })}
            </Button>
          ))}
      </div>
      {retry.data && !retry.isPending && (
        <p role="status" className={styles['lead']}>
          {t('news.messages.retried', { n: retry.data.count })}
        </p>
      )}
      {retry.error && (
        <WriteRefusal key={retry.submittedAt} failure={retry.error} safe={t('admin.refused.unchanged')} />
      )}
    </>
  )
}

interface ListProps {
  readonly items: readonly MessageItem[]
  readonly chosen: string | null
  readonly onChoose: (id: string) => void
}

function List({ items, chosen, onChoose }: ListProps) {
  const t = useText()
  const about = useAbout()
  const columns = ['to', 'about', 'channel', 'at', 'state'] as const
  return (
    <Rows
      label={t('news.messages.list')}
      widths={[0, 170, 140, 118, 150]}
      columns={columns.map((key) => ({ key, label: t(`news.messages.columns.${key}`) }))}
      items={items}
      keyOf={({ id }) => id}
      chosen={chosen}
      onChoose={onChoose}
      name={({ to }) => to ?? t('news.messages.unknown')}
      under={({ address }) => address}
      cells={(item) => [
        about(item),
        t(`news.kind.${item.channel}`),
        <Moment key="at" at={item.createdAt} />,
        <MessageStateWord key="state" message={item} />,
      ]}
    />
  )
}
