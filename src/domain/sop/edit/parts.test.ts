import { expect, test } from 'vitest'
import { parseSop } from '../parse.ts'
import type { Sop } from '../sop.ts'
import { valueIn, withValue } from './change.ts'
import { withKindAsMap, withoutLine } from './kinds.ts'
import { withEntry, withEntryAt, withoutEntry } from './lists.ts'
import { measureIn, withMeasure, withSummed } from './standards.ts'

const file = `# SOP klinik
sop: 1
name: Penerimaan tamu
identity:
  more:
    # baris kantor
    - { label: Revisi, text: '2' } # kedua
actors:
  front: { label: Resepsionis, role: officer }
  helper: { label: Pembantu, role: officer }
  host: { label: Pegawai, role: host }
kinds:
  # siapa saja
  guest: Tamu # tanpa apa-apa
  member: { id: Anggota, en: Member }
  supplier: { label: Pemasok, keeps: { bag: none } } # titip tas
keeps: { bag: offered }
admits:
  days: [senin, rabu] # dua hari
  hours: 09.00-15.00 # pagi dan siang
steps:
  # pintu depan
  - { no: 1, short: Tanya, actor: front, with: helper, asks: host, activity: Bertanya, # dahulu
      until: { answered.yes: 2, answered.no: 3 } }
  - { no: 2, short: Masuk, actor: front, activity: Masuk, until: { registered: 3 } } # mencatat
  - { no: 3, short: Tas, actor: front, needs: [handedBack.bag], activity: Pulang, until: { archived: end } }
standards:
  # janji
  - { name: Jumlah, steps: all, limit: 10 menit } # seluruhnya
  - { name: Dua, steps: 2, limit: 5 menit }
`

/** What the file says, and that every comment is still there. */
function read(text: string): Sop {
  const parsed = parseSop(text)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors))
  expect(comments(text)).toEqual(comments(file))
  return parsed.sop
}
const comments = (text: string) => (text.match(/#[^\n]*/g) ?? []).toSorted()
const measureOf = (text: string, at: number) => measureIn(valueIn(text, ['standards', at]))
const kind = (sop: Sop, key: string) => sop.kinds.find((one) => one.key === key)

test('an actor takes part, and no more', () => {
  const path = ['steps', 0, 'with']
  const both = withEntry(file, path, 'host', ['front', 'helper', 'host'])
  expect(read(both).steps[0]?.with).toEqual(['helper', 'host'])
  expect(read(withoutEntry(both, path, 1)).steps[0]?.with).toEqual(['helper'])
  const second = withEntry(file, ['steps', 1, 'with'], 'helper')
  expect(read(second).steps[1]?.with).toEqual(['helper'])
  expect(read(withoutEntry(second, path, 0)).steps[0]?.with).toEqual([])
})

test('the days of the week stand in their order', () => {
  const week = ['senin', 'selasa', 'rabu', 'kamis']
  const path = ['admits', 'days']
  const more = withEntry(withEntry(file, path, 'kamis', week), path, 'selasa', week)
  expect(more).toContain('days: [senin, selasa, rabu, kamis] # dua hari')
  expect(read(more).intake.admits.days).toEqual([1, 2, 3, 4])
  expect(read(withoutEntry(more, path, 0)).intake.admits.days).toEqual([2, 3, 4])
})

test('hours that stood alone get others beside them', () => {
  const path = ['admits', 'hours']
  const more = withEntry(file, path, '16.00-18.00')
  expect(more).toContain('hours: [09.00-15.00, 16.00-18.00] # pagi')
  expect(read(withEntryAt(file, path, [0], '08.00-12.00')).intake.admits.hours).toEqual([{ from: 480, to: 720 }])
  expect(read(withoutEntry(more, path, 0)).intake.admits.hours).toEqual([{ from: 960, to: 1080 }])
})

test('a kind that is only its label gets a line of its own', () => {
  const guest = withValue(withKindAsMap(file, 'guest'), ['kinds', 'guest', 'keeps', 'bag'], 'none')
  expect(guest).toContain('guest: { label: Tamu, keeps: { bag: none } } # tanpa')
  expect(kind(read(guest), 'guest')).toMatchObject({ label: 'Tamu', intake: { keeps: { bag: 'none' } } })
  const member = withValue(withKindAsMap(file, 'member'), ['kinds', 'member', 'signs', 'entering'], 'each')
  expect(kind(read(member), 'member')).toMatchObject({
    label: { id: 'Anggota', en: 'Member' },
    intake: { signs: { entering: 'each' } },
  })
  expect(withKindAsMap(file, 'supplier')).toBe(file)
  expect(withKindAsMap(file, 'nobody')).toBe(file)
})

test.each([
  ['issues', 'visitorCard', 'spent'],
  ['fields', 'vehicle', 'required'],
  ['admits', 'people', 4],
] as const)('a kind has its own %s, and loses the part with its last line', (part, name, value) => {
  const path = ['kinds', 'supplier', part, name]
  const own = withValue(file, path, value)
  expect(JSON.stringify(kind(read(own), 'supplier')?.intake[part])).toContain(`"${name}":${JSON.stringify(value)}`)
  expect(withoutLine(own, path)).toBe(file)
})

test('a kind has its own days, and loses what it admits with the last of them', () => {
  const path = ['kinds', 'supplier', 'admits', 'days']
  const own = withEntry(file, path, 'jumat')
  expect(kind(read(own), 'supplier')?.intake.admits.days).toEqual([5])
  expect(withoutEntry(own, path, 0)).toBe(file)
})

test('the last line of a kind takes its part along, and nothing else', () => {
  const bare = withoutLine(file, ['kinds', 'supplier', 'keeps', 'bag'])
  expect(bare).toContain('supplier: { label: Pemasok } # titip tas')
  expect(kind(read(bare), 'supplier')?.intake.keeps['bag']).toBe('offered')
})

test('a row of the block is added, written and taken out', () => {
  const path = ['identity', 'more']
  const more = withEntry(file, path, { label: 'Salinan', text: '3' })
  expect(read(more).identity.more).toEqual([
    { label: 'Revisi', text: '2' },
    { label: 'Salinan', text: '3' },
  ])
  expect(read(withEntryAt(more, path, [1, 'text'], '4')).identity.more[1]).toEqual({ label: 'Salinan', text: '4' })
  expect(withoutEntry(more, path, 1)).toBe(file)
})

test('a standard sums all steps, some, or measures between two moments', () => {
  expect([0, 1].map((at) => measureOf(file, at))).toEqual(['all', 'some'])
  const some = withMeasure(file, 0, 'some')
  expect(read(some).standards[0]?.measure).toEqual({ steps: [1, 2, 3] })
  const between = withMeasure(some, 0, 'between')
  expect(read(between).standards[0]?.measure).toEqual({ from: 'arrived', to: 'reportedBack' })
  expect(measureOf(between, 0)).toBe('between')
  expect(read(withMeasure(between, 0, 'all')).standards[0]?.measure).toEqual({ steps: 'all' })
  expect(withMeasure(file, 1, 'some')).toBe(file)
})

test('a sum counts a step more or less, in their order, and never none', () => {
  const two = withSummed(file, 1, 1, true)
  expect(read(two).standards[1]?.measure).toEqual({ steps: [1, 2] })
  expect(read(withSummed(two, 1, 2, false)).standards[1]?.measure).toEqual({ steps: [1] })
  expect(withSummed(file, 1, 2, false)).toBe(file)
  expect(withSummed(file, 1, 2, true)).toBe(file)
})
