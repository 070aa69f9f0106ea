/** The same activities for a phone: one under the other, and their flow drawn for itself. */
import { useMemo } from 'react'
import type { SopInForce } from '../../../contract/sop.ts'
import { useFormat, useText } from '../../text/TextProvider.tsx'
import { Fact, Facts } from '../../ui/Facts.tsx'
import { FlowChart } from '../../ui/FlowChart.tsx'
import { columnStart, flowSizes, leastHeights } from '../../ui/flow/layout.ts'
import { captionsOf, chartWords, flowWords } from './flow-words.ts'
import { MonthFigure } from './MonthFigure.tsx'
import styles from './SopSteps.module.css'

/** Each activity with its standard and what was measured. */
export function SopSteps({ sop }: { sop: SopInForce }) {
  const t = useText()
  const format = useFormat()
  const flow = useMemo(() => new Map(sop.steps.map(({ no }) => [no, flowWords(t, sop.flowchart, no)])), [sop, t])
  return (
    <ol className={styles['steps']} aria-label={t('sopPage.table.label', { name: sop.name })}>
      {sop.steps.map((step) => (
        <li key={step.no}>
          <h2>
            <span className="num">{step.no}</span> {step.short}
            {step.standing > 0 && <small>{t('sopPage.flow.standing', { n: step.standing })}</small>}
          </h2>
          <p>{step.activity}</p>
          <Facts>
            <Fact term={t('sopPage.table.actors')}>{(flow.get(step.no) ?? []).join('; ')}</Fact>
            {step.requirements.length > 0 && (
              <Fact term={t('sopPage.table.requirements')}>{step.requirements.join(', ')}</Fact>
            )}
            <Fact term={t('sopPage.table.limit')}>
              {step.limitText === null
                ? t('sopPage.table.noLimit')
                : step.limitSeconds === null
                  ? step.limitText
                  : format.durationWords(step.limitSeconds)}
            </Fact>
            {step.output && <Fact term={t('sopPage.table.output')}>{step.output}</Fact>}
            {step.remark && <Fact term={t('sopPage.table.remark')}>{step.remark}</Fact>}
          </Facts>
          <p className={styles['month']}>{t('sopPage.month.title')}</p>
          <MonthFigure step={step} />
        </li>
      ))}
    </ol>
  )
}

/** The drawing for itself: rows as high as they must be, the number of each at its left. */
export function SopFlow({ sop }: { sop: SopInForce }) {
  const t = useText()
  const { columns, rows, lines } = sop.flowchart
  const sizes = flowSizes(columns.length)
  const heights = useMemo(() => leastHeights(rows, flowSizes(columns.length)), [rows, columns.length])
  const captions = useMemo(() => captionsOf(t, sop), [t, sop])
  const width = columnStart(columns.length, sizes) + sizes.margin
  return (
    <section className={styles['flow']} aria-labelledby="sop-flow">
      <h2 id="sop-flow">{t('sopPage.flow.title')}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keys */}
      <div className={styles['sideways']} tabIndex={0}>
        <div className={styles['chart']} style={{ width: rem(width) }} aria-hidden>
          <p className={styles['actors']} style={{ paddingInline: rem(sizes.margin) }}>
            {columns.map(({ key, label }) => (
              <span key={key}>{label.replaceAll('/', '/\u200b')}</span>
            ))}
          </p>
          <div className={styles['numbers']}>
            {rows.map(({ no }, at) => (
              <span key={no} style={{ height: rem(heights[at] ?? 0) }}>
                {no}
              </span>
            ))}
          </div>
          <FlowChart
            rows={rows}
            lines={lines}
            columns={columns.length}
            heights={heights}
            captions={captions}
            words={chartWords(t)}
          />
        </div>
      </div>
    </section>
  )
}

function rem(px: number): string {
  return `${px / 16}rem`
}
