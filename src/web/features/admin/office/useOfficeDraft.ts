import { useMutation } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useState } from 'react'
import type { Office, OfficeChange } from '../../../../contract/office.ts'
import { patch } from '../../../api/client.ts'
import { serverNow } from '../../../api/clock.ts'
import { useConnection } from '../../../api/events.ts'
import { queries } from '../../../api/queries.ts'
import { sessionQuery } from '../../../api/session.ts'
import { officeQuery, refreshAll } from '../../office/office-queries.ts'
import { changesOf, type OfficeProfileDraft, rest } from './office-changes.ts'

/** After the last letter; long enough to type a word, short enough to be believed. */
const patience = 900

/**
 * The profile of the office as it is being edited: it saves itself a moment after the last change, only what differs from what the
 * server has. What another secretariat changes meanwhile arrives in the fields that are not being edited here.
 */
export function useOfficeDraft(office: Office) {
  const [edits, setEdits] = useState<Partial<OfficeProfileDraft>>({})
  const [savedAt, setSavedAt] = useState<number | null>(null)
  const shown = { ...office, ...edits }
  const changes = changesOf(office, shown)
  const unsaved = Object.keys(changes).length > 0
  const { mutate, isPending, error, variables, submittedAt } = useMutation({
    mutationFn: (change: OfficeChange) => patch<Office>('/api/office', change),
    onSuccess: async (answered) => {
      queries.setQueryData(officeQuery.queryKey, answered)
      setEdits((now) => rest(answered, now))
      setSavedAt(serverNow())
      await Promise.all([queries.refetchQueries(sessionQuery), refreshAll()])
    },
  })
  const key = JSON.stringify(changes)
  // What was refused once is not sent again by itself, unless it was changed since or the server is back.
  const refused = error !== null && JSON.stringify(variables) === key
  useEffect(() => {
    if (!unsaved || isPending || refused) return
    const timer = setTimeout(() => mutate(JSON.parse(key)), patience)
    return () => clearTimeout(timer)
  }, [key, unsaved, isPending, refused, mutate])
  const again = useEffectEvent(() => {
    if (unsaved && error !== null && !isPending) mutate(changes)
  })
  const { state } = useConnection()
  useEffect(() => {
    if (state === 'connected') again()
  }, [state])
  useSendOnLeaving(unsaved ? changes : null)
  return {
    shown,
    change: (part: Partial<OfficeProfileDraft>) => setEdits({ ...edits, ...part }),
    unsaved,
    saving: isPending,
    savedAt,
    error,
    submittedAt,
    retry: again,
  }
}

/** Leaving the screen within the moment before saving must not lose the last word. */
function useSendOnLeaving(changes: OfficeChange | null): void {
  const send = useEffectEvent(() => {
    if (changes !== null) void patch<Office>('/api/office', changes).then(refreshAll, () => undefined)
  })
  useEffect(() => () => send(), [])
}
