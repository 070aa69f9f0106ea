import { expect, test } from 'vitest'
import type { Session } from '../../contract/session.ts'
import { mayOpen, placesOf } from './places.ts'

const session = (role: Session['account']['role'], staffId: string | null = null): Session => ({
  account: { id: 'a', username: 'a', name: 'A', role, staffId, post: null, locale: null, mustChangePassword: false },
  office: { id: 'o', name: 'O', shortName: 'O', timeZone: 'Asia/Pontianak' },
  now: '2026-11-24T02:42:16.000Z',
})
const all = () => true
const keys = (one: Session) => placesOf(one, all).map((place) => place.key)

test('each role starts at its own place', () => {
  expect(keys(session('officer'))[0]).toBe('desk')
  expect(keys(session('host', 's1'))[0]).toBe('host')
  expect(keys(session('secretariat'))).toContain('admin')
})

test('a host sees neither the desk nor the guest book', () => {
  expect(keys(session('host', 's1'))).toEqual(['host', 'sop'])
  expect(mayOpen(session('host', 's1'), '/guest-book')).toBe(false)
})

test('an officer who is on the staff list has guests too', () => {
  expect(mayOpen(session('officer', 's1'), '/host')).toBe(true)
  expect(mayOpen(session('officer'), '/host')).toBe(false)
})

test('only what has a screen is shown, and what is no place is not forbidden', () => {
  expect(placesOf(session('secretariat'), (path) => path === '/sop').map(({ key }) => key)).toEqual(['sop'])
  expect(mayOpen(session('host'), '/visits/v1')).toBe(true)
  expect(mayOpen(session('host'), '/adminx')).toBe(true)
})
