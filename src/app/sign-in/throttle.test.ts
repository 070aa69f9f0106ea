import { expect, test } from 'vitest'
import { createThrottle } from './throttle.ts'

function tryFailing(throttle: ReturnType<typeof createThrottle>, key: string): number {
  const wait = throttle.begin(key)
  if (wait === 0) throttle.end(key, false)
  return wait
}

test('after five failed tries each next one waits longer', () => {
  let now = 0
  const throttle = createThrottle(() => now)
  for (let i = 0; i < 5; i += 1) expect(tryFailing(throttle, 'rina')).toBe(0)
  expect(tryFailing(throttle, 'rina')).toBe(2)
  now += 2000
  expect(tryFailing(throttle, 'rina')).toBe(0)
  expect(tryFailing(throttle, 'rina')).toBe(4)
})

test('other names and addresses are not made to wait', () => {
  const throttle = createThrottle(() => 0)
  for (let i = 0; i < 6; i += 1) tryFailing(throttle, 'rina\n10.0.0.1')
  expect(throttle.begin('rina\n10.0.0.2')).toBe(0)
  expect(throttle.begin('surya\n10.0.0.1')).toBe(0)
})

test('a right password clears the count', () => {
  const throttle = createThrottle(() => 0)
  for (let i = 0; i < 4; i += 1) tryFailing(throttle, 'rina')
  expect(throttle.begin('rina')).toBe(0)
  throttle.end('rina', true)
  for (let i = 0; i < 5; i += 1) expect(tryFailing(throttle, 'rina')).toBe(0)
})

test('a burst of tries at once does not slip through before any of them has failed', () => {
  const throttle = createThrottle(() => 0)
  const begun = Array.from({ length: 50 }, () => throttle.begin('rina')).filter((wait) => wait === 0)
  expect(begun.length).toBeLessThanOrEqual(8)
})

test('no wait is longer than a quarter of an hour, and a quiet hour is forgotten', () => {
  let now = 0
  const throttle = createThrottle(() => now)
  for (let i = 0; i < 40; i += 1) {
    const wait = tryFailing(throttle, 'rina')
    expect(wait).toBeLessThanOrEqual(15 * 60)
    now += wait * 1000
  }
  now += 61 * 60_000
  expect(tryFailing(throttle, 'rina')).toBe(0)
  expect(tryFailing(throttle, 'rina')).toBe(0)
})

test('a clock that is set back does not lock anybody out', () => {
  let now = 10 * 60 * 60_000
  const throttle = createThrottle(() => now)
  for (let i = 0; i < 8; i += 1) tryFailing(throttle, 'rina')
  now -= 60 * 60_000
  expect(tryFailing(throttle, 'rina')).toBe(0)
})
