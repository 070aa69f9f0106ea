import type { HourSpan, Weekday } from './sop.ts'

/** When the office is open, in its own time zone: what working minutes and working days are counted in. */
export type OfficeHours = {
  /** IANA name, such as Asia/Pontianak. */
  readonly timeZone: string
  /** Open spans of each weekday (breaks are the gaps between them); a day left out is closed. */
  readonly week: Readonly<Partial<Record<Weekday, readonly HourSpan[]>>>
  /** Closed dates, ISO. */
  readonly closed: readonly string[]
}
