import type { Figure, Grouping } from '../../contract/reports.ts'
import { shareOf, Tallies } from '../../domain/figures/figure.ts'
import type { Outcome } from '../../domain/visit/moment.ts'
import type { Parts } from '../parts.ts'
import { groupKey, storeGrouping } from './periods.ts'
import type { Scope } from './scope.ts'

/** One measure under one version, as it was counted. */
export type Counted = { readonly version: number; readonly measure: string; readonly tallies: Tallies }
/** The counts of some visits: of all, or of one group. */
export class Count {
  readonly outcomes = new Map<Outcome, number>()
  readonly visitsOf = new Map<number, number>()
  readonly #measures = new Map<string, Counted>()

  measure(version: number, measure: string): Tallies {
    const key = `${version} ${measure}`
    return this.#measures.getOrInsertComputed(key, () => ({ version, measure, tallies: new Tallies() })).tallies
  }

  addVisits(version: number, outcome: Outcome, count: number): void {
    this.outcomes.set(outcome, (this.outcomes.get(outcome) ?? 0) + count)
    this.visitsOf.set(version, (this.visitsOf.get(version) ?? 0) + count)
  }

  get visits(): number {
    return [...this.visitsOf.values()].reduce((sum, count) => sum + count, 0)
  }

  measures(): readonly Counted[] {
    return [...this.#measures.values()]
  }
}

export type Counts = { readonly all: Count; readonly groups: ReadonlyMap<string | null, Count> }

/** Counts everything that was measured of the visits of a scope, as a whole and in groups. */
export async function countScope(
  { store }: Pick<Parts, 'store'>,
  officeId: string,
  scope: Scope,
  by: Grouping | undefined,
): Promise<Counts> {
  const all = new Count()
  const groups = new Map<string | null, Count>()
  const countsOf = (group: string | null, month: string) =>
    by === undefined ? [all] : [all, groups.getOrInsertComputed(groupKey(by, group, month), () => new Count())]
  const grouping = storeGrouping(by)
  for await (const rows of store.outcomes(officeId, scope, grouping)) {
    for (const { group, month, version, outcome, count } of rows) {
      for (const one of countsOf(group, month)) one.addVisits(version, outcome, count)
    }
  }
  for await (const rows of store.tallies(officeId, scope, grouping)) {
    for (const { group, month, version, measure, ...tally } of rows) {
      for (const one of countsOf(group, month)) one.measure(version, measure).add(tally)
    }
  }
  return { all, groups }
}

/** The figures of one measure as answered. */
export function presentFigure({ version, measure, tallies }: Counted): Figure {
  const figure = tallies.figure()
  return { version, measure, ...figure, share: shareOf(figure) }
}
