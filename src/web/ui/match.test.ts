import { expect, test } from 'vitest'
import { matched } from './match.ts'

const marked = (text: string, query: string) =>
  matched(text, query)
    .map(({ text: part, hit }) => (hit ? `[${part}]` : part))
    .join('')

test('every typed word is marked where it stands', () => {
  expect(marked('Siti Rahmawati', 'siti rah')).toBe('[Siti] [Rah]mawati')
  expect(marked('St. Rahimah Noor', 'rah noo')).toBe('St. [Rah]imah [Noo]r')
})

test('case and accents do not matter, the text keeps its own', () => {
  expect(marked('Renée Ünal', 'renee u')).toBe('[Renée] [Ü]nal')
})

test('what was not typed is not marked', () => {
  expect(marked('Erwin', '')).toBe('Erwin')
  expect(marked('Erwin', 'x')).toBe('Erwin')
  expect(marked('', 'x')).toBe('')
})
