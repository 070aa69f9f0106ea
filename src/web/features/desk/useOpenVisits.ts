/** The open visits as the desk shows them: live, or as last known while the server cannot be reached. */
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { Visit } from '../../../contract/visit.ts'
import { serverNow } from '../../api/clock.ts'
import { useConnection, useEvents } from '../../api/events.ts'
import { Offline } from '../../api/failure.ts'
import { useSignedOut } from '../../api/signed-out.ts'
import { useDelayed } from '../../ui/useDelayed.ts'
import { openVisitsQuery, refreshDesk } from '../visit/visit-queries.ts'
import { keepReading, lastReading } from './last-known.ts'

export interface OpenVisits {
  /** Null while nothing is known yet. */
  readonly visits: readonly Visit[] | null
  /** Since when what is shown may be old; null while it is live. */
  readonly asOf: number | null
  /** The server can be reached. */
  readonly online: boolean
  /** The server answered that it cannot give the list. */
  readonly failed: boolean
}

const patience = 10_000
const lostAfter = 3_000
const together = 150

/** Reads the list, keeps it live, and sends again what got stuck. */
export function useOpenVisits(accountId: string): OpenVisits {
  const query = useQuery({
    ...openVisitsQuery,
    refetchInterval: ({ state }) => (state.status === 'error' ? 5_000 : false),
  })
  const connection = useConnection()
  const lost = useDelayed(connection.state === 'lost', lostAfter) || query.error instanceof Offline
  const slow = useDelayed(query.data === undefined, patience)
  useLive(connection.state)
  useEffect(() => {
    if (query.data) keepReading({ accountId, at: serverNow(), visits: query.data })
  }, [query.data, accountId])

  const kept = query.data === undefined && (slow || lost) ? lastReading(accountId) : null
  const since = connection.state === 'lost' ? connection.since : query.dataUpdatedAt
  return {
    visits: query.data ?? kept?.visits ?? null,
    asOf: kept ? kept.at : lost && query.data ? since : null,
    online: !lost,
    failed: query.isError && !(query.error instanceof Offline) && query.data === undefined,
  }
}

/** Reads anew after events, those that come together at once, and everything after a break. */
function useLive(state: ReturnType<typeof useConnection>['state']): void {
  const signedOut = useSignedOut()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEvents(() => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void refreshDesk(), together)
  })
  useEffect(() => {
    if (state !== 'connected' || signedOut) return
    void refreshDesk()
  }, [state, signedOut])
}
