/** Every step and standard: how its times are spread, and its share within the limit. Choosing one looks into it beside. */
import type { ComplianceReport } from '../../../contract/reports.ts'
import { useFormat, useText } from '../../text/TextProvider.tsx'
import { Distribution } from '../../ui/Distribution.tsx'
import { Part } from './Part.tsx'
import styles from './StepsPart.module.css'
import { type Figure, figureOf, isLate, limitWords, type MeasureItem, shareWords, type Version } from './words.ts'

interface Props {
  readonly report: ComplianceReport
  readonly version: Version
  readonly chosen: string | null
  readonly onChoose: (measure: string) => void
}

/** The steps, then the standards. */
export function StepsPart({ report, version, chosen, onChoose }: Props) {
  const t = useText()
  return (
    <Part title={t('reports.steps.title')} note={t('reports.steps.note')}>
      <ul className={styles['steps']}>
        {version.measures.map((measure) => (
          <li key={measure.measure} data-chosen={measure.measure === chosen || undefined}>
            <Row
              measure={measure}
              figure={figureOf(report.figures, version.version, measure.measure)}
              chosen={measure.measure === chosen}
              onChoose={() => onChoose(measure.measure)}
            />
          </li>
        ))}
      </ul>
    </Part>
  )
}

interface RowProps {
  readonly measure: MeasureItem
  readonly figure: Figure | undefined
  readonly chosen: boolean
  readonly onChoose: () => void
}

function Row({ measure, figure, chosen, onChoose }: RowProps) {
  const t = useText()
  const name = measure.no === null ? measure.name : `${measure.no}. ${measure.name}`
  return (
    <>
      <button type="button" className={styles['name']} aria-pressed={chosen} onClick={onChoose}>
        <span className="sr">{t('reports.steps.choose', { name })}</span>
        <span aria-hidden>{name}</span>
        {measure.binds === 'guest' && <small>{t('reports.steps.guest')}</small>}
      </button>
      {figure === undefined ? (
        <p className={styles['nothing']}>{t('reports.steps.nothing')}</p>
      ) : (
        <>
          <Spread measure={measure} figure={figure} />
          <Share figure={figure} binds={measure.binds} />
        </>
      )}
    </>
  )
}

function Spread({ measure, figure }: { measure: MeasureItem; figure: Figure }) {
  const t = useText()
  const format = useFormat()
  const { p10Seconds, medianSeconds, p90Seconds } = figure
  if (p10Seconds === null || medianSeconds === null || p90Seconds === null) return <span />
  const words = {
    middle: format.duration(medianSeconds),
    low: format.duration(p10Seconds),
    high: format.duration(p90Seconds),
  }
  const limit = limitWords(format, measure)
  return (
    <Distribution
      spread={figure.spread}
      low={p10Seconds}
      middle={medianSeconds}
      high={p90Seconds}
      limit={measure.limitSeconds}
      words={words.middle}
      limitWords={measure.limitSeconds === null ? null : limit}
      label={limit === null ? t('reports.steps.range', words) : t('reports.steps.rangeLimit', { ...words, limit })}
    />
  )
}

function Share({ figure, binds }: { figure: Figure; binds: MeasureItem['binds'] }) {
  const t = useText()
  const format = useFormat()
  const { within, beyond, unrecorded, waived, count, p90Seconds } = figure
  const share = shareWords(t, figure)
  const late = binds === 'office' && isLate(figure)
  const beside = [
    ...(p90Seconds === null ? [] : [t('reports.steps.high', { high: format.duration(p90Seconds) })]),
    ...(unrecorded === 0 ? [] : [t('reports.steps.unrecorded', { n: unrecorded })]),
    ...(waived === 0 ? [] : [t('reports.steps.waived', { n: waived })]),
  ]
  return (
    <p className={styles['share']}>
      {share === null ? (
        <>
          <b className="num">{t('reports.steps.times', { n: count })}</b> <span>{t('reports.steps.unjudged')}</span>
        </>
      ) : (
        <>
          <b className="num" data-late={late || undefined}>
            {share}
          </b>{' '}
          <span>{t('reports.steps.share', { within: format.count(within), all: format.count(within + beyond) })}</span>
        </>
      )}
      {beside.length > 0 && <small>{beside.join(', ')}</small>}
    </p>
  )
}
