import { expect, test } from 'vitest'
import { at, aVisit, pass } from './a-visit.ts'
import { clockOf, usedNow } from './visit-clock.ts'

const now = Date.parse(at(0))

test('a running step with a limit shows what is left of it', () => {
  expect(clockOf(aVisit('v'), now + 226_000)).toEqual({
    kind: 'limit',
    used: 226 / 300,
    elapsedSeconds: 226,
    limitSeconds: 300,
    leftSeconds: 74,
    due: null,
  })
})

test('a limit in office hours or days says when it ends', () => {
  const steps = [pass(1, 'Agenda', { startedAt: at(0), dueAt: at(86_400) })]
  expect(clockOf(aVisit('v', { steps }), now)).toMatchObject({ due: Date.parse(at(86_400)) })
})

test('beyond the limit the share goes past one and what is left turns negative', () => {
  expect(clockOf(aVisit('v'), now + 368_000)).toMatchObject({ leftSeconds: -68, used: 368 / 300 })
})

test('between steps the time in the place is shown, and nothing is judged', () => {
  const visit = aVisit('v', {
    steps: [pass(3, 'Tunggu', { startedAt: at(-60), endedAt: at(-30), elapsedSeconds: 30 })],
    place: { at: 'meeting', since: at(-720), room: null, ticket: null, reason: null, appointment: null },
  })
  expect(clockOf(visit, now)).toEqual({ kind: 'open', place: 'meeting', elapsedSeconds: 720 })
})

test('a limit in working time is judged by the moment when it is reached', () => {
  const visit = aVisit('v', { steps: [pass(1, 'Asisten', { startedAt: at(-3600), dueAt: at(3600) })] })
  expect(clockOf(visit, now)).toMatchObject({ used: 0.5, limitSeconds: 7200 })
})

test('a promise goes on from what the server counted, as long as it runs', () => {
  const standard = { name: 'Janji', limitSeconds: 600, usedSeconds: 100, running: true, verdict: 'open' } as const
  expect(usedNow(standard, at(0), now + 30_000)).toBe(130)
  expect(usedNow({ ...standard, running: false }, at(0), now + 30_000)).toBe(100)
})
