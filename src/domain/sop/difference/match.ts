import type { Standard, Step } from '../sop.ts'

/** Which one of the SOP before is which of the one after. */
export type Matched<One> = ReadonlyMap<One, One>

/**
 * The same step in both SOPs: not by its number, which moves when a step is put in, but by what it is called and says; of several
 * that say the same, by the number. A step that shares only its number with the other is the same if it waits for the same.
 */
export function matchSteps(before: readonly Step[], after: readonly Step[]): Matched<Step> {
  const [short, activity] = [(step: Step) => step.short, (step: Step) => step.activity]
  const waits = (step: Step) => step.until.map((exit) => exit.moment).toSorted()
  return match(before, after, [
    (step) => [step.no, short(step), activity(step)],
    (step) => [short(step), activity(step), waits(step)],
    (step) => [short(step), activity(step)],
    (step) => [step.no, activity(step)],
    (step) => [step.no, short(step)],
    (step) => [activity(step)],
    (step) => [short(step)],
    (step) => [step.no, waits(step)],
  ])
}

/** The same standard in both SOPs: by its name, else by what it measures. */
export function matchStandards(before: readonly Standard[], after: readonly Standard[]): Matched<Standard> {
  return match(before, after, [(one) => [one.name, one.measure], (one) => [one.name], (one) => [one.measure, one.only]])
}

/** Pairs off those that are alike by the first likeness, then what is left by the next; of several, in their order. */
function match<One>(
  before: readonly One[],
  after: readonly One[],
  likenesses: readonly ((one: One) => readonly unknown[])[],
): Matched<One> {
  const pairs = new Map<One, One>()
  const taken = new Set<One>()
  for (const likeness of likenesses) {
    const free = Map.groupBy(
      after.filter((one) => !taken.has(one)),
      (one) => JSON.stringify(likeness(one)),
    )
    for (const one of before) {
      if (pairs.has(one)) continue
      const other = free.get(JSON.stringify(likeness(one)))?.shift()
      if (other === undefined) continue
      pairs.set(one, other)
      taken.add(other)
    }
  }
  return pairs
}
