import { expect, test } from 'vitest'
import type { CardItem, SlotItem } from '../../../contract/office.ts'
import { countIn, findThing, groupsOf, initialsOf, scanned } from './things.ts'

const now = Date.parse('2026-11-24T02:42:00Z')
const dayOf = (at: number) => new Date(at + 7 * 3_600_000).toISOString().slice(0, 10)
const free = { post: null, visitId: null, visitorName: null, since: null }

const cards: readonly CardItem[] = [
  { pool: 'visitorCard', number: '001', state: 'free', barcode: '1001', ...free },
  card('002', 'Simon Lanting', '2026-11-24T02:11:00Z'),
  card('003', 'Jonathan Uda', '2026-11-20T07:05:00Z'),
  { pool: 'visitorCard', number: '004', state: 'free', barcode: '1004', ...free },
  { pool: 'visitorCard', number: '039', state: 'outOfUse', barcode: '1039', ...free },
]
const slots: readonly SlotItem[] = [
  { number: '01', item: null, state: 'free', ...free },
  {
    ...free,
    number: '02',
    item: null,
    state: 'taken',
    visitId: 'v1',
    visitorName: 'Nur Aisyah',
    since: '2026-11-24T02:31:00Z',
  },
]
const lostCard = { id: 'v9', visitor: null, lost: [{ item: null, slot: null, pool: 'visitorCard', number: '004' }] }
const groups = groupsOf(slots, cards, [lostCard], now, dayOf)

test('cards come before slots, each with its state: at the desk, out, not back since an earlier day, lost, out of use', () => {
  expect(groups.map((group) => group.key)).toEqual(['visitorCard', 'slots'])
  expect(groups[0]?.things.map((thing) => thing.state)).toEqual(['there', 'out', 'late', 'lost', 'off'])
  expect(groups[1]?.things.map((thing) => thing.state)).toEqual(['there', 'out'])
})

test('an office without cards still has their pool, empty', () => {
  expect(groupsOf(slots, [], [], now, dayOf)[0]).toEqual({
    key: 'visitorCard',
    kind: 'card',
    pool: 'visitorCard',
    things: [],
  })
})

test('what is counted is what is shown', () => {
  expect(groups.map((group) => countIn(group, 'out'))).toEqual([1, 1])
})

test('a number means the chosen group first, as it is written or without its zeros', () => {
  expect(findThing(groups, '2', 'visitorCard')?.number).toBe('002')
  expect(findThing(groups, '02', 'slots')?.kind).toBe('slot')
  expect(findThing(groups, '039', 'slots')?.kind).toBe('card')
  expect(findThing(groups, '777', 'slots')).toBeNull()
})

test('l and a number is a slot, a word is the visitor who has it, a barcode is its card', () => {
  expect(findThing(groups, 'L2', 'visitorCard')).toMatchObject({ kind: 'slot', number: '02' })
  expect(findThing(groups, 'jonathan', 'slots')?.number).toBe('003')
  expect(findThing(groups, '1039', 'visitorCard')?.number).toBe('039')
  expect(scanned(groups, '1004')?.number).toBe('004')
  expect(findThing(groups, '  ', 'slots')).toBeNull()
})

test('initials leave degrees out', () => {
  expect(initialsOf('Siti Rahmawati')).toBe('S. R.')
  expect(initialsOf('Hj. Fatimah Zahra')).toBe('H. F. Z.')
  expect(initialsOf('Ir. Bambang Suryadi, M.T.')).toBe('B. S.')
  expect(initialsOf('Suharto')).toBe('S.')
})

function card(number: string, visitorName: string, since: string): CardItem {
  return {
    pool: 'visitorCard',
    number,
    post: null,
    state: 'taken',
    barcode: `1${number}`,
    visitId: `v${number}`,
    visitorName,
    since,
  }
}
