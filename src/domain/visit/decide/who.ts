import type { Command, CommandType, Who } from '../command.ts'
import type { Refusal } from '../refusal.ts'
import { type Desk, refuse } from './desk.ts'
import { isHostOf, standsIn } from './roles.ts'

/** How far a role may go: every time, only on visits to them, in steps where they take part, or never. */
type Right = 'always' | 'asHost' | 'inTheirSteps' | 'never'

/**
 * Who may command what. Officers, the secretariat and Lawang may record everything; where it says `inTheirSteps` the
 * command itself looks at the step.
 */
const rights: Readonly<Record<CommandType, { readonly host: Right; readonly visitor: Right }>> = {
  open: { host: 'inTheirSteps', visitor: 'inTheirSteps' },
  arrive: { host: 'never', visitor: 'always' },
  queue: { host: 'never', visitor: 'always' },
  call: { host: 'never', visitor: 'never' },
  see: { host: 'never', visitor: 'never' },
  register: { host: 'never', visitor: 'always' },
  perform: { host: 'inTheirSteps', visitor: 'never' },
  ask: { host: 'inTheirSteps', visitor: 'never' },
  forward: { host: 'inTheirSteps', visitor: 'never' },
  answer: { host: 'inTheirSteps', visitor: 'never' },
  waive: { host: 'never', visitor: 'never' },
  seat: { host: 'never', visitor: 'never' },
  turnAway: { host: 'never', visitor: 'never' },
  receive: { host: 'asHost', visitor: 'never' },
  endMeeting: { host: 'asHost', visitor: 'never' },
  reportBack: { host: 'never', visitor: 'always' },
  deposit: { host: 'never', visitor: 'never' },
  handBack: { host: 'never', visitor: 'never' },
  issue: { host: 'never', visitor: 'never' },
  takeBack: { host: 'never', visitor: 'never' },
  lose: { host: 'never', visitor: 'never' },
  archive: { host: 'never', visitor: 'never' },
  checkOut: { host: 'never', visitor: 'never' },
  withdraw: { host: 'asHost', visitor: 'always' },
  correct: { host: 'never', visitor: 'never' },
  undo: { host: 'always', visitor: 'never' },
  note: { host: 'never', visitor: 'never' },
  escalate: { host: 'never', visitor: 'never' },
  speak: { host: 'asHost', visitor: 'never' },
  say: { host: 'asHost', visitor: 'never' },
  move: { host: 'asHost', visitor: 'never' },
}

/** Why the one who commands may not do this at all; null where they may. */
export function refusedTo({ visit, context }: Desk, command: Pick<Command, 'type'>): Refusal | null {
  return mayDo(visit, context.who, command.type) ? null : refuse('notYours')
}

function mayDo(visit: Desk['visit'], who: Who, type: CommandType): boolean {
  switch (who.role) {
    case 'secretariat':
    case 'officer':
    case 'system':
      return true
    case 'host':
      return allows(rights[type].host, visit, who)
    case 'visitor':
      return allows(rights[type].visitor, visit, who)
    default: {
      const never: never = who.role
      return never
    }
  }
}

function allows(right: Right, visit: Desk['visit'], who: Who): boolean {
  switch (right) {
    case 'always':
    case 'inTheirSteps':
      return true
    case 'asHost':
      return isHostOf(visit, who) || standsIn(visit, who)
    case 'never':
      return false
    default: {
      const never: never = right
      return never
    }
  }
}
