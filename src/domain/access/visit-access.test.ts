import { expect, test } from 'vitest'
import type { HostRef } from '../visit/moment.ts'
import { maySee } from './visit-access.ts'

const toErwin: HostRef = { kind: 'staff', staffId: 'erwin', name: 'Erwin Tunjang', unitId: 'perumahan' }
const erwin = { role: 'host', staffId: 'erwin', headOf: [] } as const
const head = { role: 'host', staffId: 'bambang', headOf: ['perumahan'] } as const
const other = { role: 'host', staffId: 'marlina', headOf: ['pertanahan'] } as const

test.each(['secretariat', 'officer', 'system'] as const)('%s see every visit of their office', (role) => {
  expect(maySee({ host: toErwin }, { role, headOf: [] })).toBe(true)
  expect(maySee({}, { role, headOf: [] })).toBe(true)
})

test('a host sees the visits to them, and as head those of the unit', () => {
  expect([erwin, head, other].map((who) => maySee({ host: toErwin }, who))).toEqual([true, true, false])
  const toUnit: HostRef = { kind: 'unit', unitId: 'perumahan', name: 'Bidang Perumahan' }
  expect([erwin, head, other].map((who) => maySee({ host: toUnit }, who))).toEqual([false, true, false])
})

test('a visit to nobody on the list is the desk’s, and a host without a staff entry sees none', () => {
  expect(maySee({ host: { kind: 'named', name: 'Tamu' } }, erwin)).toBe(false)
  expect(maySee({}, erwin)).toBe(false)
  expect(maySee({ host: toErwin }, { role: 'host', headOf: [] })).toBe(false)
  expect(maySee({ host: toErwin }, { role: 'visitor', headOf: [] })).toBe(false)
})
