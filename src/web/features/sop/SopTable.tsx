/** The activities as printed: who does what in which order, by which standard, and what was measured of it this month. */
import { useMemo, useRef } from 'react'
import type { SopInForce } from '../../../contract/sop.ts'
import { serverNow } from '../../api/clock.ts'
import { useFormat, useText } from '../../text/TextProvider.tsx'
import { FlowChart } from '../../ui/FlowChart.tsx'
import { columnStart, flowSizes, leastHeights } from '../../ui/flow/layout.ts'
import { captionsOf, chartWords, flowWords } from './flow-words.ts'
import { MonthFigure } from './MonthFigure.tsx'
import styles from './SopTable.module.css'
import { type Measured, useRowHeights } from './useRowHeights.ts'

type Step = SopInForce['steps'][number]

/** The table with the flow drawn over the columns of the actors; `month` false leaves out the month, for what was never in force. */
export function SopTable({ sop, month: withMonth = true }: { sop: SopInForce; month?: boolean }) {
  const t = useText()
  const body = useRef<HTMLTableSectionElement>(null)
  const measured = useRowHeights(body)
  const { flowchart: chart, steps } = sop
  const sizes = flowSizes(chart.columns.length)
  const heights = leastHeights(chart.rows, sizes)
  const remarks = steps.some((step) => step.remark !== null) || chart.rows.some((row) => row.kinds.length > 0)
  const widths = widthsOf(chart.columns.length, remarks, withMonth)
  const least = widths.reduce<number>((sum, width) => sum + (width ?? leastActivity), 0)
  return (
    <section className={styles['scroll']} aria-label={t('sopPage.table.scroll')}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keys */}
      <div className={styles['sideways']} tabIndex={0}>
        <table
          className={styles['table']}
          style={{ minWidth: `${least / 16}rem` }}
          aria-label={t('sopPage.table.label', { name: sop.name })}
        >
          <Columns widths={widths} />
          <Head sop={sop} remarks={remarks} month={withMonth} />
          <tbody ref={body}>
            {steps.map((step, at) => (
              <Row key={step.no} sop={sop} step={step} least={heights[at] ?? 0} remarks={remarks} month={withMonth} />
            ))}
          </tbody>
        </table>
        {measured && measured.heights.length === steps.length && <Flow sop={sop} measured={measured} />}
      </div>
    </section>
  )
}

/** The drawing over the table, in the units of its sizes: a larger text makes it larger as a whole. */
function Flow({ sop, measured }: { sop: SopInForce; measured: Measured }) {
  const t = useText()
  const { flowchart: chart } = sop
  const columns = chart.columns.length
  const sizes = flowSizes(columns)
  const scale = measured.width / (columnStart(columns, sizes) + sizes.margin)
  const heights = useMemo(() => measured.heights.map((height) => height / scale), [measured, scale])
  const captions = useMemo(() => captionsOf(t, sop), [t, sop])
  return (
    <div
      className={styles['flow']}
      style={{
        top: measured.top,
        left: measured.left,
        width: measured.width,
        height: measured.heights.reduce((sum, height) => sum + height, 0),
      }}
    >
      <FlowChart
        rows={chart.rows}
        lines={chart.lines}
        columns={columns}
        heights={heights}
        captions={captions}
        words={chartWords(t)}
      />
    </div>
  )
}

/** The widths of the columns at normal text size; the activity takes what is left. */
function widthsOf(columns: number, remarks: boolean, month: boolean): readonly (number | null)[] {
  const sizes = flowSizes(columns)
  const actors = Array.from({ length: columns }, (_, at) => {
    const edges = (at === 0 ? 1 : 0) + (at === columns - 1 ? 1 : 0)
    return sizes.column + edges * sizes.margin
  })
  return [40, null, ...actors, 140, 80, 136, ...(remarks ? [110] : []), ...(month ? [258] : [])]
}

/** Under this the activity would be one word to a line. */
const leastActivity = 230

