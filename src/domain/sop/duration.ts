import type { Duration, Unit } from './sop.ts'

const units = {
  id: { minute: 'menit', hour: 'jam', day: 'hari' },
  en: { minute: 'minute', hour: 'hour', day: 'day' },
} as const satisfies Record<'id' | 'en', Record<Unit, string>>

const unitOf: ReadonlyMap<string, Unit> = new Map<string, Unit>([
  ['menit', 'minute'],
  ['minute', 'minute'],
  ['minutes', 'minute'],
  ['jam', 'hour'],
  ['hour', 'hour'],
  ['hours', 'hour'],
  ['hari', 'day'],
  ['day', 'day'],
  ['days', 'day'],
])

/** Reads `5 menit`, `5 hari kerja`, `2 hours`, `3 working days`; undefined for anything else. */
export function parseDuration(written: string): Duration | undefined {
  const words = written.trim().toLowerCase().split(/\s+/)
  const [amountWord = '', ...rest] = words
  if (!/^[1-9][0-9]{0,4}$/.test(amountWord)) return undefined
  const [first, second, ...more] = rest
  if (first === undefined || more.length > 0) return undefined
  const english = first === 'working'
  const working = english || second === 'kerja'
  if (second !== undefined && !working) return undefined
  const unit = unitOf.get(english ? (second ?? '') : first)
  // `5 hari kerja` and `5 working days` are the two ways; `5 days kerja` is neither
  if (unit === undefined || (working && english === isIndonesian(english ? (second ?? '') : first))) return undefined
  return { amount: Number(amountWord), unit, working }
}

/** Writes a duration as a file would: `5 hari kerja`, `1 working day`. */
export function formatDuration(duration: Duration, locale: 'id' | 'en'): string {
  const { amount, unit, working } = duration
  const word = units[locale][unit]
  if (locale === 'id') return `${amount} ${word}${working ? ' kerja' : ''}`
  return `${amount} ${working ? 'working ' : ''}${word}${amount === 1 ? '' : 's'}`
}

/** The length in seconds where it is the same on every day: plain minutes and hours only. */
export function limitSeconds(duration: Duration): number | null {
  if (duration.working) return null
  switch (duration.unit) {
    case 'minute':
      return duration.amount * 60
    case 'hour':
      return duration.amount * 3600
    case 'day':
      return null
    default: {
      const never: never = duration.unit
      return never
    }
  }
}

function isIndonesian(word: string): boolean {
  return word === units.id.minute || word === units.id.hour || word === units.id.day
}
