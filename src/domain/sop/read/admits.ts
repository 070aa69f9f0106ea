import type { Admits, HourSpan, Weekday } from '../sop.ts'
import { mapOf, type Reading, type Value } from './reading.ts'
import { durationOf, wholeOf, wordsIn } from './values.ts'

/** Who may come when: the lines that are written, and no others. */
export function readAdmits(value: Value, reading: Reading): Admits {
  const map = mapOf(value, ['people', 'notice', 'days', 'hours', 'atOnce'], reading)
  const people = map.people === undefined ? undefined : wholeOf(map.people, reading)
  const notice = map.notice === undefined ? undefined : durationOf(map.notice, reading)
  const atOnce = map.atOnce === undefined ? undefined : wholeOf(map.atOnce, reading)
  return {
    ...(people === undefined ? {} : { people }),
    ...(notice === undefined ? {} : { notice }),
    ...(map.days === undefined ? {} : { days: read(map.days, weekdayOf, reading) }),
    ...(map.hours === undefined ? {} : { hours: read(map.hours, hourSpanOf, reading) }),
    ...(atOnce === undefined ? {} : { atOnce }),
  }
}

/** Reads `08.30-12.00`; undefined where it is no span of a day. */
function hourSpanOf(written: string): HourSpan | undefined {
  const parts = /^(\d{1,2})[.:](\d{2})\s*[-–]\s*(\d{1,2})[.:](\d{2})$/.exec(written.trim())
  if (parts === null) return undefined
  const [fromHour = 0, fromMinute = 0, toHour = 0, toMinute = 0] = parts.slice(1).map(Number)
  const span = { from: fromHour * 60 + fromMinute, to: toHour * 60 + toMinute }
  return fromMinute < 60 && toMinute < 60 && span.from < span.to && span.to <= 1440 ? span : undefined
}

/** Reads `senin` or `monday`. */
export function weekdayOf(written: string): Weekday | undefined {
  return weekdays.get(written.trim().toLowerCase())
}

const weekdays: ReadonlyMap<string, Weekday> = new Map<string, Weekday>([
  ['senin', 1],
  ['selasa', 2],
  ['rabu', 3],
  ['kamis', 4],
  ['jumat', 5],
  ["jum'at", 5],
  ['sabtu', 6],
  ['minggu', 7],
  ['ahad', 7],
  ['monday', 1],
  ['tuesday', 2],
  ['wednesday', 3],
  ['thursday', 4],
  ['friday', 5],
  ['saturday', 6],
  ['sunday', 7],
])

/** Every name of a day that a file may write, in small letters. */
export const weekdayNames: readonly string[] = [...weekdays.keys()]

function read<T>(value: Value, one: (written: string) => T | undefined, reading: Reading): readonly T[] {
  return wordsIn(value, reading, 'texts').flatMap((word) => {
    const found = one(word.written)
    if (found !== undefined) return [found]
    reading.report('days', word.offset, { name: word.written })
    return []
  })
}
