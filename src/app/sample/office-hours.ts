import type { HourSpan, Weekday } from '../../domain/sop/sop.ts'
import type { OfficeHours } from '../../domain/sop/working-time.ts'

/** The usual hours of an Indonesian office (Perpres 21/2023: 37 ½ hours a week) with the closed days that are decreed so far. */
export function usualHours(timeZone: string): OfficeHours {
  return { timeZone, week, closed: [...closed2026, ...closed2027] }
}

const minutes = (hour: number, minute: number) => hour * 60 + minute
const span = (from: number, to: number): HourSpan => ({ from, to })

const mondayToThursday = [span(minutes(7, 30), minutes(12, 0)), span(minutes(13, 0), minutes(16, 0))]
const friday = [span(minutes(7, 30), minutes(11, 30)), span(minutes(13, 0), minutes(16, 30))]
const week: Readonly<Partial<Record<Weekday, readonly HourSpan[]>>> = {
  1: mondayToThursday,
  2: mondayToThursday,
  3: mondayToThursday,
  4: mondayToThursday,
  5: friday,
}

/** Public holidays and collective leave by the joint decree of 19 September 2025. */
const closed2026 = [
  '2026-01-01',
  '2026-01-16',
  '2026-02-16',
  '2026-02-17',
  '2026-03-18',
  '2026-03-19',
  '2026-03-20',
  '2026-03-21',
  '2026-03-22',
  '2026-03-23',
  '2026-03-24',
  '2026-04-03',
  '2026-04-05',
  '2026-05-01',
  '2026-05-14',
  '2026-05-15',
  '2026-05-27',
  '2026-05-28',
  '2026-05-31',
  '2026-06-01',
  '2026-06-16',
  '2026-08-17',
  '2026-08-25',
  '2026-12-24',
  '2026-12-25',
]

/** Public holidays and collective leave by the joint decree of 15 September 2026. */
const closed2027 = [
  '2027-01-01',
  '2027-01-05',
  '2027-02-05',
  '2027-02-06',
  '2027-03-08',
  '2027-03-09',
  '2027-03-10',
  '2027-03-11',
  '2027-03-12',
  '2027-03-15',
  '2027-03-25',
  '2027-03-26',
  '2027-03-28',
  '2027-05-01',
  '2027-05-06',
  '2027-05-16',
  '2027-05-18',
  '2027-05-19',
  '2027-05-20',
  '2027-06-01',
  '2027-06-06',
  '2027-08-15',
  '2027-08-17',
  '2027-12-24',
  '2027-12-25',
  '2027-12-26',
]
