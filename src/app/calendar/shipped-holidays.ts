import { readFileSync } from 'node:fs'
import type { Holiday } from '../../store/rows.ts'
import { readHolidays } from './read-holidays.ts'

/** The years whose holidays ship with Lawang, as they were decreed. */
const years = [2026, 2027]

/** National holidays and collective leave of Indonesia, read by the same reader as what an office imports. */
export const shippedHolidays: readonly Holiday[] = years.flatMap((year) => {
  const read = readHolidays(readFileSync(new URL(`holidays/indonesia-${year}.csv`, import.meta.url), 'utf8'), year)
  if (!read.ok) throw new Error(`The holidays of ${year} that ship cannot be read`)
  return read.holidays
})
