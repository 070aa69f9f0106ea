/** The visits that took longest beyond the limit of a measure; each leads to its story. */
import { useQuery } from '@tanstack/react-query'
import type { WorstReport } from '../../../contract/reports.ts'
import { useFormat, useText } from '../../text/TextProvider.tsx'
import { Go } from '../../ui/Go.tsx'
import { noonOf } from '../host/days.ts'
import { Reading } from '../office/Reading.tsx'
import { Part } from './Part.tsx'
import { askedOf, type ReportPlace } from './report-place.ts'
import { worstQuery } from './report-queries.ts'
import styles from './WorstPart.module.css'
import { limitWords, type MeasureItem, type Version } from './words.ts'

interface Props {
  readonly place: ReportPlace
  readonly version: Version
  readonly measure: MeasureItem
}

/** The worst cases. */
export function WorstPart({ place, version, measure }: Props) {
  const t = useText()
  const format = useFormat()
  const worst = useQuery(worstQuery(askedOf(place).toString(), version.version, measure.measure))
  const limit = limitWords(format, measure)
  return (
    <Part
      title={t('reports.worst.title')}
      note={
        limit === null
          ? t('reports.worst.noteUntold', { measure: measure.name })
          : t('reports.worst.note', { measure: measure.name, limit })
      }
    >
      <Reading query={worst}>
        {({ items }) =>
          items.length === 0 ? (
            <p className={styles['none']}>{t('reports.worst.none')}</p>
          ) : (
            <ol className={styles['cases']}>
              {items.map((item) => (
                <Case key={`${item.visitId} ${item.seconds}`} item={item} />
              ))}
            </ol>
          )
        }
      </Reading>
      {measure.binds === 'guest' && <p className={styles['none']}>{t('reports.worst.guest')}</p>}
    </Part>
  )
}

function Case({ item }: { item: WorstReport['items'][number] }) {
  const t = useText()
  const format = useFormat()
  const name = item.visitor ?? t('reports.worst.erased')
  const at = noonOf(item.day, format.timeZone)
  const beside = [
    format.shortDate(at, at),
    ...(item.number === null ? [] : [t('reports.worst.number', { number: format.count(item.number) })]),
    ...(item.host === null ? [] : [item.host]),
  ]
  return (
    <li>
      <Go href={`/visits/${item.visitId}`}>
        <b className="num">{format.duration(item.seconds)}</b>
        <span>
          {name}
          <small>{beside.join(', ')}</small>
        </span>
      </Go>
    </li>
  )
}
