/** The papers of a visit: its sheet, its line in the guest book, the initials. */
import IconBook2 from '@tabler/icons-react/icons/IconBook2'
import IconFileText from '@tabler/icons-react/icons/IconFileText'
import IconSignature from '@tabler/icons-react/icons/IconSignature'
import type { ReactNode } from 'react'
import type { MessageItem } from '../../../contract/outbox.ts'
import type { Visit } from '../../../contract/visit.ts'
import { useSession } from '../../api/session.ts'
import { useFormat, useText } from '../../text/TextProvider.tsx'
import { Go } from '../../ui/Go.tsx'
import { Icon, type IconOf } from '../../ui/Icon.tsx'
import { Initials } from '../../ui/Initials.tsx'
import { keysArea } from '../keys/focus.ts'
import { visitorName } from '../visit/words.ts'
import { Messages } from './Messages.tsx'
import styles from './Papers.module.css'
import { sheetOf } from './sheet-address.ts'

/** The right part of the page. */
export function Papers({ visit, messages }: { visit: Visit; messages: readonly MessageItem[] }) {
  const t = useText()
  const format = useFormat()
  const desk = useSession().account.role !== 'host'
  const path = visit.initials[0]
  const signed = visit.registeredAt === null ? null : Date.parse(visit.registeredAt)
  return (
    <aside className={styles['papers']} aria-label={t('story.papers.title')} {...keysArea}>
      <h2>{t('story.papers.title')}</h2>
      <ul>
        <Paper icon={IconFileText} note={t('story.papers.sheetNote')}>
          <a href={sheetOf(visit.id)} target="_blank" rel="noopener">
            {t('story.papers.sheet')}
          </a>
        </Paper>
        {desk && visit.number !== null && signed !== null && <BookLine visit={visit} at={signed} />}
        {path && signed !== null && (
          <Paper icon={IconSignature} note={t('story.papers.initialsNote', { time: format.timeOfDay(signed) })}>
            {t('story.papers.initials')}
          </Paper>
        )}
      </ul>
      {path && (
        <div className={styles['initials']}>
          <Initials path={path} label={t('story.papers.initialsOf', { name: visitorName(t, visit) })} />
        </div>
      )}
      <Messages visitId={visit.id} messages={messages} />
      <p className={styles['note']}>{t('story.recorded')}</p>
    </aside>
  )
}

function BookLine({ visit, at }: { visit: Visit; at: number }) {
  const t = useText()
  const format = useFormat()
  const day = format.isoDay(at)
  const [year = '', month = ''] = day.split('-')
  const search = new URLSearchParams({ year, month: String(Number(month)), day, line: visit.id })
  return (
    <Paper icon={IconBook2} note={t('story.papers.lineNote', { month: format.monthName(Number(month)), year })}>
      <Go href={`/guest-book?${search}`}>{t('story.papers.line', { number: format.count(visit.number ?? 0) })}</Go>
    </Paper>
  )
}

function Paper({ icon, note, children }: { icon: IconOf; note: string; children: ReactNode }) {
  return (
    <li>
      <Icon of={icon} size={20} />
      <span>
        <b>{children}</b>
        <small>{note}</small>
      </span>
    </li>
  )
}
