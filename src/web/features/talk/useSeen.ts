/** Tells the server that the other side's messages are on this screen, once for each state of the visit, while somebody could read them. */
import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Seen, SeenAnswered, Visit } from '../../../contract/visit.ts'
import { post } from '../../api/client.ts'
import { unreadOf } from './conversation.ts'

/** Marks as seen what is unread; `shown` says whether the messages can be read where the visit is shown. */
export function useSeen(visit: Visit, shown: boolean): void {
  const looking = useSyncExternalStore(watch, () => document.visibilityState === 'visible')
  const [told] = useState(() => new Set<string>())
  const unread = unreadOf(visit).length > 0
  const { id, seq } = visit
  useEffect(() => {
    const name = `${id} ${seq}`
    if (!(unread && shown && looking) || told.has(name)) return
    told.add(name)
    const body: Seen = { seq }
    // What is not told now is told with the next reading of the visit.
    post<SeenAnswered>(`/api/visits/${id}/seen`, body).catch(() => told.delete(name))
  }, [id, seq, unread, shown, looking, told])
}

function watch(listener: () => void): () => void {
  document.addEventListener('visibilitychange', listener)
  return () => document.removeEventListener('visibilitychange', listener)
}
