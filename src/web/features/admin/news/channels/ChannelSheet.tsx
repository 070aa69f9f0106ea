import { useMutation, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { ChannelItem } from '../../../../../contract/channel-settings.ts'
import { put } from '../../../../api/client.ts'
import { useText } from '../../../../text/TextProvider.tsx'
import { Fact, Facts } from '../../../../ui/Facts.tsx'
import { Notice } from '../../../../ui/Notice.tsx'
import { SegmentedControl } from '../../../../ui/SegmentedControl.tsx'
import { officeQuery } from '../../../office/office-queries.ts'
import { WriteRefusal } from '../../../office/WriteRefusal.tsx'
import shared from '../../admin.module.css'
import { Moment } from '../Moment.tsx'
import styles from '../NewsTab.module.css'
import { keepChannel } from '../news-queries.ts'
import { SavedLine } from '../SavedLine.tsx'
import { ChannelFields } from './ChannelFields.tsx'
import { ChannelTrial } from './ChannelTrial.tsx'
import { stateOf } from './channel-form.ts'
import { GatewaySecret } from './GatewaySecret.tsx'
import { useChannelDraft } from './useChannelDraft.ts'

/** One channel: on or off, its settings, a trial, and what leaves the house by it. */
export function ChannelSheet({ item }: { item: ChannelItem }) {
  const t = useText()
  const { kind, setup } = item
  const draft = useChannelDraft(item)
  const missing = draft.missing.map((name) => t(`news.fields.${name}.label`)).join(', ')
  return (
    <aside className={shared['side']} aria-label={t(`news.kind.${kind}`)}>
      <h2 className={shared['name']}>{t(`news.kind.${kind}`)}</h2>
      <OnOff item={item} />
      <Health item={item} />
      <h3 className={shared['heading']}>{t('news.channels.setup')}</h3>
      <How kind={kind} />
      {kind === 'gateway' && <Notice tone="plain">{t('news.channels.risk')}</Notice>}
      <ChannelFields item={item} draft={draft} />
      <SavedLine keeping={draft} missing={setup === null || draft.unsaved ? missing : ''} />
      {setup !== null && <Inbound item={item} />}
      {kind === 'gateway' && setup !== null && <GatewaySecret />}
      {setup !== null && <ChannelTrial item={item} keep={draft.keep} />}
      <h3 className={shared['heading']}>{t('news.channels.leaves')}</h3>
      <p className={styles['small']}>
        {t('news.channels.leavesAll')} {t(`news.channels.passes.${kind}`)}
      </p>
    </aside>
  )
}

function OnOff({ item }: { item: ChannelItem }) {
  const t = useText()
  const { kind, enabled, setup } = item
  const { mutate, error, submittedAt } = useMutation({
    mutationFn: (on: boolean) => put<ChannelItem>(`/api/channels/${kind}`, { enabled: on }),
    onSuccess: keepChannel,
  })
  return (
    <>
      <SegmentedControl
        label={t('news.channels.switch')}
        labelled
        value={enabled && setup !== null ? 'on' : 'off'}
        options={(['on', 'off'] as const).map((value) => ({
          value,
          label: t(`news.channels.${value}`),
          disabled: setup === null && value === 'on',
        }))}
        onChange={(value) => mutate(value === 'on')}
      />
      {setup === null && <p className={styles['small']}>{t('news.channels.offHint')}</p>}
      {stateOf(item) === 'untried' && (
        <Notice title={t('news.channels.untried')}>{t('news.channels.untriedNote')}</Notice>
      )}
      {error && <WriteRefusal key={submittedAt} failure={error} safe={t('admin.refused.unchanged')} />}
    </>
  )
}

/** When it went well and badly last, and in the latter case why. */
function Health({ item: { okAt, failedAt, failure, setup } }: { item: ChannelItem }) {
  const t = useText()
  if (setup === null || (okAt === null && failedAt === null)) return null
  return (
    <Facts termWidth={112}>
      <Fact term={t('news.channels.lastOk')}>{okAt === null ? t('news.channels.never') : <Moment at={okAt} />}</Fact>
      {failedAt !== null && (
        <Fact term={t('news.channels.lastFailed')}>
          <Moment at={failedAt} /> {failure && <small>{failure}</small>}
        </Fact>
      )}
    </Facts>
  )
}

/** Where the other side brings answers, and by what it shows that it may. */
function Inbound({ item: { kind, setup } }: { item: ChannelItem }) {
  const t = useText()
  const office = useQuery(officeQuery).data
  if (office === undefined || (kind !== 'whatsapp' && kind !== 'gateway')) return null
  return (
    <div className={styles['part']}>
      <p className={styles['small']}>{t(`news.channels.inbound.${kind}`)}</p>
      <p className={styles['code']}>{`${location.origin}/api/inbound/${kind}/${office.id}`}</p>
      {setup !== null && 'verifyToken' in setup && (
        <>
          <p className={styles['small']}>{t('news.channels.verifyNote')}</p>
          <p className={styles['code']}>{setup.verifyToken}</p>
        </>
      )}
    </div>
  )
}

/** Where to get what has to be filled in. */
function How({ kind }: { kind: ChannelItem['kind'] }): ReactNode {
  const t = useText()
  const link = kind === 'telegram' || kind === 'whatsapp' ? kind : null
  return (
    <p className={styles['small']}>
      {t(`news.channels.how.${kind}`)}{' '}
      {link && (
        <a href={links[link]} target="_blank" rel="noreferrer">
          {t(`news.channels.link.${link}`)}
        </a>
      )}
    </p>
  )
}

const links = {
  telegram: 'https://t.me/BotFather',
  whatsapp: 'https://developers.facebook.com/docs/whatsapp/cloud-api/get-started',
} as const
