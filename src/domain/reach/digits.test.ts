import { expect, test } from 'vitest'
import { answerOfDigit } from './digits.ts'

test('only a digit by itself is an answer', () => {
  expect(['1', ' 2 ', '3.', '4)'].map(answerOfDigit)).toEqual(['yes', 'later', 'no', 'absent'])
  expect(['1 jam lagi', '12', '5', '', 'ya', '1.5'].map(answerOfDigit)).toEqual(Array(6).fill(null))
})
