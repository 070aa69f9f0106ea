import type { Command, Context } from './command.ts'
import { deskOf, isRefusal, refuse } from './decide/desk.ts'
import { followUps } from './decide/follow.ts'
import { open } from './decide/open.ts'
import { planOf } from './decide/plan.ts'
import type { Moment } from './moment.ts'
import type { Refusal } from './refusal.ts'
import type { Visit } from './visit.ts'

/** Decides on a command: the moments that it records, in one commit, or why nothing happens. */
export function decide(visit: Visit | null, command: Command, context: Context): readonly Moment[] | Refusal {
  const plan = visit === null ? begun(command, context) : planOf(deskOf(visit, context), command)
  return isRefusal(plan) ? plan : [...plan, ...followUps(visit, plan, context)]
}

function begun(command: Command, context: Context): ReturnType<typeof open> {
  return command.type === 'open' ? open(command, context) : refuse('notHere')
}

export { isRefusal }
