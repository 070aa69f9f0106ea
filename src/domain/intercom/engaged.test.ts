import { expect, test } from 'vitest'
import { accept, beginCall, type Call, type Ear } from './call.ts'
import { isBusy, isDeskBusy, isRung, isSpeaking } from './engaged.ts'

const line = (accountId: string, staffId: string | null = null) => ({ accountId, staffId })

function ear(accountId: string, role: Ear['role'], staffId: string | null = null): Ear {
  return { accountId, name: accountId, staffId, role, screen: `${accountId}-screen`, heardAt: 0, microphone: 'on' }
}

function ringing(caller: Ear, to: string | null): Call {
  const host = to === null ? null : { kind: 'staff' as const, staffId: to, name: to }
  const rung = to === null ? [] : [`${to}-account`]
  return beginCall({ id: caller.accountId, visitId: 'v', caller, to: host, rung, startedAt: 0 }, false)
}

test('whoever calls or is called is engaged, with all their accounts', () => {
  const calls = [ringing(ear('rina', 'officer'), 'erwin')]
  expect(isSpeaking(calls, line('rina'))).toBe(true)
  expect(isSpeaking(calls, line('erwin-account', 'erwin'))).toBe(false)
  expect(isRung(calls, line('erwin-account', 'erwin'))).toBe(true)
  expect(isBusy(calls, [line('erwin-account', 'erwin')])).toBe(true)
  const [call] = calls
  const taken = call === undefined ? { refused: 'callOver' } : accept(call, ear('erwin-account', 'host', 'erwin'))
  if ('refused' in taken) throw new Error('not taken')
  expect(isSpeaking([taken.call], line('erwin-second', 'erwin'))).toBe(true)
})

test('a unit is busy when all its heads are, and nobody is not busy', () => {
  const calls = [ringing(ear('rina', 'officer'), 'erwin')]
  expect(isBusy(calls, [line('erwin-account', 'erwin'), line('tri-account', 'tri')])).toBe(false)
  expect(isBusy(calls, [])).toBe(false)
})

test('the desk is busy when there are as many calls as officers', () => {
  const officers = [line('rina'), line('surya')]
  expect(isDeskBusy([], officers)).toBe(false)
  const one = ringing(ear('erwin', 'host'), null)
  expect(isDeskBusy([one], officers)).toBe(false)
  expect(isDeskBusy([one, ringing(ear('tri', 'host'), null)], officers)).toBe(true)
  expect(isDeskBusy([one, ringing(ear('rina', 'officer'), 'dedy')], officers)).toBe(true)
  expect(isDeskBusy([one], [])).toBe(false)
})
