import { expect, test } from 'vitest'
import { nextOf } from './guard.ts'

test('after signing in one goes where one wanted to go', () => {
  expect(nextOf({ next: '/guest-book?year=2026' })).toEqual({ next: '/guest-book?year=2026' })
})

test('an address elsewhere is no place to go on to', () => {
  for (const next of [
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    'javascript:alert(1)',
    '',
    7,
    undefined,
  ]) {
    expect(nextOf({ next })).toEqual({ next: '/' })
  }
})
