import { expect, test } from 'vitest'
import type { CardItem, SlotItem } from '../../../contract/office.ts'
import { queries } from '../../api/queries.ts'
import { cardsQuery, slotsQuery, takeAtHand } from './queries.ts'

const free = { post: null, state: 'free', visitId: null, visitorName: null, since: null } as const
const slot = (number: string): SlotItem => ({ ...free, number, item: null })
const card = (number: string): CardItem => ({ ...free, number, pool: 'visitorCard', barcode: `1${number}` })

test('what a visit just took is free no more for the next form, before the lists are read anew', () => {
  queries.setQueryData(slotsQuery.queryKey, [slot('01'), slot('02')])
  queries.setQueryData(cardsQuery.queryKey, [card('001'), card('002')])
  const since = '2026-11-24T02:42:00Z'
  takeAtHand({
    held: [{ item: 'identityCard', slot: '01', since }],
    out: [{ pool: 'visitorCard', number: '001', since }],
  })
  expect(queries.getQueryData(slotsQuery.queryKey)?.map(({ state }) => state)).toEqual(['taken', 'free'])
  expect(queries.getQueryData(cardsQuery.queryKey)?.map(({ state }) => state)).toEqual(['taken', 'free'])
  queries.clear()
})
