import { expect, test } from 'vitest'
import { noonOf, proposedDays } from './days.ts'

const zone = 'Asia/Pontianak'
const on = (iso: string) => proposedDays(Date.parse(iso), zone)

test('days begin tomorrow', () => {
  expect(on('2026-11-24T02:42:00Z')).toEqual(['2026-11-25', '2026-11-26', '2026-11-27', '2026-11-30'])
})

test('a weekend is no day to come', () => {
  expect(on('2026-11-27T02:42:00Z')[0]).toBe('2026-11-30')
  expect(on('2026-11-28T02:42:00Z')[0]).toBe('2026-11-30')
})

test('tomorrow is tomorrow at the office, whatever day it is in Greenwich', () => {
  expect(on('2026-11-24T18:00:00Z')[0]).toBe('2026-11-26')
})

test('noon of a day lies on that day at the office', () => {
  expect(noonOf('2026-11-25', zone)).toBe(Date.parse('2026-11-25T05:00:00Z'))
})
