/** The day of the host who is signed in: live, or as last known while the server cannot be reached. */
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { StaffItem } from '../../../contract/staff.ts'
import type { Visit } from '../../../contract/visit.ts'
import { useNow } from '../../api/clock.ts'
import { useSession } from '../../api/session.ts'
import { useFormat } from '../../text/TextProvider.tsx'
import { useOpenVisits } from '../desk/useOpenVisits.ts'
import { visitQuery } from '../visit/visit-queries.ts'
import { dayVisitsQuery, useHost } from './host-queries.ts'
import { dayOf, type Host, type HostDay, together } from './today.ts'

export interface HostToday {
  /** Null while nothing is known yet. */
  readonly day: HostDay | null
  readonly host: Host
  readonly member: StaffItem | null
  /** All visits of the day, those of the unit among them. */
  readonly visits: readonly Visit[]
  readonly online: boolean
  /** Since when what is shown may be old; null while it is live. */
  readonly asOf: number | null
  readonly failed: boolean
}

/** Reads the day and keeps it live. */
export function useHostDay(): HostToday {
  const { account } = useSession()
  const { isoDay } = useFormat()
  const { host, member } = useHost()
  const open = useOpenVisits(account.id)
  const today = isoDay(useNow(60_000))
  const ended = useQuery(dayVisitsQuery(today)).data
  const { visits: opened, online, asOf, failed } = open
  const all = useMemo(() => together(opened ?? [], ended ?? []), [opened, ended])
  // An officer who is on the staff list sees every visit of the office: here only those of a host count.
  const visits = useMemo(
    () =>
      account.role === 'host' ? all : all.filter((visit) => visit.forYouAs !== null || concerns(visit, host, member)),
    [account.role, all, host, member],
  )
  const day = useMemo(() => (opened === null ? null : dayOf(visits, host)), [opened, visits, host])
  return { day, host, member, visits, online, asOf, failed }
}

/** One visit of the day, or any other that the host may open; undefined while it is read, null where there is none. */
export function useHostVisit(id: string | null, visits: readonly Visit[]): Visit | null | undefined {
  const listed = visits.find((visit) => visit.id === id)
  const { data, isError } = useQuery({ ...visitQuery(id ?? ''), enabled: id !== null && listed === undefined })
  if (id === null) return null
  // What a command just answered is newer than the list until that is read again.
  const newest = together(listed ? [listed] : [], data ? [data] : [])[0]
  return newest ?? (isError ? null : undefined)
}

function concerns({ host }: Visit, { staffId, headOf }: Host, member: StaffItem | null): boolean {
  if (host === null) return false
  if (host.kind === 'unit') return host.id !== null && headOf.includes(host.id)
  const unit = member?.unit
  const ofUnit = unit !== undefined && unit !== null && headOf.includes(unit.id) && host.unit === unit.name
  return (host.kind === 'staff' && host.id === staffId) || ofUnit
}
