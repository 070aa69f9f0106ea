import type { Verdict } from '../visit/clock.ts'

/** So many passes of one verdict that took so many seconds (null where there is no time to tell). */
export type Tally = {
  readonly verdict: Verdict
  readonly seconds: number | null
  readonly count: number
  readonly waived: number
}

/**
 * The figures of one measure. What is certain counts: `count` and the times are of the passes that were within, beyond, or
 * had no limit to be judged by; the unrecorded, the left out and the waived stand beside with their number.
 */
export type Figure = {
  readonly count: number
  readonly within: number
  readonly beyond: number
  readonly unrecorded: number
  readonly leftOut: number
  readonly waived: number
  readonly medianSeconds: number | null
  readonly p10Seconds: number | null
  readonly p90Seconds: number | null
}

/** The times that count, each with how often it was seen, shortest first. */
export type Times = readonly (readonly [seconds: number, count: number])[]

/** Collects what was measured piece by piece; the same pieces in any order give the same figures. */
export class Tallies {
  readonly #counts = new Map<Verdict, number>()
  readonly #times = new Map<number, number>()
  #waived = 0

  add({ verdict, seconds, count, waived }: Tally): void {
    this.#counts.set(verdict, this.#of(verdict) + count)
    this.#waived += waived
    if (isTimed(verdict) && seconds !== null) this.#times.set(seconds, (this.#times.get(seconds) ?? 0) + count)
  }

  times(): Times {
    return [...this.#times].sort(([a], [b]) => a - b)
  }

  figure(): Figure {
    const times = this.times()
    return {
      count: this.#of('within') + this.#of('beyond') + this.#of('none'),
      within: this.#of('within'),
      beyond: this.#of('beyond'),
      unrecorded: this.#of('unrecorded'),
      leftOut: this.#of('leftOut'),
      waived: this.#waived,
      medianSeconds: quantile(times, 0.5),
      p10Seconds: quantile(times, 0.1),
      p90Seconds: quantile(times, 0.9),
    }
  }

  #of(verdict: Verdict): number {
    return this.#counts.get(verdict) ?? 0
  }
}

/** The share within of all that could be judged, 0 to 1; null where nothing could. */
export function shareOf({ within, beyond }: Pick<Figure, 'within' | 'beyond'>): number | null {
  return within + beyond === 0 ? null : within / (within + beyond)
}

/** A share in whole per cent, as it is said: only what was always kept is 100, and only what never was is 0. */
export function percentOf(figure: Pick<Figure, 'within' | 'beyond'>): number | null {
  const share = shareOf(figure)
  if (share === null || share === 0 || share === 1) return share === null ? null : share * 100
  return Math.min(99, Math.max(1, Math.round(share * 100)))
}

/** Below this share of its times lie; between two of them in proportion, to a tenth of a second. Null of none. */
function quantile(times: Times, share: number): number | null {
  const all = times.reduce((sum, [, count]) => sum + count, 0)
  if (all === 0) return null
  const place = (all - 1) * share
  const low = at(times, Math.floor(place))
  const high = at(times, Math.ceil(place))
  return Math.round((low + (high - low) * (place - Math.floor(place))) * 10) / 10
}

function at(times: Times, place: number): number {
  let passed = 0
  for (const [seconds, count] of times) {
    passed += count
    if (place < passed) return seconds
  }
  return times.at(-1)?.[0] ?? 0
}

function isTimed(verdict: Verdict): boolean {
  return verdict === 'within' || verdict === 'beyond' || verdict === 'none'
}
