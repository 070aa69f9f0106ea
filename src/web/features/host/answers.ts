/** The answers that a host may give, and the command of a plain yes. */
import type { Visit } from '../../../contract/visit.ts'
import { type Act, type ActKind, actsOf } from '../visit/acts.ts'

/** The answers that ask for a reason first, by their names in the address. */
export const reasoned = ['no', 'later', 'absent'] as const
export type Reasoned = (typeof reasoned)[number]

/** The acts that are answers: yes apart, the others in the order of the thumb. */
export interface Answers {
  readonly yes: Act | null
  readonly others: readonly (Act & { readonly word: Reasoned })[]
}

const order: readonly { readonly kind: ActKind; readonly word: Reasoned }[] = [
  { kind: 'answerLater', word: 'later' },
  { kind: 'answerNo', word: 'no' },
  { kind: 'answerAbsent', word: 'absent' },
]

/** The answers that the visit's offers allow now. */
export function answersOf(visit: Visit): Answers {
  const acts = actsOf(visit)
  return {
    yes: acts.find((act) => act.kind === 'answerYes') ?? null,
    others: order.flatMap(({ kind, word }) => {
      const act = acts.find((one) => one.kind === kind)
      return act ? [{ ...act, word }] : []
    }),
  }
}

/** Whether any answer may be given or changed. */
export function mayAnswer(visit: Visit): boolean {
  const { yes, others } = answersOf(visit)
  return yes !== null || others.length > 0
}

/** What else the host may do with the visit: call in, end the meeting, an activity of the SOP that is theirs. */
export function otherActsOf(visit: Visit): readonly Act[] {
  return actsOf(visit).filter((act) => act.kind === 'receive' || act.kind === 'endMeeting' || isWork(act))
}

/** Whether an act is an activity or a question that the standing step has for the one who looks. */
export function isWork({ kind, how }: Act): boolean {
  return (kind === 'perform' || kind === 'ask') && how !== 'besides'
}
