/** What is arranged for a member of staff, and what changes it; every screen that shows them reads anew. */
import { queryOptions } from '@tanstack/react-query'
import type { Availability, PresenceChange } from '../../../contract/presence.ts'
import type { StaffItem } from '../../../contract/staff.ts'
import { get, put } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'

/** Where somebody is, who answers for them, when they want quiet, what their calendar says. */
export function availabilityQuery(staffId: string) {
  return queryOptions({
    queryKey: ['staff', 'availability', staffId],
    queryFn: ({ signal }) => get<Availability>(`/api/staff/${staffId}/availability`, { signal }),
  })
}

/** Says where somebody is; answers them as they are now. */
export async function sayPresence(staffId: string, change: PresenceChange): Promise<StaffItem> {
  const member = await put<StaffItem>(`/api/staff/${staffId}/presence`, change)
  queries.setQueryData(['staff', 'one', staffId], member)
  await refreshPresence()
  return member
}

/** Reads anew wherever a presence or a delegate is shown. */
export async function refreshPresence(): Promise<void> {
  const shown = [['staff'], ['office', 'staff'], ['visits'], ['desk']]
  await Promise.all(shown.map((queryKey) => queries.invalidateQueries({ queryKey })))
}
