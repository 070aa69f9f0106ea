/** What the editor reads beside the SOP in force. */
import { queryOptions } from '@tanstack/react-query'
import type { SopExamplePage } from '../../../contract/sop.ts'
import { get } from '../../api/client.ts'

/** The SOP files that ship; their names come in the reader's language. */
export function examplesQuery(locale: string) {
  return queryOptions({
    queryKey: ['sop-examples', locale],
    queryFn: async ({ signal }) => (await get<SopExamplePage>('/api/sop/examples', { signal })).items,
    staleTime: Number.POSITIVE_INFINITY,
  })
}
