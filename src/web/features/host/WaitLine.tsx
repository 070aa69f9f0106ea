/** How long the visitor has waited for an answer, against the limit of the step: calm, soon, over. */
import type { Visit } from '../../../contract/visit.ts'
import { useNow } from '../../api/clock.ts'
import { useFormat, useText } from '../../text/TextProvider.tsx'
import { Doorway, toneOf } from '../../ui/Doorway.tsx'
import { useWhen } from '../visit/useWhen.ts'
import { clockOf, runningPass } from '../visit/visit-clock.ts'
import styles from './WaitLine.module.css'

/** The band under the top line. */
export function WaitLine({ visit }: { visit: Visit }) {
  const t = useText()
  const format = useFormat()
  const when = useWhen()
  const now = useNow()
  const clock = clockOf(visit, now)
  const since = Date.parse(visit.question.since ?? visit.attention.since)
  const due = runningPass(visit)?.dueAt ?? null
  const limited = clock.kind === 'limit'
  const byDay = limited && clock.due !== null
  const used = limited ? clock.used : null
  const late = limited && clock.leftSeconds < 0
  const seconds = limited ? clock.leftSeconds : (now - since) / 1000
  const word = late ? t('visit.clock.overWord') : limited ? t('visit.clock.leftWord') : t('host.wait.waited')
  return (
    <div className={styles['wait']} data-tone={toneOf(used)}>
      <span className={styles['door']} aria-hidden>
        <Doorway is={{ state: 'now', used }} width={30} height={40} />
      </span>
      <p className={styles['words']}>
        <b>{t('host.wait.since', { time: when(since, 'short') })}</b>
        {limited && due !== null && (
          <span>
            {t(late ? 'host.wait.due' : 'host.wait.before', {
              time: byDay ? when(Date.parse(due)) : format.timeOfDay(Date.parse(due)),
            })}
          </span>
        )}
      </p>
      {!byDay && (
        <p className={styles['big']} role="timer" aria-live="off">
          <small>{word}</small>
          <span className="num">{format.duration(seconds)}</span>
        </p>
      )}
    </div>
  )
}

/** The clock in a few words, for a row or beside a title. */
export function WaitWord({ visit }: { visit: Visit }) {
  const t = useText()
  const format = useFormat()
  const when = useWhen()
  const clock = clockOf(visit, useNow())
  if (clock.kind === 'open') return <span className="num">{format.wholeMinutes(clock.elapsedSeconds)}</span>
  const time = clock.due === null ? format.duration(clock.leftSeconds) : when(clock.due, 'short')
  const left = clock.due === null ? ('host.wait.leftShort' as const) : ('host.wait.byShort' as const)
  return (
    <span className={styles['word']} data-tone={toneOf(clock.used)} role="timer" aria-live="off">
      {clock.leftSeconds < 0 ? t('host.wait.overShort', { time }) : t(left, { time })}
    </span>
  )
}
