import { expect, test } from 'vitest'
import { at, aVisit, offer } from '../visit/a-visit.ts'
import { changesIn, limitsIn, nextNews } from './news.ts'

const now = Date.parse(at(0))
const yes = {
  stage: 'host',
  answer: 'yes',
  givenBy: 'Erwin',
  recordedBy: 'Erwin',
  via: 'screen',
  reason: null,
  message: null,
  proposedAt: null,
  at: at(5),
} as const

test('an answer by another is news, one of this screen is not', () => {
  const before = [aVisit('a'), aVisit('b')]
  const after = [aVisit('a', { answer: yes }), aVisit('b', { answer: yes })]
  const news = changesIn(before, after, (visit) => visit.id === 'b')
  expect(news.map((one) => [one.kind, one.visit.id])).toEqual([['answered', 'a']])
})

test('what the host wrote since is news, what the desk wrote is not', () => {
  const said = (from: 'desk' | 'host') => ({ text: from, at: at(0), by: 'x', from, mine: false, seenAt: null })
  const offers = [offer('say')]
  const before = [aVisit('a', { offers, conversation: [said('desk')] })]
  const after = [aVisit('a', { offers, conversation: [said('desk'), said('host'), said('desk')] })]
  expect(changesIn(before, after, () => false)).toMatchObject([{ kind: 'said', text: 'host' }])
})

test('a question that went on is news, and that nobody answered until the end is another', () => {
  const since = at(120)
  const turn = { role: 'host', name: 'Tri Wahyuni', rung: 'delegate' } as const
  const climbed = aVisit('a', { attention: { group: 'awaitingAnswer', turn, since } })
  expect(changesIn([aVisit('a')], [climbed], () => false).map(({ kind }) => kind)).toEqual(['wentOn'])
  expect(changesIn([climbed], [climbed], () => false)).toEqual([])
  const ended = aVisit('a', {
    attention: { group: 'desk', turn: { role: 'officer', name: null }, since: at(480) },
    question: { ...climbed.question, state: 'answered' },
    answer: {
      ...({ stage: 'host', answer: 'absent', via: 'ladder' } as const),
      ...{ givenBy: null, recordedBy: '', reason: null, message: null, proposedAt: null, at: at(480) },
    },
  })
  expect(changesIn([climbed], [ended], () => false).map(({ kind }) => kind)).toEqual(['unanswered'])
  expect(changesIn([ended], [ended], () => false)).toEqual([])
})

test('a visit that was not there is news once', () => {
  expect(changesIn([], [aVisit('a')], () => false).map((one) => one.kind)).toEqual(['came'])
  expect(changesIn([aVisit('a')], [aVisit('a')], () => false)).toEqual([])
})

test('a quarter left, the limit, and every fifth minute after it are told, each once', () => {
  const told = (from: number, to: number) =>
    limitsIn([aVisit('a')], now + from * 1000, now + to * 1000).map((one) =>
      'overSeconds' in one ? one.overSeconds : one.kind,
    )
  expect(told(224, 225)).toEqual(['quarter'])
  expect(told(225, 226)).toEqual([])
  expect(told(299, 300)).toEqual([0])
  expect(told(300, 301)).toEqual([])
  expect(told(599, 600)).toEqual([300])
  expect(told(899, 901)).toEqual([600])
})

test('after a sleep of the computer only the latest is told', () => {
  expect(limitsIn([aVisit('a')], now, now + 1_000_000).map((one) => one.kind)).toEqual(['over'])
})

test('the selected visit is spoken of first', () => {
  const news = changesIn([], [aVisit('a'), aVisit('b')], () => false)
  expect(nextNews(news, 'b')?.visit.id).toBe('b')
  expect(nextNews(news, null)?.visit.id).toBe('a')
  expect(nextNews([], 'b')).toBeNull()
})
