import { expect, test } from 'vitest'
import type { IntercomCall } from '../../../contract/intercom.ts'
import { nextStep, type OwnRound } from './next-step.ts'

type Sound = NonNullable<IntercomCall['sound']>

const nothing: Sound = { round: 0, offer: null, answer: null, again: false }

function call(you: 'caller' | 'callee', sound: Sound, state: IntercomCall['state'] = 'connected'): IntercomCall {
  const end = (name: string, is: boolean) => ({ name, desk: false, you: is })
  return {
    id: 'c1',
    visitId: 'v1',
    from: end('Rina', you === 'caller'),
    to: end('Erwin', you === 'callee'),
    here: true,
    state,
    result: null,
    startedAt: '2026-11-24T02:42:00Z',
    ringsUntil: '2026-11-24T02:42:30Z',
    answeredAt: null,
    endedAt: null,
    otherMicrophone: 'on',
    sound,
  }
}

const own = (round: number, part: Partial<OwnRound> = {}): OwnRound => ({
  callId: 'c1',
  round,
  settled: false,
  failed: false,
  ...part,
})

test('the caller offers while it rings, and takes the answer once', () => {
  expect(nextStep(call('caller', nothing, 'ringing'), null)).toEqual({ do: 'offer', round: 1 })
  const offered = { ...nothing, round: 1, offer: 'o' }
  expect(nextStep(call('caller', offered), own(1))).toEqual({ do: 'wait' })
  const answered = { ...offered, answer: 'a' }
  expect(nextStep(call('caller', answered), own(1))).toEqual({ do: 'take', answer: 'a' })
  expect(nextStep(call('caller', answered), own(1, { settled: true }))).toEqual({ do: 'wait' })
})

test('the one called answers once the call is accepted, and each round once', () => {
  const offered = { ...nothing, round: 1, offer: 'o' }
  expect(nextStep(call('callee', offered, 'ringing'), null)).toEqual({ do: 'wait' })
  expect(nextStep(call('callee', nothing), null)).toEqual({ do: 'wait' })
  expect(nextStep(call('callee', offered), null)).toEqual({ do: 'answer', round: 1, offer: 'o' })
  expect(nextStep(call('callee', { ...offered, answer: 'a' }), own(1))).toEqual({ do: 'wait' })
  expect(nextStep(call('callee', { ...offered, round: 2 }), own(1))).toEqual({ do: 'answer', round: 2, offer: 'o' })
})

test('after a reload the caller begins another round, the one called asks for one', () => {
  const settled = { round: 3, offer: 'o', answer: 'a', again: false }
  expect(nextStep(call('caller', settled), null)).toEqual({ do: 'offer', round: 4 })
  expect(nextStep(call('callee', settled), null)).toEqual({ do: 'askAgain', round: 3 })
  const asked = { ...settled, again: true }
  expect(nextStep(call('callee', asked), null)).toEqual({ do: 'wait' })
  expect(nextStep(call('caller', asked), own(3, { settled: true }))).toEqual({ do: 'offer', round: 4 })
})

test('a connection that failed is made anew from either side', () => {
  const settled = { round: 1, offer: 'o', answer: 'a', again: false }
  expect(nextStep(call('caller', settled), own(1, { failed: true }))).toEqual({ do: 'offer', round: 2 })
  expect(nextStep(call('callee', settled), own(1, { failed: true }))).toEqual({ do: 'askAgain', round: 1 })
})

test('what belongs to another call counts for nothing, and an ended one wants nothing', () => {
  const offered = { ...nothing, round: 1, offer: 'o' }
  expect(nextStep(call('caller', offered), own(1, { callId: 'c0' }))).toEqual({ do: 'offer', round: 2 })
  expect(nextStep(call('caller', offered, 'ended'), null)).toEqual({ do: 'wait' })
})
