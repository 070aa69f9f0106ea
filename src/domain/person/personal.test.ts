import { expect, test } from 'vitest'
import type { Occurrence } from '../visit/moment.ts'
import { joinPersonal, partPersonal, personalFields } from './personal.ts'

const registered: Occurrence = {
  type: 'registered',
  year: 2026,
  number: 12,
  details: {
    visitor: { id: 'p1', name: 'Budi Santoso', institution: 'PT Kahayan', phone: '0812' },
    purpose: 'Menyerahkan gambar',
    host: { kind: 'staff', staffId: 's1', name: 'Erwin Tunjang' },
    companions: [{ name: 'Ani' }, {}],
    fields: { vehicle: 'KH 1234 AB' },
  },
  initials: ['M1 2L3 4', 'M5 6'],
}

test('the personal words leave the facts and come back in their places', () => {
  const { facts, personal } = partPersonal(registered)
  expect(personal).toEqual([
    'Budi Santoso',
    'PT Kahayan',
    '0812',
    'Menyerahkan gambar',
    'Ani',
    'KH 1234 AB',
    'M1 2L3 4',
    'M5 6',
  ])
  for (const word of personal) expect(JSON.stringify(facts)).not.toContain(word)
  expect(JSON.stringify(facts)).toContain('Erwin Tunjang')
  expect(joinPersonal(facts, personal)).toEqual(registered)
})

test('after erasure the shape stays and the words are empty', () => {
  const { facts } = partPersonal(registered)
  expect(joinPersonal(facts, null)).toMatchObject({
    number: 12,
    details: { visitor: { id: 'p1', name: '', institution: '' }, companions: [{ name: '' }, {}] },
    initials: ['', ''],
  })
})

test('the name of a host who is nobody of the office is personal', () => {
  const asked: Occurrence = { type: 'hostAsked', stage: 'host', to: { kind: 'named', name: 'Pak Tamrin' } }
  expect(partPersonal(asked).personal).toEqual(['Pak Tamrin'])
  const unit: Occurrence = { type: 'hostAsked', stage: 'host', to: { kind: 'unit', unitId: 'u', name: 'Sekretariat' } }
  expect(partPersonal(unit).personal).toEqual([])
  expect(partPersonal({ type: 'hostAsked', stage: 'rule', to: null })).toEqual({
    facts: { type: 'hostAsked', stage: 'rule', to: null },
    personal: [],
  })
})

test.each<Occurrence>([
  { type: 'deposited', item: 'identityCard', slot: '07', identity: { kind: 'ktp', number: '6271010101010001' } },
  { type: 'corrected', change: { kind: 'field', field: 'purpose', from: 'lama', to: 'baru' }, reason: 'salah ketik' },
  { type: 'corrected', change: { kind: 'undo', commandId: 'c1' } },
  {
    type: 'answered',
    stage: 'host',
    answer: 'later',
    givenBy: null,
    via: 'screen',
    message: 'sebentar',
    proposedAt: 5,
  },
  { type: 'turnedAway', reason: 'rapat', appointment: { at: 9, note: 'bawa surat' } },
  { type: 'reportedBack', initials: 'M0 0' },
  { type: 'noted', text: 'tertinggal payung' },
  { type: 'seated', room: 'Ruang Tunggu 1' },
])('$type survives being parted and joined', (occurrence) => {
  const { facts, personal } = partPersonal(occurrence)
  expect(joinPersonal(facts, personal)).toEqual(occurrence)
  expect(personal.length > 0).toBe(
    personalFields[occurrence.type].length > 0 && !JSON.stringify(facts).includes('undo'),
  )
})
