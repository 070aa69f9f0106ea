import type { MomentItem, Visit, VisitStep } from '../../contract/visit.ts'
import type { SheetAnswer, SheetQuestion } from '../../documents/visit-sheet.ts'
import { vias } from '../../domain/visit/moment.ts'

/** Those who were asked, in the order in which the question first reached them, each with the answer that holds. */
export function questionsOf(visit: Visit, happened: readonly MomentItem[]): readonly SheetQuestion[] {
  const asked = happened.filter(({ type }) => type === 'hostAsked' || type === 'answered')
  const stages = new Set(asked.map(({ facts }) => String(facts['stage'])))
  return [...stages].map((stage) =>
    questionOf(
      visit,
      asked.filter(({ facts }) => facts['stage'] === stage),
      stage,
    ),
  )
}

function questionOf(visit: Visit, moments: readonly MomentItem[], stage: string): SheetQuestion {
  const answer = moments.findLast(({ type }) => type === 'answered')
  const step = (answer ?? moments.at(-1))?.step ?? null
  const pass = visit.steps.findLast(({ no }) => no === step)
  const limit = visit.rail.find(({ no }) => no === step)?.limit
  return {
    asked: askedIn(visit, moments, stage),
    ...(limit ? { limit } : {}),
    ...clockOf(pass),
    ...(answer === undefined ? {} : { answer: answerOf(visit, answer) }),
  }
}

/** The one whom the question reached last; a function by what the SOP calls it. */
function askedIn({ question, answers: given }: Visit, moments: readonly MomentItem[], stage: string): string {
  if (question.stage === stage && question.to !== null) return question.to
  const name = nameOf(moments.findLast(({ type }) => type === 'hostAsked')?.facts['to'])
  const label = question.stage === stage ? question.label : given.find((answer) => answer.stage === stage)?.label
  return name ?? label ?? stage
}

function nameOf(to: unknown): string | undefined {
  return typeof to === 'object' && to !== null && 'name' in to && typeof to.name === 'string' ? to.name : undefined
}

function clockOf(pass: VisitStep | undefined): Pick<SheetQuestion, 'dueAt' | 'elapsedSeconds'> {
  if (pass === undefined) return {}
  return {
    ...(pass.dueAt === null ? {} : { dueAt: Date.parse(pass.dueAt) }),
    ...(pass.elapsedSeconds === null || pass.endedAt === null ? {} : { elapsedSeconds: pass.elapsedSeconds }),
  }
}

/** The answer that holds is told in full by the visit; one of an earlier stage as far as its moment tells. */
function answerOf({ answer: last }: Visit, { at, facts, by }: MomentItem): SheetAnswer {
  const word = answers.find((known) => known === facts['answer']) ?? 'later'
  const via = channels.find((known) => known === facts['via']) ?? 'screen'
  const said = { answer: word, via, at: Date.parse(at) }
  if (last === null || last.at !== at) return said
  return {
    ...said,
    ...(last.givenBy === null ? {} : { by: last.givenBy }),
    ...(by.name === null || by.name === last.givenBy ? {} : { recordedBy: by.name }),
    ...(last.message === null ? {} : { message: last.message }),
    ...(last.proposedAt === null ? {} : { proposedAt: Date.parse(last.proposedAt) }),
  }
}

const answers = ['yes', 'no', 'absent', 'later'] as const
const channels = [...vias, 'ladder', 'rule'] as const
