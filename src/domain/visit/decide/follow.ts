import type { Context } from '../command.ts'
import { isBalanced } from '../custody.ts'
import { evolve } from '../evolve.ts'
import type { Moment } from '../moment.ts'
import { outcomeOf } from '../outcome.ts'
import type { Visit } from '../visit.ts'
import { isAskedByPerson } from '../walk/walker.ts'
import { breachOf } from './admits.ts'
import { type Desk, deskOf, roleOf, saidByLawang } from './desk.ts'
import { filing } from './leaving.ts'
import { askedIn } from './sheet.ts'
import { waivedOn } from './waive.ts'

/** What follows by itself once the moments have happened: a question goes out, a rule answers, the end files the visit. */
export function followUps(before: Visit | null, moments: readonly Moment[], context: Context): readonly Moment[] {
  const at = { visitId: context.visitId, sopVersion: before?.sopVersion ?? context.sopVersion }
  let visit = moments.reduce<Visit | null>((one, moment) => evolve(one, moment, at), before)
  const followed: Moment[] = []
  // rules that answer each other in a circle must not turn for ever
  const most = 4 * (context.sop.steps.length + 1)
  while (visit !== null && followed.length < most) {
    const next = followUp(deskOf(visit, context))
    if (next === null) break
    followed.push(next)
    visit = evolve(visit, next, at)
  }
  return followed
}

function followUp(desk: Desk): Moment | null {
  const { visit, walk, context } = desk
  if (walk.filed) return null
  if (walk.ended) {
    if (!isBalanced(visit.custody)) return null
    return saidByLawang(context, filing(context, outcomeOf(visit, walk)))
  }
  const step = walk.standing
  if (step?.asks === undefined) return null
  if (!walk.asked) {
    if (isAskedByPerson(step)) return null
    return saidByLawang(context, { type: 'hostAsked', stage: step.asks, to: askedIn(desk, step.asks) })
  }
  return roleOf(context.sop, step.asks) === 'rule' ? ruling(desk, step.asks) : null
}

/** A rule answers at once: yes, or no where admission is broken. Once it has answered, the step waits for the rest. */
function ruling({ visit, walk, intake, context }: Desk, stage: string): Moment | null {
  if (walk.past.unused.has(`answered/${stage}`)) return null
  const { headCount, requestedAt, arrivedAt, day } = visit
  const breach = breachOf(
    intake.admits,
    {
      headCount,
      ...(requestedAt === undefined || arrivedAt === requestedAt ? {} : { requestedAt }),
      ...(day === undefined ? {} : { day }),
      ...(arrivedAt === undefined ? {} : { arrivedAt }),
      waived: waivedOn(visit),
    },
    context,
  )
  return saidByLawang(context, {
    type: 'answered',
    stage,
    answer: breach === null ? 'yes' : 'no',
    givenBy: null,
    via: 'rule',
    ...(breach === null ? {} : { reason: breach.refused }),
  })
}