function Columns({ widths }: { widths: readonly (number | null)[] }) {
  return (
    <colgroup>
      {widths.map((width, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: columns have no identity but their place
        <col key={at} {...(width !== null && { style: { width: `${width / 16}rem` } })} />
      ))}
    </colgroup>
  )
}

function Head({ sop, remarks, month }: { sop: SopInForce; remarks: boolean; month: boolean }) {
  const t = useText()
  const format = useFormat()
  const now = serverNow()
  const { columns } = sop.flowchart
  const { visits } = sop.month
  return (
    <thead>
      <tr>
        <th rowSpan={2} scope="col">
          {t('sopPage.table.no')}
        </th>
        <th rowSpan={2} scope="col">
          {t('sopPage.table.activity')}
        </th>
        <th colSpan={columns.length} scope="colgroup" className={styles['middle']}>
          {t('sopPage.table.actors')}
        </th>
        <th colSpan={3} scope="colgroup" className={styles['middle']}>
          {t('sopPage.table.standard')}
        </th>
        {remarks && (
          <th rowSpan={2} scope="col">
            {t('sopPage.table.remark')}
          </th>
        )}
        {month && (
          <th rowSpan={2} scope="col" className={styles['month']}>
            <b>{t('sopPage.month.title')}</b>
            <small>
              {visits > 0
                ? t('sopPage.month.visits', { n: visits, date: format.shortDate(now, now) })
                : t('sopPage.month.none')}
            </small>
          </th>
        )}
      </tr>
      <tr>
        {columns.map(({ key, label }) => (
          <th key={key} scope="col" className={styles['middle']}>
            {breakable(label)}
          </th>
        ))}
        <th scope="col">{t('sopPage.table.requirements')}</th>
        <th scope="col">{t('sopPage.table.limit')}</th>
        <th scope="col">{t('sopPage.table.output')}</th>
      </tr>
    </thead>
  )
}

interface RowProps {
  readonly sop: SopInForce
  readonly step: Step
  /** The least height, so that its symbol and the lines around it have room. */
  readonly least: number
  readonly remarks: boolean
  readonly month: boolean
}

function Row({ sop, step, least, remarks, month }: RowProps) {
  const t = useText()
  const { flowchart: chart } = sop
  const kinds = chart.rows.find((row) => row.no === step.no)?.kinds ?? []
  const standing = step.standing > 0 ? [t('sopPage.flow.standingNow', { n: step.standing })] : []
  return (
    <tr style={{ height: `${least / 16}rem` }}>
      <th scope="row" className="num">
        {step.no}
      </th>
      <td className={styles['activity']}>{step.activity}</td>
      <td colSpan={chart.columns.length} data-flow="">
        <span className="sr">{[...flowWords(t, chart, step.no), ...standing].join('; ')}</span>
      </td>
      <td>{step.requirements.join(', ')}</td>
      <td className={styles['limit']}>
        <Limit step={step} />
      </td>
      <td>{step.output}</td>
      {remarks && (
        <td className={styles['activity']}>
          {kinds.length > 0 && <p>{t('sopPage.table.onlyFor', { kinds: kinds.join(', ') })}</p>}
          {step.remark}
        </td>
      )}
      {month && (
        <td className={styles['month']}>
          <MonthFigure step={step} />
        </td>
      )}
    </tr>
  )
}

/** The limit as the document writes it: units in full. */
function Limit({ step: { limitSeconds, limitText } }: { step: Step }) {
  const t = useText()
  const format = useFormat()
  if (limitText === null) return <span className="quiet">{t('sopPage.table.noLimit')}</span>
  return <b className="num">{limitSeconds === null ? limitText : format.durationWords(limitSeconds)}</b>
}

/** "Pimpinan/Pejabat/Pegawai" may be broken after each stroke. */
function breakable(label: string): string {
  return label.replaceAll('/', '/\u200b')
}
