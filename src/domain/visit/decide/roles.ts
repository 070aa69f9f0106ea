import type { Step } from '../../sop/sop.ts'
import type { Context, Who } from '../command.ts'
import type { Visit } from '../visit.ts'
import { type Desk, roleOf } from './desk.ts'

/** Whether the one who commands may record whatever happened, for anyone. */
export function mayRecordAll(who: Who): boolean {
  return who.role === 'secretariat' || who.role === 'officer' || who.role === 'system'
}

/** Whether the visit is to the one who commands: to them, or to a unit that they head. */
export function isHostOf({ host }: Pick<Visit, 'host'>, who: Who): boolean {
  return isHost(host, who)
}

/** Whether the question went on to the one who commands, of one actor or of any. */
export function standsIn({ standIns }: Pick<Visit, 'standIns'>, who: Who, actor?: string): boolean {
  return standIns.some(({ stage, staffId }) => staffId === who.staffId && (actor === undefined || actor === stage))
}

/** The same of a visit that is still to be opened. */
export function isHost(host: Visit['host'], who: Who): boolean {
  switch (host?.kind) {
    case 'staff':
      return who.staffId !== undefined && host.staffId === who.staffId
    case 'unit':
      return who.headOf.includes(host.unitId)
    case 'named':
    case undefined:
      return false
    default: {
      const never: never = host
      return never
    }
  }
}

/** Whether the one who commands is the actor themself on this visit, so that an answer of it is their own. */
export function plays(visit: Visit, context: Pick<Context, 'who' | 'sop'>, actor: string): boolean {
  const { who, sop } = context
  if (who.duties.includes(actor) || standsIn(visit, who, actor)) return true
  const role = roleOf(sop, actor)
  switch (role) {
    case 'host':
      return isHostOf(visit, who)
    case 'officer':
      return who.role === 'officer' || who.role === 'secretariat'
    case 'visitor':
      return who.role === 'visitor'
    case 'staff':
    case 'rule':
    case undefined:
      return false
    default: {
      const never: never = role
      return never
    }
  }
}

/** Whether the one who commands acts, is asked or takes part in a step. */
export function takesPart({ visit, context }: Pick<Desk, 'visit' | 'context'>, step: Step): boolean {
  const actors = [step.actor, ...step.with, ...(step.asks === undefined ? [] : [step.asks])]
  return actors.some((actor) => plays(visit, context, actor))
}
