import { expect, test } from 'vitest'
import { nipDoubt, printNip } from './nip.ts'

const today = '2026-11-24'

test('a NIP is printed in groups of 8, 6, 1 and 3, however it was typed', () => {
  expect(printNip('196603151992031010')).toBe('19660315 199203 1 010')
  expect(printNip('19660315.199203.1.010')).toBe('19660315 199203 1 010')
  expect(printNip('19660315 199203 1 010')).toBe('19660315 199203 1 010')
})

test('what is no NIP is printed as it was typed', () => {
  expect(printNip(' NRP 71080123 ')).toBe('NRP 71080123')
  expect(printNip('131234567')).toBe('131234567')
})

test('the numbers of the seed and of a PPPK raise no doubt', () => {
  expect(nipDoubt('19660315 199203 1 010', today)).toBeNull()
  expect(nipDoubt('199001152022212003', today)).toBeNull()
  expect(nipDoubt('131234567', today)).toBeNull()
  expect(nipDoubt('', today)).toBeNull()
})

test.each([
  ['1966031519920310', 'length'],
  ['19660315 199203 1 O10', 'letters'],
  ['19870230 201212 1 005', 'birth'],
  ['19660315 199203 3 010', 'sex'],
  ['19660315 202701 1 010', 'appointment'],
  ['19660315 199200 1 010', 'appointment'],
  ['19660315 197003 1 010', 'age'],
] as const)('a slip is noticed: %s, %s', (nip, doubt) => {
  expect(nipDoubt(nip, today)).toBe(doubt)
})
