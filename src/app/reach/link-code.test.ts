import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { newId } from '../new-id.ts'
import { linkCode, staffOfLinkCode } from './link-code.ts'

const store = {
  sign: (about: string, text: string) => createHmac('sha256', 'kunci').update(`${about}\n${text}`).digest(),
}
const now = Date.parse('2026-11-24T02:42:00Z')

test('a code leads back to whom it was given, for as long as it holds', () => {
  const staffId = newId()
  const code = linkCode(store, staffId, now + 60_000)
  expect(code).toMatch(/^[A-Za-z0-9_-]{4,64}$/)
  expect(staffOfLinkCode(store, code, now)).toBe(staffId)
  expect(staffOfLinkCode(store, code, now + 60_000)).toBe(staffId)
  expect(staffOfLinkCode(store, code, now + 61_000)).toBeNull()
})

test('a code that was changed, or made elsewhere, is nobody’s', () => {
  const code = linkCode(store, newId(), now + 60_000)
  for (let place = 0; place < code.length - 1; place += 1) {
    const other = code[place] === 'A' ? 'B' : 'A'
    expect(staffOfLinkCode(store, code.slice(0, place) + other + code.slice(place + 1), now)).toBeNull()
  }
  const elsewhere = { sign: (_: string, text: string) => createHmac('sha256', 'lain').update(text).digest() }
  expect(staffOfLinkCode(elsewhere, code, now)).toBeNull()
  expect(staffOfLinkCode(store, '', now)).toBeNull()
})
