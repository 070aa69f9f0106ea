/** Puts a draft in force: it is kept as a version under the name of who signs, and new visits begin under it. */
import { useMutation } from '@tanstack/react-query'
import type { SopInForce, SopVersionItem } from '../../../../contract/sop.ts'
import { post, put } from '../../../api/client.ts'
import { refreshAll } from '../../office/office-queries.ts'
import type { Draft } from '../draft/useDraft.ts'

/** What became of it: in force at once, or waiting for its day. */
export interface Published {
  readonly version: number
  readonly inForce: boolean
}

/** Sends a draft with the day from which it holds by itself: at once where that is today. */
export function usePublish(draft: Draft, today: string) {
  return useMutation({
    mutationFn: async ({ yaml, day }: { yaml: string; day: string }): Promise<Published> => {
      const { version } = await post<SopVersionItem>('/api/sop/versions', { yaml, effective: day })
      return { version, inForce: day <= today }
    },
    onSuccess: async () => {
      draft.settle()
      await refreshAll()
    },
  })
}

/** Puts an earlier version in force again. */
export function usePutInForce() {
  return useMutation({
    mutationFn: (version: number) => put<SopInForce>('/api/sop/in-force', { version }),
    onSuccess: refreshAll,
  })
}
