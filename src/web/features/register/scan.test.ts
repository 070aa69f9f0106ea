import { expect, test } from 'vitest'
import type { CardItem } from '../../../contract/office.ts'
import { firstFree, numberIn, scannedCard } from './scan.ts'

const card = (pool: string, number: string, barcode: string, state: CardItem['state'] = 'free'): CardItem => ({
  pool,
  number,
  post: null,
  barcode,
  state,
  visitId: null,
  visitorName: null,
  since: null,
})
const cards = [
  card('visitorCard', '026', '1026', 'taken'),
  card('visitorCard', '027', '1027'),
  card('lockerKey', '3', '23'),
]
const plan = { pools: [{ pool: 'visitorCard', label: null }] }

test('a barcode names a card of the form', () => {
  expect(scannedCard('1027', cards, plan)).toEqual({ kind: 'card', pool: 'visitorCard', number: '027' })
})

test('a card of another pool, and a code of no card, are said to be so', () => {
  expect(scannedCard('23', cards, plan)).toEqual({ kind: 'elsewhere', number: '3' })
  expect(scannedCard('99999', cards, plan)).toEqual({ kind: 'unknown', code: '99999' })
})

test('a number typed short is the number of the pool', () => {
  expect(numberIn('27', cards)).toBe('027')
  expect(numberIn('027', cards)).toBe('027')
  expect(numberIn('28', cards)).toBeNull()
  expect(numberIn('', cards)).toBeNull()
})

test('what is proposed is the lowest that is free', () => {
  expect(firstFree(cards)).toBe('027')
  expect(firstFree([{ number: '1', state: 'taken', post: null }])).toBeNull()
  const bag = { number: '1', state: 'free', post: null, item: 'bag' } as const
  const any = { number: '2', state: 'free', post: null, item: null } as const
  expect([firstFree([bag, any], null, 'identityCard'), firstFree([any, bag], null, 'bag')]).toEqual(['2', '1'])
  const there = { number: '3', state: 'free', post: 'Gerbang' } as const
  const nowhere = { number: '4', state: 'free', post: null } as const
  expect([firstFree([there, nowhere], 'Meja'), firstFree([nowhere, there], 'Gerbang')]).toEqual(['4', '3'])
})
