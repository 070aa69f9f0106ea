/** What the desk reads: the open visits, one visit, what stands around the list; and how an answer of the server gets into them. */
import { queryOptions } from '@tanstack/react-query'
import type { DeskState } from '../../../contract/desk.ts'
import type { RoomPage } from '../../../contract/office.ts'
import type { Visit, VisitPage } from '../../../contract/visit.ts'
import { get } from '../../api/client.ts'
import { setServerClock } from '../../api/clock.ts'
import { queries } from '../../api/queries.ts'

/** Every visit that is not filed yet. */
export const openVisitsQuery = queryOptions({
  queryKey: ['visits', 'open'],
  queryFn: async ({ signal }): Promise<readonly Visit[]> => timed(await allPages(signal)),
  staleTime: 5_000,
})

/** One visit, open or filed. */
export function visitQuery(id: string) {
  return queryOptions({
    queryKey: ['visits', 'one', id],
    queryFn: ({ signal }) => get<Visit>(`/api/visits/${id}`, { signal }),
  })
}

/** Balance, counts, rooms, next number. */
export const deskQuery = queryOptions({
  queryKey: ['desk'],
  queryFn: ({ signal }) => get<DeskState>('/api/desk', { signal }),
})

/** The waiting rooms, and how many wait in each. */
export const roomsQuery = queryOptions({
  queryKey: ['rooms'],
  queryFn: ({ signal }) => get<RoomPage>('/api/rooms', { signal }),
})

/** Puts a visit as just answered into what is shown, unless something newer is there already. */
export async function keepVisit(visit: Visit): Promise<void> {
  setServerClock(visit.now)
  // A list that is under way was read before this answer and would undo it on the screen.
  await queries.cancelQueries({ queryKey: openVisitsQuery.queryKey })
  queries.setQueryData(openVisitsQuery.queryKey, (list) => list && withVisit(list, visit))
  queries.setQueryData(visitQuery(visit.id).queryKey, (known) => (known && known.seq > visit.seq ? known : visit))
}

/** Reads anew what a change of a visit may have changed. */
export async function refreshDesk(): Promise<void> {
  await Promise.all([
    queries.invalidateQueries({ queryKey: ['visits'] }),
    queries.invalidateQueries({ queryKey: deskQuery.queryKey }),
    queries.invalidateQueries({ queryKey: roomsQuery.queryKey }),
  ])
}

function withVisit(list: readonly Visit[], visit: Visit): readonly Visit[] {
  const known = list.find((one) => one.id === visit.id)
  if (known && known.seq > visit.seq) return list
  if (visit.archive !== null) return list.filter((one) => one.id !== visit.id)
  return known ? list.map((one) => (one.id === visit.id ? visit : one)) : [...list, visit]
}

async function allPages(signal: AbortSignal): Promise<readonly Visit[]> {
  const visits: Visit[] = []
  let next: string | null = ''
  while (next !== null) {
    const after: string = next === '' ? '' : `&after=${encodeURIComponent(next)}`
    const page: VisitPage = await get<VisitPage>(`/api/visits?open=true${after}`, { signal })
    visits.push(...page.items)
    next = page.next
  }
  return visits
}

function timed(visits: readonly Visit[]): readonly Visit[] {
  if (visits[0]) setServerClock(visits[0].now)
  return visits
}
