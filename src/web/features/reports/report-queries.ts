/** What the reports read: the figures, the same in groups, the hours in which visitors come, the longest. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { AccountPage } from '../../../contract/account.ts'
import type { ArrivalReport, ComplianceReport, WorstReport } from '../../../contract/reports.ts'
import { get } from '../../api/client.ts'

const root = 'reports'

/** The figures of what is asked, also in groups; in the reader's language. */
export function complianceQuery(asked: string, by: string | null, locale: string) {
  return queryOptions({
    queryKey: [root, 'compliance', asked, by, locale],
    queryFn: ({ signal }) =>
      get<ComplianceReport>(`/api/reports/compliance?${asked}${by === null ? '' : `&by=${by}`}`, { signal }),
    // Another period takes the place of the one shown; nothing jumps meanwhile.
    placeholderData: keepPreviousData,
  })
}

export function arrivalsQuery(asked: string) {
  return queryOptions({
    queryKey: [root, 'arrivals', asked],
    queryFn: ({ signal }) => get<ArrivalReport>(`/api/reports/arrivals?${asked}`, { signal }),
    placeholderData: keepPreviousData,
  })
}

export function worstQuery(asked: string, version: number, measure: string) {
  const query = new URLSearchParams(asked)
  query.set('version', String(version))
  query.set('measure', measure)
  query.set('limit', '5')
  return queryOptions({
    queryKey: [root, 'worst', query.toString()],
    queryFn: ({ signal }) => get<WorstReport>(`/api/reports/worst?${query}`, { signal }),
    placeholderData: keepPreviousData,
  })
}

/** Those who have the desk: a filter of the reports. */
export const officersQuery = queryOptions({
  queryKey: [root, 'officers'],
  queryFn: async ({ signal }) =>
    (await get<AccountPage>('/api/accounts', { signal })).items.filter(({ role }) => role !== 'host'),
})
