import { answerWords } from '../../sop/moment-name.ts'
import type { AnswerWord } from '../../sop/sop.ts'
import type { Desk } from '../decide/desk.ts'
import { isRefusal } from '../decide/desk.ts'
import { type Floor, floorsOf } from '../decide/floor.ts'
import { planOf } from '../decide/plan.ts'
import { names } from '../decide/reception.ts'
import type { How, Offer } from '../offer.ts'
import { beyond } from '../walk/passing.ts'
import { goes } from './how.ts'

/** Whose answers may be recorded, and which; those that change another's answer say so. */
export function answerOffers(desk: Desk): readonly Offer[] {
  return floorsOf(desk).flatMap(({ stage, ground }): readonly Offer[] => {
    const accepted = (anew: boolean) => answerWords.filter((word) => goes(desk, answer(stage, word, anew)))
    const plain = accepted(false)
    const answers = plain.length > 0 ? plain : accepted(true)
    if (answers.length === 0) return []
    return [{ type: 'answer', how: hows[ground], stage, answers, anew: plain.length === 0 }]
  })
}

/** A question that a person puts. */
export function askOffers(desk: Desk): readonly Offer[] {
  const plan = planOf(desk, { type: 'ask' })
  if (isRefusal(plan)) return []
  const { walk } = desk
  return plan.flatMap((moment): readonly Offer[] => {
    if (moment.type !== 'hostAsked') return []
    const steps = walk.standing === null ? [] : [walk.standing, ...beyond(walk, walk.standing)]
    const at = steps.findIndex((step) => step.asks === moment.stage && names(step).includes('hostAsked'))
    return [{ type: 'ask', how: at === 0 ? 'next' : 'ahead', stage: moment.stage }]
  })
}

const hows: Readonly<Record<Floor['ground'], How>> = {
  standing: 'next',
  ahead: 'ahead',
  anew: 'besides',
  early: 'besides',
}

function answer(stage: string, word: AnswerWord, anew: boolean) {
  return { type: 'answer', stage, answer: word, via: 'screen', ...(anew ? { anew } : {}) } as const
}
