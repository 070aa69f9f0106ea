import { expect, test } from 'vitest'
import { identityKinds, outcomes, vias } from '../domain/visit/moment.ts'
import { readPdf } from './read-pdf.ts'
import { renderVisitSheet, type SheetStep, type VisitSheetInput } from './visit-sheet.ts'

const hands = 'M20 70 C60 10 100 20 90 40 C80 60 40 95 50 95 L290 50'
const minutes = (amount: number) => ({ amount, unit: 'minute', working: false }) as const

/** An instant on 24 November 2026, 09.00 being two hours after midnight in UTC. */
const at = (hour: number, minute: number, second = 0) => Date.UTC(2026, 10, 24, hour - 7, minute, second)

const lapor: SheetStep = {
  no: 1,
  short: 'Lapor',
  limit: minutes(2),
  startedAt: at(9, 37),
  endedAt: at(9, 38, 22),
  elapsedSeconds: 82,
  state: 'done',
}

const registered: VisitSheetInput = {
  letterhead: {
    lines: [
      { text: 'PEMERINTAH PROVINSI KALIMANTAN TENGAH', size: 13 },
      { text: 'DINAS PERUMAHAN', size: 15, bold: true },
    ],
    address: 'Jalan Contoh Nomor 1, Palangka Raya',
  },
  timeZone: 'Asia/Jakarta',
  printedAt: at(9, 38, 30),
  number: { year: 2026, number: 6412 },
  code: 'https://lawang.contoh.id/visits/01JD8Q2M3N4P5R6S7T8V',
  arrivedAt: at(9, 37),
  visitor: { name: 'Siti Rahmawati', institution: 'CV Barito Griya' },
  companions: { count: 1, names: ['Hendro Wibowo'] },
  purpose: 'Konsultasi site plan',
  host: { name: 'Erwin Tunjang, S.T., M.T.', title: 'Kepala Bidang Perumahan' },
  identity: { kind: 'ktp', lastDigits: '0412', custody: 'held', slot: '12' },
  lent: [{ name: 'kartu', number: '027' }],
  initials: { kind: 'drawn', paths: [hands], at: at(9, 38) },
  questions: [{ asked: 'Pejabat', limit: minutes(5), dueAt: at(9, 43) }],
  steps: [
    lapor,
    { no: 2, short: 'Jawaban', limit: minutes(5), startedAt: at(9, 38, 22), elapsedSeconds: 8, state: 'now' },
    { no: 3, short: 'Tunggu', limit: minutes(1), state: 'toCome' },
  ],
  promise: { name: 'Janji layanan', limit: minutes(10), state: 'open' },
  officer: { name: 'Rina Marlina', signature: hands },
  receiver: null,
}

const answered: VisitSheetInput = {
  ...registered,
  printedAt: at(10, 30),
  reprint: true,
  questions: [
    {
      asked: 'Pejabat',
      limit: minutes(5),
      elapsedSeconds: 368,
      answer: {
        answer: 'yes',
        at: at(9, 44, 30),
        by: 'Erwin Tunjang',
        via: 'intercom',
        recordedBy: 'Rina Marlina',
        message: 'Silakan menunggu.',
        initials: hands,
      },
    },
  ],
  steps: [
    lapor,
    {
      no: 2,
      short: 'Jawaban',
      limit: minutes(5),
      startedAt: at(9, 38, 22),
      endedAt: at(9, 44, 30),
      elapsedSeconds: 368,
      state: 'beyond',
    },
  ],
  promise: { name: 'Janji layanan', limit: minutes(10), elapsedSeconds: 545, state: 'kept' },
  receiver: { name: 'Erwin Tunjang' },
  filing: { at: at(10, 22), number: { year: 2026, number: 6398 }, outcome: 'met', by: { name: 'Rina Marlina' } },
}

const seen = async (input: VisitSheetInput) => readPdf(await renderVisitSheet(input))

test('at registration the sheet is one tagged page that names the visit and leaves room for the answer', async () => {
  const pdf = await renderVisitSheet(registered)
  expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-')
  const sheet = readPdf(pdf)
  expect(sheet).toMatchObject({
    pages: 1,
    tagged: true,
    claimsUa: true,
    title: 'Lembar kunjungan tamu nomor 2026/6.412',
  })
  for (const words of [
    'Selasa, 24 November 2026',
    'Siti Rahmawati',
    '1 orang: Hendro Wibowo',
    'KTP •••• 0412',
    'mohon sebelum pukul |09.43| (5 menit)',
    'mulai 09.38',
    'Janji layanan: 10 menit',
    'lembar ini|interkom',
  ])
    expect(sheet.text).toContain(words)
  expect(sheet.text).not.toContain('Cetak ulang')
})

test('come back it bears the answer, the times against the standard and that it is printed again', async () => {
  const { text, pages } = await seen(answered)
  expect(pages).toBe(1)
  for (const words of [
    'terjawab dalam 6:08, |lewat 1:08| dari 5 menit',
    'Silakan menunggu.',
    'interkom, dicatat oleh Rina Marlina',
    '1:22| dari 2 mnt|09.37–09.38',
    '6:08| dari 5 mnt|09.38–09.44|lewat 1:08',
    'Janji layanan: 9:05 dari 10 menit, ditepati',
    'Diarsipkan 24 November, 10.22|Arsip 2026/6.398, diterima',
    'Cetak ulang 24 November 2026 pukul 10.30.',
  ])
    expect(text).toContain(words)
})

test('an identity number is never printed beyond its last four digits', async () => {
  const { text } = await seen({
    ...registered,
    identity: { kind: 'ktp', lastDigits: '6271012345670412', custody: 'seen' },
  })
  expect(text).toContain('KTP •••• 0412, diperlihatkan')
  expect(text).not.toContain('67')
})

