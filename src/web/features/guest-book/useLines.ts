/** The lines of a place in the order in which they are read, live as the desk writes them. */
import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useRef } from 'react'
import type { GuestBookLine } from '../../../contract/guest-book.ts'
import { useConnection, useEvents } from '../../api/events.ts'
import { queries } from '../../api/queries.ts'
import { askedOf, type BookPlace } from './book-place.ts'
import { linesQuery } from './book-queries.ts'

export interface Lines {
  readonly asked: string
  /** Null while nothing is known yet. A month is read from its first day on, a search from the newest hit. */
  readonly lines: readonly GuestBookLine[] | null
  readonly total: number
  /** There are more, earlier ones. */
  readonly more: boolean
  readonly fetching: boolean
  readonly failed: boolean
  readonly fetchMore: () => void
  readonly retry: () => void
}

const together = 400
/** What changes a line. */
const written = ['registered', 'received', 'archived', 'corrected', 'reportedBack', 'takenBack', 'handedBack']

/** Reads the last lines first: the book opens where it was written last. */
export function useLines(place: BookPlace): Lines {
  const asked = askedOf(place).toString()
  const searching = place.q !== ''
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useInfiniteQuery(linesQuery(asked))
  useLive()
  const lines = useMemo(() => {
    const all = data?.pages.flatMap((page) => page.items) ?? null
    return searching ? all : (all?.toReversed() ?? null)
  }, [data, searching])
  return {
    asked,
    lines,
    total: data?.pages[0]?.total ?? 0,
    more: hasNextPage,
    fetching: isFetchingNextPage,
    failed: error !== null && data === undefined,
    fetchMore: () => void fetchNextPage(),
    retry: () => void refetch(),
  }
}

/** Reads anew after what changes a line, what comes together at once, and everything after a break. */
function useLive(): void {
  const { state } = useConnection()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEvents((event) => {
    if (event.kind === 'visit' && !event.types.some((type) => written.includes(type))) return
    clearTimeout(timer.current)
    timer.current = setTimeout(readAnew, together)
  })
  useEffect(() => {
    if (state === 'connected') readAnew()
  }, [state])
  useEffect(() => () => clearTimeout(timer.current), [])
}

/** The lines, and the story of the one that is looked at. */
function readAnew(): void {
  void queries.invalidateQueries({ queryKey: ['guestBook'] })
  void queries.invalidateQueries({ queryKey: ['visits'] })
}
