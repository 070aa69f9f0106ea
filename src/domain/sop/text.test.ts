import { expect, test } from 'vitest'
import { textIn } from './text.ts'

test('a text in one language is the same for every reader', () => {
  expect(textIn('Petugas Piket', 'en')).toBe('Petugas Piket')
})

test('a text in both is read in the language of the reader', () => {
  expect(textIn({ id: 'Tamu', en: 'Visitor' }, 'id')).toBe('Tamu')
  expect(textIn({ id: 'Tamu', en: 'Visitor' }, 'en')).toBe('Visitor')
})
