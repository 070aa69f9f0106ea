import { expect, test } from 'vitest'
import { nearName } from './near-name.ts'

test.each([
  ['registerd', ['requested', 'registered', 'received'], 'registered'],
  ['oficer', ['host', 'officer'], 'officer'],
  ['leter', ['phone', 'letter'], 'letter'],
  ['untill', ['until', 'limit'], 'until'],
  ['acotr', ['actor', 'short'], 'actor'],
  ['Registered', ['registered'], 'registered'],
])('%s was probably meant to be one of %j', (word, candidates, meant) => {
  expect(nearName(word, candidates)).toBe(meant)
})

test('nothing is proposed where nothing is near', () => {
  expect(nearName('badge', ['visitorCard', 'lockerKey'])).toBeUndefined()
  expect(nearName('x', [])).toBeUndefined()
})
