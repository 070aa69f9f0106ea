/** The promise first: how many visits it was kept for, how long they took, how that went over the period. */
import type { ComplianceReport } from '../../../contract/reports.ts'
import { percentOf, shareOf } from '../../../domain/figures/figure.ts'
import { useFormat, useText } from '../../text/TextProvider.tsx'
import { TrendLine } from '../../ui/TrendLine.tsx'
import { Part } from './Part.tsx'
import styles from './PromisePart.module.css'
import { cutOf, type Period } from './period.ts'
import { type Figure, figureOf, lengthWords, limitWords, pointName, shareWords, type Version } from './words.ts'

interface Props {
  readonly report: ComplianceReport
  readonly version: Version
  readonly period: Period
}

/** The promise of the SOP as a whole. */
export function PromisePart({ report, version, period }: Props) {
  const t = useText()
  const format = useFormat()
  const measure = version.measures.find((one) => one.measure === version.promise)
  const figure = measure && figureOf(report.figures, version.version, measure.measure)
  const visits = format.count(report.visits)
  return (
    <Part
      title={measure?.name ?? t('reports.steps.title')}
      note={measure && t('reports.promise.limit', { limit: limitWords(format, measure) ?? '–' })}
      ground
    >
      {measure === undefined ? (
        <p className={styles['none']}>{t('reports.promise.none')}</p>
      ) : (
        figure && <Kept figure={figure} />
      )}
      <p className={styles['visits']}>
        {report.versions.length > 1
          ? t('reports.visitsOfVersion', {
              n: format.count(version.visits),
              all: visits,
              version: String(version.version),
            })
          : t('reports.visits', { n: report.visits })}
      </p>
      {measure && <Trend report={report} version={version} measure={measure.measure} period={period} />}
    </Part>
  )
}

function Kept({ figure }: { figure: Figure }) {
  const t = useText()
  const format = useFormat()
  const percent = percentOf(figure)
  return (
    <div className={styles['kept']}>
      <p className={styles['big']}>
        {percent === null ? (
          <b data-none="">{lengthWords(format, null)}</b>
        ) : (
          <b>
            {percent}
            <i>{t('reports.percent', { percent: '' })}</i>
          </b>
        )}
      </p>
      <dl className={styles['figures']}>
        <div>
          <dt>{t('reports.promise.median')}</dt>
          <dd>{lengthWords(format, figure.medianSeconds)}</dd>
        </div>
        <div>
          <dt>{t('reports.promise.high')}</dt>
          <dd>{lengthWords(format, figure.p90Seconds)}</dd>
        </div>
        <div data-beyond={figure.beyond > 0 || undefined}>
          <dt>{t('reports.promise.beyond')}</dt>
          <dd>{format.count(figure.beyond)}</dd>
        </div>
      </dl>
      <p className={styles['words']}>
        {percent === null
          ? t('reports.promise.unjudged')
          : t('reports.promise.kept', {
              within: format.count(figure.within),
              all: format.count(figure.within + figure.beyond),
            })}
      </p>
    </div>
  )
}

function Trend({ report, version, measure, period }: Props & { measure: string }) {
  const t = useText()
  const format = useFormat()
  const points = report.groups.flatMap(({ key, figures }) => {
    const figure = figureOf(figures, version.version, measure)
    const share = figure && shareOf(figure)
    const words = figure && shareWords(t, figure)
    return key === null || share == null || !words ? [] : [{ name: pointName(format, key), share, words }]
  })
  const [first, last] = [points[0], points.at(-1)]
  if (first === undefined || last === undefined || points.length < 2) return null
  const low = points.reduce((least, point) => (point.share < least.share ? point : least), first)
  return (
    <figure className={styles['trend']}>
      <figcaption>{t(cutOf(period) === 'week' ? 'reports.promise.trendWeek' : 'reports.promise.trendDay')}</figcaption>
      <TrendLine
        points={points}
        label={t('reports.promise.trend', {
          first: first.name,
          firstShare: first.words,
          last: last.name,
          lastShare: last.words,
          low: low.name,
          lowShare: low.words,
        })}
      />
    </figure>
  )
}
