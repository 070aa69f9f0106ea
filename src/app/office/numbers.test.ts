import { expect, test } from 'vitest'
import { numbersOf } from './numbers.ts'

test('a range is counted in the width of its first number', () => {
  expect(numbersOf({ from: '008', to: '11' })).toEqual(['008', '009', '010', '011'])
  expect(numbersOf({ from: '1', to: '3' })).toEqual(['1', '2', '3'])
})

test('what is no range makes no numbers', () => {
  expect(numbersOf({ from: '5', to: '4' })).toBeNull()
  expect(numbersOf({ from: 'A1', to: 'A9' })).toBeNull()
  expect(numbersOf({ from: '', to: '9' })).toBeNull()
  expect(numbersOf({ from: '1', to: '99999' })).toBeNull()
})
