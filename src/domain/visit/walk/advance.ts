import type { Step, StepNo } from '../../sop/sop.ts'
import type { Instant, Moment, Outcome } from '../moment.ts'
import { answeredAnew } from './anew.ts'
import { toFiling } from './filing.ts'
import { fits, type Happening, happeningsOf } from './happening.ts'
import { isAwaitedBy, passesOver, passingWay } from './passing.ts'
import { remember } from './past.ts'
import { settle, take } from './settle.ts'
import { begin, enter, fromOf, isOpen, leave, nowAsking, type Walker } from './walker.ts'

/** Walks a visit over one more moment. `hosts` are the actors of role host, whose question goes along with the sheet. */
export function walkMoment(walker: Walker, moment: Moment, hosts: ReadonlySet<string>): void {
  const happenings = happeningsOf(moment)
  remember(walker.past, moment, happenings)
  const stood = walker.step
  const came = walker.filed ? null : walk(walker, moment, happenings, hosts)
  walker.stepOf.push(came ?? stood)
}

/** The step in which a moment came, where that is not the one whose clock began last before it. */
type Came = StepNo | null

function walk(walker: Walker, moment: Moment, happenings: readonly Happening[], hosts: ReadonlySet<string>): Came {
  const { at } = moment
  const [happening] = happenings.filter((one) => counts(walker, one)).concat(happenings)
  let came: Came = null
  if (moment.type === 'archived') came = file(walker, moment.outcome, at)
  else if (happening !== undefined) {
    const entry = walker.flow.steps[0]
    if (walker.passes.length === 0 && entry !== undefined) came = enterFlow(walker, entry, happening, at)
    else came = advance(walker, happening, at, hosts, new Set())
  }
  if (moment.type === 'turnedAway') walker.turnedAway = true
  if (moment.type === 'received') walker.received = true
  settle(walker, at)
  return came
}

function enterFlow(walker: Walker, entry: Step, happening: Happening, at: Instant): Came {
  enter(walker, entry.no, at, happening)
  return walker.step
}

/** What happened meets the standing step: starts its clock, serves it, ends it, or passes over it to the next. */
function advance(
  walker: Walker,
  happening: Happening,
  at: Instant,
  hosts: ReadonlySet<string>,
  passed: Set<StepNo>,
): Came {
  if (happening.name === 'forwarded') reopen(walker, hosts)
  const step = walker.standing
  if (step === null) {
    answeredAnew(walker, happening, at)
    return null
  }
  const came = serve(walker, step, happening, at)
  const exit = step.until.find((one) => fits(step, one.moment, happening) && isOpen(walker, step, one))
  if (exit !== undefined) {
    take(walker, step, exit, 'normal', at, happening)
    return step.no
  }
  if (isAwaitedBy(step, happening) || answeredAnew(walker, happening, at)) return came
  if (happening.name === 'turnedAway') {
    toFiling(walker, step, at)
    return came
  }
  const way = passingWay(step)
  if (way === undefined || passed.has(step.no) || !passesOver(walker, step, happening)) return came
  take(walker, step, way, 'passedOver', at, happening)
  const entered = walker.began ? walker.step : null
  return advance(walker, happening, at, hosts, passed.add(step.no)) ?? entered ?? came
}

/** Lets what happened start the step's clock and count for its needs. */
function serve(walker: Walker, step: Step, happening: Happening, at: Instant): Came {
  const from = fromOf(walker.flow, step)
  const starts = !walker.began && from !== undefined && fits(step, from, happening)
  if (starts) begin(walker, step, at)
  walker.came.add(happening.name)
  if (happening.name === 'hostAsked' && happening.stage !== undefined && happening.stage === step.asks) {
    walker.asked = true
    nowAsking(walker, step, happening.stage)
  }
  return starts ? step.no : null
}

/** A sheet that went on takes along the host's question, unless its answer was yes. */
function reopen(walker: Walker, hosts: ReadonlySet<string>): void {
  if (walker.asking === null || !hosts.has(walker.asking.stage)) return
  if (walker.answer !== 'yes') walker.answer = 'open'
}

/** Filing ends any step. What a visitor who left unseen had still before them is not passed over: it is cut short. */
function file(walker: Walker, outcome: Outcome, at: Instant): Came {
  const happening: Happening = { name: 'archived' }
  const step = walker.standing
  let came: Came = null
  const gaveUp = outcome === 'withdrew' || outcome === 'noShow' || outcome === 'leftUnreported'
  if (step !== null && (!gaveUp || isAwaitedBy(step, happening))) {
    came = advance(walker, happening, at, new Set(), new Set())
  }
  if (walker.standing !== null) leave(walker, 'cutShort', at)
  walker.filed = true
  walker.ended = true
  walker.step = null
  return came
}

function counts(walker: Walker, happening: Happening): boolean {
  const step = walker.standing
  return step !== null && (isAwaitedBy(step, happening) || passesOver(walker, step, happening))
}
