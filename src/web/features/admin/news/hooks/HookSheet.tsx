import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { ChannelTried } from '../../../../../contract/channel-settings.ts'
import type { HookChange, HookItem, HookMade } from '../../../../../contract/hooks.ts'
import { post, put, remove } from '../../../../api/client.ts'
import { useText } from '../../../../text/TextProvider.tsx'
import { Button } from '../../../../ui/Button.tsx'
import { TextField } from '../../../../ui/Field.tsx'
import { SegmentedControl } from '../../../../ui/SegmentedControl.tsx'
import { refreshAll } from '../../../office/office-queries.ts'
import { WriteRefusal } from '../../../office/WriteRefusal.tsx'
import shared from '../../admin.module.css'
import styles from '../NewsTab.module.css'
import { SavedLine } from '../SavedLine.tsx'
import { TriedNote } from '../TriedNote.tsx'
import { useKeeping } from '../useKeeping.ts'
import { Deliveries } from './Deliveries.tsx'
import { HookTypes } from './HookTypes.tsx'
import { isWebAddress } from './web-address.ts'

interface Props {
  readonly hook: HookItem
  readonly onSecret: (made: HookMade) => void
  readonly onGone: () => void
}

/** One program: on or off, where it listens, what it hears of, a trial, and what it was told. */
export function HookSheet({ hook, onSecret, onGone }: Props) {
  const t = useText()
  const [url, setUrl] = useState(hook.url)
  const sound = isWebAddress(url)
  const change = (body: HookChange) => put<HookItem>(`/api/hooks/${hook.id}`, body)
  const keeping = useKeeping({
    body: sound ? { url: url.trim() } : null,
    changed: url.trim() !== hook.url,
    send: change,
    onKept: () => void refreshAll(),
  })
  const set = useMutation({ mutationFn: change, onSuccess: refreshAll })
  const test = useMutation({
    mutationFn: () => post<ChannelTried>(`/api/hooks/${hook.id}/test`, {}),
    onSettled: refreshAll,
  })
  return (
    <aside className={shared['side']} aria-label={new URL(hook.url).host}>
      <h2 className={shared['name']}>{new URL(hook.url).host}</h2>
      <SegmentedControl
        label={t('news.hooks.switch')}
        labelled
        value={hook.enabled ? 'on' : 'off'}
        options={(['on', 'off'] as const).map((value) => ({ value, label: t(`news.channels.${value}`) }))}
        onChange={(value) => set.mutate({ enabled: value === 'on' })}
      />
      <TextField
        label={t('news.hooks.url')}
        hint={t('news.hooks.urlHint')}
        error={!sound && t('news.hooks.badUrl')}
        type="url"
        maxLength={2000}
        value={url}
        onChange={setUrl}
        onBlur={() => void keeping.keep()}
      />
      <SavedLine keeping={keeping} missing={sound ? '' : t('news.hooks.url')} />
      <HookTypes types={hook.types} onChange={(types) => set.mutate({ types: [...types] })} />
      {set.error && <WriteRefusal key={set.submittedAt} failure={set.error} safe={t('admin.refused.unchanged')} />}
      <div className={shared['acts']}>
        <Button busy={test.isPending} onClick={() => test.mutate()}>
          {t('news.hooks.test')}
        </Button>
      </div>
      <TriedNote kind="webhook" waiting={test.isPending} tried={test.data} />
      {test.error && <WriteRefusal key={test.submittedAt} failure={test.error} safe={t('admin.refused.unchanged')} />}
      <Deliveries hookId={hook.id} />
      <Ending hook={hook} onSecret={onSecret} onGone={onGone} />
    </aside>
  )
}

/** A new secret in place of the old one, or the end of it all. */
function Ending({ hook, onSecret, onGone }: Props) {
  const t = useText()
  const [asking, setAsking] = useState(false)
  const renew = useMutation({
    mutationFn: () => post<HookMade>(`/api/hooks/${hook.id}/secret`, {}),
    onSuccess: onSecret,
  })
  const away = useMutation({
    mutationFn: () => remove(`/api/hooks/${hook.id}`),
    onSuccess: async () => {
      await refreshAll()
      onGone()
    },
  })
  const error = renew.error ?? away.error
  return (
    <div className={styles['part']}>
      {asking ? (
        <>
          <p>
            <b>{t('news.hooks.removeAsk')}</b> {t('news.hooks.removeLead')}
          </p>
          <div className={shared['acts']}>
            <Button busy={away.isPending} onClick={() => away.mutate()}>
              {t('news.hooks.removeDo')}
            </Button>
            <Button autoFocus onClick={() => setAsking(false)}>
              {t('admin.cancel')}
            </Button>
          </div>
        </>
      ) : (
        <div className={shared['acts']}>
          <Button size="small" busy={renew.isPending} onClick={() => renew.mutate()}>
            {t('news.hooks.renew')}
          </Button>
          <Button size="small" onClick={() => setAsking(true)}>
            {t('news.hooks.remove')}
          </Button>
        </div>
      )}
      {error && (
        <WriteRefusal key={renew.submittedAt + away.submittedAt} failure={error} safe={t('admin.refused.unchanged')} />
      )}
    </div>
  )
}
