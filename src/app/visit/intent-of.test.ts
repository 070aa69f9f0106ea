import { expect, test } from 'vitest'
import { identityOf, intentOf, openCommandOf } from './intent-of.ts'

const bare = { keepIdentityNumbers: true }
const now = Date.parse('2026-11-24T02:36:00Z')

test('what a form leaves empty says nothing', () => {
  expect(
    intentOf(
      { purpose: '', fields: { address: '', vehicle: 'KH 1 A' }, cards: { visitorCard: '' }, initials: '' },
      bare,
    ),
  ).toEqual({ fields: { vehicle: 'KH 1 A' }, cards: {}, initials: [] })
})

test('companions without a name are counted all the same', () => {
  expect(intentOf({ companions: [{ name: 'Hendro' }, {}, { name: '' }] }, bare).companions).toEqual([
    { name: 'Hendro' },
    {},
    {},
  ])
})

test('an office that keeps no identity numbers keeps their end alone', () => {
  const shown = { kind: 'ktp', number: '6271015208880412' } as const
  expect(identityOf(shown, { keepIdentityNumbers: true }).number).toBe('6271015208880412')
  expect(identityOf(shown, { keepIdentityNumbers: false }).number).toBe('0412')
})

test('a form was opened at most a day ago, and not in the future', () => {
  const at = (arrivedAt: string) =>
    openCommandOf({ commandId: 'c1234567', origin: 'desk', arrivedAt }, bare, now).arrivedAt
  expect(at('2026-11-24T02:34:38.000Z')).toBe(now - 82_000)
  expect(at('2026-11-24T02:36:01.000Z')).toBe(now)
  expect(at('2026-11-22T02:36:00.000Z')).toBe(now)
})
