import type { PresenceState } from '../domain/presence/standing.ts'
import type { Bytes } from './keys.ts'

export type PresenceTable = {
  office_id: string
  staff_id: string
  state: PresenceState
  until_at: number | null
  note: string | null
  source: 'self' | 'desk'
  /** The account; null where it is not known any more. */
  set_by: string | null
  set_at: number
}

/** In minutes of the office's day. */
export type QuietHoursTable = { office_id: string; staff_id: string; from_minute: number; to_minute: number }

export type DelegationTable = {
  id: string
  office_id: string
  staff_id: string
  delegate_id: string
  /** Both null for standing. */
  from_day: string | null
  to_day: string | null
  kind: string | null
  set_by: string | null
  set_at: number
}

export type CalendarFeedTable = {
  office_id: string
  staff_id: string
  /** Sealed. */
  url: Bytes
  due_at: number
  read_at: number | null
  changed_at: number | null
  failed_at: number | null
  failure: string | null
  failure_detail: string | null
  etag: string | null
  last_modified: string | null
}

/** What a calendar says, times only. */
export type BusyPeriodTable = {
  office_id: string
  staff_id: string
  from_at: number
  to_at: number
  state: 'meeting' | 'out'
}
