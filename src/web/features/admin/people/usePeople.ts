import { type UseQueryResult, useQueries } from '@tanstack/react-query'
import { useMemo } from 'react'
import { accountsQuery, allStaffQuery, unitsQuery } from '../../office/office-queries.ts'
import { peopleOf } from './people.ts'

/** Everyone of the office and its units; `reading` is what is still under way or failed. */
export function usePeople() {
  const [staff, accounts, units] = useQueries({ queries: [allStaffQuery, accountsQuery, unitsQuery] })
  const people = useMemo(
    () => (staff.data && accounts.data ? peopleOf(staff.data, accounts.data) : null),
    [staff.data, accounts.data],
  )
  const all: readonly UseQueryResult<unknown>[] = [staff, accounts, units]
  const reading = all.find((query) => query.data === undefined) ?? staff
  return people !== null && units.data !== undefined
    ? { ready: true as const, people, units: units.data, accounts: accounts.data ?? [] }
    : { ready: false as const, reading }
}
