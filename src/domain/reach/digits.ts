import type { AnswerWord } from '../sop/sop.ts'

/** The digit that stands for an answer where a telephone has no buttons; it means the same in every message. */
export const digits: readonly (readonly [digit: string, answer: AnswerWord])[] = [
  ['1', 'yes'],
  ['2', 'later'],
  ['3', 'no'],
  ['4', 'absent'],
]

/** What to reply with for an answer. */
export function digitOf(answer: AnswerWord): string {
  return digits.find(([, meant]) => meant === answer)?.[0] ?? ''
}

/** The answer that somebody replied with: the digit and nothing else, for "1 jam lagi" is no yes. */
export function answerOfDigit(text: string): AnswerWord | null {
  const digit = /^\s*([1-4])\s*[.)]?\s*$/.exec(text)?.[1]
  return digits.find(([meant]) => meant === digit)?.[1] ?? null
}
