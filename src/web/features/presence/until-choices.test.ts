import { expect, test } from 'vitest'
import { endOfDay, untilChoices } from './until-choices.ts'

test('half an hour, one, two hours from now, on a clock that one says aloud', () => {
  const times = untilChoices(Date.parse('2026-11-24T02:42:16Z')).map(({ at }) =>
    new Date(at).toISOString().slice(11, 16),
  )
  expect(times).toEqual(['03:15', '03:45', '04:45'])
  expect(untilChoices(Date.parse('2026-11-24T02:30:00Z'))[0]?.at).toBe(Date.parse('2026-11-24T03:00:00Z'))
})

test('a leave ends with its last day at the office', () => {
  expect(endOfDay('2026-11-30', 'Asia/Pontianak')).toBe(Date.parse('2026-11-30T16:59:00Z'))
  expect(endOfDay('', 'Asia/Pontianak')).toBeNull()
})
