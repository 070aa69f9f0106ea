import { expect, test } from 'vitest'
import type { SlotItem } from '../../../contract/office.ts'
import { type Draft, emptyDraft, withNewVisitor, written } from './draft.ts'
import { hostRows } from './host-rows.ts'
import type { FormPlan } from './plan.ts'
import { cardConflict, slotConflict, withProposals } from './proposals.ts'
import { otherPurposes, purposesFor } from './purposes.ts'
import { recordsOf } from './records.ts'

const plan: FormPlan = {
  kinds: [],
  counted: false,
  host: 'staff',
  fields: [],
  identity: 'held',
  pools: [{ pool: 'visitorCard', label: null }],
  initials: 'required',
  registers: true,
  nameless: false,
  ahead: { possible: false, chosen: false },
  people: null,
  step: null,
  asks: { label: 'Pimpinan', isHost: true, limitSeconds: 300, limitText: '5 mnt' },
}
const empty = emptyDraft('c')
const somebody = withNewVisitor(written(empty, 'name', 'Budi'))
const thing = (number: string, state: SlotItem['state']): SlotItem => ({
  number,
  post: null,
  item: null,
  state,
  visitId: null,
  visitorName: state === 'taken' ? 'Agus' : null,
  since: null,
})
const stock = (slots: readonly SlotItem[]) => ({
  slots,
  cards: slots.map((slot) => ({ ...slot, pool: 'visitorCard', barcode: `1${slot.number}` })),
})
const before = stock([thing('01', 'taken'), thing('02', 'free'), thing('03', 'free')])
const after = stock([thing('01', 'free'), thing('02', 'taken'), thing('03', 'free')])

test('the lowest free slot and card are proposed', () => {
  const draft = withProposals(empty, plan, before)
  expect(draft.slot).toEqual({ number: '02', how: 'proposed' })
  expect(draft.cards['visitorCard']).toEqual({ number: '02', how: 'proposed' })
  expect(withProposals(draft, plan, before)).toBe(draft)
})

test('until somebody is named the proposals follow what is free', () => {
  const draft = withProposals(withProposals(empty, plan, before), plan, after)
  expect(draft.slot?.number).toBe('01')
})

test('once somebody is named a slot that was taken meanwhile is said, not changed; a card follows', () => {
  const draft = withProposals(withProposals(somebody, plan, before), plan, after)
  expect(draft.slot?.number).toBe('02')
  expect(slotConflict(draft, plan, after)).toMatchObject({ number: '02', item: { visitorName: 'Agus' } })
  expect(draft.cards['visitorCard']?.number).toBe('01')
})

test('what was named or scanned stands, even where it is in the way', () => {
  const draft: Draft = { ...somebody, cards: { visitorCard: { number: '02', how: 'scanned' } } }
  const proposed = withProposals(draft, plan, after)
  expect(proposed.cards['visitorCard']).toEqual({ number: '02', how: 'scanned' })
  expect(cardConflict(proposed, 'visitorCard', after)).toMatchObject({ number: '02' })
  expect(
    cardConflict({ ...draft, cards: { visitorCard: { number: '99', how: 'named' } } }, 'visitorCard', after),
  ).toEqual({
    number: '99',
    item: null,
  })
})

test('an identity that is not kept wants no slot', () => {
  const digital: Draft = { ...somebody, identity: { ...somebody.identity, digital: true } }
  expect(withProposals(digital, plan, before).slot).toBeNull()
})

test('one Enter records the line, the deposit, the card and the sheet', () => {
  const draft: Draft = { ...withProposals(somebody, plan, before), initials: ['M0 0L1 1'] }
  expect(recordsOf(draft, plan)).toEqual([
    { kind: 'book', initials: 'drawn', without: null },
    { kind: 'custody', identity: draft.identity, slot: '02' },
    { kind: 'card', pool: plan.pools[0], number: '02' },
    { kind: 'sheet' },
  ])
})

test('what is left out is told in its place, the rest at the end', () => {
  const waived = {
    'signs.entering': 'cap jempol',
    'issued.visitorCard': 'habis',
    'deposited.identityCard': 'tidak mau',
    'admits.hours': 'tamu pimpinan',
  }
  const kinds = recordsOf({ ...somebody, waived }, plan).map((row) => row.kind)
  expect(kinds).toEqual(['book', 'seen', 'noCard', 'waived', 'sheet'])
})

test('the purpose of the last visit comes first; a purpose of others only once it is typed', () => {
  const today = ['Mengantar surat', 'Konsultasi', 'Mengantar surat']
  expect(purposesFor('', 'Site plan', today)).toEqual(['Site plan'])
  expect(purposesFor('Site plan', 'Site plan', today)).toEqual(['Site plan'])
  expect(purposesFor('', null, today)).toEqual([])
  expect(purposesFor('surat', null, today)).toEqual(['Mengantar surat'])
  expect(otherPurposes('Konsultasi', today)).toEqual(['Mengantar surat'])
})

test('colleagues fill up a short list of hosts; who has left is in none', () => {
  const person = (id: string, active = true) => ({
    id,
    name: id,
    title: '',
    unit: { id: 'u', name: 'U' },
    presence: 'in' as const,
    presenceUntil: null,
    delegate: null,
    room: null,
    extension: null,
    headOf: [],
    active,
    nip: null,
    rank: null,
    account: null,
  })
  const unit = [person('a'), person('b'), person('gone', false)]
  expect(hostRows(null, null, [person('a')], unit).map((row) => [row.id, row.how])).toEqual([
    ['a', 'match'],
    ['b', 'colleague'],
  ])
  expect(hostRows(null, null, [], unit)).toEqual([])
  expect(hostRows({ id: 'a', name: 'a' }, person('a', false), [], unit)).toEqual([])
  expect(hostRows({ id: 'a', name: 'a' }, null, [], []).map((row) => row.how)).toEqual(['chosen'])
})
