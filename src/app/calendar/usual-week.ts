import type { HourSpan } from '../../domain/sop/sop.ts'
import type { Week } from '../../domain/sop/working-time.ts'

const minutes = (hour: number, minute: number) => hour * 60 + minute
const span = (from: number, to: number): HourSpan => ({ from, to })

const mondayToThursday = [span(minutes(7, 30), minutes(12, 0)), span(minutes(13, 0), minutes(16, 0))]
const friday = [span(minutes(7, 30), minutes(11, 30)), span(minutes(13, 0), minutes(16, 30))]

/** The usual hours of an Indonesian office (Perpres 21/2023: 37 ½ hours a week, breaks not counted). */
export const usualWeek: Week = {
  1: mondayToThursday,
  2: mondayToThursday,
  3: mondayToThursday,
  4: mondayToThursday,
  5: friday,
}
