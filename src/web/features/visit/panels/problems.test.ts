import { expect, test } from 'vitest'
import { translator } from '../../../../text/index.ts'
import { aVisit, offer } from '../a-visit.ts'
import { problemsOf } from './problems.ts'

const t = translator('id')
const bodies = (offered: ReturnType<typeof offer>, report: string) =>
  problemsOf(t, aVisit('v', { offers: [offered] })).map((problem) =>
    problem.commands(report).map((command) => command.body),
  )

test('what happened to a thing goes with its loss', () => {
  const loss = offer('lose', { how: 'besides', pool: 'visitorCard', number: '027' })
  expect(bodies(loss, 'Tertinggal di taksi')).toEqual([
    [{ type: 'lose', pool: 'visitorCard', number: '027', report: 'Tertinggal di taksi' }],
  ])
})

test('what happened when a visitor left without a word is a remark, before the visit is filed', () => {
  const filing = offer('archive', { how: 'besides', outcomes: ['leftUnreported', 'withdrew'] })
  expect(bodies(filing, 'Pulang lewat pintu samping')).toEqual([
    [
      { type: 'note', text: 'Pulang lewat pintu samping' },
      { type: 'archive', outcome: 'leftUnreported' },
    ],
  ])
  expect(bodies(filing, '')).toEqual([[{ type: 'archive', outcome: 'leftUnreported' }]])
})
