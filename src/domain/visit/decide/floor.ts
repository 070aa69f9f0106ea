import { reachable } from '../../sop/flow.ts'
import type { Step } from '../../sop/sop.ts'
import { wasReceived } from '../outcome.ts'
import type { Refusal } from '../refusal.ts'
import type { Visit } from '../visit.ts'
import { answerableAnew } from '../walk/anew.ts'
import { beyond } from '../walk/passing.ts'
import { type Desk, refuse, roleOf } from './desk.ts'
import { mayRecordAll, plays } from './roles.ts'

/**
 * An actor whose answer may be recorded now, and on what ground: the standing step asks it, one over movement does, it
 * was asked last and may answer anew, or it is the host, who may answer before being asked.
 */
export type Floor = {
  readonly stage: string
  readonly step: Step
  readonly ground: 'standing' | 'ahead' | 'anew' | 'early'
}

/** All whose answer the one who commands may record now, the nearest first. */
export function floorsOf(desk: Desk): readonly Floor[] {
  const { context, visit } = desk
  const all = mayRecordAll(context.who)
  return openFloors(desk).filter(({ stage, ground }) => {
    if (roleOf(context.sop, stage) === 'rule') return false
    if (ground === 'early') return plays(visit, context, stage) && roleOf(context.sop, stage) === 'host'
    return all || plays(visit, context, stage)
  })
}

/** Why nobody's answer may be recorded by the one who commands. */
export function noFloor(desk: Desk): Refusal {
  const { walk, flow, visit } = desk
  if (openFloors(desk).some((floor) => floor.ground !== 'early')) return refuse('notYours')
  if (wasReceived(visit) && walk.asking !== null) return refuse('alreadyReceived')
  const later = walk.standing !== null && reachable(flow, walk.standing.no).some((step) => step.asks !== undefined)
  return refuse(later ? 'notNow' : 'nobodyAsked')
}

/** The answer that stands for an actor: given, and not overtaken by a new question. */
export function standingAnswer(
  { visit, walk }: Pick<Desk, 'visit' | 'walk'>,
  floor: Floor,
): Visit['answers'][string] | null {
  const answer = visit.answers[floor.stage]
  if (answer === undefined) return null
  const named = floor.step.until.some((exit) => exit.moment === `answered.${answer.answer}`)
  switch (floor.ground) {
    case 'standing':
      return named && walk.past.unused.has(`answered/${floor.stage}`) ? answer : null
    case 'anew':
      return named && walk.answer !== 'open' ? answer : null
    case 'ahead':
    case 'early':
      return walk.past.unused.has(`answered/${floor.stage}`) ? answer : null
    default: {
      const never: never = floor.ground
      return never
    }
  }
}

function openFloors({ walk, flow }: Desk): readonly Floor[] {
  const { standing } = walk
  const floors: Floor[] = []
  const add = (step: Step, stage: string | undefined, ground: Floor['ground']) => {
    if (stage !== undefined && !floors.some((one) => one.stage === stage)) floors.push({ stage, step, ground })
  }
  if (standing !== null) add(standing, standing.asks, 'standing')
  const asking = answerableAnew(walk)
  const next = standing === null ? [] : beyond(walk, standing).filter((step) => step.asks !== asking?.stage)
  for (const step of next) add(step, step.asks, 'ahead')
  if (asking !== null) add(asking.step, asking.stage, 'anew')
  if (standing !== null) for (const step of reachable(flow, standing.no)) add(step, step.asks, 'early')
  return floors
}
