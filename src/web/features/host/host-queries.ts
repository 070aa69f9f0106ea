/** What a host reads beside the open visits: those of the day, and themself. */
import { queryOptions, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { StaffItem } from '../../../contract/staff.ts'
import type { Visit, VisitPage } from '../../../contract/visit.ts'
import { get } from '../../api/client.ts'
import { useEvents } from '../../api/events.ts'
import { queries } from '../../api/queries.ts'
import { useSession } from '../../api/session.ts'
import type { Host } from './today.ts'

/** Every visit of a day of the office's calendar that the reader may see, open or ended. */
export function dayVisitsQuery(day: string) {
  return queryOptions({
    queryKey: ['visits', 'day', day],
    queryFn: async ({ signal }): Promise<readonly Visit[]> => {
      const visits: Visit[] = []
      let after = ''
      for (;;) {
        const page = await get<VisitPage>(`/api/visits?day=${day}&limit=200${after}`, { signal })
        visits.push(...page.items)
        if (page.next === null) return visits
        after = `&after=${encodeURIComponent(page.next)}`
      }
    },
  })
}

/** A member of staff as known now. */
function staffQuery(id: string) {
  return queryOptions({
    queryKey: ['staff', 'one', id],
    queryFn: ({ signal }) => get<StaffItem>(`/api/staff/${id}`, { signal }),
  })
}

/** Who looks at the host's screen, with their presence; kept up with what others change. */
export function useHost(): { readonly host: Host; readonly member: StaffItem | null } {
  const { staffId, role } = useSession().account
  const { data } = useQuery({ ...staffQuery(staffId ?? ''), enabled: staffId !== null })
  useEvents((event) => {
    if (event.kind === 'office') void queries.invalidateQueries({ queryKey: ['staff'] })
  })
  const headOf = data?.headOf
  const host = useMemo(() => ({ staffId, headOf: headOf ?? [], officer: role !== 'host' }), [staffId, headOf, role])
  return { host, member: data ?? null }
}
