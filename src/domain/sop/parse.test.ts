import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { sound } from './fixtures/faulty.ts'
import { parseSop, sketchSop } from './parse.ts'
import type { Sop } from './sop.ts'

const file = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')
const read = (source: string): Sop => {
  const parsed = parseSop(source)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors))
  return parsed.sop
}
const seed = read(file('../../../sop/penerimaan-tamu.yaml'))
const reading = read(file('./fixtures/ruang-baca.yaml'))
const clinic = read(file('./fixtures/klinik.yaml'))
const kindOf = (sop: Sop, key: string) => sop.kinds.find((kind) => kind.key === key)

test('the shipped procedure: five steps by two actors, ten minutes in all', () => {
  expect(seed.name).toBe('SOP Penerimaan Tamu')
  expect(seed.actors).toEqual([
    { key: 'officer', label: 'Petugas Piket', role: 'officer', optional: false },
    { key: 'host', label: 'Pimpinan/Pejabat/Pegawai', role: 'host', optional: false },
  ])
  expect(seed.steps.map((step) => [step.no, step.short, step.limit?.amount])).toEqual([
    [1, 'Lapor', 2],
    [2, 'Jawaban', 5],
    [3, 'Tunggu', 1],
    [4, 'Kembali', 1],
    [5, 'Arsip', 1],
  ])
  expect(seed.standards).toEqual([
    {
      name: 'Janji layanan',
      limit: { amount: 10, unit: 'minute', working: false },
      measure: { steps: 'all' },
      binds: 'office',
    },
  ])
})

test('the printed block is kept as it is written', () => {
  expect(seed.identity).toMatchObject({
    number: '800/    /DPKPP-KT/II/2021',
    created: '2021-01-18',
    approvedBy: { name: 'Ir. LEONARD S. AMPUNG, MM., MT', nip: '19660315 199203 1 010' },
    warnings: [],
    more: [],
  })
  expect(seed.identity.legalBasis).toHaveLength(4)
  expect(clinic.identity.more).toEqual([{ label: 'Revisi', text: '2' }])
})

test('until keeps the order of the file: the first line is the usual way', () => {
  expect(seed.steps[2]?.until).toEqual([
    { moment: 'seated', to: 4 },
    { moment: 'received', to: 4 },
    { moment: 'turnedAway', to: 5 },
  ])
  expect(seed.steps[4]?.until).toEqual([{ moment: 'archived', to: 'end' }])
})

test('what the seed keeps, lends and signs', () => {
  expect(seed.intake.keeps).toEqual({ identityCard: 'held' })
  expect(seed.intake.issues).toEqual({ visitorCard: 'worn' })
  expect(seed.intake.signs).toEqual({ entering: 'required', leaving: 'none' })
})

test('fields not named hold as known: some optional, the purpose required, others not asked', () => {
  expect(seed.intake.fields).toEqual({
    host: 'staff',
    values: {
      institution: 'optional',
      phone: 'optional',
      companions: 'optional',
      purpose: 'required',
      address: 'none',
      email: 'none',
      position: 'none',
      vehicle: 'none',
    },
  })
})

test('an identity card is not kept where nothing says so', () => {
  expect(clinic.intake.keeps).toEqual({ identityCard: 'none' })
  expect(clinic.intake.issues).toEqual({})
  expect(clinic.intake.signs).toEqual({ entering: 'none', leaving: 'none' })
})

test('each line of a kind replaces the same line of the office, and no other', () => {
  expect(kindOf(reading, 'researcher')?.intake.fields.values).toMatchObject({
    topic: 'required',
    purpose: 'optional',
    address: 'required',
    phone: 'optional',
  })
  expect(kindOf(reading, 'researcher')?.intake.keeps).toEqual(reading.intake.keeps)
  expect(kindOf(reading, 'member')?.intake).toEqual(reading.intake)
  expect(reading.intake.fields.host).toBe('none')
  const lighter = read(
    sound.replace('{ label: Anggota }', '{ label: Anggota, keeps: { letter: none }, signs: { leaving: optional } }'),
  )
  expect(kindOf(lighter, 'member')?.intake.keeps).toEqual({ identityCard: 'held', letter: 'none' })
  expect(kindOf(lighter, 'member')?.intake.signs).toEqual({ entering: 'none', leaving: 'optional' })
})

test('a kind is a text or a map, and recorded unless it says otherwise', () => {
  expect(kindOf(reading, 'pupils')).toMatchObject({ label: 'Rombongan pelajar', recorded: false })
  expect(kindOf(reading, 'researcher')).toMatchObject({ recorded: true, requirements: ['Surat pengantar'] })
  for (const label of ['Umum', { id: 'Umum', en: 'General' }]) {
    const sop = read(sound.replace('{ label: Anggota }', JSON.stringify(label)))
    expect(kindOf(sop, 'member')).toMatchObject({ label, requirements: [], recorded: true })
  }
})

