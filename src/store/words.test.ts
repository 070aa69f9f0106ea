import { expect, test } from 'vitest'
import { indexChoices, lineKey } from './words.ts'

test('terms that the index knows are looked for as they are, shorter ones beside them not at all', () => {
  expect(indexChoices(['budi', 'pt', 'kahayan'])).toEqual([['budi'], ['kahayan']])
  expect(indexChoices([' bu'])).toEqual([[' bu']])
})

test('two letters are looked for by what may follow, one letter at the beginning of words', () => {
  const [two] = indexChoices(['xq'])
  expect(two).toHaveLength(37)
  expect(two).toContain('xqa')
  expect(two).toContain('xq ')
  expect(indexChoices(['x'])[0]).toContain(' xa')
})

test('keys of lines sort by year, then by number', () => {
  const keys = [lineKey(2025, 999_999), lineKey(2026, 1), lineKey(2026, 2), lineKey(2027, 1)]
  expect([...keys].sort((one, other) => one - other)).toEqual(keys)
  expect(Number.isSafeInteger(lineKey(9999, 2 ** 24 - 1) + 100_000 * 2 ** 36)).toBe(true)
})
