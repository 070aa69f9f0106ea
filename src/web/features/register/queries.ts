/** What the form reads: the SOP in force, slots and cards, people who may be meant. */
import { queryOptions } from '@tanstack/react-query'
import type { CardPage, SlotPage } from '../../../contract/office.ts'
import type { SopInForce } from '../../../contract/sop.ts'
import type { StaffItem, StaffPage, UnitPage } from '../../../contract/staff.ts'
import type { Visit } from '../../../contract/visit.ts'
import type { VisitorPage } from '../../../contract/visitor.ts'
import { get } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'

/** Everything under this key is read anew when the office or a visit changes. */
const root = 'register'
/** Names of visitors do not stay in the page for long. */
const shortly = 60_000

/** The SOP in force. */
export const sopQuery = queryOptions({
  queryKey: [root, 'sop'],
  queryFn: ({ signal }) => get<SopInForce>('/api/sop', { signal }),
})

/** The slots in the order of the holder. */
export const slotsQuery = queryOptions({
  queryKey: [root, 'slots'],
  queryFn: async ({ signal }) => (await get<SlotPage>('/api/slots', { signal })).items,
})

/** The cards of every pool, in their order. */
export const cardsQuery = queryOptions({
  queryKey: [root, 'cards'],
  queryFn: async ({ signal }) => (await get<CardPage>('/api/cards', { signal })).items,
})

/** Visitors who were here before, by part of name, institution or phone. */
export function visitorsQuery(typed: string) {
  return queryOptions({
    queryKey: [root, 'visitors', typed],
    queryFn: async ({ signal }) => (await get<VisitorPage>(`/api/visitors?${asked(typed, 6)}`, { signal })).items,
    enabled: typed !== '',
    gcTime: shortly,
  })
}

/** Members of staff, by part of name, title or unit. */
export function staffQuery(typed: string) {
  return queryOptions({
    queryKey: [root, 'staff', typed],
    queryFn: async ({ signal }) => (await get<StaffPage>(`/api/staff?${asked(typed, 6)}`, { signal })).items,
    enabled: typed !== '',
  })
}

/** One member of staff. */
export function personQuery(id: string | null) {
  return queryOptions({
    queryKey: [root, 'person', id],
    queryFn: ({ signal }) => get<StaffItem>(`/api/staff/${id}`, { signal }),
    enabled: id !== null,
  })
}

/** The members of a unit. */
export function unitStaffQuery(unitId: string | null) {
  return queryOptions({
    queryKey: [root, 'unit', unitId],
    queryFn: async ({ signal }) => (await get<StaffPage>(`/api/staff?unitId=${unitId}&limit=6`, { signal })).items,
    enabled: unitId !== null,
  })
}

/** The units of the office. */
export const unitsQuery = queryOptions({
  queryKey: [root, 'units'],
  queryFn: async ({ signal }) => (await get<UnitPage>('/api/units', { signal })).items,
})

/**
 * Takes what a visit holds from the lists at hand, before they are read anew: the next form would propose the same slot, and then
 * say that another desk had taken it.
 */
export function takeAtHand({ held, out }: Pick<Visit, 'held' | 'out'>): void {
  const taken = { state: 'taken' } as const
  queries.setQueryData(slotsQuery.queryKey, (slots) =>
    slots?.map((slot) => (held.some((one) => one.slot === slot.number) ? { ...slot, ...taken } : slot)),
  )
  queries.setQueryData(cardsQuery.queryKey, (cards) =>
    cards?.map((card) =>
      out.some(({ pool, number }) => pool === card.pool && number === card.number) ? { ...card, ...taken } : card,
    ),
  )
}

/** Reads slots and cards anew; with `all`, everything that the office may have changed. */
export async function refreshForm(all: boolean): Promise<void> {
  if (all) return queries.invalidateQueries({ queryKey: [root] })
  await Promise.all([
    queries.invalidateQueries({ queryKey: slotsQuery.queryKey }),
    queries.invalidateQueries({ queryKey: cardsQuery.queryKey }),
  ])
}

function asked(q: string, limit: number): string {
  return new URLSearchParams({ q, limit: String(limit) }).toString()
}