test('every kind of identity, way of answering and outcome has its word', async () => {
  const [question] = answered.questions
  if (!(question?.answer && answered.filing)) throw new Error('The visit is answered and filed')
  const { answer } = question
  const { filing } = answered
  const sheets = [
    ...identityKinds.map((kind) => ({ ...registered, identity: { kind, custody: 'digital' } as const })),
    ...[...vias, 'ladder' as const, 'rule' as const].map((via) => ({
      ...registered,
      questions: [{ ...question, answer: { ...answer, via } }],
    })),
    ...outcomes.map((outcome) => ({ ...answered, filing: { ...filing, outcome } })),
  ]
  for (const sheet of sheets) expect(await seen(sheet)).toMatchObject({ pages: 1, claimsUa: true })
})

test('the same visit printed at the same time gives the same bytes', async () => {
  expect(await renderVisitSheet(answered)).toEqual(await renderVisitSheet(answered))
})

test('an SOP of twelve steps, without limits, repeated, passed over and cut short, stays on one page', async () => {
  const states = ['done', 'beyond', 'passedOver', 'cutShort', 'now', 'toCome'] as const
  const steps = Array.from({ length: 12 }, (_, index): SheetStep => {
    const state = states[index % states.length] ?? 'toCome'
    return {
      no: index + 1,
      short: `Langkah ${index + 1}`,
      state,
      ...(index > 5 ? {} : { limit: { amount: 2, unit: 'day', working: true } }),
      ...(index === 6 ? { pass: 2 } : {}),
      ...(state === 'toCome' ? {} : { startedAt: at(9, index), elapsedSeconds: 60 }),
      ...(state === 'toCome' || state === 'now' ? {} : { endedAt: at(9, index + 1) }),
    }
  })
  const { text, pages, claimsUa } = await seen({ ...registered, steps })
  expect({ pages, claimsUa }).toEqual({ pages: 1, claimsUa: true })
  for (const step of steps) expect(text).toContain(step.short)
  for (const words of ['2 hari kerja', 'tanpa batas', 'dilewati', 'terhenti', 'ke-2', 'lewat'])
    expect(text).toContain(words)
})

test('a visit of which only a name is known has its sheet, with room for the number', async () => {
  const { timeZone, letterhead, printedAt, code, arrivedAt } = registered
  const { text, title } = await seen({
    timeZone,
    letterhead: { lines: letterhead.lines },
    printedAt,
    code,
    arrivedAt,
    visitor: { name: 'Suharto' },
    questions: [],
    steps: [{ no: 1, short: 'Lapor', state: 'toCome' }],
  })
  expect(title).toBe('Lembar kunjungan tamu')
  expect(text).toContain('Nama|Suharto')
  expect(text).not.toContain('Jawaban yang dituju')
  expect(text).not.toContain('Yang menerima')
})

test('of several who are asked the last one has the room, the others their answer in a line', async () => {
  const { text } = await seen({
    ...registered,
    questions: [
      { asked: 'Asisten', answer: { answer: 'yes', at: at(8, 5), by: 'Dewi', via: 'whatsapp' } },
      {
        asked: 'Manajer',
        limit: { amount: 1, unit: 'day', working: false },
        answer: { answer: 'later', at: at(9, 50), via: 'rule', proposedAt: at(33, 0) },
      },
    ],
    appointment: { at: at(33, 0), note: 'bawa surat' },
  })
  expect(text).toContain('Asisten: |ya|, 08.05 oleh Dewi, lewat WhatsApp')
  expect(text).toContain('Jawaban: Manajer')
  expect(text).toContain('Rabu, 25 November')
  expect(text.replaceAll('|', '')).toContain('Rabu, 25 November 2026 pukul 09.00, bawa surat')
})

test.each([
  ['200 letters', 'Abdurrahman Wahid '.repeat(12).slice(0, 200), 'Abdurrahman Wahid'],
  ['one word of 200 letters', 'x'.repeat(200), 'xxx'],
  ['a script', "<script>alert(1)</script> O'Brien", "<script>alert(1)</script> O'Brien"],
  ['markup of Typst', '#let x = 1 *b* _i_ $x^2$ `r` @ref = H', '#let x = 1 *b* _i_ $x^2$ `r` @ref = H'],
  ['a call', '#panic("no") \\ // c /* d */', '#panic("no") \\ // c /* d */'],
])('%s is printed as it was typed', async (_, words, printed) => {
  const { text, claimsUa } = await seen({
    ...registered,
    visitor: { name: words, institution: words },
    purpose: words,
    host: { name: words, title: words },
  })
  expect(text.replaceAll('|', '')).toContain(printed)
  expect(claimsUa).toBe(true)
})

test.each(['🙂👨‍👩‍👧', 'محمد بن سلمان', '漢字かな', 'é́̂ \u202Etfel\u202C \t\n', ''])(
  'a name for which there may be no letters (%j) never stops the sheet',
  async (name) => {
    expect(await seen({ ...registered, visitor: { name } })).toMatchObject({ pages: 1, tagged: true })
  },
)

test('what cannot be set small enough goes on over the page', async () => {
  const { pages, text } = await seen({ ...registered, purpose: 'Keperluan yang amat panjang. '.repeat(80) })
  expect(pages).toBe(2)
  expect(text).toContain('halaman 1 dari 2')
})

test('initials that are no path of the pad are left out', async () => {
  const { pages } = await seen({
    ...registered,
    initials: { kind: 'drawn', paths: ['M0 0"/><script/>', 'M M Q', hands], at: at(9, 38) },
  })
  expect(pages).toBe(1)
})
