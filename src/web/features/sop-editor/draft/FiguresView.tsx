/** What this month would have measured under the draft: for each step and standard the share now and the share then. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { SopForecast, SopInForce } from '../../../../contract/sop.ts'
import { useFormat, useLocale, useText } from '../../../text/TextProvider.tsx'
import { ShareShift } from '../../../ui/ShareShift.tsx'
import { Reading } from '../../office/Reading.tsx'
import { forecastQuery } from '../sop-editor-queries.ts'
import pane from '../ViewPane.module.css'
import styles from './FiguresView.module.css'
import type { Draft } from './useDraft.ts'

type Line = SopForecast['steps'][number] | SopForecast['standards'][number]

/** The figures of the last state without a fault. */
export function FiguresView({ draft: { drawn, read }, inForce }: { draft: Draft; inForce: SopInForce }) {
  const t = useText()
  const { locale } = useLocale()
  const sound = read.sop === null ? drawn : read
  const query = useQuery({
    ...forecastQuery(sound.sop === null ? inForce.yaml : sound.text, locale),
    placeholderData: keepPreviousData,
  })
  return (
    <div className={pane['view']}>
      <div className={pane['head']}>
        <h2>{t('sopEditor.figures.title')}</h2>
        {read.sop === null && <p>{t('sopEditor.sheet.waits')}</p>}
      </div>
      <Reading query={query}>{(forecast) => <Figures forecast={forecast} />}</Reading>
    </div>
  )
}

function Figures({ forecast }: { forecast: SopForecast }) {
  const t = useText()
  const format = useFormat()
  const { visits, judged, steps, standards, version } = forecast
  const month = format.monthName(Number(forecast.from.slice(5, 7)))
  if (visits === 0) return <p className="muted">{t('sopEditor.figures.none', { month })}</p>
  return (
    <>
      <p className="muted">
        {t('sopEditor.figures.of', { n: visits, month, version: String(version) })}
        {judged < visits && ` ${t('sopEditor.figures.judged', { n: judged })}`}
      </p>
      <ul className={styles['lines']} aria-label={t('sopEditor.figures.title')}>
        {steps.map((step) => (
          <Row key={step.no} name={t('sopEditor.form.step', { no: String(step.no), short: step.short })} line={step} />
        ))}
        {standards.map((standard) => (
          <Row key={standard.name} name={standard.name} line={standard} />
        ))}
      </ul>
    </>
  )
}

function Row({ name, line: { now, draft } }: { name: string; line: Line }) {
  const t = useText()
  const [before, after] = [now && percentOf(now), percentOf(draft)]
  const said = (percent: number | null) =>
    percent === null ? t('sopEditor.figures.unknown') : t('sopPage.month.share', { percent: String(percent) })
  return (
    <li>
      <b>{name}</b>
      <ShareShift
        before={before}
        after={after}
        label={t('sopEditor.figures.shift', { before: said(before), after: said(after) })}
      />
      <span className={styles['words']}>
        {before !== null && before !== after && <del className="num">{said(before)}</del>}{' '}
        <b className="num" data-less={(before !== null && after !== null && after < before) || undefined}>
          {said(after)}
        </b>
        <small>
          {t('sopPage.month.within', { within: String(draft.within), all: String(draft.within + draft.beyond) })}
        </small>
      </span>
    </li>
  )
}

/** Whole percents, rounded down as everywhere; null where nothing was judged. */
function percentOf({ within, beyond }: { within: number; beyond: number }): number | null {
  return within + beyond === 0 ? null : Math.floor((100 * within) / (within + beyond))
}
