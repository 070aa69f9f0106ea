import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseSop } from '../../sop/parse.ts'
import type { Sop } from '../../sop/sop.ts'
import { atDeskOf } from './at-desk.ts'

const root = join(import.meta.dirname, '../../../..')

function sopOf(yaml: string): Sop {
  const parsed = parseSop(yaml)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors))
  return parsed.sop
}

test('by the shipped SOP the desk takes the card, gives one, and the host is asked', () => {
  const sop = sopOf(readFileSync(join(root, 'sop/penerimaan-tamu.yaml'), 'utf8'))
  expect(atDeskOf(sop, undefined)).toEqual({
    step: 1,
    registers: true,
    identity: 'held',
    pools: ['visitorCard'],
    asks: { actor: 'host', step: 2 },
  })
})

test('what has a step of its own is not taken by registering', () => {
  const sop = sopOf(readFileSync(join(root, 'src/domain/sop/fixtures/ruang-baca.yaml'), 'utf8'))
  expect(atDeskOf(sop, 'member')).toEqual({ step: 1, registers: true, identity: 'seen', pools: [], asks: null })
})

test('a queue number before the book is not passed over', () => {
  const sop = sopOf(`
sop: 1
name: Loket
actors: { officer: { label: Petugas, role: officer } }
fields: { host: none }
steps:
  - { no: 1, short: Nomor, actor: officer, until: { queued: 2 }, activity: Memberi nomor }
  - { no: 2, short: Buku, actor: officer, until: { registered: end }, activity: Mengisi buku tamu }
`)
  expect(atDeskOf(sop, undefined)).toMatchObject({ step: 1, registers: false })
})

test('where the book is signed later the form only opens the visit', () => {
  const sop = sopOf(`
sop: 1
name: Surat dahulu
actors: { officer: { label: Petugas, role: officer }, boss: { label: Pimpinan, role: host } }
words: { letterChecked: Surat }
steps:
  - { no: 1, short: Surat, actor: officer, until: { performed.letterChecked.passed: 2, performed.letterChecked.failed: end }, activity: Memeriksa surat }
  - { no: 2, short: Buku, actor: officer, until: { registered: 3 }, activity: Mengisi buku tamu }
  - { no: 3, short: Tanya, actor: officer, asks: boss, until: { answered.yes: 4, answered.no: end, answered.absent: end }, activity: Bertanya }
  - { no: 4, short: Masuk, actor: officer, until: { received: end }, activity: Mengantar }
`)
  expect(atDeskOf(sop, undefined)).toEqual({ step: 1, registers: false, identity: 'none', pools: [], asks: null })
})
