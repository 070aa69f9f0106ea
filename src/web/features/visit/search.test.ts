import { expect, test } from 'vitest'
import { at, aVisit } from './a-visit.ts'
import { byBarcode, byCard, found, wantedOf } from './search.ts'

test.each([
  ['', { by: 'nothing' }],
  ['027', { by: 'card', number: '027' }],
  ['l12', { by: 'slot', number: '12' }],
  ['Loker 7', { by: 'slot', number: '7' }],
  ['#6412', { by: 'line', number: 6412 }],
  ['#6.412', { by: 'line', number: 6412 }],
  ['Siti  Rah', { by: 'words', words: ['siti', 'rah'] }],
  ['lina', { by: 'words', words: ['lina'] }],
])('%j is read as %j', (typed, wanted) => {
  expect(wantedOf(typed)).toEqual(wanted)
})

const siti = aVisit('siti')
const agus = aVisit('agus', {
  number: 6413,
  visitor: { ...named('Agus Prasetyo'), institution: 'PT Siti Jaya' },
  held: [{ item: 'identityCard', slot: '03', since: at(0) }],
  out: [{ pool: 'visitorCard', number: '127', since: at(0) }],
})
const jose = aVisit('jose', { number: 6414, visitor: named('José Sitorus'), held: [], out: [] })
const all = [agus, jose, siti]

test('a number finds the visit of a card, with or without its zeros', () => {
  expect(found(all, '027')).toEqual([siti])
  expect(found(all, '27')).toEqual([siti])
  expect(found(all, '12')).toEqual([agus])
})

test('a slot and a guest-book line are found by their own signs', () => {
  expect(found(all, 'l3')).toEqual([agus])
  expect(found(all, '#6414')).toEqual([jose])
})

test('words find names before institutions, without case and accents, every word counting', () => {
  expect(found(all, 'siti')).toEqual([siti, agus])
  expect(found(all, 'jose')).toEqual([jose])
  expect(found(all, 'siti barito')).toEqual([siti])
  expect(found(all, 'siti katingan')).toEqual([])
})

test('a barcode is the pool and the number; one without a pool is taken as it is', () => {
  expect(byBarcode(all, '1027')).toBe(siti)
  expect(byBarcode(all, '027')).toBe(siti)
  expect(byBarcode(all, '1999')).toBeNull()
  expect(byCard(all, '127')).toBe(agus)
})

function named(name: string) {
  return { id: name, name, institution: null, phone: null, visitsBefore: 0, lastVisitAt: null }
}
