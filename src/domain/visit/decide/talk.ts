import type { Command } from '../command.ts'
import type { Instant } from '../moment.ts'
import type { Visit } from '../visit.ts'
import { type Desk, type Plan, refuse, said } from './desk.ts'

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
  return [said(context, { type: 'said', text })]
}

/** When the visit was last added to: nothing that is recorded late may come before it. */
export function lastAt({ moments }: Visit): Instant {
  return moments.reduce((latest, { at }) => Math.max(latest, at), 0)
}
