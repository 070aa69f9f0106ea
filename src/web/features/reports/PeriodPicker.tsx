/** Which time the report is about: a day, a week, a month or a year, and the one before or after. */
import IconChevronLeft from '@tabler/icons-react/icons/IconChevronLeft'
import IconChevronRight from '@tabler/icons-react/icons/IconChevronRight'
import type { Go } from '../../shell/useAddress.ts'
import { useFormat, useText } from '../../text/TextProvider.tsx'
import { Icon } from '../../ui/Icon.tsx'
import styles from './PeriodPicker.module.css'
import { type Period, periodBeside, spans } from './period.ts'
import { periodWords } from './words.ts'

/** What an address becomes that leads to a period. */
export function addressOf({ span, from }: Period, today: string) {
  const isNow = from <= today && today <= from
  return { period: span, day: isNow ? null : from }
}

/** The kinds of period side by side, and steps to the ones beside. */
export function PeriodPicker({ period, today, go }: { period: Period; today: string; go: Go }) {
  const t = useText()
  const format = useFormat()
  const words = periodWords(t, format, period)
  return (
    <fieldset className={styles['picker']}>
      <legend className="sr">{t('reports.period.label')}</legend>
      <div className={styles['spans']}>
        {spans.map((span) => (
          <button
            key={span}
            type="button"
            aria-pressed={span === period.span}
            // Leaving a longer period for a shorter one leads to its last day that has been.
            onClick={() => go({ period: span, day: today < period.to ? null : period.to })}
          >
            {t(`reports.period.${span}`)}
          </button>
        ))}
      </div>
      <div className={styles['turn']}>
        <Beside period={period} by={-1} today={today} go={go} />
        <output className={styles['words']}>{words}</output>
        <Beside period={period} by={1} today={today} go={go} />
      </div>
    </fieldset>
  )
}

function Beside({ period, by, today, go }: { period: Period; by: -1 | 1; today: string; go: Go }) {
  const t = useText()
  const next = periodBeside(period, by, today)
  return (
    <button
      type="button"
      className={styles['step']}
      aria-label={t(by < 0 ? 'reports.period.before' : 'reports.period.after')}
      disabled={next === null}
      onClick={() => next && go(addressOf(next, today))}
    >
      <Icon of={by < 0 ? IconChevronLeft : IconChevronRight} size={18} />
    </button>
  )
}
