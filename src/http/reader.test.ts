import { expect, test } from 'vitest'
import { acceptedLocale } from './reader.ts'

test.each([
  ['en-GB,en;q=0.9,id;q=0.8', 'en'],
  ['id-ID,id;q=0.9,en-US;q=0.8', 'id'],
  ['fr,en;q=0.3,id;q=0.7', 'id'],
  ['in', 'id'],
  ['en;q=0,id', 'id'],
  ['fr', null],
  ['*', null],
  ['', null],
  [undefined, null],
  [';;;,q=,=', null],
])('of %j Lawang speaks %s', (header, locale) => {
  expect(acceptedLocale(header)).toBe(locale)
})
