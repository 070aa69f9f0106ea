import { usePlaces } from '../../shell/usePlaces.ts'
import { useFormat, useText } from '../../text/TextProvider.tsx'
import { GoButton } from '../../ui/Button.tsx'
import type { Opened } from './draft.ts'
import styles from './setup.module.css'

/** The door is open: what was made, and the places to go on. */
export function SetupDone({ opened }: { opened: Opened }) {
  const t = useText()
  const format = useFormat()
  const places = usePlaces()
  const words = {
    admin: opened.sample
      ? { title: t('setup.done.adminSample'), note: t('setup.done.adminSampleNote') }
      : { title: t('setup.done.admin'), note: t('setup.done.adminNote') },
    sop: { title: t('setup.done.sop'), note: t('setup.done.sopNote') },
    guestBook: { title: t('setup.done.guestBook'), note: t('setup.done.guestBookNote') },
    desk: { title: t('setup.done.desk'), note: t('setup.done.deskNote') },
  }
  const order = opened.sample
    ? (['desk', 'admin', 'sop', 'guestBook'] as const)
    : (['admin', 'desk', 'sop', 'guestBook'] as const)
  const next = order.flatMap((key) =>
    places.filter((place) => place.key === key).map(({ path }) => ({ path, ...words[key] })),
  )
  return (
    <>
      <p className={styles['lead']}>
        {t('setup.done.lead', { office: opened.office, time: format.durationWords(opened.seconds) })}
      </p>
      <ol className={styles['next']} aria-label={t('setup.done.next')}>
        {next.map(({ path, title, note }, at) => (
          <li key={path}>
            <span>
              <b>{title}</b>
              {note}
            </span>
            <GoButton
              href={path}
              size="tall"
              tone={at === 0 ? 'primary' : 'outline'}
              keyHint={at === 0 ? 'Enter' : undefined}
              autoFocus={at === 0}
            >
              {t('setup.done.open')}
            </GoButton>
          </li>
        ))}
      </ol>
    </>
  )
}
