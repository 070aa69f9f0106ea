import { partsOf } from '../moment-name.ts'
import type { MomentName, Sop, Step, StepNo } from '../sop.ts'
import { subsetsOf } from './subsets.ts'
import type { FlowFault, Variant } from './variants.ts'

/** Loops in which no step waits for anything new, so that a visit would turn in them for ever. */
export function loopsThatTurnAlone(sop: Sop, variant: Variant): readonly FlowFault[] {
  const found = new Set<StepNo>()
  for (const there of assumptions(variant.reached)) {
    const circle = circleIn(variant.reached, (step) => ownWays(step, sop, there))
    if (circle !== undefined) found.add(circle)
  }
  return [...found].map((no) => ({
    code: 'turnsAlone',
    path: ['steps', sop.steps.findIndex((step) => step.no === no), 'until'],
    side: 'key',
    facts: { step: no },
  }))
}

/** What may be with the office or the visitor while a loop turns: a thing cannot be there and returned at once. */
function assumptions(steps: readonly Step[]): readonly ReadonlySet<string>[] {
  const names = new Set(
    steps.flatMap((step) => [...step.needs, ...step.until.map((exit) => exit.moment)]).flatMap(thingIn),
  )
  return subsetsOf([...names], 4).map((present) => new Set(present))
}

function thingIn(moment: MomentName): readonly string[] {
  const parts = partsOf(moment)
  if ('thing' in parts) return [parts.thing]
  return 'card' in parts ? [parts.card] : []
}

/** Where a step leads by itself, again and again, with nothing new happening. */
function ownWays(step: Step, sop: Sop, there: ReadonlySet<string>): readonly StepNo[] {
  const begins = step.from === undefined || ['opening', 'lasting'].includes(partsOf(step.from).group)
  if (!begins || !step.needs.every((need) => holdsByItself(need, there))) return []
  const onlyReturns = step.until.every((exit) => partsOf(exit.moment).group === 'return')
  const asksRule = sop.actors.some((actor) => actor.key === step.asks && actor.role === 'rule')
  return step.until
    .filter((exit) => {
      const parts = partsOf(exit.moment)
      if (parts.group === 'return') return onlyReturns && holdsByItself(exit.moment, there)
      if (parts.type === 'answered') return asksRule && (parts.answer === 'yes' || parts.answer === 'no')
      return holdsByItself(exit.moment, there)
    })
    .flatMap((exit) => (exit.to === 'end' ? [] : [exit.to]))
}

/** Facts hold as long as they are so; what is used up by a step does not come twice by itself. */
function holdsByItself(moment: MomentName, there: ReadonlySet<string>): boolean {
  const parts = partsOf(moment)
  switch (parts.type) {
    case 'requested':
    case 'arrived':
    case 'registered':
    case 'identitySeen':
      return true
    case 'deposited':
      return there.has(parts.thing)
    case 'issued':
      return there.has(parts.card)
    case 'handedBack':
      return !there.has(parts.thing)
    case 'takenBack':
      return !there.has(parts.card)
    default:
      return false
  }
}

/** The first step of a circle of such ways, if there is one. Walks each way once, without recursion. */
function circleIn(steps: readonly Step[], ways: (step: Step) => readonly StepNo[]): StepNo | undefined {
  const next = new Map(steps.map((step) => [step.no, ways(step)]))
  const done = new Set<StepNo>()
  for (const start of steps) {
    const trail: { no: StepNo; open: StepNo[] }[] = done.has(start.no)
      ? []
      : [{ no: start.no, open: [...(next.get(start.no) ?? [])] }]
    const onTrail = new Set(trail.map((one) => one.no))
    for (let here = trail.at(-1); here !== undefined; here = trail.at(-1)) {
      const to = here.open.pop()
      if (to === undefined) {
        done.add(here.no)
        onTrail.delete(here.no)
        trail.pop()
      } else if (onTrail.has(to)) {
        const circle = trail.map((one) => one.no)
        return Math.min(...circle.slice(circle.indexOf(to)))
      } else if (!done.has(to)) {
        onTrail.add(to)
        trail.push({ no: to, open: [...(next.get(to) ?? [])] })
      }
    }
  }
  return undefined
}
