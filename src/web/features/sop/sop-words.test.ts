import { expect, test } from 'vitest'
import type { SopIntake } from '../../../contract/sop.ts'
import clinic from '../../../domain/sop/fixtures/klinik.yaml?raw'
import { flowchartOf } from '../../../domain/sop/flowchart.ts'
import { parseSop } from '../../../domain/sop/parse.ts'
import { textIn } from '../../../domain/sop/text.ts'
import { translator } from '../../../text/index.ts'
import { flowWords } from './flow-words.ts'
import { fieldLines, issueLines, keepLines, signLines, thingWord } from './sop-words.ts'

const t = translator('id')
const intake: SopIntake = {
  host: 'none',
  fields: [
    { name: 'institution', label: null, need: 'optional' },
    { name: 'topic', label: 'Topik penelitian', need: 'required' },
    { name: 'vehicle', label: null, need: 'none' },
  ],
  keeps: [
    { item: 'identityCard', label: null, policy: 'seen' },
    { item: 'umbrella', label: 'Payung', policy: 'offered' },
    { item: 'phone', label: null, policy: 'none' },
  ],
  issues: [{ pool: 'lockerKey', label: null, policy: 'carried' }],
  signs: { entering: 'each', leaving: 'none' },
}

test('fields are told as required or not, the name always', () => {
  expect(fieldLines(t, intake)).toEqual(['wajib: nama, Topik penelitian', 'boleh kosong: instansi'])
})

test('what is kept, lent and signed is told by the office’s word, else by Lawang’s; what is not, is not told', () => {
  expect(keepLines(t, intake)).toEqual(['Kartu identitas dilihat, lalu dikembalikan', 'Payung boleh dititipkan'])
  expect(issueLines(t, intake)).toEqual(['Kunci loker dibawa, harus kembali'])
  expect(signLines(t, intake)).toEqual(['wajib bagi setiap anggota rombongan saat masuk', 'tidak diminta saat pulang'])
  expect(thingWord(t, 'sticker')).toBe('sticker')
})

test('the flow of a step stands in words: who does it, with whom, where it leads', () => {
  const parsed = parseSop(clinic)
  if (!parsed.ok) throw new Error('The clinic’s SOP cannot be read')
  const { columns, rows, lines } = flowchartOf(parsed.sop)
  const chart = {
    columns: columns.map(({ key, label, role }) => ({ key, role, label: textIn(label, 'id') })),
    rows: rows.map((row) => ({ ...row, no: row.step.no, companions: [...row.companions], kinds: [] })),
    lines: [...lines],
  }
  expect(flowWords(t, chart, 3)).toEqual(['Dilakukan Manajer Klinik', 'ya: langkah 5', 'tidak: langkah 4'])
  expect(flowWords(t, chart, 6)).toEqual([
    'Dilakukan Manajer Klinik',
    'bersama Resepsionis',
    'lalu selesai',
    'lalu langkah 6',
  ])
})
