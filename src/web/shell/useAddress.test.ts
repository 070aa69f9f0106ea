import { expect, test } from 'vitest'
import { addressAfter } from './useAddress.ts'

const search = (text: string) => new URLSearchParams(text)

test('a change names what becomes different, the rest stays', () => {
  expect(addressAfter('/guest-book', search('year=2026&day=2026-11-24'), { month: '11', day: null })).toBe(
    '/guest-book?year=2026&month=11',
  )
})

test('an address without parts has no question mark', () => {
  expect(addressAfter('/host', search('visit=v1'), { visit: null })).toBe('/host')
})

test('what somebody typed is written so that it comes back as it was', () => {
  const address = addressAfter('/guest-book', search(''), { q: 'Siti & Co #12' })
  expect(new URL(address, 'http://lawang').searchParams.get('q')).toBe('Siti & Co #12')
})
