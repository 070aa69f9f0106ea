import { expect, test } from 'vitest'
import { type BookLine, type GuestBookInput, renderGuestBook } from './guest-book.ts'
import { readPdf } from './read-pdf.ts'

const hour = 3_600_000

/** Lines from number 5.402 on, thirty a day from 1 October 2026, 08.00 in Jakarta. */
function lines(howMany: number): readonly BookLine[] {
  return Array.from({ length: howMany }, (_, index) => {
    const arrivedAt = Date.UTC(2026, 9, 1 + Math.floor(index / 30), 1, index % 30)
    return {
      year: 2026,
      number: 5402 + index,
      arrivedAt,
      name: `Tamu ${index}`,
      institution: 'CV Barito Griya',
      companions: index % 4,
      purpose: 'Konsultasi',
      host: { name: 'Erwin Tunjang, S.T.', unit: 'Bidang Perumahan' },
      initials: { kind: 'drawn', paths: [`M${index % 100} 20 C60 10 100 20 90 ${index % 60} L290 50`] },
      leftAt: arrivedAt + hour,
      ...(index % 5 === 0 ? { outcome: 'absent' } : { receivedAt: arrivedAt + hour / 4, outcome: 'met' }),
    }
  })
}

const october: GuestBookInput = {
  letterhead: { lines: [{ text: 'PEMERINTAH PROVINSI', size: 13 }] },
  timeZone: 'Asia/Jakarta',
  printedAt: Date.UTC(2026, 9, 30, 9, 20),
  period: { kind: 'month', year: 2026, month: 10 },
  classification: '400.14.1',
  lines: lines(8),
}

const seen = async (input: GuestBookInput) => readPdf(await renderGuestBook(input))

/** The October book with its first line changed. */
const withFirst = (change: Partial<BookLine>): GuestBookInput => ({
  ...october,
  lines: october.lines.map((line, index) => (index === 0 ? { ...line, ...change } : line)),
})

test('a month is tagged, banded by days, and says that no number is missing', async () => {
  const book = await seen(october)
  expect(book).toMatchObject({ pages: 1, tagged: true, claimsUa: true, title: 'Buku tamu Oktober 2026' })
  for (const words of [
    'Kamis, 1 Oktober 2026',
    '8 kunjungan, 6 diterima',
    '5.402|08.00|Tamu 0',
    'CV Barito Griya',
    '8 baris|Nomor 5.402 sampai 5.409, tanpa nomor terlewat.',
    'Hasil: 6 diterima, 2 tidak di tempat.',
    'Kode klasifikasi 400.14.1',
    'Dicetak 30 Oktober 2026 pukul 16.20.',
  ])
    expect(book.text).toContain(words)
  expect(book.text).not.toContain('Ditutup')
})

test('a missing number is named, never passed over', async () => {
  const { text } = await seen({ ...october, lines: october.lines.filter((line) => line.number !== 5405) })
  expect(text).toContain('Nomor terlewat: 5.405.')
  expect(text).not.toContain('tanpa nomor terlewat')
})

test('chosen lines say by what they were chosen and claim nothing about the rest', async () => {
  const { text, title } = await seen({
    ...october,
    period: { kind: 'days', from: '2026-10-01', to: '2026-10-15' },
    filter: { search: 'griya '.repeat(40), host: 'Erwin Tunjang', outcome: 'absent' },
    lines: october.lines.filter((line) => line.outcome === 'absent'),
  })
  expect(title).toBe('Buku tamu 1–15 Oktober 2026')
  expect(text).toContain('Disaring: “griya')
  expect(text.replaceAll('|', '')).toContain('yang dituju Erwin Tunjang, hasil tidak di tempat')
  expect(text).toContain('2 baris|Nomor 5.402 sampai 5.407.')
  expect(text).not.toContain('terlewat')
})

test('a correction leaves the old words readable and tells who mended them and why', async () => {
  const made = { at: Date.UTC(2026, 9, 1, 4, 10), by: 'Rina Marlina' }
  const { text } = await seen(
    withFirst({
      corrections: [
        { field: 'name', from: 'Saiful', ...made, reason: 'ejaan menurut KTP' },
        { field: 'name', from: 'Sayful', ...made },
        { field: 'companions', from: '+3', ...made },
        { field: 'institution', from: 'PT Lama', ...made },
        { field: 'purpose', from: 'Termin I', ...made },
        { field: 'host', from: 'Dedy', ...made },
        { field: 'other', from: '0812 3456 7890', ...made },
      ],
    }),
  )
  for (const old of ['Saiful', 'Sayful', '+3', 'PT Lama', 'Termin I', 'Dedy']) expect(text).toContain(old)
  expect(text).not.toContain('0812')
  expect(text).toContain('Baris |5.402|, nama, 1 Oktober 11.10 oleh Rina Marlina: “ejaan menurut KTP”')
})

test('a visit that goes on, initials that could not be drawn and a group that signs have their places', async () => {
  const open: BookLine = {
    year: 2026,
    number: 5402,
    arrivedAt: october.printedAt,
    name: 'Suharto',
    companions: 0,
    initials: { kind: 'thumb' },
  }
  const { text } = await seen({
    ...october,
    lines: [
      open,
      { ...open, initials: { kind: 'waived' } },
      { ...open, initials: { kind: 'none' } },
      { ...open, initials: { kind: 'drawn', paths: ['M0 0L9 9', 'M0 0L9 9'] } },
    ],
  })
  expect(text).toContain('5.402|16.20|Suharto|cap jempol|–|–|belum selesai')
  expect(text).toContain('tidak dapat')
  expect(text).toContain('Hasil: 4 belum selesai.')
})

test('two years are numbered apart', async () => {
  const [first, second] = october.lines
  if (!(first && second)) throw new Error('The book has lines')
  const { text } = await seen({
    ...october,
    period: { kind: 'all' },
    lines: [first, { ...second, year: 2027, number: 1 }],
  })
  expect(text).toContain('Nomor 2026/5.402, 2027/1, tanpa nomor terlewat.')
})

test('an empty month has its page', async () => {
  const { text, pages } = await seen({ ...october, lines: [] })
  expect(pages).toBe(1)
  expect(text).toContain('Tidak ada baris.')
})

test('hostile words are printed as they were typed', async () => {
  const words = '<script>x</script> #let *b* $x$'
  const book = await seen(withFirst({ name: words, institution: '🙂 محمد', purpose: 'y'.repeat(300) }))
  expect(book.text).toContain(words)
  expect(book.tagged).toBe(true)
})

test('a month of 600 lines is printed, every page under its head and day, and twice the same', async () => {
  const month = { ...october, lines: lines(600) }
  const pdf = await renderGuestBook(month)
  const { pages, text, claimsUa } = readPdf(pdf)
  expect(pages).toBeGreaterThan(20)
  expect(claimsUa).toBe(true)
  expect(text).toContain('600 baris|Nomor 5.402 sampai 6.001, tanpa nomor terlewat.')
  for (const page of text.split('\n')) expect(page).toContain('Oktober 2026')
  expect(await renderGuestBook(month)).toEqual(pdf)
}, 60_000)
