/** The flow of the draft, drawn anew with every change: a row a step, a column an actor, its limit at the right. */
import { useMemo } from 'react'
import type { Sop } from '../../../../domain/sop/sop.ts'
import { limitWords } from '../../../../text/limit-words.ts'
import { presentFlowchart, presentStep } from '../../../../text/sop-document.ts'
import { useLocale, useText } from '../../../text/TextProvider.tsx'
import { FlowChart } from '../../../ui/FlowChart.tsx'
import { columnStart, flowSizes, leastHeights } from '../../../ui/flow/layout.ts'
import { chartWords, flowWords } from '../../sop/flow-words.ts'
import styles from './DraftFlow.module.css'
import type { RowMark } from './row-marks.ts'

interface Props {
  readonly sop: Sop
  /** How rows differ from the version in force. */
  readonly marks?: ReadonlyMap<number, RowMark>
}

const none: ReadonlyMap<number, string> = new Map()

/** The drawing with its rows in words for those who do not see it. */
export function DraftFlow({ sop, marks }: Props) {
  const t = useText()
  const { locale } = useLocale()
  const { chart, steps } = useMemo(
    () => ({ chart: presentFlowchart(sop, locale), steps: sop.steps.map((step) => presentStep(step, locale)) }),
    [sop, locale],
  )
  const { columns, rows, lines } = chart
  const sizes = flowSizes(columns.length)
  const heights = useMemo(() => leastHeights(rows, flowSizes(columns.length)), [rows, columns.length])
  const width = columnStart(columns.length, sizes) + sizes.margin
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keys
    <section className={styles['sideways']} tabIndex={0} aria-label={t('sopPage.flow.title')}>
      <div className={styles['chart']} style={{ minWidth: rem(width + 148 + 76) }}>
        <div className={styles['head']}>
          <span>{t('sopEditor.flow.step')}</span>
          <p style={{ width: rem(width), paddingInline: rem(sizes.margin) }}>
            {columns.map(({ key, label }) => (
              <span key={key}>{label.replaceAll('/', '/\u200b')}</span>
            ))}
          </p>
          <span>{t('sopPage.table.limit')}</span>
        </div>
        <div className={styles['body']}>
          <ol>
            {steps.map((step, at) => {
              const mark = marks?.get(step.no)
              return (
                <li key={step.no} style={{ height: rem(heights[at] ?? 0) }} data-mark={mark?.is}>
                  <b className="num">{step.no}</b>
                  <span className={styles['name']}>
                    {step.short}
                    {mark && <em>{t(`sopEditor.flow.${mark.is}`)}</em>}
                    <span className="sr">{flowWords(t, chart, step.no).join('; ')}</span>
                  </span>
                  <span className={styles['limit']}>
                    {mark?.limit && <del>{limitWords(mark.limit, locale)}</del>}{' '}
                    {step.limitText ?? t('sopEditor.flow.noLimit')}
                  </span>
                </li>
              )
            })}
          </ol>
          <div className={styles['drawing']} style={{ width: rem(width) }}>
            <FlowChart
              rows={rows}
              lines={lines}
              columns={columns.length}
              heights={heights}
              captions={none}
              words={chartWords(t)}
            />
          </div>
        </div>
      </div>
    </section>
  )
}

function rem(px: number): string {
  return `${px / 16}rem`
}
