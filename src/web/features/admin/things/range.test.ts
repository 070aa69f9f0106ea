import { expect, test } from 'vitest'
import { nextNumber, rangeOf } from './range.ts'

test('a range is as wide as its first number', () => {
  expect(rangeOf('008', '11', [])).toEqual({ is: 'numbers', numbers: ['008', '009', '010', '011'] })
  expect(rangeOf('9', '10', [])).toEqual({ is: 'numbers', numbers: ['9', '10'] })
  expect(rangeOf(' 041', '041 ', [])).toEqual({ is: 'numbers', numbers: ['041'] })
})

test('what makes no numbers says why', () => {
  expect(rangeOf('', '5', [])).toEqual({ is: 'empty' })
  expect(rangeOf('A1', '5', [])).toEqual({ is: 'digits' })
  expect(rangeOf('1', '123456789', [])).toEqual({ is: 'digits' })
  expect(rangeOf('12', '3', [])).toEqual({ is: 'order' })
  expect(rangeOf('1', '1001', [])).toEqual({ is: 'many' })
})

test('a number that is there already is named', () => {
  expect(rangeOf('20', '26', ['24', '25'])).toEqual({ is: 'there', number: '24' })
  // 24 and 024 are two numbers: each is what stands on the thing.
  expect(rangeOf('020', '026', ['24'])).toMatchObject({ is: 'numbers' })
})

test('a further range begins after the last number', () => {
  expect(nextNumber(['001', '040', '039'], '001')).toBe('041')
  expect(nextNumber(['09'], '01')).toBe('10')
  expect(nextNumber([], '001')).toBe('001')
})
