import { type MomentParts, partsOf } from '../../sop/moment-name.ts'
import type { Sop, Step } from '../../sop/sop.ts'
import type { Command } from '../command.ts'
import { type Desk, isRefusal, type Plan, refuse, said } from './desk.ts'
import { names, receptionOf } from './reception.ts'
import { mayRecordAll, takesPart } from './roles.ts'

/** An activity of the SOP that has no rule of its own was done. */
export function perform(desk: Desk, command: Extract<Command, { type: 'perform' }>): Plan {
  const { visit, context } = desk
  const { activity, result } = command
  if (!isActivity(context.sop, activity)) return refuse('unknownActivity', { activity })
  const decides = hasResult(context.sop.steps, activity)
  if (decides && result === undefined) return refuse('resultRequired', { activity })
  if (!decides && result !== undefined) return refuse('noResult', { activity })
  const name = `performed.${activity}${result === undefined ? '' : `.${result}`}` as const
  const reception = receptionOf(desk, { name })
  if (isRefusal(reception)) return reception
  if (!mayRecordAll(context.who) && (reception.step === null || !takesPart(desk, reception.step))) {
    return refuse('notYours')
  }
  if (reception.how === 'free' && visit.arrivedAt === undefined) return refuse('notHere')
  return [said(context, { type: 'performed', activity, ...(result === undefined ? {} : { result }) })]
}

/** The activities of an SOP: what its steps name, and the words that are no thing, card or field. */
export function activitiesOf(sop: Sop): readonly string[] {
  const known = activities.get(sop)
  if (known !== undefined) return known
  const all = [...new Set([...namedIn(sop.steps), ...wordsLeft(sop)])]
  activities.set(sop, all)
  return all
}

/** Whether a step decides by how the activity came out. */
function hasResult(steps: readonly Step[], activity: string): boolean {
  return performances(steps).some((parts) => parts.activity === activity && parts.result !== undefined)
}

const activities = new WeakMap<Sop, readonly string[]>()

function isActivity(sop: Sop, activity: string): boolean {
  return activitiesOf(sop).includes(activity)
}

function namedIn(steps: readonly Step[]): readonly string[] {
  return performances(steps).map((parts) => parts.activity)
}

type Performance = Extract<MomentParts, { type: 'performed' }>

function performances(steps: readonly Step[]): readonly Performance[] {
  const known = performed.get(steps)
  if (known !== undefined) return known
  const all = steps.flatMap(names).map(partsOf)
  const found = all.filter((parts) => parts.type === 'performed')
  performed.set(steps, found)
  return found
}

const performed = new WeakMap<readonly Step[], readonly Performance[]>()

function wordsLeft(sop: Sop): readonly string[] {
  const intakes = [sop.intake, ...sop.kinds.map((kind) => kind.intake)]
  const others = new Set(
    intakes.flatMap(({ keeps, issues, fields }) => [
      ...Object.keys(keeps),
      ...Object.keys(issues),
      ...Object.keys(fields.values),
    ]),
  )
  return Object.keys(sop.words).filter((word) => !others.has(word))
}
