/** Where one is in the guest book: a month or a search, with its filters; read from the address, asked of the server. Pure. */
import { outcomes } from '../../../domain/visit/moment.ts'

export interface BookPlace {
  readonly year: number
  readonly month: number
  /** YYYY-MM-DD within the month; null for the whole month. */
  readonly day: string | null
  readonly unit: string | null
  readonly host: string | null
  readonly outcome: (typeof outcomes)[number] | null
  /** Words that are looked for in all years; '' for none. */
  readonly q: string
}

/** The place that an address names; what it does not name is the month of `today`. */
export function placeOf(search: URLSearchParams, today: string): BookPlace {
  const now = monthOf(today)
  const day = /^\d{4}-\d{2}-\d{2}$/.test(search.get('day') ?? '') ? search.get('day') : null
  const at = day === null ? null : monthOf(day)
  const year = at?.year ?? whole(search.get('year'), 2000, 9999) ?? now.year
  const month = at?.month ?? whole(search.get('month'), 1, 12) ?? (year === now.year ? now.month : 12)
  return {
    year,
    month,
    day,
    unit: search.get('unit'),
    host: search.get('host'),
    outcome: outcomes.find((one) => one === search.get('outcome')) ?? null,
    q: search.get('q')?.trim() ?? '',
  }
}

/** The filters as the server takes them, for the lines as for the print. A search goes over all years. */
export function askedOf({ year, month, day, unit, host, outcome, q }: BookPlace): URLSearchParams {
  const period: Record<string, string> =
    q !== '' ? { q } : day !== null ? { day } : { year: String(year), month: String(month) }
  return new URLSearchParams({
    ...period,
    ...(unit !== null && { unitId: unit }),
    ...(host !== null && { hostId: host }),
    ...(outcome !== null && { outcome }),
  })
}

/** The print of the same lines. */
export function printOf(place: BookPlace): string {
  return `/api/guest-book.pdf?${askedOf(place)}`
}

/** The month before or after, never beyond the one of `today`; null where there is none. */
export function monthBeside(
  { year, month }: Pick<BookPlace, 'year' | 'month'>,
  by: -1 | 1,
  today: string,
): { readonly year: number; readonly month: number } | null {
  const at = year * 12 + month - 1 + by
  const now = monthOf(today)
  if (at > now.year * 12 + now.month - 1) return null
  return { year: Math.floor(at / 12), month: (at % 12) + 1 }
}

/** How many months of a year have begun by `today`. */
export function monthsOf(year: number, today: string): number {
  const now = monthOf(today)
  return year < now.year ? 12 : now.month
}

/** The days of a month that have begun by `today`, newest first, as YYYY-MM-DD. */
export function daysOf({ year, month }: Pick<BookPlace, 'year' | 'month'>, today: string): readonly string[] {
  const first = Temporal.PlainDate.from({ year, month, day: 1 })
  return Array.from({ length: first.daysInMonth }, (_, at) => first.add({ days: at }).toString())
    .filter((day) => day <= today)
    .toReversed()
}

/** Whether anything but the period narrows the lines. */
export function isFiltered({ unit, host, outcome }: BookPlace): boolean {
  return unit !== null || host !== null || outcome !== null
}

function monthOf(day: string): { year: number; month: number } {
  const [year = 0, month = 1] = day.split('-').map(Number)
  return { year, month }
}

function whole(text: string | null, least: number, most: number): number | null {
  const n = text === null ? Number.NaN : Number(text)
  return Number.isInteger(n) && n >= least && n <= most ? n : null
}
