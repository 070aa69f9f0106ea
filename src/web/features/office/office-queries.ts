/** What the office consists of, as its screens read it: profile, staff, units, accounts, slots, cards, rooms, its SOP. */
import { queryOptions } from '@tanstack/react-query'
import type { AccountItem, AccountPage } from '../../../contract/account.ts'
import type { CardPage, Office, RoomPage, SlotPage } from '../../../contract/office.ts'
import type { SopInForce, SopVersionPage } from '../../../contract/sop.ts'
import type { StaffItem, StaffPage, UnitPage } from '../../../contract/staff.ts'
import { get } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'

const root = 'office'

/** The office as it presents itself. */
export const officeQuery = queryOptions({
  queryKey: [root, 'profile'],
  queryFn: ({ signal }) => get<Office>('/api/office', { signal }),
})

/** Everyone of the staff, those who have left among them. */
export const allStaffQuery = queryOptions({
  queryKey: [root, 'staff'],
  queryFn: async ({ signal }): Promise<readonly StaffItem[]> => {
    const staff: StaffItem[] = []
    for (let next: string | null = '0'; next !== null; ) {
      const page: StaffPage = await get<StaffPage>(`/api/staff?all=true&limit=500&after=${next}`, { signal })
      staff.push(...page.items)
      next = page.next
    }
    return staff
  },
})

/** The units. */
export const unitsQuery = queryOptions({
  queryKey: [root, 'units'],
  queryFn: async ({ signal }) => (await get<UnitPage>('/api/units', { signal })).items,
})

/** Who may sign in; for the secretariat. */
export const accountsQuery = queryOptions({
  queryKey: [root, 'accounts'],
  queryFn: async ({ signal }): Promise<readonly AccountItem[]> =>
    (await get<AccountPage>('/api/accounts', { signal })).items,
})

/** The numbered places, in the order of the holder. */
export const slotsQuery = queryOptions({
  queryKey: [root, 'slots'],
  queryFn: async ({ signal }) => (await get<SlotPage>('/api/slots', { signal })).items,
})

/** The cards of every pool, in their order. */
export const cardsQuery = queryOptions({
  queryKey: [root, 'cards'],
  queryFn: async ({ signal }) => (await get<CardPage>('/api/cards', { signal })).items,
})

/** The waiting rooms, and how many wait in each. */
export const roomsQuery = queryOptions({
  queryKey: [root, 'rooms'],
  queryFn: async ({ signal }) => (await get<RoomPage>('/api/rooms', { signal })).items,
})

/** The SOP in force and what was measured; its texts come in the reader's language. */
export function sopQuery(locale: string) {
  return queryOptions({
    queryKey: [root, 'sop', locale],
    queryFn: ({ signal }) => get<SopInForce>('/api/sop', { signal }),
  })
}

/** The versions of the SOP; for the secretariat. */
export const sopVersionsQuery = queryOptions({
  queryKey: [root, 'sop-versions'],
  queryFn: async ({ signal }) => (await get<SopVersionPage>('/api/sop/versions', { signal })).items,
})

/** Reads anew what a visit touches: who has which card and slot, who waits where, the figures of the SOP, the visits themselves. */
export async function refreshTouched(): Promise<void> {
  const touched = [['visits'], ['desk'], ...['slots', 'cards', 'rooms', 'sop'].map((part) => [root, part])]
  await Promise.all(touched.map((queryKey) => queries.invalidateQueries({ queryKey })))
}

/** Reads everything anew after a change of the office: other screens show parts of it too. */
export function refreshAll(): Promise<void> {
  return queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' })
}
