import { expect, test } from 'vitest'
import { hashPassword, isPassword, isStrong } from './password.ts'

test('a password is at least ten characters, not the username, and none that everybody tries', () => {
  expect(isStrong('hujan turun', 'rina')).toBe(true)
  expect(isStrong('pendek', 'rina')).toBe(false)
  expect(isStrong('rina.marlina', 'Rina.Marlina')).toBe(false)
  expect(isStrong('Password123', 'rina')).toBe(false)
  expect(isStrong('aaaaaaaaaaaa', 'rina')).toBe(false)
})

test('characters are counted, not the bytes of which they are made', () => {
  expect(isStrong('😀😁😂🤣😃', 'rina')).toBe(false)
})

test('a kept password is known again and is not readable', async () => {
  const kept = await hashPassword('hujan turun')
  expect(kept).toMatch(/^\$argon2id\$/)
  expect(await isPassword(kept, 'hujan turun')).toBe(true)
  expect(await isPassword(kept, 'hujan turun.')).toBe(false)
  expect(await isPassword(null, 'hujan turun')).toBe(false)
})
