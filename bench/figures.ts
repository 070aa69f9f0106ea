/** One line of the report: what was measured, against what, and whether it keeps its target. */
export type Figure = {
  readonly what: string
  readonly measured: string
  readonly baseline: string
  /** The number that the target speaks of. */
  readonly value: number
  readonly shown: string
  readonly target: { readonly least: number } | { readonly most: number } | null
  readonly targetShown: string
}

/** Whether a figure keeps its target; figures without one are only told. */
export const kept = ({ value, target }: Figure): boolean =>
  target === null || ('least' in target ? value >= target.least : value <= target.most)

export const median = (values: readonly number[]): number => quantile(values, 0.5)

/** The value below which this share of all lie. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

export const ms = (value: number): string => `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`
export const perSecond = (value: number): string => `${Math.round(value).toLocaleString('en')}/s`

/** A ratio of two measurements of the same run. */
export const ratio = (
  what: string,
  parts: { measured: string; baseline: string; value: number },
  target: { least: number } | { most: number },
): Figure => ({
  what,
  ...parts,
  shown: `${parts.value.toFixed(2)} ×`,
  target,
  targetShown: 'least' in target ? `≥ ${target.least} ×` : `≤ ${target.most} ×`,
})
