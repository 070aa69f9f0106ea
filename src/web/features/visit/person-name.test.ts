import { expect, test } from 'vitest'
import { spokenName } from './person-name.ts'

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
