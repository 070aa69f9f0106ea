import { expect, test } from 'vitest'
import { type Digits, type Heard, hearKey, hearPause, noDigits } from './digits.ts'

test('three digits typed by hand choose a card', () => {
  expect(typed('027', 200)).toEqual({ kind: 'card', number: '027' })
})

test('fast digits and Enter are one scan', () => {
  expect(typed('1027', 8, true)).toEqual({ kind: 'scan', code: '1027' })
})

test('fast digits without Enter wait, and are a card after a pause', () => {
  const state = after('027', 8)
  expect(hearPause(state, 3)[1]).toEqual({ kind: 'card', number: '027' })
})

test('a number typed short is taken on Enter', () => {
  expect(typed('27', 200, true)).toEqual({ kind: 'card', number: '27' })
})

test('Enter alone is nobody’s digit, also long after one', () => {
  expect(hearKey(noDigits, 'Enter', 0, 3)[1]).toEqual({ kind: 'nothing' })
  expect(hearKey(after('2', 100), 'Enter', 9_000, 3)[1]).toEqual({ kind: 'nothing' })
})

test('a letter in between begins anew', () => {
  const [state] = hearKey(after('02', 100), 'y', 300, 3)
  expect(state).toBe(noDigits)
})

test('a slow Enter after fast digits is no scan', () => {
  const state = after('1027', 8)
  expect(hearKey(state, 'Enter', 5_000 + 8 * 3, 3)[1]).toEqual({ kind: 'nothing' })
  expect(hearKey(after('1027', 8), 'Enter', 500, 3)[1]).toEqual({ kind: 'card', number: '1027' })
})

function after(digits: string, pace: number): Digits {
  return [...digits].reduce<Digits>((state, digit, index) => hearKey(state, digit, index * pace, 3)[0], noDigits)
}

function typed(digits: string, pace: number, enter = false): Heard {
  let state = noDigits
  let heard: Heard = { kind: 'nothing' }
  for (const [index, digit] of [...digits].entries()) [state, heard] = hearKey(state, digit, index * pace, 3)
  if (enter) [state, heard] = hearKey(state, 'Enter', digits.length * pace, 3)
  return heard
}
