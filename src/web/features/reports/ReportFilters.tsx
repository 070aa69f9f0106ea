/** What narrows the report; everything stands in the address. */
import IconX from '@tabler/icons-react/icons/IconX'
import { useQuery } from '@tanstack/react-query'
import { type Ref, useId } from 'react'
import type { Go } from '../../shell/useAddress.ts'
import { useLocale, useText } from '../../text/TextProvider.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { hostsQuery, unitsQuery } from '../guest-book/book-queries.ts'
import { sopQuery } from '../office/office-queries.ts'
import styles from './ReportFilters.module.css'
import type { ReportPlace } from './report-place.ts'
import { officersQuery } from './report-queries.ts'
import type { Version } from './words.ts'

interface Props {
  readonly place: ReportPlace
  readonly versions: readonly Version[]
  readonly go: Go
  readonly ref: Ref<HTMLDivElement>
}

/** The filters side by side. */
export function ReportFilters({ place, versions, go, ref }: Props) {
  const t = useText()
  const { locale } = useLocale()
  const { filter } = place
  const units = useQuery(unitsQuery).data?.items ?? []
  const hosts = useQuery(hostsQuery(filter.unit)).data?.items ?? []
  const officers = useQuery(officersQuery).data ?? []
  const kinds = useQuery(sopQuery(locale)).data?.kinds ?? []
  const named = (items: readonly { readonly id: string; readonly name: string }[]) =>
    items.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <div className={styles['filters']} ref={ref}>
      {(versions.length > 1 || place.version !== null) && (
        <Filter
          name="version"
          value={place.version === null ? null : String(place.version)}
          options={versions.map(({ version }) => ({
            value: String(version),
            label: t('reports.filters.versionOf', { version: String(version) }),
          }))}
          onChange={(version) => go({ version, measure: null })}
        />
      )}
      <Filter name="unit" value={filter.unit} options={named(units)} onChange={(unit) => go({ unit, host: null })} />
      <Filter name="host" value={filter.host} options={named(hosts)} onChange={(host) => go({ host })} />
      <Filter name="officer" value={filter.officer} options={named(officers)} onChange={(officer) => go({ officer })} />
      {(kinds.length > 0 || filter.kind !== null) && (
        <Filter
          name="kind"
          value={filter.kind}
          options={kinds.map(({ key, label }) => ({ value: key, label }))}
          onChange={(kind) => go({ kind })}
        />
      )}
    </div>
  )
}

interface FilterProps {
  readonly name: 'version' | 'unit' | 'host' | 'officer' | 'kind'
  readonly value: string | null
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly onChange: (value: string | null) => void
}

function Filter({ name, value, options, onChange }: FilterProps) {
  const t = useText()
  const id = useId()
  const label = t(`reports.filters.${name}`)
  return (
    <span className={styles['filter']} data-on={value !== null || undefined}>
      <label className="sr" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        value={value ?? ''}
        onChange={({ target }) => onChange(target.value === '' ? null : target.value)}
      >
        <option value="">{t(`reports.filters.any.${name}`)}</option>
        {value !== null && !options.some((one) => one.value === value) && <option value={value}>{label}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      {value !== null && (
        <button type="button" aria-label={t('reports.filters.clear', { name: label })} onClick={() => onChange(null)}>
          <Icon of={IconX} size={14} />
        </button>
      )}
    </span>
  )
}
