import { expect, test } from 'vitest'
import { type CardPool, type CardToPrint, cardCode, renderCards } from './cards.ts'
import { readPdf } from './read-pdf.ts'

const guests: CardPool = { digit: 1, name: 'Tamu', shape: 'door' }
const printedAt = Date.UTC(2026, 10, 24)

const cards = (howMany: number): readonly CardToPrint[] =>
  Array.from({ length: howMany }, (_, index) => ({ pool: guests, number: String(index + 1).padStart(3, '0') }))

test('ten cards make a page, each with its number, its word and its code', async () => {
  const sheet = readPdf(await renderCards({ office: 'DPKPP Kalimantan Tengah', printedAt, cards: cards(40) }))
  expect(sheet).toMatchObject({ pages: 4, tagged: true, claimsUa: true, title: 'Kartu tamu' })
  for (const words of ['Tamu|DPKPP Kalimantan Tengah|001|', '1001', '040', '1040']) expect(sheet.text).toContain(words)
})

test('a code is the digit of the pool and the digits of the number, three at least', () => {
  expect(cardCode({ pool: guests, number: '027' })).toBe('1027')
  expect(cardCode({ pool: { ...guests, digit: 2 }, number: 'P01' })).toBe('2001')
  expect(cardCode({ pool: guests, number: '7' })).toBe('1007')
  expect(cardCode({ pool: guests, number: '1204' })).toBe('11204')
})

test('every shape and colour, long words and no number at all can be printed', async () => {
  const shapes = ['door', 'circle', 'triangle', 'diamond'] as const
  const odd = shapes.map((shape, digit) => ({
    pool: { digit, name: 'Pendamping masyarakat luar negeri #let', shape, colour: digit % 2 ? '#1f4a7a' : 'red"' },
    number: digit === 0 ? '' : 'KAHAYAN-0123456789'.repeat(digit),
  }))
  const sheet = readPdf(await renderCards({ office: 'Dinas Perumahan '.repeat(12), printedAt, cards: odd }))
  expect(sheet).toMatchObject({ pages: 1, claimsUa: true })
})

test('the same cards give the same bytes', async () => {
  const input = { office: 'DPKPP', printedAt, cards: cards(3) }
  expect(await renderCards(input)).toEqual(await renderCards(input))
})
