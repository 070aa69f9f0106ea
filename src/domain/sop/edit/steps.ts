/** Steps put in, taken out and moved: their numbers follow their order, and whatever names a number is mended. */
import { valueIn, withItem, withItemMoved, without, withValue } from './change.ts'
import { isPlainList, isPlainMap, type Plain, type PlainMap } from './plain.ts'

/** The steps of a file as they are written; none where it cannot be read. */
function stepsIn(text: string): readonly PlainMap[] {
  const steps = valueIn(text, ['steps'])
  return isPlainList(steps) ? steps.filter(isPlainMap) : []
}

/** Moves a step to another place; every step keeps its ways. */
export function moveStep(text: string, from: number, to: number): string {
  const steps = stepsIn(text)
  if (from === to || steps[from] === undefined || steps[to] === undefined) return text
  const numbers = steps.map(noOf)
  const order = [...numbers]
  order.splice(to, 0, ...order.splice(from, 1))
  const sorted = numbers.toSorted((a, b) => a - b)
  const renamed = new Map(order.map((no, at) => [no, sorted[at] ?? no]))
  return renumbered(withItemMoved(text, ['steps'], from, to), renamed)
}

/** Takes a step out; ways that led to it lead on where it usually led, and sums of steps lose it. */
export function removeStep(text: string, at: number): string {
  const steps = stepsIn(text)
  const step = steps[at]
  if (step === undefined || steps.length < 2) return text
  const no = noOf(step)
  const onward = onwardOf(step, steps[at + 1])
  const led = steps.reduce((now, other, place) => {
    if (place === at || !isPlainMap(other['until'])) return now
    return Object.entries(other['until']).reduce(
      (inner, [moment, to]) =>
        to === String(no) ? withValue(inner, ['steps', place, 'until', moment], onward) : inner,
      now,
    )
  }, text)
  const rest = without(withoutInSums(led, no), ['steps', at])
  const numbers = steps.map(noOf)
  const isRow = numbers.every((one, place) => one === place + 1)
  return isRow ? renumbered(rest, new Map(numbers.filter((one) => one > no).map((one) => [one, one - 1]))) : rest
}

/** Puts a step behind another, or first; ways of the one before that led to the next lead to it now. */
export function addStep(text: string, after: number, step: PlainMap): string {
  const steps = stepsIn(text)
  const before = steps[after]
  const no = before === undefined ? 1 : noOf(before) + 1
  const next = steps[after + 1]
  const pushed = pushedOn(steps.slice(after + 1).map(noOf), no)
  const roomy = renumbered(text, pushed)
  const following = next === undefined ? 'end' : (pushed.get(noOf(next)) ?? noOf(next))
  const redirected =
    before === undefined || !isPlainMap(before['until'])
      ? roomy
      : Object.entries(before['until']).reduce((now, [moment, to]) => {
          const leadsOn = next === undefined ? to === 'end' && moment !== 'archived' : to === String(noOf(next))
          return leadsOn ? withValue(now, ['steps', after, 'until', moment], no) : now
        }, roomy)
  return withItem(redirected, ['steps'], after + 1, { ...step, no, until: untilOf(step, following) })
}

function untilOf(step: PlainMap, following: Plain): PlainMap {
  const until = step['until']
  return isPlainMap(until) ? Object.fromEntries(Object.keys(until).map((moment) => [moment, following])) : {}
}

/** Numbers that must rise, so that one more fits in: each only as far as it must. */
function pushedOn(numbers: readonly number[], taken: number): ReadonlyMap<number, number> {
  const pushed = new Map<number, number>()
  let least = taken
  for (const no of numbers) {
    if (no > least) break
    least += 1
    pushed.set(no, least)
  }
  return pushed
}

/** Gives steps other numbers, wherever a number is named: the steps themselves, their ways, sums of steps. */
function renumbered(text: string, to: ReadonlyMap<number, number>): string {
  const moved = (written: Plain | undefined) => to.get(Number(written))
  const inSteps = stepsIn(text).reduce((now, step, at) => {
    const no = moved(step['no'])
    const numbered = no === undefined ? now : withValue(now, ['steps', at, 'no'], no)
    const until = step['until']
    if (!isPlainMap(until)) return numbered
    return Object.entries(until).reduce((inner, [moment, goal]) => {
      const led = moved(goal)
      return led === undefined ? inner : withValue(inner, ['steps', at, 'until', moment], led)
    }, numbered)
  }, text)
  return sumsIn(inSteps).reduce((now, { at, numbers }) => {
    const mended = numbers.map((no) => to.get(no) ?? no)
    return withValue(now, ['standards', at, 'steps'], mended)
  }, inSteps)
}

function withoutInSums(text: string, no: number): string {
  return sumsIn(text).reduceRight((now, { at, numbers }) => {
    if (!numbers.includes(no)) return now
    const rest = numbers.filter((one) => one !== no)
    return rest.length === 0 ? without(now, ['standards', at]) : withValue(now, ['standards', at, 'steps'], rest)
  }, text)
}

/** The standards that sum up steps by their numbers. */
function sumsIn(text: string): readonly { readonly at: number; readonly numbers: readonly number[] }[] {
  const standards = valueIn(text, ['standards'])
  if (!isPlainList(standards)) return []
  return standards.flatMap((standard, at) => {
    const steps = isPlainMap(standard) ? standard['steps'] : undefined
    if (steps === undefined || steps === 'all') return []
    const numbers = (isPlainList(steps) ? steps : [steps]).map(Number)
    return numbers.every((no) => Number.isInteger(no)) ? [{ at, numbers }] : []
  })
}

/** Where a step usually leads; where that is itself, to the step after it. */
function onwardOf(step: PlainMap, next: PlainMap | undefined): Plain {
  const until = step['until']
  const usual = isPlainMap(until) ? Object.values(until)[0] : undefined
  if (usual === 'end') return 'end'
  const to = Number(usual)
  if (Number.isInteger(to) && to > 0 && to !== noOf(step)) return to
  return next === undefined ? 'end' : noOf(next)
}

function noOf(step: PlainMap): number {
  return Number(step['no'])
}
