/** What was measured of a step this month: how long it took, how often within the standard, always with the count. */
import type { SopInForce } from '../../../contract/sop.ts'
import { percentOf } from '../../../domain/figures/figure.ts'
import { useFormat, useText } from '../../text/TextProvider.tsx'
import { RangeBar } from '../../ui/RangeBar.tsx'
import styles from './MonthFigure.module.css'

type Step = SopInForce['steps'][number]

/** The figures of one step. */
export function MonthFigure({ step: { measured, limitSeconds } }: { step: Step }) {
  const t = useText()
  const format = useFormat()
  if (measured === null || (measured.count === 0 && measured.unrecorded === 0)) {
    return <p className={styles['nothing']}>{t('sopPage.month.nothing')}</p>
  }
  const { p10Seconds, medianSeconds, p90Seconds } = measured
  return (
    <div className={styles['figure']}>
      {p10Seconds !== null && medianSeconds !== null && p90Seconds !== null ? (
        <RangeBar
          low={p10Seconds}
          middle={medianSeconds}
          high={p90Seconds}
          limit={limitSeconds}
          words={format.duration(medianSeconds)}
          label={t('sopPage.month.range', {
            middle: format.duration(medianSeconds),
            low: format.duration(p10Seconds),
            high: format.duration(p90Seconds),
          })}
        />
      ) : (
        <span />
      )}
      <Share measured={measured} />
    </div>
  )
}

function Share({ measured }: { measured: NonNullable<Step['measured']> }) {
  const t = useText()
  const { within, beyond, unrecorded, count } = measured
  const judged = within + beyond
  return (
    <p className={styles['share']}>
      {judged > 0 ? (
        <>
          <b className="num">{t('sopPage.month.share', { percent: String(percentOf(measured) ?? 0) })}</b>
          {t('sopPage.month.within', { within: String(within), all: String(judged) })}
        </>
      ) : (
        <>
          <b className="num">{t('sopPage.month.times', { n: count })}</b>
          {t('sopPage.month.noLimit')}
        </>
      )}
      {unrecorded > 0 && <span>{t('sopPage.month.unrecorded', { n: unrecorded })}</span>}
    </p>
  )
}
