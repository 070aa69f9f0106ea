/** What the page of a visit reads beside the visit: its moments; and what shows a masked number. */
import { queryOptions } from '@tanstack/react-query'
import type { MessageItem } from '../../../contract/outbox.ts'
import type { VisitMessagePage } from '../../../contract/reach.ts'
import type { MomentItem, MomentPage, Reveal, Revealed } from '../../../contract/visit.ts'
import { get, post } from '../../api/client.ts'

/** The moments of a visit in the order of the ledger. Reading them is recorded. */
export function momentsQuery(visitId: string) {
  return queryOptions({
    queryKey: ['visits', 'moments', visitId],
    queryFn: async ({ signal }): Promise<readonly MomentItem[]> => {
      const moments: MomentItem[] = []
      let after = ''
      for (;;) {
        const page = await get<MomentPage>(`/api/visits/${visitId}/moments${after}`, { signal })
        moments.push(...page.items)
        if (page.next === null) return moments
        after = `?after=${encodeURIComponent(page.next)}`
      }
    },
  })
}

/** What went to people about a visit, oldest first. */
export function messagesQuery(visitId: string) {
  return queryOptions({
    queryKey: ['visits', 'messages', visitId],
    queryFn: async ({ signal }): Promise<readonly MessageItem[]> =>
      (await get<VisitMessagePage>(`/api/visits/${visitId}/messages`, { signal })).items,
  })
}

/** Shows what is masked, once; that it was shown is recorded. Null where it is not kept. */
export async function reveal(visitId: string, what: Reveal['what']): Promise<string | null> {
  return (await post<Revealed>(`/api/visits/${visitId}/reveal`, { what })).value
}
