import type { Command } from '../command.ts'
import { type Desk, type Plan, refuse, said } from './desk.ts'
import { lastAt } from './talk.ts'

/** The question that is out goes on to the next rung; whoever it goes to stands in from now on. */
export function escalate(desk: Desk, command: Extract<Command, { type: 'escalate' }>): Plan {
  const { visit, context } = desk
  const { stage, rung, to, because, at = context.now } = command
  if (visit.question.state === 'unasked' || visit.question.state === 'answered') return refuse('nobodyAsked')
  if (visit.question.stage !== stage) return refuse('notNow')
  return [said(context, { type: 'escalated', stage, rung, to, because }, Math.max(at, lastAt(visit)))]
}
