import { expect, test } from 'vitest'
import type { Visit } from '../../../contract/visit.ts'
import { at, aVisit, pass } from './a-visit.ts'
import { arranged, inRows, nextAfter, stepFrom, type VisitGroup } from './groups.ts'

const nothing = { selected: null, pointed: null }

test('groups follow what the officer does next, empty ones are left out, who is not here comes last', () => {
  const groups = arranged(
    [expected('e', 'visitor', null), inGroup('l', 'leaving'), inGroup('d', 'desk'), inGroup('w', 'waitingRoom')],
    [],
    nothing,
  )
  expect(groups.map((one) => one.group)).toEqual(['desk', 'waitingRoom', 'leaving', 'expected'])
})

test('within a group the least time left comes first, then, without a limit, the longest wait', () => {
  const visits = [waiting('short', 60), waiting('long', 600), due('roomy', 240), due('over', -30), due('tight', 20)]
  expect(ids(arranged(visits, [], nothing))).toEqual(['over', 'tight', 'roomy', 'long', 'short'])
})

test('the selected row stays where it is when a more urgent one comes in', () => {
  const before = arranged([due('a', 100), due('b', 200)], [], nothing)
  const after = arranged([due('a', 100), due('b', 200), due('urgent', 10)], before, { selected: 'a', pointed: null })
  expect(ids(after)).toEqual(['a', 'urgent', 'b'])
})

test('a row above the selected one that is gone makes it move up, nothing else does', () => {
  const before = arranged([due('a', 100), due('b', 200), due('c', 300)], [], nothing)
  const after = arranged([due('b', 200), due('c', 50)], before, { selected: 'b', pointed: null })
  expect(ids(after)).toEqual(['b', 'c'])
})

test('a selected row goes into its new group, one under the pointer waits', () => {
  const before = arranged([inGroup('a', 'awaitingAnswer'), inGroup('b', 'awaitingAnswer')], [], nothing)
  const now = [inGroup('a', 'waitingRoom'), inGroup('b', 'waitingRoom')]
  const after = arranged(now, before, { selected: 'a', pointed: 'b' })
  expect(after.map((one) => [one.group, one.visits.map((visit) => visit.id)])).toEqual([
    ['awaitingAnswer', ['b']],
    ['waitingRoom', ['a']],
  ])
})

test('once it is let go, a row takes its place', () => {
  const held = arranged([due('a', 300), due('b', 200)], arranged([due('a', 100), due('b', 200)], [], nothing), {
    selected: 'a',
    pointed: null,
  })
  expect(ids(held)).toEqual(['a', 'b'])
  expect(ids(arranged([due('a', 300), due('b', 200)], held, nothing))).toEqual(['b', 'a'])
})

test('after an act attention goes to the next of the group, at its end to the one before, alone it stays', () => {
  const groups = arranged([due('a', 1), due('b', 2), inGroup('c', 'meeting')], [], nothing)
  expect(nextAfter(groups, 'a')).toBe('b')
  expect(nextAfter(groups, 'b')).toBe('a')
  expect(nextAfter(groups, 'c')).toBe('c')
})

test('arrows cross groups and stop at the ends', () => {
  const groups = arranged([due('a', 1), due('b', 2), inGroup('c', 'meeting')], [], nothing)
  expect(stepFrom(groups, 'b', 'down')).toBe('c')
  expect(stepFrom(groups, 'c', 'down')).toBe('c')
  expect(stepFrom(groups, 'c', 'up')).toBe('b')
  expect(stepFrom(groups, null, 'down')).toBe('a')
  expect(stepFrom(groups, 'a', 'last')).toBe('c')
  expect(stepFrom([], null, 'first')).toBeNull()
})

test('who was asked for ahead comes today, on another day, or waits to be settled', () => {
  const visits = [
    expected('today', 'visitor', '2026-11-24'),
    expected('late', 'visitor', '2026-11-20'),
    expected('later', 'visitor', '2026-12-01'),
    expected('disposition', 'staff', '2026-11-24'),
    expected('agenda', 'officer', '2026-12-01'),
  ]
  const groups = arranged(visits, [], nothing, { today: '2026-11-24', post: null })
  expect(groups.map(({ group, visits: rows }) => [group, rows.map((visit) => visit.id).toSorted()])).toEqual([
    ['expected', ['late', 'today']],
    ['requests', ['agenda', 'disposition']],
    ['later', ['later']],
  ])
})

test('the work of this post comes before a more urgent one of another', () => {
  const turn = { role: 'officer', name: 'Satpam', post: 'Gerbang' } as const
  const ours = { ...due('gate', 300), attention: { group: 'awaitingAnswer', turn, since: at(0) } } as const
  const visits = [due('lobby', 10), ours]
  expect(ids(arranged(visits, [], nothing, { today: '2026-11-24', post: 'Gerbang' }))).toEqual(['gate', 'lobby'])
  expect(ids(arranged(visits, [], nothing, { today: '2026-11-24', post: null }))).toEqual(['lobby', 'gate'])
})

function ids(groups: readonly VisitGroup[]): readonly string[] {
  return inRows(groups).map((visit) => visit.id)
}

function inGroup(id: string, group: Visit['attention']['group']): Visit {
  return aVisit(id, { attention: { group, turn: { role: 'officer', name: null }, since: at(0) } })
}

function expected(id: string, role: Visit['attention']['turn']['role'], day: string | null): Visit {
  return aVisit(id, {
    day,
    arrivedAt: null,
    attention: { group: 'expected', turn: { role, name: null }, since: at(0) },
  })
}

/** In a step whose limit is reached so many seconds from now. */
function due(id: string, seconds: number): Visit {
  return aVisit(id, { steps: [pass(2, 'Jawaban', { startedAt: at(-300), limitSeconds: 300, dueAt: at(seconds) })] })
}

/** In the same group without a limit, for so many seconds. */
function waiting(id: string, seconds: number): Visit {
  return aVisit(id, {
    steps: [],
    place: { at: 'room', since: at(-seconds), room: 'R', ticket: null, reason: null, appointment: null },
  })
}
