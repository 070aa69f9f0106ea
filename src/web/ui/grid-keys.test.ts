import { expect, test } from 'vitest'
import { arrowIn } from './grid-keys.ts'

test('arrows move as the grid lies and stop at its edges', () => {
  expect(arrowIn('ArrowRight', 0, 24, 6)).toBe(1)
  expect(arrowIn('ArrowDown', 1, 24, 6)).toBe(7)
  expect(arrowIn('ArrowUp', 7, 24, 6)).toBe(1)
  expect(arrowIn('ArrowUp', 1, 24, 6)).toBeNull()
  expect(arrowIn('ArrowDown', 20, 24, 6)).toBeNull()
  expect(arrowIn('ArrowLeft', 0, 24, 6)).toBeNull()
})

test('Home and End lead to the first and the last place, other keys nowhere', () => {
  expect(arrowIn('Home', 5, 24, 6)).toBe(0)
  expect(arrowIn('End', 5, 24, 6)).toBe(23)
  expect(arrowIn('a', 5, 24, 6)).toBeNull()
})
