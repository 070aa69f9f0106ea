import { stepWaitsFor } from '../sop/flow.ts'
import type { AnswerWord, MomentName } from '../sop/sop.ts'
import type { Moment, Outcome } from './moment.ts'
import type { Visit } from './visit.ts'
import { waitsForFiling } from './walk/filing.ts'
import type { Walker } from './walk/walker.ts'

/** How a visit ended, if it were filed as it stands: the first of the rules that fits. */
export function outcomeOf(visit: Visit, walk: Readonly<Walker>, atFiling = isAtFiling(walk)): Outcome {
  if (wasReceived(visit)) return leftSilently(visit, walk) ? 'leftUnreported' : 'met'
  const answer = lastAnswer(visit, walk)
  if (answer === 'no') return 'declined'
  if (answer === 'absent') return 'absent'
  if (lastActivityFailed(visit)) return 'unmet'
  if (isTurnedAway(visit) || answer === 'later') return 'postponed'
  if (atFiling && !waitsAnywhere(walk, 'received')) return 'met'
  if (visit.arrivedAt === undefined) return 'noShow'
  return visit.moments.some((moment) => moment.type === 'reportedBack') ? 'withdrew' : 'leftUnreported'
}

/** What the actor asked last says now; where nobody was asked yet, what was said in advance. */
export function answerNow({
  visit,
  walk,
}: {
  readonly visit: Visit
  readonly walk: Readonly<Walker>
}): AnswerWord | 'open' {
  if (walk.answer !== null) return walk.answer
  const last = visit.moments.findLast((moment) => moment.type === 'answered')
  return last?.type === 'answered' ? last.answer : 'open'
}

export function wasReceived(visit: Visit): boolean {
  return visit.moments.some((moment) => moment.type === 'received')
}

/** Turned away, and no host has called them back since. */
export function isTurnedAway(visit: Visit): boolean {
  const last = visit.moments.findLast((moment) => moment.type === 'turnedAway' || isCallBack(moment))
  return last?.type === 'turnedAway'
}

function isCallBack(moment: Moment): boolean {
  return moment.type === 'answered' && (moment.answer === 'yes' || moment.answer === 'later')
}

function leftSilently(visit: Visit, walk: Readonly<Walker>): boolean {
  if (walk.ended || !waitsAnywhere(walk, 'reportedBack')) return false
  const received = visit.moments.findLastIndex((moment) => moment.type === 'received')
  return !visit.moments.slice(received).some((moment) => signsOfLeaving.has(moment.type))
}

function isAtFiling({ ended, standing }: Readonly<Walker>): boolean {
  return ended || (standing !== null && waitsForFiling(standing))
}

const signsOfLeaving: ReadonlySet<Moment['type']> = new Set(['reportedBack', 'handedBack', 'takenBack'])

function lastAnswer(visit: Visit, walk: Readonly<Walker>): string | null {
  if (walk.answer !== null && walk.answer !== 'open') return walk.answer
  const last = visit.moments.findLast((moment) => moment.type === 'answered')
  return last?.type === 'answered' ? last.answer : null
}

function lastActivityFailed(visit: Visit): boolean {
  const last = visit.moments.findLast(
    (moment) => moment.type === 'performed' || (moment.type === 'waived' && moment.what.startsWith('performed.')),
  )
  return last?.type === 'performed' && last.result === 'failed'
}

function waitsAnywhere(walk: Readonly<Walker>, name: MomentName): boolean {
  return walk.flow.steps.some((step) => stepWaitsFor(step, name))
}
