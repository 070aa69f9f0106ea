/** The made-up time of a rehearsal: what it is, what runs by it, and the buttons that move it on. */
import type { ReactNode } from 'react'
import { textIn } from '../../../../domain/sop/text.ts'
import type { Rehearsal, Standing } from '../../../../domain/visit/rehearsal.ts'
import { useFormat, useLocale, useText } from '../../../text/TextProvider.tsx'
import { Button } from '../../../ui/Button.tsx'
import { LimitClock } from '../../../ui/LimitClock.tsx'
import { secondsToLimit, usedShare } from './limits.ts'
import styles from './RehearsalView.module.css'

interface Props {
  readonly at: Rehearsal
  readonly standing: Standing
  readonly onWait: (seconds: number) => void
}

/** The time in words, the step that runs, the standards; over once the visit is filed. */
export function RehearsalClock({ at, standing, onWait }: Props) {
  const t = useText()
  const format = useFormat()
  const open = standing.visit.filing.state === 'open'
  const toLimit = secondsToLimit(standing, at.now)
  return (
    <section className={styles['clock']} aria-label={t('sopEditor.rehearsal.time')}>
      <p className={styles['time']}>
        <b className="num">{format.timeWithSeconds(at.now)}</b> {format.dayOfYear(at.now)}
      </p>
      <Running at={at} standing={standing} />
      {open && (
        <div className={styles['waits']}>
          <Button size="small" onClick={() => onWait(60)}>
            {t('sopEditor.rehearsal.wait', { time: format.durationWords(60) })}
          </Button>
          <Button size="small" onClick={() => onWait(600)}>
            {t('sopEditor.rehearsal.wait', { time: format.durationWords(600) })}
          </Button>
          {toLimit !== null && (
            <Button size="small" onClick={() => onWait(toLimit)}>
              {t('sopEditor.rehearsal.toLimit')}
              <small>{format.durationWords(toLimit)}</small>
            </Button>
          )}
        </div>
      )}
    </section>
  )
}

function Running({ at, standing: { clocks, rail } }: Omit<Props, 'onWait'>) {
  const t = useText()
  const format = useFormat()
  const { locale } = useLocale()
  const pass = clocks.passes.findLast(({ startedAt, endedAt }) => startedAt !== null && endedAt === null)
  const step = rail.find(({ no }) => no === pass?.no)
  const left = pass?.dueAt ? (pass.dueAt - at.now) / 1000 : null
  return (
    <ul className={styles['limits']}>
      {pass && step && left !== null && (
        <li>
          <span>{t('visit.rail.now', { no: String(step.no), name: textIn(step.short, locale) })}</span>
          <LimitClock used={usedShare(pass)}>
            {t.rich(left < 0 ? 'visit.clock.over' : 'visit.clock.left', { time: format.duration(left), b })}
          </LimitClock>
        </li>
      )}
      {clocks.standards.map(({ at: place, name, usedSeconds, limitSeconds }) => (
        <li key={place}>
          <span>{textIn(name, locale)}</span>
          <LimitClock used={limitSeconds === null ? null : usedSeconds / limitSeconds}>
            <b>
              {limitSeconds === null
                ? format.duration(usedSeconds)
                : t('visit.clock.used', { used: format.duration(usedSeconds), limit: format.duration(limitSeconds) })}
            </b>
          </LimitClock>
        </li>
      ))}
    </ul>
  )
}

function b(words: ReactNode) {
  return <b>{words}</b>
}
