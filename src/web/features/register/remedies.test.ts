import { expect, test } from 'vitest'
import { ApiProblem } from '../../api/failure.ts'
import { placed } from './remedies.ts'

const refused = (code: string, facts: Record<string, unknown> = {}) => placed(new ApiProblem(409, { code, facts }))

test('a slot taken meanwhile is lifted by the lowest free one, or by choosing', () => {
  expect(refused('slotTaken', { number: '12', item: 'identityCard', free: '13' })).toEqual({
    place: 'slot',
    remedies: [{ kind: 'useSlot', number: '13' }, { kind: 'chooseSlot' }],
  })
})

test('without a free slot the card stays with the visitor, for a reason', () => {
  expect(refused('noSlotFree', { item: 'identityCard' }).remedies).toEqual([
    { kind: 'waive', what: 'deposited.identityCard' },
  ])
})

test('a card that is out is lifted by another of its pool', () => {
  expect(refused('cardTaken', { number: '027', pool: 'visitorCard', free: '028' })).toEqual({
    place: 'card:visitorCard',
    remedies: [
      { kind: 'useCard', pool: 'visitorCard', number: '028' },
      { kind: 'chooseCard', pool: 'visitorCard' },
    ],
  })
  expect(refused('noCardFree', { pool: 'visitorCard' }).remedies).toEqual([
    { kind: 'waive', what: 'issued.visitorCard' },
  ])
})

test('a number out of use is told by whether it is a slot or a card', () => {
  expect(refused('outOfUse', { number: '20', item: 'identityCard', free: '21' }).place).toBe('slot')
  expect(refused('outOfUse', { number: '020', pool: 'lockerKey' }).place).toBe('card:lockerKey')
})

test('a host who left the list, a missing name and a missing field lead to their lines', () => {
  expect(placed(new ApiProblem(422, { code: 'unknownHost' })).place).toBe('host')
  expect(refused('nameRequired').place).toBe('name')
  expect(refused('fieldRequired', { field: 'institution' })).toEqual({
    place: 'institution',
    remedies: [
      { kind: 'write', line: 'institution' },
      { kind: 'waive', what: 'fields.institution' },
    ],
  })
})

test('a text that cannot be used is shown at its field', () => {
  const problem = (path: string) =>
    placed(new ApiProblem(422, { code: 'badText', errors: [{ code: 'nul', path, message: '' }] })).place
  expect(problem('visitor.name')).toBe('name')
  expect(problem('/visitor/phone')).toBe('phone')
  expect(problem('fields.topic')).toBe('topic')
  expect(problem('purpose')).toBe('purpose')
  expect(problem('post')).toBe('form')
})

test('who is admitted when can be set aside with a reason; a failure of the server is tried again', () => {
  expect(refused('notAtThisHour').remedies[0]).toEqual({ kind: 'waive', what: 'admits.hours' })
  expect(placed(new ApiProblem(503, { code: 'storeUnavailable' })).remedies).toEqual([{ kind: 'again' }])
})
