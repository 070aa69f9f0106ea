import type { Exit, Step, StepNo } from '../sop.ts'
import type { Change, StepPart } from './change.ts'
import type { Matched } from './match.ts'
import { inOtherOrder, same, sameSet } from './same.ts'

/** Steps that came, went, moved, changed or lead elsewhere. */
export function stepChanges(before: readonly Step[], after: readonly Step[], matched: Matched<Step>): Change[] {
  const origins = new Map([...matched].map(([was, is]) => [is, was]))
  const moved = movedOf(before, after, matched)
  const renumbered = before.flatMap((was) => {
    const is = matched.get(was)
    return is === undefined || is.no === was.no ? [] : [{ was: was.no, is: is.no }]
  })
  const leads = leadsSame(before, after, matched)
  return [
    ...before.flatMap((step): Change[] => (matched.has(step) ? [] : [{ of: 'step', mark: 'removed', before: step }])),
    ...after.flatMap((step, at): Change[] => {
      const was = origins.get(step)
      if (was === undefined) return [{ of: 'step', mark: 'added', after: step }]
      const follows = after[at - 1] ?? null
      return [
        ...(moved.has(step) ? [{ of: 'step', mark: 'moved', after: step, follows } as const] : []),
        ...parts.flatMap((part): Change[] =>
          samePart(was, step, part) ? [] : [{ of: 'step', mark: 'changed', part, before: was, after: step }],
        ),
        ...wayChanges(was, step, leads),
      ]
    }),
    ...(renumbered.length === 0
      ? []
      : [
          {
            of: 'numbering',
            mark: 'changed',
            before: renumbered.map(({ was }) => was),
            after: renumbered.map(({ is }) => is),
          } as const,
        ]),
  ]
}

/** The numbers after of the numbers before; a step that is gone has none. */
export function numbersOf(matched: Matched<Step>): ReadonlyMap<StepNo, StepNo> {
  return new Map([...matched].map(([was, is]) => [was.no, is.no]))
}

const parts = [
  'short',
  'actor',
  'with',
  'asks',
  'only',
  'from',
  'needs',
  'limit',
  'activity',
  'requirements',
  'output',
  'remark',
] as const satisfies readonly StepPart[]

function samePart(was: Step, is: Step, part: StepPart): boolean {
  if (part === 'with' || part === 'only' || part === 'needs') return sameSet(was[part], is[part])
  return same(was[part], is[part])
}

type LeadsSame = (was: Exit['to'], is: Exit['to']) => boolean

/**
 * Whether a way leads to the same step as before. One that now leads through a step put in, or no longer through one taken out,
 * does: that step is a change of its own.
 */
function leadsSame(before: readonly Step[], after: readonly Step[], matched: Matched<Step>): LeadsSame {
  const numbers = numbersOf(matched)
  const here = new Set(numbers.values())
  const was = new Map(before.map((step) => [step.no, step]))
  const is = new Map(after.map((step) => [step.no, step]))
  return (from, to) => {
    const lead = alongUsual(from, was, (no) => numbers.has(no))
    return (lead === 'end' ? lead : numbers.get(lead)) === alongUsual(to, is, (no) => here.has(no))
  }
}

/** The first step on the usual way from here that is in both. */
function alongUsual(to: Exit['to'], steps: ReadonlyMap<StepNo, Step>, isInBoth: (no: StepNo) => boolean): Exit['to'] {
  const seen = new Set<StepNo>()
  let no = to
  while (no !== 'end' && !isInBoth(no) && !seen.has(no)) {
    seen.add(no)
    no = steps.get(no)?.until[0]?.to ?? 'end'
  }
  return no
}

function wayChanges(was: Step, step: Step, leads: LeadsSame): Change[] {
  const wayBy = (exits: readonly Exit[], moment: string) => exits.find((exit) => exit.moment === moment)
  const changes = was.until.flatMap((before): Change[] => {
    const after = wayBy(step.until, before.moment)
    if (after === undefined) return [{ of: 'way', mark: 'removed', step, before }]
    return leads(before.to, after.to) ? [] : [{ of: 'way', mark: 'changed', step, before, after }]
  })
  const added = step.until.filter(({ moment }) => wayBy(was.until, moment) === undefined)
  const otherUsual = was.until[0]?.moment !== step.until[0]?.moment
  return [
    ...changes,
    ...added.map((after) => ({ of: 'way', mark: 'added', step, after }) as const),
    ...((otherUsual && was.until.length + step.until.length > 2) ||
    inOtherOrder(was.until, step.until, (exit) => exit.moment)
      ? [{ of: 'wayOrder', mark: 'changed', before: was, after: step } as const]
      : []),
  ]
}

/** The fewest steps that must have been taken up and put elsewhere: those beside the longest run that kept its order. */
function movedOf(before: readonly Step[], after: readonly Step[], matched: Matched<Step>): ReadonlySet<Step> {
  const places = new Map(after.map((step, at) => [step, at]))
  const kept = before.flatMap((was) => matched.get(was) ?? [])
  const order = kept.map((step) => places.get(step) ?? 0)
  const still = new Set(longestRise(order))
  return new Set(kept.filter((_, at) => !still.has(at)))
}

/** The indices of one longest rising row within numbers that are all different. */
function longestRise(numbers: readonly number[]): readonly number[] {
  const length: number[] = []
  const before: (number | undefined)[] = []
  let last: number | undefined
  numbers.forEach((number, at) => {
    let best: number | undefined
    for (let i = 0; i < at; i += 1) {
      if ((numbers[i] ?? 0) < number && (length[i] ?? 0) > (best === undefined ? 0 : (length[best] ?? 0))) best = i
    }
    length[at] = best === undefined ? 1 : (length[best] ?? 0) + 1
    before[at] = best
    if (last === undefined || (length[at] ?? 0) > (length[last] ?? 0)) last = at
  })
  const run: number[] = []
  for (let at = last; at !== undefined; at = before[at]) run.unshift(at)
  return run
}
