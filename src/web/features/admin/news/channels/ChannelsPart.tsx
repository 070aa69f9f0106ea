import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { ChannelItem } from '../../../../../contract/channel-settings.ts'
import { useFormat, useText } from '../../../../text/TextProvider.tsx'
import { cx } from '../../../../ui/cx.ts'
import { Go } from '../../../../ui/Go.tsx'
import { Notice } from '../../../../ui/Notice.tsx'
import { Presence } from '../../../../ui/Presence.tsx'
import { Beside } from '../../../office/Beside.tsx'
import { Reading } from '../../../office/Reading.tsx'
import shared from '../../admin.module.css'
import { Rows } from '../../Rows.tsx'
import styles from '../NewsTab.module.css'
import { channelsQuery } from '../news-queries.ts'
import { ChannelSheet } from './ChannelSheet.tsx'
import { type ChannelState, stateOf } from './channel-form.ts'

/** The ways to the staff: how each does at the left, the chosen one with its settings at the right. */
export function ChannelsPart({ head }: { head: (title: string) => ReactNode }) {
  const t = useText()
  const channels = useQuery(channelsQuery)
  const [kind, setKind] = useState<ChannelItem['kind']>('email')
  return (
    <div className={shared['two']} data-wide>
      <section className={shared['main']} aria-label={t('news.channels.title')}>
        {head(t('news.channels.title'))}
        <p className={styles['lead']}>{t('news.channels.lead')}</p>
        <Reading query={channels}>
          {(items) => (
            <>
              {!items.some(({ enabled, setup }) => enabled && setup !== null) && (
                <div className={styles['notice']}>
                  <Notice title={t('news.channels.noneOn')}>{t('news.channels.noneOnNote')}</Notice>
                </div>
              )}
              <List items={items} chosen={kind} onChoose={setKind} />
            </>
          )}
        </Reading>
        <p className={cx(styles['small'], styles['below'])}>
          {t.rich('news.channels.reaches', { a: (words) => <Go href="/admin#people">{words}</Go> })}
        </p>
      </section>
      <Beside shows={kind}>
        <Reading query={channels}>
          {(items) => {
            const item = items.find((one) => one.kind === kind)
            return item === undefined ? null : <ChannelSheet key={kind} item={item} />
          }}
        </Reading>
      </Beside>
    </div>
  )
}

/** How a channel stands, with its doorway. */
export function ChannelStateWord({ state }: { state: ChannelState }) {
  const t = useText()
  const doors = { unset: 'out', off: 'out', untried: 'busy', failing: 'busy', working: 'in' } as const
  return <Presence state={doors[state]}>{t(`news.state.${state}`)}</Presence>
}

interface ListProps {
  readonly items: readonly ChannelItem[]
  readonly chosen: ChannelItem['kind']
  readonly onChoose: (kind: ChannelItem['kind']) => void
}

function List({ items, chosen, onChoose }: ListProps) {
  const t = useText()
  const format = useFormat()
  const columns = ['name', 'state', 'today', 'waiting', 'failed', 'people'] as const
  const number = (n: number) => <span className={n === 0 ? 'num quiet' : 'num'}>{format.count(n)}</span>
  return (
    <Rows
      label={t('news.channels.list')}
      widths={[0, 132, 78, 88, 96, 78]}
      columns={columns.map((key) => ({ key, label: t(`news.channels.columns.${key}`) }))}
      items={items}
      keyOf={({ kind }) => kind}
      chosen={chosen}
      onChoose={(key) => {
        const item = items.find(({ kind }) => kind === key)
        if (item) onChoose(item.kind)
      }}
      name={({ kind }) => t(`news.kind.${kind}`)}
      under={({ kind }) => t(`news.what.${kind}`)}
      cells={(item) => [
        <ChannelStateWord key="state" state={stateOf(item)} />,
        number(item.sentToday),
        number(item.waiting),
        item.failed > 0 ? <b key="failed">{format.count(item.failed)}</b> : number(0),
        number(item.people.length),
      ]}
    />
  )
}
