import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitrarySop } from '../domain/sop/arbitrary.ts'
import { parseSop } from '../domain/sop/parse.ts'
import type { Sop, Step } from '../domain/sop/sop.ts'
import { readPdf } from './read-pdf.ts'
import { renderSop, type SopPaper } from './sop.ts'

const file = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')
const sopOf = (path: string): Sop => {
  const parsed = parseSop(file(path))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors))
  return parsed.sop
}
const seed = sopOf('../../sop/penerimaan-tamu.yaml')
const library = sopOf('../domain/sop/fixtures/ruang-baca.yaml')
const ministry = sopOf('./fixtures/kementerian.yaml')

const letterhead = { lines: [{ text: 'PEMERINTAH PROVINSI', size: 13 }] }
const printed = (sop: Sop, paper: SopPaper = 'f4', keptAt = Date.UTC(2026, 10, 24)) =>
  renderSop({ sop, letterhead, keptAt, paper })
const seen = async (sop: Sop, paper?: SopPaper) => readPdf(await printed(sop, paper))

/** Words as one compares them: whole, in small letters, without the signs around them. */
const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\d]+/gu) ?? []

/** The slips of the document as it was received, and what stands for them. */
const mended: Readonly<Record<string, string>> = {
  // The year in the number has a digit too many.
  '20121': '2021',
  indetitas: 'identitas',
  // The head of the last standard: the form writes it as one word.
  out: 'output',
  put: 'output',
}
/** Of the page's own making in the received text, not words of the document: marks of bold and slanted letters. */
const marks = new Set(['b', 'i'])

test('the seed shows every word of the document that it was received as', async () => {
  const { text, pages, title } = await seen(seed)
  expect({ pages, title }).toEqual({ pages: 2, title: 'SOP Penerimaan Tamu' })
  const shown = new Set(wordsOf(text))
  const received = wordsOf(file('./fixtures/penerimaan-tamu-seperti-diterima.txt')).filter((word) => !marks.has(word))
  expect(received.length).toBeGreaterThan(300)
  expect(received.map((word) => mended[word] ?? word).filter((word) => !shown.has(word))).toEqual([])
})

test('the identity block stands in the order of the form, an open running number stays open', async () => {
  const [first = ''] = (await seen(seed)).text.split('\n')
  const order = [
    'PEMERINTAH PROVINSI KALIMANTAN TENGAH',
    'SEKRETARIAT',
    'Nomor SOP|800/|/DPKPP-KT/II/2021',
    'Tanggal Pembuatan|18 Januari 2021',
    'Tanggal Revisi',
    'Tanggal Efektif',
    'Disahkan oleh',
    'NIP. 19660315 199203 1 010',
    'Nama SOP|SOP Penerima Tamu',
    'Dasar Hukum :',
    'Kualifikasi Pelaksana :',
    'Keterkaitan :',
    'Peralatan/Perlengkapan :',
    'Peringatan :',
    'Pencatatan dan Pendataan :',
  ]
  const places = order.map((words) => first.indexOf(words))
  expect(places).not.toContain(-1)
  expect(places).toEqual(places.toSorted((a, b) => a - b))
})

test('it is tagged for screen readers, tells the flow in words, and counts its pages', async () => {
  const { text, tagged, claimsUa } = await seen(seed, 'a4')
  expect({ tagged, claimsUa }).toEqual({ tagged: true, claimsUa: true })
  const words = text.replaceAll('|', ' ')
  expect(words).toContain('2 (bertanya kepada Pimpinan/Pejabat/Pegawai) → ya: 3, tidak: 3; 3 → 4, 5')
  expect(words).toContain('Halaman 2 dari 2')
})

test('over several pages the heads come again, lines go on by letters, and kinds stand in the remarks', async () => {
  const { text, pages, claimsUa } = await seen(library)
  expect(pages).toBe(3)
  expect(claimsUa).toBe(true)
  const tables = text.split('\n').slice(1)
  for (const page of tables) {
    for (const head of ['Kegiatan', 'Pelaksana', 'Petugas Lobi', 'Mutu Baku', 'Kelengkapan', 'Ket.']) {
      expect(page).toContain(head)
    }
    expect(page).toMatch(/\|A\|/)
  }
  expect(text.replaceAll('|', ' ')).toContain('Hanya untuk Peneliti')
})

test('twelve steps of eight actors fit, on both papers; other rows of the block are printed', async () => {
  for (const paper of ['f4', 'a4'] as const) {
    const { text, pages } = await seen(ministry, paper)
    expect(pages).toBe(3)
    const words = text.replaceAll('|', ' ')
    for (const { activity } of ministry.steps)
      for (const word of wordsOf(String(activity))) expect(words.toLowerCase()).toContain(word)
    expect(words).toContain('Revisi ke 2')
  }
})

test('the same version gives the same bytes', async () => {
  expect(await printed(ministry)).toEqual(await printed(ministry))
})

test('a text longer than a page goes on on the next, with none of its words lost', async () => {
  const words = Array.from({ length: 280 }, (_, at) => `kata${at}`)
  const long = (step: Step): Step => ({
    ...step,
    activity: words.join(' '),
    requirements: [words.join(' '), words.join(' ')],
  })
  const { text, pages } = await seen({ ...seed, steps: seed.steps.map((step, at) => (at === 1 ? long(step) : step)) })
  expect(pages).toBeGreaterThan(2)
  const shown = wordsOf(text)
  for (const word of words) expect(shown.filter((one) => one === word)).toHaveLength(3)
})

test('thirty actors are drawn small, a name too long for a head stands below', async () => {
  const name = 'Pejabat '.repeat(40).trim()
  const actors = Array.from({ length: 30 }, (_, at) => ({
    key: `a${at}`,
    label: at === 7 ? name : `Pelaksana ${at}`,
    role: 'officer' as const,
    optional: false,
  }))
  const steps = actors.map(
    ({ key }, at): Step => ({
      no: at + 1,
      short: 'x',
      actor: key,
      with: [],
      needs: [],
      until: [{ moment: 'registered', to: at === 29 ? 'end' : at + 2 }],
      activity: 'Mencatat',
      requirements: [],
    }),
  )
  const { text, claimsUa } = await seen({ ...seed, actors, steps })
  expect(claimsUa).toBe(true)
  expect(text.replaceAll('|', ' ')).toMatch(/P8:\s+Pejabat Pejabat Pejabat/)
})

test('printing never fails, whatever the SOP', async () => {
  await fc.assert(
    fc.asyncProperty(arbitrarySop, async (sop) => {
      expect((await seen(sop)).tagged).toBe(true)
    }),
    { numRuns: 6 },
  )
})
