import type { Times } from '../../domain/figures/figure.ts'

const spans = 28
/** The drawing goes on so far beyond the limit. */
const beyondLimit = 1.4

/** How times are spread over equal spans; the last span holds everything longer. */
export function spreadOf(times: Times, limitSeconds: number | null): { width: number; counts: number[] } {
  const longest = times.at(-1)?.[0] ?? 0
  const end = limitSeconds === null ? longest + 1 : limitSeconds * beyondLimit
  const width = end / spans
  const counts = Array.from({ length: spans }, () => 0)
  for (const [seconds, count] of times) {
    const at = Math.min(spans - 1, Math.floor(seconds / width))
    counts[at] = (counts[at] ?? 0) + count
  }
  return { width, counts }
}
