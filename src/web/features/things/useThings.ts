import { type UseQueryResult, useQueries } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useNow } from '../../api/clock.ts'
import { useFormat } from '../../text/TextProvider.tsx'
import { cardsQuery, slotsQuery } from '../office/office-queries.ts'
import { openVisitsQuery } from '../visit/visit-queries.ts'
import { groupsOf, type ThingGroup } from './things.ts'

/** The groups of things once slots and cards are read, the query that is still under way or failed, and the time. */
export function useThings() {
  const now = useNow(30_000)
  const format = useFormat()
  const [slots, cards, visits] = useQueries({ queries: [slotsQuery, cardsQuery, openVisitsQuery] })
  const { isoDay } = format
  const groups = useMemo<readonly ThingGroup[] | null>(
    () => (slots.data && cards.data ? groupsOf(slots.data, cards.data, visits.data ?? [], now, isoDay) : null),
    [slots.data, cards.data, visits.data, now, isoDay],
  )
  const reading: UseQueryResult<unknown> = slots.data === undefined ? slots : cards
  return { groups, reading, now }
}
