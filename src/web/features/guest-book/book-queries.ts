/** What the guest book reads: its lines page by page, how far back it goes, and what its filters offer. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { GuestBookPage } from '../../../contract/guest-book.ts'
import type { StaffPage, UnitPage } from '../../../contract/staff.ts'
import { get } from '../../api/client.ts'

const perPage = 60

/** The lines of a place, the newest first, `asked` as the server takes it. */
export function linesQuery(asked: string) {
  return infiniteQueryOptions({
    queryKey: ['guestBook', 'lines', asked],
    queryFn: ({ pageParam, signal }) => {
      const after = pageParam === '' ? '' : `&after=${encodeURIComponent(pageParam)}`
      return get<GuestBookPage>(`/api/guest-book?${asked}&order=newestFirst&limit=${perPage}${after}`, { signal })
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  })
}

/** The year of the oldest line; null while the book is empty. */
export const firstYearQuery = queryOptions({
  queryKey: ['guestBook', 'firstYear'],
  queryFn: async ({ signal }): Promise<number | null> => {
    const { items } = await get<GuestBookPage>('/api/guest-book?order=oldestFirst&limit=1', { signal })
    return items[0]?.year ?? null
  },
})

/** The units of the office. */
export const unitsQuery = queryOptions({
  queryKey: ['units'],
  queryFn: ({ signal }) => get<UnitPage>('/api/units', { signal }),
})

/** Those who can have been visited, also those who have left; of one unit where one is chosen. */
export function hostsQuery(unit: string | null) {
  const ofUnit = unit === null ? '' : `&unitId=${encodeURIComponent(unit)}`
  return queryOptions({
    queryKey: ['staff', 'hosts', unit],
    queryFn: ({ signal }) => get<StaffPage>(`/api/staff?all=true&limit=500${ofUnit}`, { signal }),
  })
}
