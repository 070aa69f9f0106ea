import { inflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import type { ComplianceReport, Figure } from '../contract/reports.ts'
import { renderFiguresSheet } from './figures-sheet.ts'
import { readPdf } from './read-pdf.ts'
import { periodWords, type ReportInput, renderReport } from './report.ts'

const figure = (measure: string, within: number, beyond: number): Figure => ({
  version: 3,
  measure,
  count: within + beyond,
  within,
  beyond,
  unrecorded: measure === 'step:2' ? 4 : 0,
  leftOut: 0,
  waived: 1,
  share: within / (within + beyond),
  medianSeconds: 78,
  p10Seconds: 52,
  p90Seconds: 331.5,
})
const measure = (no: number | null, name: string, at: string, limit: number) => ({
  measure: at,
  of: no === null ? ('standard' as const) : ('step' as const),
  no,
  name,
  limitSeconds: limit,
  limitText: `${limit / 60} mnt`,
  binds: 'office' as const,
})
const spread = { width: 6, counts: [1, 2, 3] }
const measures = [measure(1, 'Lapor', 'step:1', 120), measure(2, 'Jawaban', 'step:2', 300)]
const report: ComplianceReport = {
  from: '2026-11-01',
  to: '2026-11-30',
  visits: 518,
  outcomes: [
    { outcome: 'met', count: 443 },
    { outcome: 'absent', count: 75 },
  ],
  versions: [
    {
      version: 3,
      name: 'SOP Penerimaan Tamu',
      effective: '2026-01-02',
      visits: 518,
      promise: 'standard:0',
      measures: [...measures, measure(null, 'Janji layanan', 'standard:0', 600)],
    },
  ],
  figures: [
    { ...figure('step:1', 500, 18), spread },
    { ...figure('step:2', 460, 58), spread },
    { ...figure('standard:0', 487, 31), spread },
  ],
  groups: [
    { key: 'u1', name: 'Sekretariat', visits: 300, figures: [figure('standard:0', 290, 10)] },
    { key: 'u2', name: 'Bidang Pertanahan', visits: 218, figures: [figure('standard:0', 197, 21)] },
  ],
}
const days: ComplianceReport = {
  ...report,
  groups: [
    { key: '2026-11-02', name: null, visits: 200, figures: [figure('standard:0', 190, 10)] },
    { key: '2026-11-17', name: null, visits: 118, figures: [figure('standard:0', 100, 18)] },
    { key: '2026-11-30', name: null, visits: 200, figures: [figure('standard:0', 197, 3)] },
  ],
}
const input: ReportInput = {
  letterhead: { lines: [{ text: 'DINAS PERUMAHAN', size: 13 }] },
  timeZone: 'Asia/Jakarta',
  printedAt: Date.UTC(2026, 11, 1, 1, 10),
  filter: null,
  report,
  periods: { by: 'day', of: days },
  arrivals: { from: report.from, to: report.to, cells: [{ weekday: 1, hour: 9, count: 27 }] },
}
const office = {
  id: 'o',
  name: 'Dinas Perumahan',
  shortName: 'DPKPP',
  letterhead: [],
  address: '',
  contact: '',
  timeZone: 'Asia/Jakarta',
  phrases: { desk: [], host: [] },
  answerLinks: 'open' as const,
}

test('the report says in plain words what was kept and what was not', async () => {
  const paper = readPdf(await renderReport(input))
  expect(paper).toMatchObject({ tagged: true, claimsUa: true, title: 'Pelayanan tamu, November 2026' })
  const text = paper.text.replaceAll('|', ' ').replaceAll(/\s+/g, ' ')
  for (const words of [
    'Janji layanan ditepati bagi 487 dari 518 kunjungan yang dapat dinilai.',
    'Langkah yang paling sering lewat batas: Jawaban, 58 dari 518 kali.',
    'Bidang dengan bagian terendah: Bidang Pertanahan, 90%.',
    'Paling ramai Senin pukul 09.00 sampai 10.00.',
    'disusun 1 Desember 2026 pukul 08.10',
    '17 Nov, 85%',
    '4 tak tercatat',
    '85,5%',
  ])
    expect(text).toContain(words)
})

test('a time without a visit has a report as well', async () => {
  const nothing = { ...report, visits: 0, outcomes: [], versions: [], figures: [], groups: [] }
  const paper = readPdf(
    await renderReport({
      ...input,
      report: nothing,
      periods: { by: 'day', of: nothing },
      arrivals: { ...input.arrivals, cells: [] },
    }),
  )
  expect(paper).toMatchObject({ pages: 1, claimsUa: true })
  expect(paper.text.replaceAll('|', ' ')).toContain('Tidak ada kunjungan')
})

test('a time is named as one would', () => {
  expect(periodWords('2026-11-01', '2026-11-30')).toBe('November 2026')
  expect(periodWords('2026-01-01', '2026-12-31')).toBe('2026')
  expect(periodWords('2026-11-24', '2026-11-24')).toBe('24 November 2026')
  expect(periodWords('2026-11-23', '2026-11-29')).toBe('23 November 2026 sampai 29 November 2026')
})

test('the spreadsheet holds numbers, days and lengths of time, its heads stand still, its terms are explained', async () => {
  const file = await renderFiguresSheet({ office, report: days, by: 'day', locale: 'id' })
  const [figures, means] = [entryOf(file, 'xl/worksheets/sheet1.xml'), entryOf(file, 'xl/worksheets/sheet2.xml')]
  expect(figures).toContain('state="frozen"')
  expect(figures).toContain('<v>518</v>')
  expect(figures).toContain(`<v>${78 / 86_400}</v>`)
  // 2 November 2026 as spreadsheets count days.
  expect(figures).toContain('<v>46328</v>')
  expect(means).toContain('<v>46327</v>')
  const strings = entryOf(file, 'xl/sharedStrings.xml')
  for (const words of ['Menurut waktu', '2. Jawaban', 'Janji layanan', 'Arti angka', 'Tidak tercatat']) {
    expect(strings + entryOf(file, 'xl/workbook.xml')).toContain(words)
  }
})

/** One entry of a zip file, found by its name in the central directory. */
function entryOf(file: Buffer, name: string): string {
  for (
    let at = file.indexOf('PK\u0001\u0002', 'latin1');
    at >= 0;
    at = file.indexOf('PK\u0001\u0002', at + 4, 'latin1')
  ) {
    const length = file.readUInt16LE(at + 28)
    if (file.toString('utf8', at + 46, at + 46 + length) !== name) continue
    const local = file.readUInt32LE(at + 42)
    const begin = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28)
    const packed = file.subarray(begin, begin + file.readUInt32LE(at + 20))
    return (file.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed)).toString('utf8')
  }
  throw new Error(`No ${name}`)
}
