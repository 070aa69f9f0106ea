/** The top of the book: its months as doorways, its years, its filters, how many lines they leave. */
import IconX from '@tabler/icons-react/icons/IconX'
import { useQuery } from '@tanstack/react-query'
import { type Ref, useEffect, useRef } from 'react'
import { outcomes } from '../../../domain/visit/moment.ts'
import type { Go } from '../../shell/useAddress.ts'
import { useFormat, useText } from '../../text/TextProvider.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { noonOf } from '../host/days.ts'
import styles from './BookHead.module.css'
import { type BookPlace, daysOf, monthsOf } from './book-place.ts'
import { firstYearQuery, hostsQuery, unitsQuery } from './book-queries.ts'

interface Props {
  readonly place: BookPlace
  readonly today: string
  readonly total: number | null
  readonly go: Go
  readonly filters: Ref<HTMLDivElement>
}

/** Months, years and filters. */
export function BookHead({ place, today, total, go, filters }: Props) {
  const t = useText()
  return (
    <>
      <header className={styles['title']}>
        <h1>{t('guestBook.title')}</h1>
        <Months place={place} today={today} go={go} />
        <Years place={place} today={today} go={go} />
      </header>
      <div className={styles['filters']} ref={filters}>
        <Filters place={place} today={today} go={go} />
        {total !== null && <Count place={place} total={total} />}
      </div>
    </>
  )
}

type PartProps = Pick<Props, 'place' | 'today' | 'go'>

function Months({ place, today, go }: PartProps) {
  const t = useText()
  const format = useFormat()
  const list = useRef<HTMLOListElement>(null)
  // On a narrow screen the months scroll sideways: the present one is in sight.
  useEffect(() => {
    const tab = list.current?.children[place.month - 1]
    tab?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [place.month])
  const months = Array.from({ length: monthsOf(place.year, today) }, (_, at) => at + 1)
  return (
    <ol ref={list} className={styles['months']} aria-label={t('guestBook.months', { year: String(place.year) })}>
      {months.map((month) => (
        <li key={month}>
          <button
            type="button"
            aria-current={(place.q === '' && month === place.month) || undefined}
            onClick={() => go({ year: String(place.year), month: String(month), day: null, q: null, line: null })}
          >
            <span aria-hidden>{format.monthName(month, 'short')}</span>
            <span className="sr">{format.monthName(month)}</span>
          </button>
        </li>
      ))}
    </ol>
  )
}

function Years({ place, today, go }: PartProps) {
  const t = useText()
  const first = useQuery(firstYearQuery).data ?? null
  const now = Number(today.slice(0, 4))
  const from = Math.min(first ?? now, place.year, now)
  const years = Array.from({ length: Math.max(now, place.year) - from + 1 }, (_, at) => String(from + at)).toReversed()
  return (
    <Chip
      label={t('guestBook.year')}
      value={String(place.year)}
      options={years.map((year) => ({ value: year, label: year }))}
      onChange={(year) => go({ year, month: null, day: null, q: null, line: null })}
    />
  )
}

function Filters({ place, today, go }: PartProps) {
  const t = useText()
  const format = useFormat()
  const units = useQuery(unitsQuery).data?.items ?? []
  const hosts = useQuery(hostsQuery(place.unit)).data?.items ?? []
  const days = daysOf(place, today).map((day) => ({
    value: day,
    label: format.dayOfYear(noonOf(day, format.timeZone)),
  }))
  return (
    <>
      {place.q === '' && (
        <Chip
          label={t('guestBook.filters.day')}
          any={t('guestBook.filters.anyDay')}
          value={place.day ?? ''}
          options={days}
          onChange={(day) =>
            go({ year: String(place.year), month: String(place.month), day: day === '' ? null : day, line: null })
          }
        />
      )}
      <Chip
        label={t('guestBook.filters.unit')}
        any={t('guestBook.filters.anyUnit')}
        value={place.unit ?? ''}
        options={units.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(unit) => go({ unit: unit === '' ? null : unit, host: null, line: null })}
      />
      <Chip
        label={t('guestBook.filters.host')}
        any={t('guestBook.filters.anyHost')}
        value={place.host ?? ''}
        options={hosts.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(host) => go({ host: host === '' ? null : host, line: null })}
      />
      <Chip
        label={t('guestBook.filters.outcome')}
        any={t('guestBook.filters.anyOutcome')}
        value={place.outcome ?? ''}
        options={outcomes.map((outcome) => ({ value: outcome, label: t(`guestBook.outcome.${outcome}`) }))}
        onChange={(outcome) => go({ outcome: outcome === '' ? null : outcome, line: null })}
      />
    </>
  )
}

interface ChipProps {
  readonly label: string
  /** What stands there while nothing is chosen; without it one of the options always is. */
  readonly any?: string
  readonly value: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly onChange: (value: string) => void
}

/** A filter: the browser's own list, dressed as a chip; dark while it narrows, with a cross that takes it away. */
function Chip({ label, any, value, options, onChange }: ChipProps) {
  const t = useText()
  const on = any !== undefined && value !== ''
  return (
    <span className={styles['chip']} data-on={on || undefined}>
      <select aria-label={label} value={value} onChange={(event) => onChange(event.target.value)}>
        {any !== undefined && <option value="">{any}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      {on && (
        <button type="button" aria-label={t('guestBook.filters.clear', { name: label })} onClick={() => onChange('')}>
          <Icon of={IconX} size={14} />
        </button>
      )}
    </span>
  )
}

/** So many are counted at most. */
const most = 10_000

function Count({ place, total }: { place: BookPlace; total: number }) {
  const t = useText()
  const format = useFormat()
  const n = format.count(total)
  const key = place.q !== '' ? 'found' : place.day !== null ? 'day' : 'month'
  return (
    <p className={styles['count']} role="status">
      {total >= most ? t('guestBook.count.many', { n }) : t(`guestBook.count.${key}`, { n })}
    </p>
  )
}
