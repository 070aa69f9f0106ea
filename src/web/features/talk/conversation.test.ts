import { expect, test } from 'vitest'
import { at, aVisit, offer } from '../visit/a-visit.ts'
import { type Message, newIn, sideOf, unreadOf } from './conversation.ts'

const said = (from: Message['from'], seenAt: string | null = null): Message => ({
  text: 'Lima menit lagi',
  at: at(0),
  by: 'Erwin',
  from,
  mine: false,
  seenAt,
})
const talking = { offers: [offer('say')] }

test('whoever the visit is put to reads as the host, everybody else at the desk', () => {
  const asked = (forYouAs: Parameters<typeof sideOf>[0]['forYouAs']) => sideOf({ forYouAs })
  expect([asked('host'), asked('delegate'), asked('head')]).toEqual(['host', 'host', 'host'])
  expect([asked(null), asked('player')]).toEqual(['desk', 'desk'])
})

test('unread is what the other side wrote and nobody here has seen', () => {
  const conversation = [said('host', at(1)), said('host'), said('desk')]
  expect(unreadOf(aVisit('v', { ...talking, conversation }))).toHaveLength(1)
  expect(unreadOf(aVisit('v', { ...talking, conversation, forYouAs: 'host' }))).toEqual([conversation[2]])
  expect(unreadOf(aVisit('v', { offers: [], conversation }))).toEqual([])
})

test('news is only what was written since', () => {
  const before = aVisit('v', { ...talking, conversation: [said('host')] })
  const after = aVisit('v', { ...talking, conversation: [said('host'), said('host')] })
  expect(newIn(before, after)).toHaveLength(1)
  expect(newIn(after, after)).toEqual([])
  expect(newIn(undefined, before)).toHaveLength(1)
})
