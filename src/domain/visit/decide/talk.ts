import type { Command, Who } from '../command.ts'
import type { Instant } from '../moment.ts'
import type { Visit } from '../visit.ts'
import { type Desk, type Plan, refuse, said } from './desk.ts'
import { isHostOf, standsIn } from './roles.ts'

/** A call is over: who spoke with whom and for how long stays with the visit, their words do not. */
export function speak({ visit, context }: Desk, command: Extract<Command, { type: 'speak' }>): Plan {
  const { via, result, seconds, with: other = visit.host ?? null } = command
  const spoken = result === 'answered' ? Math.max(0, Math.round(seconds)) : 0
  return [said(context, { type: 'spoke', with: other, via, result, seconds: spoken })]
}

/** A short message between desk and host. */
export function say({ visit, context }: Desk, { text }: Extract<Command, { type: 'say' }>): Plan {
  if (text.trim() === '') return refuse('messageRequired')
  if (visit.host === undefined) return refuse('nobodyAsked')
  return [said(context, { type: 'said', from: sideOf(visit, context.who), text })]
}

/** On which side of the conversation somebody is: the host, or whoever stands in for them, else the desk. */
export function sideOf(visit: Pick<Visit, 'host' | 'standIns'>, who: Who): 'desk' | 'host' {
  return isHostOf(visit, who) || standsIn(visit, who) ? 'host' : 'desk'
}

/** When the visit was last added to: nothing that is recorded late may come before it. */
export function lastAt({ moments }: Visit): Instant {
  return moments.reduce((latest, { at }) => Math.max(latest, at), 0)
}
