import { expect, test } from 'vitest'
import type { Visit } from '../../../contract/visit.ts'
import { at, aVisit, offer } from '../visit/a-visit.ts'
import { hitsFor } from './search-hits.ts'

const commands = [{ key: 'register', words: 'Tamu baru', keyHint: 'B', run: () => undefined }]
const home = {
  attention: { group: 'leaving', turn: { role: 'officer', name: null }, since: at(0) },
  offers: [offer('checkOut')],
} satisfies Partial<Visit>

test('Enter does the one thing that comes next', () => {
  const visit = aVisit('v', { offers: [offer('reportBack')] })
  expect(hitsFor('027', [visit], [], [], 1)).toMatchObject([{ act: { kind: 'reportBack' }, does: true }])
})

test('decisions, returns and what asks for more are opened, not done', () => {
  const does = (visit: ReturnType<typeof aVisit>, rooms: number) =>
    hitsFor('027', [visit], [], [], rooms).map((hit) => hit.kind === 'visit' && hit.does)
  expect(does(aVisit('decision'), 1)).toEqual([false])
  expect(does(aVisit('returns', home), 1)).toEqual([false])
  expect(does(aVisit('room', { offers: [offer('seat')] }), 2)).toEqual([false])
  expect(does(aVisit('room', { offers: [offer('seat')] }), 1)).toEqual([true])
})

test('open visits come before finished ones, commands last', () => {
  const open = aVisit('open', { visitor: named('Tamu Agung') })
  const filed = aVisit('filed', { visitor: named('Tamu Lama') })
  const hits = hitsFor('tamu', [open], [filed], commands, 1)
  expect(hits.map((hit) => (hit.kind === 'visit' ? hit.visit.id : hit.command.key))).toEqual([
    'open',
    'filed',
    'register',
  ])
})

test('nothing typed finds nothing', () => {
  expect(hitsFor('  ', [aVisit('a')], [], commands, 1)).toEqual([])
})

function named(name: string) {
  return { id: name, name, institution: null, phone: null, visitsBefore: 0, lastVisitAt: null }
}
