import { expect, test } from 'vitest'
import { calledName, firstName, spokenName } from './person-name.ts'

test.each([
  ['Erwin Tunjang, S.T., M.T.', 'Erwin Tunjang'],
  ['Ir. Bambang Suryadi', 'Bambang Suryadi'],
  ['Prof. Dr. Hj. Siti Aminah, M.Si.', 'Hj. Siti Aminah'],
  ['Dra. Norhayati, M.AP.', 'Norhayati'],
  ["O'Brien", "O'Brien"],
  ['Irawan', 'Irawan'],
  ['Dr.', 'Dr.'],
])('%s is spoken as %s', (name, spoken) => {
  expect(spokenName(name)).toBe(spoken)
})

test('a long name gives way to its first word, a short one stands', () => {
  expect(firstName('Marlina Asi')).toBe('Marlina Asi')
  expect(firstName('Bambang Suryadi')).toBe('Bambang')
  expect(firstName('Hj. Fatimah Zahra')).toBe('Hj. Fatimah')
})

test('somebody is called by one word', () => {
  expect(calledName('Erwin Tunjang')).toBe('Erwin')
  expect(calledName('Hj. Fatimah Zahra')).toBe('Hj. Fatimah')
})
