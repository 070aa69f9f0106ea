import { expect, test } from 'vitest'
import { faultyDay, withEnd, withoutSpan, withSpan } from './week.ts'

const monday = { weekday: 1, spans: [{ from: '07:30', to: '12:00' }] }
const sunday = { weekday: 7, spans: [] }

test('a closed day opens with a morning, an open one goes on after its last hour', () => {
  expect(withSpan([sunday], 7)[0]?.spans).toEqual([{ from: '07:30', to: '12:00' }])
  expect(withSpan([monday], 1)[0]?.spans[1]).toEqual({ from: '12:00', to: '16:00' })
  expect(withoutSpan([monday], 1, 0)[0]?.spans).toEqual([])
})

test('hours that run backwards or overlap name their day', () => {
  expect(faultyDay([monday, sunday])).toBeNull()
  expect(faultyDay([withEnd([monday], 1, 0, { to: '07:00' })[0] ?? monday])).toBe(1)
  expect(faultyDay([withEnd(withSpan([monday], 1), 1, 1, { from: '11:00' })[0] ?? monday])).toBe(1)
})
