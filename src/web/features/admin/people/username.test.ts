import { expect, test } from 'vitest'
import { proposedUsername } from './username.ts'

test('the first name is proposed, without titles and degrees', () => {
  expect(proposedUsername('Ir. Bambang Suryadi, M.T.', [])).toBe('bambang')
  expect(proposedUsername('Suharto', ['bambang'])).toBe('suharto')
})

test('where it is taken, more of the name follows, then a number', () => {
  expect(proposedUsername('Tri Wahyuni, S.T.', ['Tri'])).toBe('tri.wahyuni')
  expect(proposedUsername('Suharto', ['suharto', 'suharto2'])).toBe('suharto3')
})

test('a name without letters proposes nothing', () => {
  expect(proposedUsername('…', [])).toBe('')
})
