/** When visitors come: a numbered map of the hours of each weekday, and its peak in words. */
import { useQuery } from '@tanstack/react-query'
import type { ArrivalReport } from '../../../contract/reports.ts'
import { useFormat, useText } from '../../text/TextProvider.tsx'
import { HeatMap } from '../../ui/HeatMap.tsx'
import { Reading } from '../office/Reading.tsx'
import styles from './HoursPart.module.css'
import { Part } from './Part.tsx'
import { askedOf, type ReportPlace } from './report-place.ts'
import { arrivalsQuery } from './report-queries.ts'

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
/** A working day is shown whole, however few came. */
const usual = { from: 7, to: 15, days: 5 }

/** The busy hours. */
export function HoursPart({ place }: { place: ReportPlace }) {
  const t = useText()
  const arrivals = useQuery(arrivalsQuery(askedOf(place).toString()))
  return (
    <Part title={t('reports.hours.title')} note={t('reports.hours.note')}>
      <Reading query={arrivals}>{({ cells }) => <Hours cells={cells} />}</Reading>
    </Part>
  )
}

function Hours({ cells }: Pick<ArrivalReport, 'cells'>) {
  const t = useText()
  const format = useFormat()
  const from = Math.min(usual.from, ...cells.map(({ hour }) => hour))
  const to = Math.max(usual.to, ...cells.map(({ hour }) => hour))
  const days = Math.max(usual.days, ...cells.map(({ weekday }) => weekday))
  const hourName = (hour: number) => String(hour).padStart(2, '0')
  const most = cells.reduce<ArrivalReport['cells'][number] | null>(
    (peak, cell) => (peak === null || cell.count > peak.count ? cell : peak),
    null,
  )
  const day = most === null ? undefined : weekdays[most.weekday - 1]
  return (
    <>
      <div className={styles['map']}>
        <HeatMap
          label={t('reports.hours.table')}
          columns={Array.from({ length: to - from + 1 }, (_, at) => ({ key: from + at, name: hourName(from + at) }))}
          rows={weekdays.slice(0, days).map((name, at) => ({ key: at + 1, name: t(`reports.hours.days.${name}`) }))}
          count={(row, column) => cells.find(({ weekday, hour }) => weekday === row && hour === column)?.count ?? 0}
          words={format.count}
        />
      </div>
      {most !== null && day !== undefined && (
        <p className={styles['peak']}>
          {t('reports.hours.peak', {
            day: t(`reports.hours.fullDays.${day}`),
            from: hourName(most.hour),
            to: hourName(most.hour + 1),
            n: most.count,
          })}
        </p>
      )}
    </>
  )
}
