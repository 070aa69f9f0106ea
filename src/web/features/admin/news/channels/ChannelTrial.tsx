import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { ChannelItem, ChannelTried } from '../../../../../contract/channel-settings.ts'
import { post, put } from '../../../../api/client.ts'
import { queries } from '../../../../api/queries.ts'
import { useText } from '../../../../text/TextProvider.tsx'
import { Button } from '../../../../ui/Button.tsx'
import { SelectField, TextField } from '../../../../ui/Field.tsx'
import { WriteRefusal } from '../../../office/WriteRefusal.tsx'
import shared from '../../admin.module.css'
import styles from '../NewsTab.module.css'
import { channelsQuery, keepChannel } from '../news-queries.ts'
import { TriedNote } from '../TriedNote.tsx'

interface Props {
  readonly item: ChannelItem
  /** Saves what is not saved yet, so that what is tried is what is shown. */
  readonly keep: () => Promise<boolean>
}

/** Sends a message now, and shows what the other side says to it. */
export function ChannelTrial({ item, keep }: Props) {
  const { kind, people, enabled } = item
  const t = useText()
  const typed = kind !== 'push' && kind !== 'telegram'
  const [to, setTo] = useState('')
  const chosen = typed ? to.trim() : to || (people[0]?.id ?? '')
  const trial = useMutation({
    mutationFn: async () => {
      await keep()
      return post<ChannelTried>(`/api/channels/${kind}/test`, typed ? { to: chosen } : { staffId: chosen })
    },
    onSettled: () => queries.invalidateQueries(channelsQuery),
  })
  const turning = useMutation({
    mutationFn: () => put<ChannelItem>(`/api/channels/${kind}`, { enabled: true }),
    onSuccess: keepChannel,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (chosen !== '' && !trial.isPending) trial.mutate()
  }
  return (
    <form className={styles['part']} aria-label={t('news.test.title')} onSubmit={submit} noValidate>
      <h3 className={shared['heading']}>{t('news.test.title')}</h3>
      {typed ? (
        <TextField
          label={t(kind === 'email' ? 'news.test.email' : 'news.test.phone')}
          type={kind === 'email' ? 'email' : 'tel'}
          maxLength={254}
          value={to}
          onChange={setTo}
        />
      ) : people.length === 0 ? (
        <p className={styles['small']}>{t(`news.test.nobody.${kind}`)}</p>
      ) : (
        <SelectField
          label={t('news.test.person')}
          value={chosen}
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={setTo}
        />
      )}
      {(typed || people.length > 0) && (
        <div className={shared['acts']}>
          <Button type="submit" busy={trial.isPending} aria-disabled={chosen === '' || undefined}>
            {t('news.test.do')}
          </Button>
        </div>
      )}
      <TriedNote kind={kind} waiting={trial.isPending} tried={trial.data} />
      {trial.data?.went === 'through' && !trial.isPending && !enabled && (
        <div className={shared['acts']}>
          <Button tone="primary" busy={turning.isPending} onClick={() => turning.mutate()}>
            {t('news.test.turnOn')}
          </Button>
        </div>
      )}
      {trial.error && !trial.isPending && (
        <WriteRefusal key={trial.submittedAt} failure={trial.error} safe={t('admin.refused.unchanged')} />
      )}
      {turning.error && (
        <WriteRefusal key={turning.submittedAt} failure={turning.error} safe={t('admin.refused.unchanged')} />
      )}
    </form>
  )
}
