/** What the editor reads beside the SOP in force. */
import { queryOptions } from '@tanstack/react-query'
import type { SopDraft, SopExamplePage, SopForecast, SopVersion } from '../../../contract/sop.ts'
import { get, post } from '../../api/client.ts'
import { ApiProblem } from '../../api/failure.ts'

/** The SOP files that ship; their names come in the reader's language. */
export function examplesQuery(locale: string) {
  return queryOptions({
    queryKey: ['sop-examples', locale],
    queryFn: async ({ signal }) => (await get<SopExamplePage>('/api/sop/examples', { signal })).items,
    staleTime: Number.POSITIVE_INFINITY,
  })
}

/** The draft of the office; null where nobody has begun one. Read anew with everything else of the office. */
export const draftQuery = queryOptions({
  queryKey: ['office', 'sop-draft'],
  queryFn: async ({ signal }): Promise<SopDraft | null> => {
    try {
      return await get<SopDraft>('/api/sop/draft', { signal })
    } catch (failure) {
      if (failure instanceof ApiProblem && failure.status === 404) return null
      throw failure
    }
  },
})

/** A version with its file. */
export function versionQuery(version: number, locale: string) {
  return queryOptions({
    queryKey: ['office', 'sop-version', version, locale],
    queryFn: ({ signal }) => get<SopVersion>(`/api/sop/versions/${version}`, { signal }),
  })
}

/** What this month's figures would have been under a file. */
export function forecastQuery(yaml: string, locale: string) {
  return queryOptions({
    queryKey: ['office', 'sop-forecast', yaml, locale],
    queryFn: ({ signal }) => post<SopForecast>('/api/sop/forecast', { yaml }, { signal }),
    gcTime: 60_000,
  })
}
