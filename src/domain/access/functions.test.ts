import { expect, test } from 'vitest'
import { sopFrom, toErwin, toMarlina } from '../visit/scenario.ts'
import { dutiesOf, type Player, playersOf, unplayedActors } from './functions.ts'

const player = (staffId: string, unitId: string | null = null, hostId: string | null = null): Player => ({
  actor: 'assistant',
  staffId,
  unitId,
  hostId,
})
const players = [player('agus'), player('tri', 'perumahan'), player('siti', null, 'marlina')]
const ids = (of: readonly Player[]) => of.map(({ staffId }) => staffId)

test('the secretariat says who plays a function, also per unit or host: the closest holds', () => {
  expect(ids(playersOf(players, 'assistant', toMarlina))).toEqual(['siti'])
  expect(ids(playersOf(players, 'assistant', toErwin))).toEqual(['tri'])
  expect(ids(playersOf(players, 'assistant', { kind: 'unit', unitId: 'perumahan', name: 'Perumahan' }))).toEqual([
    'tri',
  ])
  expect(ids(playersOf(players, 'assistant', { kind: 'named', name: 'Bapak Anang' }))).toEqual(['agus'])
  expect(ids(playersOf(players, 'assistant', undefined))).toEqual(['agus'])
  expect(playersOf(players, 'screener', toErwin)).toEqual([])
})

test('the functions of a member of staff depend on whom the visit is for', () => {
  expect(dutiesOf(players, 'tri', toErwin)).toEqual(['assistant'])
  expect(dutiesOf(players, 'tri', toMarlina)).toEqual([])
  expect(dutiesOf(players, 'agus', toErwin)).toEqual([])
  expect(dutiesOf(players, null, toErwin)).toEqual([])
})

const sop = (optional: boolean) =>
  sopFrom(`
sop: 1
name: SOP
actors:
  desk: { label: Petugas, role: officer }
  assistant: { label: Asisten, role: staff, optional: ${String(optional)} }
  boss: { label: Pimpinan, role: host, optional: ${String(optional)} }
steps:
  - { no: 1, short: Lapor, actor: desk, until: { registered: 2 }, activity: x }
  - { no: 2, short: Asisten, actor: assistant, asks: assistant, until: { answered.yes: 3, answered.no: 4 }, activity: x }
  - { no: 3, short: Pimpinan, actor: desk, asks: boss, until: { answered.yes: 4, answered.no: 4 }, activity: x }
  - { no: 4, short: Arsip, actor: desk, until: { archived: end }, activity: x }
`)

test('an optional actor whom nobody plays for this host is left out', () => {
  expect(unplayedActors(sop(true), [], toErwin, false)).toEqual(['assistant'])
  expect(unplayedActors(sop(true), [player('siti', null, 'marlina')], toErwin, false)).toEqual(['assistant'])
  expect(unplayedActors(sop(true), players, toErwin, false)).toEqual([])
  expect(unplayedActors(sop(true), players, { kind: 'named', name: 'Bapak Anang' }, false)).toEqual(['boss'])
  const unit = { kind: 'unit', unitId: 'perumahan', name: 'Perumahan' } as const
  expect(unplayedActors(sop(true), players, unit, false)).toEqual(['boss'])
  expect(unplayedActors(sop(true), players, unit, true)).toEqual([])
  expect(unplayedActors(sop(false), [], undefined, false)).toEqual([])
})
