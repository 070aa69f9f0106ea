import { expect, test } from 'vitest'
import type { MessageItem } from '../../../contract/outbox.ts'
import type { MomentItem } from '../../../contract/visit.ts'
import { at, pass } from '../visit/a-visit.ts'
import { type StoryEntry, withLetters } from './letters.ts'
import { partsOf } from './parts.ts'

const moment = (type: string, seconds: number, step: number): MomentItem => ({
  ...{ seq: seconds, type, at: at(seconds), step, commandId: `c${seconds}`, voided: false, facts: {}, post: null },
  by: { kind: 'account', name: 'Rina Marlina' },
})
const letter = (kind: MessageItem['kind'], rest: Partial<MessageItem>): MessageItem => ({
  ...{ id: kind, channel: 'telegram', kind, state: 'sent', visit: null, to: 'Erwin Tunjang', address: null },
  ...{ createdAt: at(0), dueAt: null, giveUpAt: at(900), attempts: 1, sentAt: null, deliveredAt: null },
  ...{ openedAt: null, answeredAt: null, reply: null, event: null },
  ...rest,
})
const parts = partsOf(
  [moment('registered', 0, 1), moment('hostAsked', 1, 2), moment('answered', 90, 2), moment('seated', 120, 3)],
  [pass(1, 'Lapor', {}), pass(2, 'Jawaban', {}), pass(3, 'Tunggu', {})],
)
const read = (entry: StoryEntry) =>
  entry.kind === 'moment' ? entry.line.moment.type : `${entry.letter.letter.kind} ${entry.letter.what}`

test('a letter stands where it left and where it was opened, under the step that stood then', () => {
  const told = withLetters(parts, [
    letter('reminder', { sentAt: at(60), openedAt: at(70) }),
    letter('asked', { sentAt: at(3), openedAt: at(100) }),
  ])
  expect(told.map(({ no, entries }) => [no, entries.map(read)])).toEqual([
    [1, ['registered']],
    [2, ['hostAsked', 'asked sent', 'reminder sent', 'answered', 'asked opened']],
    [3, ['seated']],
  ])
})

test('what never left and what only tells of an answer is no part of the story', () => {
  const told = withLetters(parts, [letter('asked', { state: 'failed' }), letter('answered', { sentAt: at(95) })])
  expect(told.flatMap(({ entries }) => entries.map(read))).toEqual(['registered', 'hostAsked', 'answered', 'seated'])
})

test('a time that was just said is not said again', () => {
  const told = withLetters(parts, [letter('asked', { sentAt: at(1), openedAt: at(3) })])
  const timed = told.flatMap(({ entries }) =>
    entries.flatMap((one) => (one.kind === 'letter' ? [one.letter.timed] : [])),
  )
  expect(timed).toEqual([false, true])
})
