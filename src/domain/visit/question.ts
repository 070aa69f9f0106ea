import type { HostRef, Instant, Moment } from './moment.ts'
import type { Answer, Question, Visit } from './visit.ts'

type Escalated = Extract<Moment, { type: 'escalated' }>
type Answered = Extract<Moment, { type: 'answered' }>

/** The question on its way to the one whom the step asks. */
export function asked(stage: string, to: HostRef | null, since: Instant): Question {
  return { state: 'open', stage, to, since }
}

/**
 * A sheet that went on takes its question along: one that was open, and one that was answered but not with yes
 * (the new host decides anew). A question to somebody else than the host (a secretary, a function) stays with them.
 */
export function forwardedTo(visit: Visit, to: HostRef, since: Instant): Question {
  const { question } = visit
  switch (question.state) {
    case 'unasked':
      return question
    case 'open':
      return question.to === null ? question : { ...question, to, since }
    case 'answered': {
      const { stage, answer } = question.last
      return answer === 'yes' || !wentToHost(visit, stage) ? question : asked(stage, to, since)
    }
    default: {
      const never: never = question
      return never
    }
  }
}

/** How far the question that is out has gone up its ladder, rung by rung; a sheet that was sent on begins anew. */
export function climbed({ question, moments }: Visit): readonly Escalated[] {
  if (question.state !== 'open') return []
  const { stage } = question
  const asked = moments.findLastIndex(
    (moment) => moment.type === 'forwarded' || (moment.type === 'hostAsked' && moment.stage === stage),
  )
  return moments
    .slice(asked + 1)
    .flatMap((moment) => (moment.type === 'escalated' && moment.stage === stage ? [moment] : []))
}

/** To whom the question that is out went on last; null while it stands with the one whom it was put to. */
export function wentOnTo(visit: Visit): Escalated | null {
  return climbed(visit).at(-1) ?? null
}

/** The visit with an answer, given by the actor asked last or by another in advance. */
export function withAnswer(visit: Visit, moment: Answered): Visit {
  const last = answerOf(visit, moment)
  const answers = { ...visit.answers, [moment.stage]: last }
  const forAnother = visit.question.state === 'open' && visit.question.stage !== moment.stage
  return forAnother ? { ...visit, answers } : { ...visit, answers, question: { state: 'answered', last } }
}

/** The question that somebody still waits for; null once it was answered, or the visitor is on the way out without one. */
export function waitedFor({ question, filing, place }: Visit): Extract<Question, { state: 'open' }> | null {
  if (question.state !== 'open' || filing.state === 'filed') return null
  return place.at === 'turnedAway' || place.at === 'back' ? null : question
}

/** Whether the visitor went, or is on the way out, without having been received. */
export function hasLeft({ filing, place }: Pick<Visit, 'filing' | 'place'>): boolean {
  return filing.state === 'filed' || place.at === 'turnedAway'
}

function wentToHost(visit: Visit, stage: string): boolean {
  const last = visit.moments.findLast((moment) => moment.type === 'hostAsked' && moment.stage === stage)
  return last === undefined || (last.type === 'hostAsked' && last.to !== null)
}

function answerOf(visit: Visit, moment: Answered): Answer {
  const { stage, answer, givenBy, via, reason, message, proposedAt, at, by } = moment
  const name = giverName(visit, moment)
  return {
    stage,
    answer,
    givenBy,
    ...(name === undefined ? {} : { givenByName: name }),
    via,
    ...(reason === undefined ? {} : { reason }),
    ...(message === undefined ? {} : { message }),
    ...(proposedAt === undefined ? {} : { proposedAt }),
    at,
    recordedBy: by.kind === 'account' || by.kind === 'staff' ? by.name : '',
  }
}

function giverName(visit: Visit, { givenBy, by }: Answered): string | undefined {
  if (givenBy === null) return undefined
  if ((by.kind === 'account' || by.kind === 'staff') && by.staffId === givenBy) return by.name
  if (visit.host?.kind === 'staff' && visit.host.staffId === givenBy) return visit.host.name
  return visit.standIns.find(({ staffId }) => staffId === givenBy)?.name
}
