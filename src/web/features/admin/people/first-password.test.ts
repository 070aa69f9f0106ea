import { expect, test } from 'vitest'
import { firstPassword, passwordWords } from './first-password.ts'

test('every byte has a word of its own, of plain letters', () => {
  expect(passwordWords).toHaveLength(256)
  expect(new Set(passwordWords).size).toBe(256)
  expect(passwordWords.filter((word) => !/^[a-z]{4,9}$/.test(word))).toEqual([])
})

test('three words and two digits, which chance decides', () => {
  const fixed = (bytes: Uint8Array<ArrayBuffer>) => {
    bytes.set([0, 1, 255, 107])
    return bytes
  }
  expect(firstPassword(fixed)).toBe(`${passwordWords[0]}-${passwordWords[1]}-${passwordWords[255]}-07`)
  expect(new Set(Array.from({ length: 50 }, () => firstPassword())).size).toBeGreaterThan(45)
})

test('it is long enough to be taken', () => {
  for (let round = 0; round < 100; round++) expect(firstPassword().length).toBeGreaterThanOrEqual(10)
})
