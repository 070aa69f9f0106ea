import { expect, test } from 'vitest'
import type { GuestBookLine } from '../../../contract/guest-book.ts'
import { byDay, lineBeside, writtenOf } from './lines.ts'

const line = (number: number, day: string, mended: GuestBookLine['mended'] = []): GuestBookLine => ({
  visitId: `v${number}`,
  year: 2026,
  number,
  day,
  arrivedAt: `${day}T02:00:00.000Z`,
  receivedAt: null,
  leftAt: null,
  visitor: { name: 'Syaiful Bahri', institution: null },
  companions: 0,
  purpose: 'Penagihan termin II',
  host: null,
  initials: null,
  outcome: 'met',
  mended,
})
const correction = (field: string, from: string, to: string): GuestBookLine['mended'][number] => ({
  field,
  from,
  to,
  at: '2026-10-30T04:10:00.000Z',
  by: 'Rina Marlina',
  reason: 'salah ketik',
})

test('lines of a day stand together', () => {
  const days = byDay([line(1, '2026-10-29'), line(2, '2026-10-30'), line(3, '2026-10-30')])
  expect(days.map(({ day, lines }) => [day, lines.length])).toEqual([
    ['2026-10-29', 1],
    ['2026-10-30', 2],
  ])
})

test('a field that was corrected twice keeps its first words and both notes', () => {
  const mended = [
    correction('purpose', 'Penagihan termin I', 'Penagihan'),
    correction('name', 'Saiful', 'Syaiful Bahri'),
    correction('purpose', 'Penagihan', 'Penagihan termin II'),
  ]
  expect(writtenOf(line(1, '2026-10-30', mended), 'purpose')).toEqual({ old: 'Penagihan termin I', notes: [1, 3] })
  expect(writtenOf(line(1, '2026-10-30', mended), 'host')).toEqual({ old: null, notes: [] })
})

test('a field that was empty before has no words to strike', () => {
  const mended = [correction('institution', '', 'CV Sebangau Jaya')]
  expect(writtenOf(line(1, '2026-10-30', mended), 'institution')).toEqual({ old: null, notes: [1] })
})

test('steps end at the ends, and begin where one looks', () => {
  const lines = [line(1, '2026-10-30'), line(2, '2026-10-30')]
  expect(lineBeside(lines, 'v2', 'down')?.number).toBe(2)
  expect(lineBeside(lines, 'v2', 'up')?.number).toBe(1)
  expect(lineBeside(lines, null, 'up')?.number).toBe(2)
  expect(lineBeside([], null, 'down')).toBeNull()
})
