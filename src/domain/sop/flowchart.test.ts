import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitrarySop } from './arbitrary.ts'
import { type Flowchart, type FlowchartLine, flowchartOf } from './flowchart.ts'
import { parseSop } from './parse.ts'

const chartOf = (source: string): Flowchart => {
  const parsed = parseSop(source)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors))
  return flowchartOf(parsed.sop)
}
const file = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')
const seed = chartOf(file('../../../sop/penerimaan-tamu.yaml'))
const library = chartOf(file('./fixtures/ruang-baca.yaml'))
const clinic = chartOf(file('./fixtures/klinik.yaml'))
const rowOf = (chart: Flowchart, no: number) => chart.rows.find((row) => row.step.no === no)
const linesFrom = (chart: Flowchart, no: number): readonly Omit<FlowchartLine, 'from'>[] =>
  chart.lines.filter((line) => line.from === no).map(({ from: _, ...line }) => line)

test('one row a step, one column an actor, in the order of the file', () => {
  expect(seed.rows.map((row) => row.step.no)).toEqual([1, 2, 3, 4, 5])
  expect(library.columns.map((actor) => actor.key)).toEqual(['lobby', 'librarian', 'reader'])
})

test('main symbols: a capsule for the first step and where all lines lead to the end, a diamond for passed and failed, else a box', () => {
  expect(seed.rows.map((row) => row.main.shape)).toEqual(['capsule', 'box', 'box', 'box', 'capsule'])
  expect(library.rows.map((row) => row.main)).toEqual([
    { column: 2, shape: 'capsule' },
    { column: 0, shape: 'diamond' },
    { column: 0, shape: 'box' },
    { column: 0, shape: 'box' },
    { column: 1, shape: 'diamond' },
    { column: 1, shape: 'box' },
    { column: 0, shape: 'capsule' },
    { column: 0, shape: 'box' },
    { column: 0, shape: 'capsule' },
  ])
})

test('the one asked has a diamond where answers are awaited, beside the box of the one who asks', () => {
  expect(rowOf(seed, 2)?.companions).toEqual([{ part: 'asked', column: 1, shape: 'diamond' }])
  expect(linesFrom(seed, 2)).toEqual([
    { leaves: 'asked', to: 3, word: 'yes', joined: true },
    { leaves: 'asked', to: 3, word: 'no', joined: true },
  ])
})

test('who asks themself has one diamond for both', () => {
  expect(rowOf(library, 5)).toMatchObject({ main: { column: 1, shape: 'diamond' }, companions: [] })
  expect(linesFrom(library, 5)).toEqual([
    { leaves: 'main', to: 6, word: 'yes', joined: false },
    { leaves: 'main', to: 8, word: 'no', joined: false },
  ])
})

test('who is asked without an answer being awaited has a box', () => {
  const asks = file('../../../sop/penerimaan-tamu.yaml').replace(
    /asks: host, limit: 5 menit, until: \{.*?\}/,
    'asks: host, until: { hostAsked: 3 }',
  )
  expect(rowOf(chartOf(asks), 2)?.companions).toEqual([{ part: 'asked', column: 1, shape: 'box' }])
})

test('who takes part has a box', () => {
  expect(rowOf(clinic, 6)?.companions).toEqual([{ part: 'with', column: 0, shape: 'box' }])
})

test('one line to each goal; lines that decide nothing bear no word', () => {
  expect(linesFrom(seed, 3)).toEqual([
    { leaves: 'main', to: 4, word: null, joined: false },
    { leaves: 'main', to: 5, word: null, joined: false },
  ])
  expect(linesFrom(library, 2)).toEqual([
    { leaves: 'main', to: 3, word: 'yes', joined: false },
    { leaves: 'main', to: 8, word: 'no', joined: false },
  ])
})

test('absent and later are the no where they lead with it, and bear no word elsewhere', () => {
  const apart = file('../../../sop/penerimaan-tamu.yaml').replace(
    'answered.absent: 3, answered.later: 3',
    'answered.absent: 5, answered.later: 3',
  )
  expect(linesFrom(chartOf(apart), 2).map(({ to, word }) => [to, word])).toEqual([
    [3, 'yes'],
    [3, 'no'],
    [5, null],
  ])
})

test('a way to the end goes to a small capsule at the side, unless the row is itself the end', () => {
  expect(rowOf(clinic, 6)?.endsAside).toBe(true)
  expect(linesFrom(clinic, 6)).toEqual([
    { leaves: 'main', to: 'end', word: null, joined: false },
    { leaves: 'main', to: 6, word: null, joined: false },
  ])
  expect(rowOf(seed, 5)?.endsAside).toBe(false)
  expect(linesFrom(seed, 5)).toEqual([])
})

test('turnedAway is drawn only where a step names it', () => {
  expect(linesFrom(library, 4).map((line) => line.to)).toEqual([5])
})

test('steps of some kinds alone bear the labels of those kinds', () => {
  expect(rowOf(library, 2)?.kinds).toEqual(['Peneliti'])
  expect(rowOf(library, 3)?.kinds).toEqual([])
})

test('in every chart each symbol has its column, no column two symbols of a row, and each line a row to lead to', () => {
  fc.assert(
    fc.property(arbitrarySop, (sop) => {
      const chart = flowchartOf(sop)
      const numbers = new Set(sop.steps.map((step) => step.no))
      for (const row of chart.rows) {
        const columns = [row.main, ...row.companions].map((mark) => mark.column)
        expect(columns.every((column) => column >= 0 && column < sop.actors.length)).toBe(true)
        expect(new Set(columns).size).toBe(columns.length)
        const drawn = new Set(chart.lines.filter((line) => line.from === row.step.no).map((line) => line.to))
        for (const exit of row.step.until)
          expect(drawn.has(exit.to) || (exit.to === 'end' && !row.endsAside)).toBe(true)
      }
      for (const line of chart.lines) expect(line.to === 'end' || numbers.has(line.to)).toBe(true)
    }),
    { numRuns: 40 },
  )
})
