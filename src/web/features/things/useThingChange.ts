import { useMutation } from '@tanstack/react-query'
import { patch, remove } from '../../api/client.ts'
import { refreshAll } from '../office/office-queries.ts'
import type { Thing } from './things.ts'

/** What the secretariat may do with a card or a slot that nobody has. */
export type ThingChange = 'off' | 'on' | 'remove'

/** Takes a card or a slot out of use, puts it back, or takes it away for good. */
export function useThingChange() {
  return useMutation({
    mutationFn: async ({ thing, change }: { thing: Thing; change: ThingChange }) => {
      if (change === 'remove') await remove(addressOf(thing))
      else await patch(addressOf(thing), { outOfUse: change === 'off' })
    },
    onSuccess: refreshAll,
  })
}

function addressOf({ pool, number }: Thing): string {
  const written = encodeURIComponent(number)
  return pool === null ? `/api/slots/${written}` : `/api/cards/${encodeURIComponent(pool)}/${written}`
}
