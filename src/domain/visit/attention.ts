import { flowOf, stepOf } from '../sop/flow.ts'
import { partsOf } from '../sop/moment-name.ts'
import type { Role, Sop, Step } from '../sop/sop.ts'
import { roleOf } from './decide/desk.ts'
import type { Instant, RungKind } from './moment.ts'
import { isTurnedAway } from './outcome.ts'
import type { Progress } from './progress.ts'
import { wentOnTo } from './question.ts'
import type { Answer, Visit } from './visit.ts'
import { isAskedByPerson } from './walk/walker.ts'
import { walkOf } from './walk.ts'

/** The groups of the desk's list: what the officer must do next. */
type Group = 'expected' | 'desk' | 'awaitingAnswer' | 'waitingRoom' | 'meeting' | 'leaving' | 'done'

/** Whose turn it is and since when; `actor` is the SOP's actor where it names one, `name` a person where one is known. */
export type Attention = {
  readonly group: Group
  readonly turn: {
    readonly role: 'officer' | 'host' | 'staff' | 'visitor' | 'nobody'
    readonly actor?: string
    readonly name?: string
    /** How far up its ladder the question has gone, once it left the one whom it was put to. */
    readonly rung?: RungKind
  }
  readonly since: Instant
}

/** Derived from where the visitor is and what the flow waits for; no step number decides. */
export function attentionOf(visit: Visit, progress: Progress, sop: Sop): Attention {
  const { filing, place, arrivedAt, requestedAt } = visit
  if (filing.state === 'filed') return { group: 'done', turn: { role: 'nobody' }, since: filing.at }
  const step = standingStep(visit, progress, sop)
  const entered = progress.passes.at(-1)
  const begun = entered?.ending === 'open' ? entered.startedAt : null
  const opened = arrivedAt ?? requestedAt ?? 0
  const asked = openQuestion(visit, sop)
  if (arrivedAt === undefined) {
    const waits = { group: 'expected', turn: { role: 'visitor' }, since: opened } as const
    if (asked !== null) return { ...asked, group: 'expected' }
    return step === undefined || begun === null
      ? waits
      : { ...turnOf(step, visit, sop), group: 'expected', since: begun }
  }
  switch (place.at) {
    case 'meeting':
      return { group: 'meeting', turn: hostTurn(visit), since: place.since }
    case 'met':
      return { group: 'leaving', turn: { role: 'visitor' }, since: place.since }
    case 'expected':
    case 'desk':
    case 'queue':
    case 'room':
    case 'back':
    case 'turnedAway':
      break
    default:
      place satisfies never
  }
  if (asked !== null) return asked
  if (place.at === 'back' || isTurnedAway(visit) || progress.atEnd) {
    const since = Math.max(begun ?? 0, 'since' in place ? place.since : opened)
    return { group: 'leaving', turn: { role: 'officer' }, since }
  }
  return waiting(visit, step, begun ?? opened, sop)
}

/** Registered and answered, one waits for the host; else the desk has something to do. */
function waiting(visit: Visit, step: Step | undefined, begun: Instant, sop: Sop): Attention {
  const { place, question } = visit
  if (place.at === 'room' && welcome(visit)) return { group: 'waitingRoom', turn: hostTurn(visit), since: place.since }
  if (place.at === 'room') return { group: 'waitingRoom', ...next(step, visit, begun, sop) }
  const answered = question.state === 'answered' && welcome(visit) && visit.register.state === 'signed'
  const entering = answered && (step === undefined || !hasDeskWork(step))
  return { group: entering ? 'waitingRoom' : 'desk', ...next(step, visit, begun, sop) }
}

/** Whether a step waits for more than being led on: a check, a thing that changes hands. */
function hasDeskWork(step: Step): boolean {
  return [...step.needs, ...step.until.map((exit) => exit.moment)].some((name) => {
    const { type } = partsOf(name)
    return type === 'performed' || type === 'deposited' || type === 'issued' || type === 'identitySeen'
  })
}

function welcome({ question }: Visit): boolean {
  return question.state !== 'answered' || question.last.answer === 'yes' || question.last.answer === 'later'
}

function next(step: Step | undefined, visit: Visit, since: Instant, sop: Sop): Pick<Attention, 'turn' | 'since'> {
  return step === undefined ? { turn: { role: 'officer' }, since } : { ...turnOf(step, visit, sop), since }
}

function turnOf(step: Step, visit: Visit, sop: Sop): Pick<Attention, 'turn'> {
  return { turn: turnOfActor(step.actor, visit, sop) }
}

/** The question that is out, or that the standing step is left with after an answer that it does not name. */
function openQuestion(visit: Visit, sop: Sop): Attention | null {
  const { question } = visit
  if (question.state === 'open') return { group: 'awaitingAnswer', ...turnOnLadder(visit, question, sop) }
  const left = leftOpen(visit, sop)
  if (left === null) return null
  // nobody on the ladder answered: it is for the desk to find a way
  const turn = left.via === 'ladder' ? ({ role: 'officer' } as const) : turnOfActor(left.stage, visit, sop)
  return { group: 'awaitingAnswer', turn, since: left.at }
}

/** The answer with which the standing step goes on waiting, since it does not name it: "wait", or silence to the end. */
function leftOpen(visit: Visit, sop: Sop): Answer | null {
  const { question } = visit
  const step = walkOf(visit, sop).standing
  if (step?.asks === undefined || question.state !== 'answered' || question.last.stage !== step.asks) return null
  const ends = step.until.some((exit) => exit.moment === `answered.${question.last.answer}`)
  return ends || isAskedByPerson(step) ? null : question.last
}

/** The answer by which the visitor was asked to wait, as long as they do. */
export function askedToWait(visit: Visit, sop: Sop): Answer | null {
  const { filing, place } = visit
  const left =
    filing.state === 'filed' || place.at === 'turnedAway' || place.at === 'back' ? null : leftOpen(visit, sop)
  return left?.answer === 'later' ? left : null
}

/** Whoever the question went on to last answers; at the end of its ladder the desk decides. */
function turnOnLadder(
  visit: Visit,
  { stage, since }: Extract<Visit['question'], { state: 'open' }>,
  sop: Sop,
): Pick<Attention, 'turn' | 'since'> {
  const turn = turnOfActor(stage, visit, sop)
  const on = wentOnTo(visit)
  if (on === null) return { turn, since }
  const { rung, to, at } = on
  return to === null
    ? { turn: { role: 'officer', rung }, since: at }
    : { turn: { ...turn, name: to.name, rung }, since: at }
}

function turnOfActor(actor: string, visit: Visit, sop: Sop): Attention['turn'] {
  const role: Role | undefined = roleOf(sop, actor)
  switch (role) {
    case 'host':
      return { ...hostTurn(visit), actor }
    case 'visitor':
    case 'officer':
    case 'staff':
      return { role, actor }
    case 'rule':
    case undefined:
      return { role: 'officer' }
    default: {
      const never: never = role
      return never
    }
  }
}

function hostTurn({ host }: Visit): Attention['turn'] {
  return host === undefined ? { role: 'host' } : { role: 'host', name: host.name }
}

function standingStep(visit: Visit, progress: Progress, sop: Sop): Step | undefined {
  return progress.standing === null ? undefined : stepOf(flowOf(sop, visit.kind, visit.leftOut), progress.standing)
}
