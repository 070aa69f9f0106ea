import type { AnswerWord } from '../../sop/sop.ts'
import type { Command } from '../command.ts'
import type { By, Via } from '../moment.ts'
import type { Refusal } from '../refusal.ts'
import { isExempt, missingNeeds } from '../walk/walker.ts'
import { type Desk, isRefusal, type Plan, refuse, roleOf, said } from './desk.ts'
import { type Floor, floorsOf, noFloor, standingAnswer } from './floor.ts'
import { receptionOf } from './reception.ts'
import { plays } from './roles.ts'
import { lastAt } from './talk.ts'

type AnswerCommand = Extract<Command, { type: 'answer' }>

/** The one asked says yes, no, later or is absent; or an officer says so on their word. */
export function answer(desk: Desk, command: AnswerCommand): Plan {
  const floor = floorFor(desk, command)
  if (floor === undefined) return noFloor(desk)
  const refusal = misplaced(desk, floor, command.answer) ?? overtaken(desk, floor, command)
  if (refusal !== null) return refusal
  const via = viaOf(desk, floor, command.via)
  if (via === null) return refuse('viaRequired')
  const { from } = command
  if (from !== undefined && !mayBeHeard(desk, floor.stage, from)) return refuse('notYours')
  const { reason, message, proposedAt } = command
  return [
    said(
      desk.context,
      {
        type: 'answered',
        stage: floor.stage,
        answer: command.answer,
        givenBy: giverOf(desk, floor.stage, from),
        via,
        ...(reason === undefined || reason === '' ? {} : { reason }),
        ...(message === undefined || message === '' ? {} : { message }),
        ...(proposedAt === undefined ? {} : { proposedAt }),
      },
      command.at === undefined ? desk.context.now : Math.max(command.at, lastAt(desk.visit)),
    ),
  ]
}

/** Who answers, where several could: the one named, else one who changes an answer, else the nearest. */
function floorFor(desk: Desk, { stage, anew }: AnswerCommand): Floor | undefined {
  const floors = floorsOf(desk)
  if (stage !== undefined) return floors.find((floor) => floor.stage === stage)
  const [nearest] = floors
  if (anew !== true || nearest?.ground === 'standing') return nearest
  return floors.find((floor) => floor.ground === 'anew') ?? nearest
}

function misplaced(desk: Desk, floor: Floor, word: AnswerWord): Refusal | null {
  const { walk } = desk
  const named = floor.step.until.some((exit) => exit.moment === `answered.${word}`)
  // where the step does not name them, these two leave the question open
  const leavesOpen = !named && (word === 'later' || word === 'absent') && floor.ground !== 'ahead'
  if (leavesOpen) return null
  if (!named) return refuse('badAnswer', { answer: word })
  switch (floor.ground) {
    case 'standing': {
      const missing = missingNeeds(walk, floor.step)
      const early = !walk.asked && plays(desk.visit, desk.context, floor.stage) && isHost(desk, floor.stage)
      if (isExempt(`answered.${word}`) || missing.length === 0 || early) return null
      return refuse('needsFirst', { step: floor.step.no, missing })
    }
    case 'ahead': {
      const reception = receptionOf(desk, { name: `answered.${word}`, stage: floor.stage })
      return isRefusal(reception) ? reception : null
    }
    case 'anew':
    case 'early':
      return null
    default: {
      const never: never = floor.ground
      return never
    }
  }
}

/** When two answer at once, the first counts: another account changes an answer only knowingly. */
function overtaken(desk: Desk, floor: Floor, { anew }: AnswerCommand): Refusal | null {
  const standing = standingAnswer(desk, floor)
  if (standing === null || anew === true) return null
  const last = desk.visit.moments.findLast((moment) => moment.type === 'answered' && moment.stage === floor.stage)
  if (last !== undefined && isSame(last.by, desk.context.who.by)) return null
  const { answer: word, givenByName, recordedBy, at, via } = standing
  return refuse('alreadyAnswered', { answer: word, name: givenByName ?? recordedBy, recordedBy, at, via })
}

function isSame(one: By, other: By): boolean {
  if ('staffId' in one && 'staffId' in other && one.staffId === other.staffId) return true
  if (one.kind === 'account' && other.kind === 'account') return one.accountId === other.accountId
  return one.kind === other.kind && one.kind !== 'staff'
}

function viaOf({ visit, context }: Desk, { stage }: Floor, via: Via | undefined): Via | 'ladder' | null {
  if (via !== undefined) return via
  if (plays(visit, context, stage)) return 'screen'
  return context.who.role === 'system' ? 'ladder' : null
}

/** Whether somebody may answer for this actor: the host, or one to whom the question went on. */
function mayBeHeard({ visit }: Desk, stage: string, staffId: string): boolean {
  return (
    (visit.host?.kind === 'staff' && visit.host.staffId === staffId) ||
    visit.standIns.some((one) => one.stage === stage && one.staffId === staffId)
  )
}

function giverOf(desk: Desk, stage: string, from: string | undefined): string | null {
  const { visit, context } = desk
  if (plays(visit, context, stage)) return context.who.staffId ?? null
  if (context.who.role === 'system') return null
  if (from !== undefined) return from
  return isHost(desk, stage) && visit.host?.kind === 'staff' ? visit.host.staffId : null
}

function isHost({ context }: Desk, stage: string): boolean {
  return roleOf(context.sop, stage) === 'host'
}
