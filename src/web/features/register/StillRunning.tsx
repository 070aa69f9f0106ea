import { useQuery } from '@tanstack/react-query'
import type { Visit } from '../../../contract/visit.ts'
import { useNow } from '../../api/clock.ts'
import { useFormat, useText } from '../../text/TextProvider.tsx'
import { Key } from '../../ui/Key.tsx'
import { VisitClock } from '../visit/VisitClock.tsx'
import { clockOf } from '../visit/visit-clock.ts'
import { openVisitsQuery } from '../visit/visit-queries.ts'
import { turnName, visitorName } from '../visit/words.ts'
import styles from './panel.module.css'

/** The clocks that run out while the form is open, the most urgent first, so that the queue is never out of sight. */
export function StillRunning({ onClose }: { onClose: () => void }) {
  const t = useText()
  const format = useFormat()
  const now = useNow(5_000)
  const visits = useQuery({ ...openVisitsQuery, enabled: false }).data ?? []
  const clocks = visits
    .map((visit) => ({ visit, clock: clockOf(visit, now) }))
    .flatMap(({ visit, clock }) => (clock.kind === 'limit' ? [{ visit, left: clock.leftSeconds }] : []))
    .toSorted((a, b) => a.left - b.left)
  const others = visits.length - clocks.length
  return (
    <aside className={styles['still']} aria-label={t('register.still.label')}>
      <h2>
        {t('register.still.title')} <span className="num">{format.count(visits.length)}</span>
      </h2>
      {clocks.length === 0 ? (
        <p className="quiet">{t('register.still.none')}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: where it scrolls, the keyboard has to reach it
        <ul tabIndex={0} aria-label={t('register.still.title')}>
          {clocks.map(({ visit }) => (
            <Running key={visit.id} visit={visit} />
          ))}
        </ul>
      )}
      {others > 0 && <p className="quiet">{t('register.still.others', { n: others })}</p>}
      <button type="button" className={styles['back']} onClick={onClose}>
        <Key name="Esc" />
        {t('register.still.back')}
      </button>
    </aside>
  )
}

function Running({ visit }: { visit: Visit }) {
  const t = useText()
  const waitsForOthers = visit.attention.turn.role === 'host' || visit.attention.turn.role === 'staff'
  return (
    <li>
      <b dir="auto">{visitorName(t, visit)}</b>
      <small>{waitsForOthers ? turnName(t, visit) : t(`visit.groups.${visit.attention.group}.hint`)}</small>
      <VisitClock visit={visit} />
    </li>
  )
}
