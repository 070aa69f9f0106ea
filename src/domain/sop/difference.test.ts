import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { translator } from '../../text/index.ts'
import { changeWords } from '../../text/sop-change-words.ts'
import { arbitrarySop } from './arbitrary.ts'
import { difference } from './difference.ts'
import { parseSop } from './parse.ts'
import type { Intake, Sop } from './sop.ts'
import { writeSop } from './written.ts'

const seedFile = readFileSync(new URL('../../../sop/penerimaan-tamu.yaml', import.meta.url), 'utf8')
const seed = read(seedFile)
const t = translator('id')

test('an SOP differs in nothing from itself, nor from the same written otherwise', () => {
  fc.assert(
    fc.property(arbitrarySop, (sop) => {
      expect(difference(sop, sop)).toEqual([])
      expect(difference(sop, read(writeSop(sop, 'en')))).toEqual([])
    }),
    { numRuns: 20 },
  )
})

test('two SOPs that do not mean the same differ, each change in a sentence of either language', () => {
  fc.assert(
    fc.property(arbitrarySop, arbitrarySop, (before, after) => {
      const changes = difference(before, after)
      expect(changes.length > 0).toBe(meaning(before) !== meaning(after))
      for (const change of changes) {
        for (const locale of ['id', 'en'] as const) {
          const {
            sentence,
            title,
            before: was,
            after: is,
          } = changeWords(change, { before, after }, { t: translator(locale), locale })
          expect(sentence).not.toMatch(/undefined|\[object|sopChanges\.|\bnull\b/)
          expect(title).not.toBe('')
          expect(was === null && is === null).toBe(false)
        }
      }
    }),
    { numRuns: 30 },
  )
})

/** Every single value of an SOP, changed on its own. */
test('no change of a single value goes unseen', () => {
  fc.assert(
    fc.property(arbitrarySop, fc.nat(), (sop, pick) => {
      const places = leavesOf(sop).filter(([part]) => part !== 'format')
      const place = places[pick % places.length]
      if (place === undefined) return
      const other = withChanged(sop, place)
      if (meaning(sop) !== meaning(other))
        expect({ place, changes: difference(sop, other).length }).not.toMatchObject({ changes: 0 })
    }),
    { numRuns: 150 },
  )
})

test.each([
  [
    'a shorter limit',
    (file: string) => file.replace('limit: 5 menit', 'limit: 3 menit'),
    ['Langkah 2, Jawaban: batas waktu: 5 menit menjadi 3 menit.'],
  ],
  [
    'a limit that is gone',
    (file: string) => file.replace('limit: 5 menit, ', ''),
    ['Langkah 2, Jawaban: batas waktu: 5 menit menjadi tidak ada.'],
  ],
  [
    'another actor',
    (file: string) => file.replace('no: 3, short: Tunggu, actor: officer', 'no: 3, short: Tunggu, actor: host'),
    ['Langkah 3, Tunggu: pelaksana: Petugas Piket menjadi Pimpinan/Pejabat/Pegawai.'],
  ],
  [
    'a thing that is kept otherwise',
    (file: string) => file.replace('identityCard: held', 'identityCard: offered'),
    ['Titipan: Kartu identitas: disimpan di loker menjadi boleh dititipkan.'],
  ],
  [
    'a card that is not lent',
    (file: string) => file.replace('visitorCard: worn', 'visitorCard: none'),
    ['Pinjaman: Kartu tamu: dikenakan, harus kembali menjadi tidak dipinjamkan.'],
  ],
  [
    'another text',
    (file: string) => file.replace('output: Data Tamu', 'output: Jawaban'),
    ['Langkah 2, Jawaban: output: Data Tamu menjadi Jawaban.'],
  ],
  [
    'another way',
    (file: string) => file.replace('answered.no: 3', 'answered.no: 5'),
    [
      'Langkah 2, Jawaban: jalan keluar: jawaban tidak, lalu langkah 3, Tunggu menjadi jawaban tidak, lalu langkah 5, Arsip.',
    ],
  ],
  [
    'another usual way',
    (file: string) => file.replace('{ seated: 4, received: 4,', '{ received: 4, seated: 4,'),
    [
      'Langkah 3, Tunggu: urutan jalan keluar, yang pertama adalah jalan biasa: tamu diantar ke ruang tunggu, tamu dipersilakan masuk, tamu dipersilakan datang lain waktu menjadi tamu dipersilakan masuk, tamu diantar ke ruang tunggu, tamu dipersilakan datang lain waktu.',
    ],
  ],
  [
    'another promise',
    (file: string) => file.replace('limit: 10 menit', 'limit: 8 menit'),
    ['Standar Janji layanan: batas waktu: 10 menit menjadi 8 menit.'],
  ],
])('%s is told as such', (_, change, sentences) => {
  const after = read(change(seedFile))
  expect(
    difference(seed, after).map((one) => changeWords(one, { before: seed, after }, { t, locale: 'id' }).sentence),
  ).toEqual(sentences)
})

test('a step that is put in is one change, beside the numbers of those that follow', () => {
  const on = (from: number) => (_: string, before: string, no: string) =>
    `${before}${Number(no) < from ? no : Number(no) + 1}`
  const file = seedFile
    .replace(/(- \{ no: )(\d)/g, on(2))
    .replace(/(registered: |seated: |received: |turnedAway: |identityCard: |answered\.\w+: )(\d)/g, on(3))
    .replace('actors:', 'actors:\n  secretary: { label: Sekretaris, role: staff }')
    .replace(
      '  - { no: 3',
      '  - { no: 2, short: Saring, actor: officer, asks: secretary, limit: 2 menit, until: { answered.yes: 3, answered.no: 6 }, activity: Sekretaris ditanya dahulu }\n  - { no: 3',
    )
  const after = read(file)
  const words = difference(seed, after).map((change) =>
    changeWords(change, { before: seed, after }, { t, locale: 'id' }),
  )
  expect(words.map(({ sentence }) => sentence)).toEqual([
    'Baru: Langkah 2, Saring, Sekretaris ditanya dahulu; bertanya kepada Sekretaris; paling lama 2 menit.',
    'Nomor langkah: 2, 3, 4, 5 menjadi 3, 4, 5, 6.',
    'Baru: Pelaksana Sekretaris, pegawai yang ditunjuk.',
  ])
})

test('steps that change places are moved, the fewest that explain it', () => {
  const [one, two, three, ...rest] = seed.steps
  if (one === undefined || two === undefined || three === undefined) throw new Error('The seed has five steps')
  const moved = { ...seed, steps: [two, three, one, ...rest] }
  expect(difference(seed, moved)).toEqual([{ of: 'step', mark: 'moved', after: one, follows: three }])
})

test('what a kind of visit merely takes over from the office is told once', () => {
  const kinds = [{ key: 'a', label: 'Umum', requirements: [], recorded: true, intake: seed.intake }]
  const intake: Intake = { ...seed.intake, signs: { entering: 'none', leaving: 'none' } }
  const before = { ...seed, kinds }
  const after = { ...seed, intake, kinds: kinds.map((kind) => ({ ...kind, intake })) }
  expect(difference(before, after)).toHaveLength(1)
  expect(difference(before, { ...after, intake: seed.intake })).toMatchObject([{ of: 'entering', kind: { key: 'a' } }])
})

function read(file: string): Sop {
  const parsed = parseSop(file)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors))
  return parsed.sop
}

