import type { Command } from '../command.ts'
import { answer } from './answer.ts'
import { move } from './appointment.ts'
import { type Desk, type Plan, refuse } from './desk.ts'
import { escalate } from './ladder.ts'
import { archive, checkOut, withdraw } from './leaving.ts'
import { endMeeting, receive, reportBack } from './meeting.ts'
import { correct, note, undo } from './mending.ts'
import { arrive, call, queue, seat, turnAway } from './movement.ts'
import { perform } from './perform.ts'
import { register } from './register.ts'
import { ask, forward } from './sheet.ts'
import { say, speak } from './talk.ts'
import { deposit, handBack, issue, lose, see, takeBack } from './things.ts'
import { waive } from './waive.ts'
import { refusedTo } from './who.ts'

/** What a command would record on a visit, or why not. */
export function planOf(desk: Desk, command: Command): Plan {
  if (desk.visit.filing.state === 'filed' && !mayComeAfterFiling(command)) return refuse('visitEnded')
  return refusedTo(desk, command) ?? planned(desk, command)
}

/** Words are mended and remarks made as long as the book lasts. */
function mayComeAfterFiling({ type }: Command): boolean {
  return type === 'note' || type === 'correct' || type === 'undo' || type === 'speak'
}

function planned(desk: Desk, command: Command): Plan {
  switch (command.type) {
    case 'open':
      return refuse('alreadyHere')
    case 'arrive':
      return arrive(desk)
    case 'queue':
      return queue(desk)
    case 'call':
      return call(desk)
    case 'see':
      return see(desk, command)
    case 'register':
      return register(desk, command)
    case 'perform':
      return perform(desk, command)
    case 'ask':
      return ask(desk)
    case 'forward':
      return forward(desk, command)
    case 'answer':
      return answer(desk, command)
    case 'waive':
      return waive(desk, command.waive)
    case 'seat':
      return seat(desk, command)
    case 'turnAway':
      return turnAway(desk, command)
    case 'receive':
      return receive(desk)
    case 'endMeeting':
      return endMeeting(desk)
    case 'reportBack':
      return reportBack(desk, command)
    case 'deposit':
      return deposit(desk, command)
    case 'handBack':
      return handBack(desk, command)
    case 'issue':
      return issue(desk, command)
    case 'takeBack':
      return takeBack(desk, command)
    case 'lose':
      return lose(desk, command)
    case 'archive':
      return archive(desk, command)
    case 'checkOut':
      return checkOut(desk, command)
    case 'withdraw':
      return withdraw(desk)
    case 'correct':
      return correct(desk, command)
    case 'undo':
      return undo(desk, command)
    case 'escalate':
      return escalate(desk, command)
    case 'speak':
      return speak(desk, command)
    case 'say':
      return say(desk, command)
    case 'move':
      return move(desk, command)
    case 'note':
      return note(desk, command)
    default: {
      const never: never = command
      return never
    }
  }
}
