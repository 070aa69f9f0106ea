/** One measure compared: by unit, host, officer or kind; who was visited most stands first. */
import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import type { ComplianceReport } from '../../../contract/reports.ts'
import { shareOf } from '../../../domain/figures/figure.ts'
import type { Go } from '../../shell/useAddress.ts'
import { useFormat, useLocale, useText } from '../../text/TextProvider.tsx'
import { ShareBar } from '../../ui/ShareBar.tsx'
import { Reading } from '../office/Reading.tsx'
import styles from './GroupsPart.module.css'
import { Part } from './Part.tsx'
import { askedOf, groupings, type ReportPlace } from './report-place.ts'
import { complianceQuery } from './report-queries.ts'
import { figureOf, isLate, type MeasureItem, shareWords, type Version } from './words.ts'

interface Props {
  readonly place: ReportPlace
  readonly version: Version
  readonly measure: MeasureItem
  readonly go: Go
}

/** So many stand on the screen; the spreadsheet has all of them. */
const most = 6

/** The groups of a measure. */
export function GroupsPart({ place, version, measure, go }: Props) {
  const t = useText()
  const { locale } = useLocale()
  const id = useId()
  const groups = useQuery(complianceQuery(askedOf(place).toString(), place.by, locale))
  return (
    <Part
      title={t('reports.groups.title')}
      note={measure.name}
      act={
        <span className={styles['by']}>
          <label htmlFor={id}>{t('reports.groups.by')}</label>
          <select id={id} value={place.by} onChange={({ target }) => go({ by: target.value }, 'replace')}>
            {groupings.map((by) => (
              <option key={by} value={by}>
                {t(`reports.filters.${by}`)}
              </option>
            ))}
          </select>
        </span>
      }
    >
      <Reading query={groups}>
        {(report) => (
          <>
            <ul className={styles['groups']}>
              {report.groups.slice(0, most).map((group) => (
                <Group
                  key={group.key}
                  name={
                    group.key === null ? t(`reports.groups.none.${place.by}`) : (group.name ?? t('reports.groups.gone'))
                  }
                  visits={group.visits}
                  measure={measure}
                  figure={figureOf(group.figures, version.version, measure.measure)}
                />
              ))}
            </ul>
            {report.groups.length > most && (
              <p className={styles['more']}>{t('reports.groups.more', { n: report.groups.length - most })}</p>
            )}
          </>
        )}
      </Reading>
    </Part>
  )
}

interface GroupProps {
  readonly name: string
  readonly visits: number
  readonly measure: MeasureItem
  readonly figure: ComplianceReport['groups'][number]['figures'][number] | undefined
}

function Group({ name, visits, measure, figure }: GroupProps) {
  const t = useText()
  const format = useFormat()
  const share = figure && shareOf(figure)
  const words = figure && shareWords(t, figure)
  const median = figure?.medianSeconds ?? null
  return (
    <li>
      <p>
        <b>{name}</b>
        <span>
          {median === null
            ? t('reports.groups.sayUntimed', { n: visits })
            : t('reports.groups.say', { n: visits, median: format.duration(median) })}
        </span>
      </p>
      {share != null && figure !== undefined && (
        <p>
          <ShareBar share={share} />
          <strong className="num" data-late={(measure.binds === 'office' && isLate(figure)) || undefined}>
            {words}
          </strong>
        </p>
      )}
    </li>
  )
}
