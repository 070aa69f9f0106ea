import { expect, test } from 'vitest'
import {
  accept,
  beginCall,
  byClock,
  type Call,
  type Changed,
  decline,
  dueAt,
  type Ear,
  hangUp,
  patience,
  rings,
  ringsFor,
  signal,
  stay,
  talkedFor,
} from './call.ts'

const begun = 1_000_000
const officer = ear('rina', 'officer', 'desk-screen')
const host = ear('erwin', 'host', 'phone')
const otherScreen = { ...host, screen: 'computer' }
const surya = ear('surya', 'officer', 'other-desk')

function ear(accountId: string, role: Ear['role'], screen: string, heardAt = begun): Ear {
  return { accountId, name: accountId, staffId: `staff-${accountId}`, role, screen, heardAt, microphone: 'on' }
}

const toHost = beginCall(
  {
    id: 'c1',
    visitId: 'v1',
    caller: officer,
    to: { kind: 'staff', staffId: 'staff-erwin', name: 'Erwin' },
    rung: ['erwin'],
    startedAt: begun,
  },
  false,
)
const toDesk = beginCall(
  { id: 'c2', visitId: 'v1', caller: host, to: null, rung: ['rina', 'surya'], startedAt: begun },
  false,
)

function went(changed: Changed): Call {
  if ('refused' in changed) throw new Error(changed.refused)
  return changed.call
}

const at = (one: Ear, seconds: number): Ear => ({ ...one, heardAt: begun + seconds * 1000 })

test('the first screen to accept has the call, the others are told that it is taken', () => {
  const connected = went(accept(toHost, at(host, 4)))
  expect(connected.stage).toMatchObject({ state: 'connected', callee: { screen: 'phone' }, answeredAt: begun + 4_000 })
  expect(accept(connected, at(otherScreen, 5))).toEqual({ refused: 'callTaken' })
  expect(went(accept(connected, at(host, 5)))).toBe(connected)
})

test('only those for whom it rings can accept or decline', () => {
  expect(accept(toHost, surya)).toEqual({ refused: 'notTheirs' })
  expect(accept(toHost, officer)).toEqual({ refused: 'notTheirs' })
  expect(decline(toHost, surya, begun)).toEqual({ refused: 'notTheirs' })
  expect(rings(toDesk, surya)).toBe(true)
  expect(rings(toDesk, ear('tri', 'host', 'x'))).toBe(false)
})

test('a person who cannot speak ends it; at the desk it rings on for the others', () => {
  expect(went(decline(toHost, host, begun + 1)).stage).toMatchObject({ state: 'ended', result: 'declined' })
  const one = went(decline(toDesk, officer, begun + 1))
  expect(one.stage.state).toBe('ringing')
  expect(rings(one, officer)).toBe(false)
  expect(rings(one, surya)).toBe(true)
  expect(went(decline(one, surya, begun + 2)).stage).toMatchObject({ state: 'ended', result: 'declined' })
})

test('nobody answers within thirty seconds: it ends at that instant, however late the clock is asked', () => {
  expect(byClock(toHost, begun + ringsFor - 1)).toBe(toHost)
  const over = byClock(toHost, begun + ringsFor + 90_000)
  expect(over.stage).toMatchObject({ state: 'ended', result: 'noAnswer', endedAt: begun + ringsFor })
  expect(talkedFor(over)).toBe(0)
  expect(accept(over, host)).toEqual({ refused: 'callOver' })
})

test('the caller may give up while it rings, either of the two may hang up later', () => {
  expect(went(hangUp(toHost, officer, begun + 3_000)).stage).toMatchObject({ result: 'cancelled' })
  expect(hangUp(toHost, host, begun)).toEqual({ refused: 'notTheirs' })
  const connected = went(accept(toHost, at(host, 4)))
  const over = went(hangUp(connected, host, begun + 28_300))
  expect(over.stage).toMatchObject({ state: 'ended', result: 'answered' })
  expect(talkedFor(over)).toBe(24)
  expect(hangUp(connected, surya, begun)).toEqual({ refused: 'notTheirs' })
  expect(went(hangUp(over, officer, begun + 60_000))).toBe(over)
})

test('a browser that vanished ends the call after half a minute; they talked until it was last heard', () => {
  const connected = went(accept(toHost, at(host, 4)))
  const alive = went(stay(went(stay(connected, at(officer, 60))), at(host, 20)))
  expect(dueAt(alive)).toBe(begun + 20_000 + patience)
  const over = byClock(alive, begun + 20_000 + patience)
  expect(over.stage).toMatchObject({ result: 'answered', endedAt: begun + 20_000 })
  expect(talkedFor(over)).toBe(16)
  expect(stay(over, at(host, 60))).toEqual({ refused: 'callOver' })
})

test('a sign of life from another screen of the same account counts for nothing', () => {
  const connected = went(accept(toHost, at(host, 4)))
  expect(stay(connected, at(otherScreen, 9))).toEqual({ refused: 'notTheirs' })
})

test('whoever is engaged is busy: the call is over before it rings', () => {
  const busy = beginCall({ ...toHost, startedAt: begun }, true)
  expect(busy.stage).toMatchObject({ state: 'ended', result: 'busy', recorded: false })
})

test('the caller offers round after round, the one called answers the last one only', () => {
  const offered = went(signal(toHost, officer, { type: 'offer', round: 1, sdp: 'o1' }))
  expect(signal(offered, officer, { type: 'offer', round: 1, sdp: 'o1' })).toEqual({ refused: 'lateSignal' })
  expect(signal(offered, host, { type: 'answer', round: 1, sdp: 'a1' })).toEqual({ refused: 'notTheirs' })
  const connected = went(accept(offered, at(host, 4)))
  const answered = went(signal(connected, host, { type: 'answer', round: 1, sdp: 'a1' }))
  expect(answered.sound).toEqual({ round: 1, offer: 'o1', answer: 'a1', again: false })
  const again = went(signal(answered, host, { type: 'again', round: 1 }))
  const second = went(signal(again, officer, { type: 'offer', round: 2, sdp: 'o2' }))
  expect(second.sound).toEqual({ round: 2, offer: 'o2', answer: null, again: false })
  expect(signal(second, host, { type: 'answer', round: 1, sdp: 'late' })).toEqual({ refused: 'lateSignal' })
  expect(signal(second, otherScreen, { type: 'answer', round: 2, sdp: 'x' })).toEqual({ refused: 'notTheirs' })
})

test('rounds come to an end, and with the call goes how to reach the computers', () => {
  let call = went(accept(toHost, at(host, 1)))
  for (let round = 1; round <= 60; round += 1) call = went(signal(call, officer, { type: 'offer', round, sdp: 'o' }))
  expect(signal(call, officer, { type: 'offer', round: 61, sdp: 'o' })).toEqual({ refused: 'lateSignal' })
  expect(went(hangUp(call, officer, begun + 2_000)).sound.offer).toBeNull()
})
