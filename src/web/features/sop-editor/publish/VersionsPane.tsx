/** Every version that was kept: who wrote it and when, from which day; each can be put in force again. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { SopInForce, SopVersionItem } from '../../../../contract/sop.ts'
import { serverNow } from '../../../api/clock.ts'
import { useFormat, useText } from '../../../text/TextProvider.tsx'
import { Button } from '../../../ui/Button.tsx'
import { sopVersionsQuery } from '../../office/office-queries.ts'
import { Reading } from '../../office/Reading.tsx'
import { WriteRefusal } from '../../office/WriteRefusal.tsx'
import type { Draft } from '../draft/useDraft.ts'
import styles from '../ViewPane.module.css'
import type { View } from '../views.ts'
import { usePutInForce } from './usePublish.ts'
import { VersionSheet } from './VersionSheet.tsx'

interface Props {
  readonly draft: Draft
  readonly inForce: SopInForce
  readonly onView: (view: View) => void
}

/** The list of versions. */
export function VersionsPane({ draft, inForce, onView }: Props) {
  const t = useText()
  const versions = useQuery(sopVersionsQuery)
  const [asked, setAsked] = useState<number | null>(null)
  const [read, setRead] = useState<number | null>(null)
  const put = usePutInForce()
  if (read !== null) {
    return (
      <VersionSheet
        version={read}
        inForce={inForce}
        onBack={() => setRead(null)}
        onOpen={(yaml) => {
          draft.open(yaml, draft.name)
          onView('flow')
        }}
      />
    )
  }
  return (
    <div className={styles['view']}>
      <div className={styles['head']}>
        <h2>{t('sopPage.versions.title')}</h2>
        <p>{t('sopPage.versions.lead')}</p>
      </div>
      <Reading query={versions}>
        {(items) => (
          <ul className={styles['list']} aria-label={t('sopPage.versions.title')}>
            {items.map((item) => (
              <li key={item.version}>
                <VersionWords item={item} />
                {asked !== item.version && (
                  <span className={styles['acts']}>
                    <Button
                      aria-label={t('sopEditor.versions.readNamed', { version: String(item.version) })}
                      onClick={() => setRead(item.version)}
                    >
                      {t('sopEditor.versions.read')}
                    </Button>
                    {!item.inForce && (
                      <Button onClick={() => setAsked(item.version)}>{t('sopEditor.versions.again')}</Button>
                    )}
                  </span>
                )}
                {asked === item.version && (
                  <span className={styles['acts']}>
                    <Button
                      tone="primary"
                      autoFocus
                      busy={put.isPending}
                      onClick={() => put.mutate(item.version, { onSuccess: () => setAsked(null) })}
                    >
                      {t('sopEditor.versions.sure', { version: String(item.version) })}
                    </Button>
                    <Button onClick={() => setAsked(null)}>{t('admin.cancel')}</Button>
                  </span>
                )}
              </li>
            ))}
          </ul>
        )}
      </Reading>
      {put.error && <WriteRefusal key={put.submittedAt} failure={put.error} safe={t('sopEditor.publish.safe')} />}
    </div>
  )
}

function VersionWords({ item }: { item: SopVersionItem }) {
  const t = useText()
  const format = useFormat()
  const date = format.shortDate(Date.parse(item.addedAt), serverNow())
  const waits = item.startsOn !== null && !item.inForce && item.startsOn > format.isoDay(serverNow())
  return (
    <span>
      <b>
        {t('sopEditor.versions.name', { version: String(item.version), name: item.name })}
        {item.inForce && ` · ${t('sopPage.versions.inForce')}`}
      </b>
      <small>
        {item.effective === null
          ? t('sopPage.versions.noDate')
          : t(waits ? 'sopEditor.versions.from' : 'sopEditor.versions.since', {
              date: format.calendarDay(item.effective),
            })}
        {' · '}
        {t('sopPage.versions.addedBy', { date, name: item.addedBy })}
      </small>
    </span>
  )
}
