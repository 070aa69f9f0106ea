/** The last look before a draft holds: from which day, who signs, what becomes of the visits under way. */
import { type FormEvent, useState } from 'react'
import type { SopInForce } from '../../../../contract/sop.ts'
import { serverNow, useNow } from '../../../api/clock.ts'
import { useSession } from '../../../api/session.ts'
import { useFormat, useText } from '../../../text/TextProvider.tsx'
import { Button } from '../../../ui/Button.tsx'
import { TextField } from '../../../ui/Field.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { WriteRefusal } from '../../office/WriteRefusal.tsx'
import type { Draft } from '../draft/useDraft.ts'
import styles from '../ViewPane.module.css'
import type { View } from '../views.ts'
import { usePublish } from './usePublish.ts'

interface Props {
  readonly draft: Draft
  readonly inForce: SopInForce
  readonly onView: (view: View) => void
}

/** The pane of putting in force. */
export function PublishPane({ draft, inForce, onView }: Props) {
  const t = useText()
  const format = useFormat()
  const { account } = useSession()
  const now = useNow(60_000)
  const today = format.isoDay(serverNow())
  const [day, setDay] = useState(today)
  const publish = usePublish(draft, today)
  const { changed, read, text } = draft
  const ready = changed && read.text === text && read.sop !== null && day >= today
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (ready && !publish.isPending) publish.mutate({ yaml: text, day })
  }
  if (publish.data) {
    const { version, inForce: holds } = publish.data
    const words = { version: String(version), date: format.calendarDay(publish.variables.day) }
    return (
      <div className={styles['view']}>
        <Notice
          tone="good"
          title={holds ? t('sopEditor.publish.done', words) : t('sopEditor.publish.waits', words)}
          action={<Button onClick={() => onView('versions')}>{t('sopEditor.views.versions')}</Button>}
        >
          {t('sopEditor.publish.signedBy', {
            name: account.name,
            date: format.longDate(publish.submittedAt),
            time: format.timeOfDay(now),
          })}
        </Notice>
      </div>
    )
  }
  return (
    <div className={styles['view']}>
      <div className={styles['head']}>
        <h2>{t('sopEditor.publish.title')}</h2>
      </div>
      <form className={styles['form']} onSubmit={submit} noValidate>
        <p>{t('sopEditor.publish.lead', { version: String(inForce.version) })}</p>
        <TextField
          type="date"
          label={t('sopEditor.publish.day')}
          hint={day > today ? t('sopEditor.publish.later') : t('sopEditor.publish.atOnce')}
          error={day < today && t('sopEditor.publish.past')}
          min={today}
          value={day}
          onChange={setDay}
        />
        <p className={styles['signed']}>
          {t('sopEditor.publish.sign', {
            name: account.name,
            date: format.longDate(now),
            time: format.timeOfDay(now),
          })}
        </p>
        {!changed && <p role="status">{t('sopEditor.publish.same')}</p>}
        {changed && read.sop === null && <p role="status">{t('sopEditor.publish.faulty')}</p>}
        {publish.error && (
          <WriteRefusal key={publish.submittedAt} failure={publish.error} safe={t('sopEditor.publish.safe')} />
        )}
        <div className={styles['acts']}>
          <Button type="submit" tone="primary" size="tall" busy={publish.isPending} aria-disabled={!ready || undefined}>
            {day > today ? t('sopEditor.publish.keep') : t('sopEditor.publish.now')}
          </Button>
          <Button size="tall" onClick={() => onView('flow')}>
            {t('sopEditor.publish.back')}
          </Button>
        </div>
      </form>
    </div>
  )
}
