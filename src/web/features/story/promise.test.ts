import { expect, test } from 'vitest'
import type { Visit } from '../../../contract/visit.ts'
import { promiseOf } from './promise.ts'

const standard = (verdict: Visit['standards'][number]['verdict'], limitSeconds: number | null = 600) => ({
  name: 'Janji layanan',
  limitSeconds,
  usedSeconds: 545,
  running: false,
  verdict,
})

test('a promise is kept although one step took long', () => {
  expect(promiseOf(standard('within'), 545, true)).toBe('though')
  expect(promiseOf(standard('within'), 545, false)).toBe('within')
})

test('a promise that was not kept names the steps that took long', () => {
  expect(promiseOf(standard('beyond'), 700, true)).toBe('beyondBy')
  expect(promiseOf(standard('beyond'), 700, false)).toBe('beyond')
})

test('a promise that still runs may be over already', () => {
  expect(promiseOf(standard('open'), 545, false)).toBe('running')
  expect(promiseOf(standard('open'), 601, false)).toBe('runningOver')
})

test('without a limit there is nothing to keep, and what is not certain is not judged', () => {
  expect(promiseOf(standard('none', null), 545, true)).toBe('unlimited')
  expect(promiseOf(standard('unrecorded'), 545, true)).toBe('unrecorded')
  expect(promiseOf(standard('leftOut'), 545, true)).toBe('leftOut')
})