/** What an SOP says, in one form: without lines that say none, without the order of keys and of sets. */
function meaning(sop: Sop): string {
  const sets = new Set(['with', 'only', 'needs', 'days'])
  const plain = (value: unknown, key = ''): unknown => {
    if (Array.isArray(value)) return sets.has(key) ? value.map(String).toSorted() : value.map((one) => plain(one))
    if (typeof value !== 'object' || value === null) return value
    const entries = Object.entries(value).filter(([, one]) => one !== undefined && one !== 'none')
    const at = entries.map(([name, one]): [string, unknown] => [name, plain(one, name)])
    // the lines of `until` keep their order in a list
    return Object.fromEntries(at.toSorted(([a], [b]) => (a < b ? -1 : 1)))
  }
  return JSON.stringify(plain(sop))
}

type Place = readonly (string | number)[]

function leavesOf(value: unknown, at: Place = []): readonly Place[] {
  if (typeof value !== 'object' || value === null) return [at]
  return Object.entries(value).flatMap(([key, one]) => leavesOf(one, [...at, Array.isArray(value) ? Number(key) : key]))
}

function withChanged(sop: Sop, place: Place): Sop {
  const copy = structuredClone(sop)
  let inside: Record<string | number, unknown> = Object(copy)
  for (const key of place.slice(0, -1)) inside = Object(inside[key])
  const last = place.at(-1) ?? ''
  const value = inside[last]
  inside[last] =
    value === 'end'
      ? sop.steps[0]?.no
      : typeof value === 'number'
        ? value + 1000
        : typeof value === 'boolean'
          ? !value
          : `${String(value)}X`
  return copy
}
