import { covers, partsOf } from '../../sop/moment-name.ts'
import type { MomentName, Step } from '../../sop/sop.ts'
import type { Moment } from '../moment.ts'
import { fits, type Happening } from './happening.ts'

/** What has happened on a visit, in the form in which steps look back at it. */
export type Past = {
  /** Everything that ever happened, for `from`. */
  readonly happened: Happening[]
  /** What holds for good: arrived, registered, identity seen, things and cards left out this once. */
  readonly facts: Set<MomentName>
  /** Things kept and cards out: they hold while they are there. */
  readonly there: Map<MomentName, number>
  /** Activities, questions and answers that no step has used yet: the last of each. */
  readonly unused: Map<string, Happening>
}

export function emptyPast(): Past {
  return { happened: [], facts: new Set(), there: new Map(), unused: new Map() }
}

/** Takes a moment into the past, before any step looks at it. */
export function remember(past: Past, moment: Moment, happenings: readonly Happening[]): void {
  past.happened.push(...happenings)
  if (moment.type === 'lost') {
    const { what } = moment
    count(past, what.of === 'visitor' ? `deposited.${what.item}` : `issued.${what.pool}`, -1)
  }
  for (const happening of happenings) keep(past, happening, isLeftOut(moment))
}

/** Whether an opening or lasting moment that a step writes has happened and may still count. */
export function isAvailable(past: Past, step: Step, written: MomentName): boolean {
  const parts = partsOf(written)
  switch (parts.type) {
    case 'requested':
    case 'arrived':
    case 'registered':
    case 'identitySeen':
      return past.facts.has(written)
    case 'deposited':
    case 'issued':
      return past.facts.has(written) || (past.there.get(written) ?? 0) > 0
    case 'performed': {
      const token = past.unused.get(`performed.${parts.activity}`)
      return token !== undefined && covers(written, token.name)
    }
    case 'hostAsked':
      return step.asks !== undefined && past.unused.has(`hostAsked/${step.asks}`)
    case 'answered': {
      const token = step.asks === undefined ? undefined : past.unused.get(`answered/${step.asks}`)
      return token !== undefined && covers(written, token.name)
    }
    case 'queued':
    case 'called':
    case 'seated':
    case 'received':
    case 'meetingEnded':
    case 'reportedBack':
    case 'handedBack':
    case 'takenBack':
    case 'forwarded':
    case 'turnedAway':
    case 'archived':
      return false
    default: {
      const never: never = parts
      return never
    }
  }
}

/** Whether a return is complete: nothing of it is with the office, or with the visitor. */
export function isReturned(past: Past, written: MomentName): boolean {
  const parts = partsOf(written)
  if (parts.type === 'handedBack') return (past.there.get(`deposited.${parts.thing}`) ?? 0) === 0
  if (parts.type === 'takenBack') return (past.there.get(`issued.${parts.card}`) ?? 0) === 0
  return false
}

/** Whether it ever happened, whatever became of it. */
export function hasHappened(past: Past, step: Step, written: MomentName): boolean {
  return past.happened.some((happening) => fits(step, written, happening))
}

/** Takes out of the past what a step used: it ends or serves no other one. */
export function use(past: Past, step: Step, written: readonly MomentName[]): void {
  for (const name of written) {
    const parts = partsOf(name)
    if (parts.type === 'performed') past.unused.delete(`performed.${parts.activity}`)
  }
  if (step.asks !== undefined) forget(past, step.asks)
}

/** Takes the question to an actor, and the answer to it, out of the past. */
export function forget(past: Past, stage: string): void {
  past.unused.delete(`hostAsked/${stage}`)
  past.unused.delete(`answered/${stage}`)
}

function isLeftOut(moment: Moment): boolean {
  return moment.type === 'waived' || moment.type === 'identitySeen'
}

function keep(past: Past, happening: Happening, leftOut: boolean): void {
  const { name, stage } = happening
  const parts = partsOf(name)
  switch (parts.type) {
    case 'requested':
    case 'arrived':
    case 'registered':
    case 'identitySeen':
      past.facts.add(name)
      return
    case 'deposited':
    case 'issued':
      if (leftOut) past.facts.add(name)
      else count(past, name, 1)
      return
    case 'handedBack':
      count(past, `deposited.${parts.thing}`, -1)
      return
    case 'takenBack':
      count(past, `issued.${parts.card}`, -1)
      return
    case 'performed':
      past.unused.set(`performed.${parts.activity}`, happening)
      return
    case 'hostAsked':
    case 'answered':
      past.unused.set(`${parts.type}/${stage ?? ''}`, happening)
      return
    case 'queued':
    case 'called':
    case 'seated':
    case 'received':
    case 'meetingEnded':
    case 'reportedBack':
    case 'forwarded':
    case 'turnedAway':
    case 'archived':
      return
    default:
      parts satisfies never
  }
}

function count(past: Past, name: MomentName, by: 1 | -1): void {
  past.there.set(name, Math.max(0, (past.there.get(name) ?? 0) + by))
}
