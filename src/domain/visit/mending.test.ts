import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { agus, erwin, rina, scenario, siti, sopFrom, toMarlina } from './scenario.ts'

const seed = sopFrom(readFileSync('sop/penerimaan-tamu.yaml', 'utf8'))
const opened = () => {
  const visit = scenario(seed)
  visit.does(rina, siti)
  return visit
}

describe('taking back', () => {
  test('a commit is as if it had not been: the walk, the question and the place go back', () => {
    const visit = opened()
    const before = visit.visit()
    visit.wait(3).does(erwin, { type: 'answer', answer: 'no' })
    const commandId = visit.lastCommand()
    expect(visit.wait('0:09').does(erwin, { type: 'undo', commandId, reason: 'salah tekan' })).toEqual([
      'corrected undo',
    ])
    expect(visit.visit()).toEqual(before)
    expect(visit.progress().standing).toBe(2)
    expect(visit.does(erwin, { type: 'answer', answer: 'yes' })).toHaveLength(1)
  })

  test('only within ten seconds, by the same account, while nothing came after', () => {
    const visit = opened()
    visit.does(erwin, { type: 'answer', answer: 'yes' })
    visit.does(rina, { type: 'seat' })
    const commandId = visit.lastCommand()
    expect(visit.tries(agus, { type: 'undo', commandId })).toMatchObject({ refused: 'undoNotYours' })
    expect(visit.tries(erwin, { type: 'undo', commandId: 'c2' })).toMatchObject({ refused: 'undoTooLate' })
    expect(visit.tries(rina, { type: 'undo', commandId: 'unknown' })).toMatchObject({ refused: 'undoImpossible' })
    visit.wait('0:11')
    expect(visit.tries(rina, { type: 'undo', commandId })).toMatchObject({ refused: 'undoTooLate' })
  })

  test('registering and filing are not taken back', () => {
    const visit = opened()
    expect(visit.tries(rina, { type: 'undo', commandId: visit.lastCommand() })).toMatchObject({
      refused: 'undoImpossible',
    })
    visit.does(rina, { type: 'withdraw' })
    expect(visit.tries(rina, { type: 'undo', commandId: visit.lastCommand() })).toMatchObject({
      refused: 'undoImpossible',
    })
  })

  test('a card given back is with the visit again, unless somebody else has the slot by now', () => {
    const visit = opened()
    visit.does(rina, { type: 'handBack', item: 'identityCard' })
    const commandId = visit.lastCommand()
    visit.supply.slots[0] = { number: '01', state: 'taken', takenBy: 'Markus Dehen' }
    expect(visit.tries(rina, { type: 'undo', commandId })).toEqual({
      refused: 'slotTaken',
      facts: { item: 'identityCard', number: '01', takenBy: 'Markus Dehen' },
    })
    visit.supply.slots[0] = { number: '01', state: 'free' }
    visit.does(rina, { type: 'undo', commandId })
    expect(visit.visit().custody).toMatchObject({ held: [{ item: 'identityCard', slot: '01' }], returned: [] })
  })

  test('what was taken back cannot be taken back again', () => {
    const visit = opened()
    visit.does(rina, { type: 'note', text: 'salah' })
    const commandId = visit.lastCommand()
    visit.does(rina, { type: 'undo', commandId })
    expect(visit.visit().notes).toEqual([])
    expect(visit.tries(rina, { type: 'undo', commandId })).toMatchObject({ refused: 'undoImpossible' })
    expect(visit.tries(rina, { type: 'undo', commandId: visit.lastCommand() })).toMatchObject({
      refused: 'undoImpossible',
    })
  })
})

describe('correcting', () => {
  test('a field changes, the old words stay readable', () => {
    const visit = opened()
    const correction = {
      type: 'correct',
      field: 'purpose',
      to: 'Site plan Bukit Tunggal Asri',
      reason: 'kurang lengkap',
    } as const
    visit.wait(9).does(rina, correction)
    expect(visit.visit()).toMatchObject({
      purpose: 'Site plan Bukit Tunggal Asri',
      mended: [{ field: 'purpose', from: 'Konsultasi site plan', by: 'Rina Marlina', reason: 'kurang lengkap' }],
    })
    expect(visit.tries(rina, correction)).toMatchObject({ refused: 'unchanged' })
  })

  test('name, institution, phone, companions and the kind of identity', () => {
    const visit = opened()
    visit.does(
      rina,
      { type: 'correct', field: 'name', to: 'Siti Rahmawati, S.T.' },
      { type: 'correct', field: 'institution', to: '' },
      { type: 'correct', field: 'phone', to: '0812' },
      { type: 'correct', field: 'companions', to: 'Hendro; Rusmini' },
      { type: 'correct', field: 'identity', to: 'sim' },
    )
    expect(visit.visit()).toMatchObject({
      visitor: { id: 'siti', name: 'Siti Rahmawati, S.T.', phone: '0812' },
      companions: [{ name: 'Hendro' }, { name: 'Rusmini' }],
      headCount: 3,
      custody: { identity: { kind: 'sim' }, held: [{ identity: { kind: 'sim' } }] },
    })
    expect(visit.visit().visitor).not.toHaveProperty('institution')
    visit.does(rina, { type: 'correct', field: 'companions', to: '4' })
    expect(visit.visit().headCount).toBe(5)
  })

  test('also after the visit was filed; but not everything, and not to nothing', () => {
    const visit = opened()
    visit.does(rina, { type: 'withdraw' })
    expect(visit.does(rina, { type: 'correct', field: 'purpose', to: 'lain' })).toEqual(['corrected field'])
    expect(visit.does(rina, { type: 'note', text: 'dijemput' })).toEqual(['noted'])
    expect(visit.tries(rina, { type: 'correct', field: 'name', to: ' ' })).toMatchObject({ refused: 'nameRequired' })
    expect(visit.tries(rina, { type: 'correct', field: 'purpose', to: '' })).toMatchObject({ refused: 'fieldRequired' })
    expect(visit.tries(rina, { type: 'correct', field: 'number', to: '1' })).toMatchObject({
      refused: 'notCorrectable',
    })
    expect(visit.tries(rina, { type: 'correct', field: 'identity', to: 'kartu' })).toMatchObject({
      refused: 'notCorrectable',
    })
    expect(visit.tries(rina, { type: 'note', text: ' ' })).toMatchObject({ refused: 'textRequired' })
    expect(visit.tries(erwin, { type: 'note', text: 'x' })).toMatchObject({ refused: 'notYours' })
    expect(visit.tries(rina, { type: 'handBack', item: 'identityCard' })).toMatchObject({ refused: 'visitEnded' })
  })
})

test('a host forwards in the step where they are asked, not later', () => {
  const visit = opened()
  const on = { type: 'forward', host: toMarlina } as const
  expect(visit.does(erwin, on)).toEqual(['forwarded Marlina Asi'])
  expect(visit.visit().question).toMatchObject({ state: 'open', to: toMarlina })
  visit.does(rina, { type: 'answer', answer: 'yes', via: 'phone' })
  expect(visit.tries(erwin, { type: 'receive' })).toMatchObject({ refused: 'notYours' })
  const other = opened()
  other.does(erwin, { type: 'answer', answer: 'absent' })
  expect(other.tries(erwin, on)).toMatchObject({ refused: 'notYours' })
})
