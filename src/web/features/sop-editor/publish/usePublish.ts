/** Puts a draft in force: it is kept as a version under the name of who signs, and new visits begin under it. */
import { useMutation } from '@tanstack/react-query'
import { useRef } from 'react'
import type { SopInForce, SopVersionItem } from '../../../../contract/sop.ts'
import { post, put } from '../../../api/client.ts'
import { refreshAll } from '../../office/office-queries.ts'
import type { Draft } from '../draft/useDraft.ts'

/** What became of it: in force at once, or waiting for its day. */
export interface Published {
  readonly version: number
  readonly inForce: boolean
}

/** Sends a draft with the day from which it holds. */
export function usePublish(draft: Draft, today: string) {
  // When only the second call failed, the version is there already: it is not added twice.
  const added = useRef<{ yaml: string; day: string; version: number }>(undefined)
  return useMutation({
    mutationFn: async ({ yaml, day }: { yaml: string; day: string }): Promise<Published> => {
      const before = added.current
      const version =
        before?.yaml === yaml && before.day === day
          ? before.version
          : (await post<SopVersionItem>('/api/sop/versions', { yaml, effective: day })).version
      added.current = { yaml, day, version }
      if (day > today) return { version, inForce: false }
      await put<SopInForce>('/api/sop/in-force', { version })
      return { version, inForce: true }
    },
    onSuccess: async ({ version, inForce }) => {
      if (inForce) draft.settle(version)
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
