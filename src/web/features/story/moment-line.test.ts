import { expect, test } from 'vitest'
import type { MomentItem } from '../../../contract/visit.ts'
import { translator } from '../../../text/index.ts'
import { at, aVisit } from '../visit/a-visit.ts'
import { byWords, mendedIn, saidIn, timeIn, titleOf } from './moment-line.ts'

const t = translator('id')
const visit = aVisit('v')
const moment = (type: string, facts: MomentItem['facts'], by: Partial<MomentItem['by']> = {}): MomentItem => ({
  seq: 1,
  type,
  at: at(0),
  by: { kind: 'account', name: 'Rina Marlina', ...by },
  post: null,
  step: 1,
  commandId: 'c',
  voided: false,
  facts,
})

test('an answer that the desk recorded names the host, the way and the recorder', () => {
  const one = moment('answered', { answer: 'yes', givenBy: 's1', via: 'phone' })
  expect(byWords(t, visit, one)).toBe('Erwin Tunjang, lewat telepon, dicatat Rina Marlina')
})

test('an own answer names its giver once', () => {
  const one = moment('answered', { answer: 'yes', givenBy: 's1', via: 'screen' }, { name: 'Erwin Tunjang, S.T., M.T.' })
  expect(byWords(t, visit, one)).toBe('Erwin Tunjang, lewat layar')
})

test('a line that was signed says who signed', () => {
  const one = moment('registered', { number: 6412, initialled: true, visitor: { name: 'Siti Rahmawati' } })
  expect(byWords(t, visit, one)).toBe('Siti Rahmawati memaraf, dicatat Rina Marlina')
  expect(titleOf(t, 'id', one)).toBe('Terdaftar, baris 6412')
})

test('the post stands beside who did it', () => {
  expect(byWords(t, visit, { ...moment('seated', { room: 'Ruang Tunggu 2' }), post: 'Meja 1' })).toBe(
    'Rina Marlina, Meja 1',
  )
  expect(byWords(t, visit, moment('archived', { outcome: 'met' }, { kind: 'system', name: null }))).toBe('Lawang')
})

test('a thing that the office made up bears the office’s word', () => {
  expect(titleOf(t, 'id', moment('deposited', { item: 'umbrella', slot: '05', label: 'Payung' }))).toContain('Payung')
})

test('a correction keeps old and new words, an undo has neither', () => {
  const field = moment('corrected', {
    kind: 'field',
    field: 'purpose',
    from: 'termin I',
    to: 'termin II',
    reason: 'salah ketik',
  })
  expect(mendedIn(field)).toEqual({ from: 'termin I', to: 'termin II' })
  expect(saidIn(field)).toEqual(['salah ketik'])
  expect(mendedIn(moment('corrected', { kind: 'undo', commandId: 'x' }))).toBeNull()
})

test('a proposed time and an agreed one are told apart', () => {
  expect(timeIn(moment('answered', { proposedAt: at(60) }))).toEqual({ kind: 'proposed', at: at(60) })
  expect(timeIn(moment('turnedAway', { appointment: { at: at(90) } }))).toEqual({ kind: 'appointment', at: at(90) })
  expect(timeIn(moment('received', {}))).toBeNull()
})
