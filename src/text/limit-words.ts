import { formatDuration, limitSeconds } from '../domain/sop/duration.ts'
import type { Duration } from '../domain/sop/sop.ts'
import { wholeMinutes } from './format.ts'
import type { Locale } from './locale.ts'

/** A limit as columns show it, `2 mnt`; what is counted in days or working time is written out. */
export function limitWords(limit: Duration, locale: Locale): string {
  const seconds = limitSeconds(limit)
  return seconds === null ? formatDuration(limit, locale) : wholeMinutes(seconds, locale)
}
