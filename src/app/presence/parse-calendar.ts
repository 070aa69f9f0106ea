import { Worker } from 'node:worker_threads'
import type { BusyPeriod } from '../../domain/presence/presence.ts'

export type CalendarText = {
  readonly text: string
  readonly from: number
  readonly to: number
  /** Of the office: what a time without a zone, and a whole day, is read in. */
  readonly timeZone: string
}
/** The times that are taken, and how many events could not be read. */
export type ParsedCalendar = { readonly busy: readonly BusyPeriod[]; readonly skipped: number }

const usualPatience = 10_000

/**
 * Reads a calendar beside the server, for a calendar is somebody else's: a rule of repeating without end, or one that finds
 * nothing in a thousand years, must not hold up the office. Null where it cannot be read, or not in time.
 */
export async function parseCalendar(calendar: CalendarText, patience = usualPatience): Promise<ParsedCalendar | null> {
  const worker = new Worker(new URL('./calendar-worker.ts', import.meta.url), {
    workerData: calendar,
    resourceLimits: { maxOldGenerationSizeMb: 256 },
  })
  const { promise, resolve } = Promise.withResolvers<ParsedCalendar | null>()
  const timer = setTimeout(() => resolve(null), patience)
  worker.once('message', (parsed: ParsedCalendar | null) => resolve(parsed))
  worker.once('error', () => resolve(null))
  worker.once('exit', () => resolve(null))
  try {
    return await promise
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
}
