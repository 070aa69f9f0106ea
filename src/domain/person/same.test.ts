import { expect, test } from 'vitest'
import { samePersonKey } from './same.ts'

test('the same name and number make the same person, however they were written', () => {
  const key = samePersonKey('Siti Rahmawati', '0812-5104-3378')
  expect(samePersonKey('SITI  RAHMAWATI', '+62 812 5104 3378')).toBe(key)
  expect(samePersonKey('Siti Rahayu', '0812-5104-3378')).not.toBe(key)
  expect(samePersonKey('Siti Rahmawati', '0812-5104-3379')).not.toBe(key)
})

test('without a number nobody is known again', () => {
  expect(samePersonKey('Siti Rahmawati', undefined)).toBeNull()
  expect(samePersonKey('Siti Rahmawati', '214')).toBeNull()
  expect(samePersonKey('Siti Rahmawati', 'tidak ada')).toBeNull()
})

test('names without letters are told apart', () => {
  expect(samePersonKey('😀', '081251043378')).not.toBe(samePersonKey('🙂', '081251043378'))
})