test('one or a list: with, only, needs', () => {
  expect(clinic.steps[5]?.with).toEqual(['front'])
  expect(reading.steps[1]?.only).toEqual(['researcher'])
  expect(reading.steps[2]?.needs).toEqual(['deposited.bag'])
  expect(clinic.steps[4]?.needs).toEqual(['performed.infectionRules'])
  const listed = read(sound.replace('with: officer', 'with: [officer]').replace('no: 9,', 'no: 9, only: [member],'))
  expect(listed.steps[2]?.with).toEqual(['officer'])
  expect(listed.steps[3]?.only).toEqual(['member'])
})

test('days, hours and notice of those who are admitted', () => {
  expect(reading.intake.admits).toEqual({
    days: [1, 2, 3, 4],
    hours: [
      { from: 510, to: 720 },
      { from: 780, to: 930 },
    ],
    atOnce: 8,
  })
  expect(clinic.intake.admits).toEqual({ notice: { amount: 2, unit: 'day', working: true }, people: 4 })
  const english = read(sound.replace('name: Uji', 'name: Uji\nadmits: { days: monday, hours: "09:00-24:00" }'))
  expect(english.intake.admits).toEqual({ days: [1], hours: [{ from: 540, to: 1440 }] })
})

test('a text is a string or in both languages', () => {
  expect(clinic.steps[0]?.activity).toEqual({ id: 'Mencatat permohonan', en: 'Enter the request' })
})

test('texts are composed and trimmed, numbers taken as written', () => {
  const sop = read(
    sound.replace(
      'name: Uji',
      'name: " Cafe\u0301  "\nidentity: { number: 007.50, approvedBy: { nip: 196603151992031010 } }',
    ),
  )
  expect(sop.name).toBe('Café')
  expect(sop.identity.number).toBe('007.50')
  expect(sop.identity.approvedBy?.nip).toBe('196603151992031010')
})

test('standards measure between moments or over steps, and may bind the guest', () => {
  expect(reading.standards[1]).toEqual({
    name: 'Lama membaca',
    measure: { from: 'received', to: 'reportedBack' },
    limit: { amount: 3, unit: 'hour', working: false },
    binds: 'guest',
  })
  const numbered = read(sound.replace('steps: all', 'steps: [1, 2], only: member'))
  expect(numbered.standards[0]).toMatchObject({ measure: { steps: [1, 2] }, only: ['member'] })
})

test('posts and optional actors', () => {
  expect(reading.actors[0]).toEqual({
    key: 'lobby',
    label: 'Petugas Lobi',
    role: 'officer',
    post: 'Lobi',
    optional: false,
  })
  expect(clinic.actors[1]).toMatchObject({ key: 'assistant', optional: true })
})

test('a key without a value counts as left out', () => {
  expect(read(sound.replace('name: Uji', 'name: Uji\nidentity:\nadmits:')).intake.admits).toEqual({})
})

test('no name of the office can be one that every object has', () => {
  expect(Object.keys(seed.intake.keeps)).not.toContain('constructor')
  expect(seed.intake.keeps['constructor']).toBeUndefined()
  expect(seed.words['toString']).toBeUndefined()
  expect(kindOf(reading, 'member')?.intake.issues['constructor']).toBeUndefined()
})

test('comments, a byte order mark and Windows line ends change nothing', () => {
  expect(read(`\uFEFF# SOP\n${sound}`)).toEqual(read(sound))
  expect(read(sound.replaceAll('\n', '\r\n'))).toEqual(read(sound))
})

test('a file that is being written is sketched as long as its steps and actors can be told', () => {
  const seedFile = file('../../../sop/penerimaan-tamu.yaml')
  const lost = sketchSop(seedFile.replace('handedBack.identityCard: 5', 'handedBack.identityCard: 7'))
  expect(lost.parsed.ok).toBe(false)
  expect(lost.sketch?.steps[3]?.until).toEqual([{ moment: 'handedBack.identityCard', to: 7 }])
  expect(sketchSop(seedFile.replace('{ no: 3,', '{ no: 2,')).sketch).toBeUndefined()
  expect(sketchSop(seedFile.replace('asks: host', 'asks: hots')).sketch).toBeUndefined()
  expect(sketchSop('steps: [').sketch).toBeUndefined()
  const whole = sketchSop(seedFile)
  expect(whole.parsed).toEqual({ ok: true, sop: whole.sketch })
})
