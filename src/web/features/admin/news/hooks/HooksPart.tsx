import IconPlus from '@tabler/icons-react/icons/IconPlus'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { HookItem, HookMade } from '../../../../../contract/hooks.ts'
import { useText } from '../../../../text/TextProvider.tsx'
import { Button } from '../../../../ui/Button.tsx'
import { Empty } from '../../../../ui/Empty.tsx'
import { Beside } from '../../../office/Beside.tsx'
import { Reading } from '../../../office/Reading.tsx'
import shared from '../../admin.module.css'
import { Rows } from '../../Rows.tsx'
import { ChannelStateWord } from '../channels/ChannelsPart.tsx'
import { stateOf } from '../channels/channel-form.ts'
import { Moment } from '../Moment.tsx'
import styles from '../NewsTab.module.css'
import { hooksQuery } from '../news-queries.ts'
import { SecretShown } from '../SecretShown.tsx'
import { HookSheet } from './HookSheet.tsx'
import { NewHookPane } from './NewHookPane.tsx'

type Pane =
  | { readonly is: 'hook'; readonly id: string | null }
  | { readonly is: 'add' }
  | { readonly is: 'secret'; readonly id: string; readonly secret: string }

/** The programs that are told of moments: the list at the left, the chosen one at the right. */
export function HooksPart({ head }: { head: (title: string) => ReactNode }) {
  const t = useText()
  const hooks = useQuery(hooksQuery)
  const [pane, setPane] = useState<Pane>({ is: 'hook', id: null })
  const add = (
    <Button icon={IconPlus} onClick={() => setPane({ is: 'add' })}>
      {t('news.hooks.add')}
    </Button>
  )
  const chosen = pane.is === 'add' ? null : (pane.id ?? hooks.data?.[0]?.id ?? null)
  const show = ({ hook, secret }: HookMade) => setPane({ is: 'secret', id: hook.id, secret })
  return (
    <div className={shared['two']} data-wide>
      <section className={shared['main']} aria-label={t('news.hooks.title')}>
        {head(t('news.hooks.title'))}
        <p className={styles['lead']}>{t('news.hooks.lead')}</p>
        <Reading query={hooks}>
          {(items) =>
            items.length === 0 ? (
              <Empty small title={t('news.hooks.none')} actions={add}>
                {t('news.hooks.noneNote')}
              </Empty>
            ) : (
              <>
                <List items={items} chosen={chosen} onChoose={(id) => setPane({ is: 'hook', id })} />
                <p className={styles['more']}>{add}</p>
              </>
            )
          }
        </Reading>
      </section>
      <Beside shows={`${pane.is} ${chosen}`}>
        <PaneShown
          pane={pane}
          hook={hooks.data?.find(({ id }) => id === chosen) ?? null}
          onSecret={show}
          onBack={() => setPane({ is: 'hook', id: chosen })}
        />
      </Beside>
    </div>
  )
}

interface PaneProps {
  readonly pane: Pane
  readonly hook: HookItem | null
  readonly onSecret: (made: HookMade) => void
  readonly onBack: () => void
}

function PaneShown({ pane, hook, onSecret, onBack }: PaneProps) {
  const t = useText()
  if (pane.is === 'add') return <NewHookPane onMade={onSecret} onCancel={onBack} />
  if (pane.is === 'secret') {
    return (
      <aside className={shared['side']} aria-label={t('news.hooks.secretTitle')}>
        <h2 className={shared['heading']}>{t('news.hooks.secretTitle')}</h2>
        <SecretShown secret={pane.secret} onDone={onBack} />
      </aside>
    )
  }
  if (hook !== null) return <HookSheet key={hook.id} hook={hook} onSecret={onSecret} onGone={onBack} />
  return (
    <aside className={shared['side']} aria-label={t('news.hooks.title')}>
      <p className="muted">{t('news.hooks.choose')}</p>
    </aside>
  )
}

interface ListProps {
  readonly items: readonly HookItem[]
  readonly chosen: string | null
  readonly onChoose: (id: string) => void
}

function List({ items, chosen, onChoose }: ListProps) {
  const t = useText()
  const columns = ['url', 'types', 'state', 'ok'] as const
  return (
    <Rows
      label={t('news.hooks.list')}
      widths={[0, 110, 140, 140]}
      columns={columns.map((key) => ({ key, label: t(`news.hooks.columns.${key}`) }))}
      items={items}
      keyOf={({ id }) => id}
      chosen={chosen}
      onChoose={onChoose}
      name={({ url }) => new URL(url).host}
      under={({ url }) => new URL(url).pathname}
      cells={(item) => [
        item.types.length === 0 ? t('news.hooks.every') : t('news.hooks.some', { n: item.types.length }),
        <ChannelStateWord key="state" state={stateOf({ ...item, setup: 'known' })} />,
        item.okAt === null ? (
          <span key="ok" className="quiet">
            {t('news.channels.never')}
          </span>
        ) : (
          <Moment key="ok" at={item.okAt} />
        ),
      ]}
    />
  )
}
