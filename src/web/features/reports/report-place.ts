/** What a report is about, as its address says: the period, the filters, the measure and the groups that are looked at. */
import { type Period, periodOf, spans } from './period.ts'

export const groupings = ['unit', 'host', 'officer', 'kind'] as const
type ReportGrouping = (typeof groupings)[number]
const filters = { unit: 'unitId', host: 'hostId', officer: 'officerId', kind: 'kind' } as const

export interface ReportPlace {
  readonly period: Period
  readonly by: ReportGrouping
  /** Null for the promise. */
  readonly measure: string | null
  readonly version: number | null
  readonly filter: Readonly<Record<ReportGrouping, string | null>>
}

/** Reads an address; what it does not say, or says wrongly, is as usual. */
export function reportPlaceOf(search: URLSearchParams, today: string): ReportPlace {
  const day = search.get('day') ?? today
  const span = spans.find((one) => one === search.get('period')) ?? 'month'
  const version = Number(search.get('version'))
  return {
    period: periodOf(span, isDay(day) && day <= today ? day : today),
    by: groupings.find((one) => one === search.get('by')) ?? 'unit',
    measure: search.get('measure'),
    version: Number.isInteger(version) && version > 0 ? version : null,
    filter: {
      unit: search.get('unit'),
      host: search.get('host'),
      officer: search.get('officer'),
      kind: search.get('kind'),
    },
  }
}

/** The same as the server takes it. */
export function askedOf({ period, version, filter }: ReportPlace): URLSearchParams {
  const asked = new URLSearchParams({ from: period.from, to: period.to })
  if (version !== null) asked.set('version', String(version))
  for (const name of groupings) {
    const value = filter[name]
    if (value !== null) asked.set(filters[name], value)
  }
  return asked
}

/** Whether anything but the period narrows the report. */
export function isNarrowed({ filter, version }: ReportPlace): boolean {
  return version !== null || groupings.some((name) => filter[name] !== null)
}

function isDay(written: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(written)) return false
  try {
    return Temporal.PlainDate.from(written, { overflow: 'reject' }).toString() === written
  } catch {
    return false
  }
}
