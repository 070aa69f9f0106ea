import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold, nameKey, phoneDigits, searchTerms, searchText } from './fold.ts'

const finds = (typed: string, ...parts: string[]) =>
  searchTerms(typed).every((term) => searchText(parts).includes(term))

test('case, accents and apostrophes make no difference', () => {
  expect(fold('José O’BRIEN')).toBe('jose obrien')
  expect(finds("o'brien", 'Jose OBrien')).toBe(true)
  expect(finds('josé', 'JOSE')).toBe(true)
})

test.each([
  ['sukarno', 'Soekarno'],
  ['soekarno', 'Sukarno'],
  ['so', 'Soekarno'],
  ['joko', 'Djoko'],
  ['djoko', 'Joko'],
  ['cilik', 'Tjilik Riwut'],
  ['syahrir', 'Sjahrir'],
  ['khairil', 'Chairil Anwar'],
  ['c', 'Chairil Anwar'],
])('%s finds %s', (typed, name) => {
  expect(finds(typed, name)).toBe(true)
})

test('titles and degrees do not count in the key, but a name made of them stays', () => {
  expect(nameKey('Ir. LEONARD S. AMPUNG, MM., MT')).toBe('leonard s ampung')
  expect(nameKey('Prof. Dr. H. Soeharto, S.H., M.Hum.')).toBe('suharto')
  expect(nameKey('I Gede Putra')).toBe('gede putra')
  expect(nameKey('Gusti')).toBe('gusti')
  expect(nameKey('Dr.')).toBe('dr')
})

test('what is typed may carry a title, or be one', () => {
  expect(finds('Ir. Sardiman', 'Sardiman Luhing')).toBe(true)
  expect(finds('ir', 'Ir. Sardiman Luhing, M.T.')).toBe(true)
  expect(finds('h', 'Hasan')).toBe(true)
})

test('a telephone number is found however it is written', () => {
  expect(phoneDigits('+62 812-3456-7890')).toBe('081234567890')
  expect(phoneDigits('6281234567890')).toBe('081234567890')
  expect(phoneDigits('(0536) 322 111')).toBe('0536322111')
  expect(phoneDigits('62')).toBe('62')
  expect(phoneDigits('Budi 2')).toBeNull()
  expect(phoneDigits('+')).toBeNull()
})

test('other scripts and emoji are kept or passed over, never a failure', () => {
  expect(finds('محمد', 'محمد علي')).toBe(true)
  expect(searchText(['🙂'])).toBe(' ')
  expect(searchTerms('🙂')).toEqual([])
})

test('every whole word of a text is found again, and folding twice changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
      expect(fold(fold(text)).length).toBeLessThanOrEqual(fold(text).length)
      for (const term of searchTerms(text)) expect(searchText([text, phoneDigits(text)])).toContain(term)
    }),
  )
})
