import fc from 'fast-check'
import { expect, test } from 'vitest'
import seed from '../../../../sop/penerimaan-tamu.yaml?raw'
import { arbitrarySop } from '../../../domain/sop/arbitrary.ts'
import clinic from '../../../domain/sop/fixtures/klinik.yaml?raw'
import library from '../../../domain/sop/fixtures/ruang-baca.yaml?raw'
import { type Flowchart, flowchartOf } from '../../../domain/sop/flowchart.ts'
import { parseSop } from '../../../domain/sop/parse.ts'
import {
  type FlowLayout,
  type FlowLine,
  type FlowRow,
  type FlowSymbol,
  flowSizes,
  layoutOf,
  leastHeights,
} from './layout.ts'
import { type FlowPath, type Point, routesOf } from './route.ts'

test('the usual way of the seed goes straight down, yes below the one asked, no by their side, and both meet before the next', () => {
  const { paths, layout } = drawnFile(seed)
  const path = (id: string) => paths.find((one) => one.id === id)
  const asked = layout.symbols.find((symbol) => symbol.id === '2-asked')
  expect(path('1-2-null')?.points).toHaveLength(2)
  expect(path('3-4-null')?.points).toHaveLength(2)
  expect(path('2+1')?.points).toHaveLength(2)
  expect(path('2-3-yes')?.points[0]).toEqual({ x: asked?.x, y: (asked?.y ?? 0) + (asked?.hh ?? 0) })
  expect(path('2-3-no')?.points[0]?.y).toBe(asked?.y)
  expect(path('2-3-yes')?.points.at(-1)).toEqual(path('2-3-no')?.points.at(-1))
})

test('every line of the files at hand is drawn, through no symbol and over no line with another goal', () => {
  for (const source of [seed, library, clinic]) expectSound(drawnFile(source))
})

test('a step that leads back to itself has a line that returns to its own symbol', () => {
  const { paths } = drawnFile(clinic)
  const loop = paths.find((path) => path.id === '6-6-null')
  expect(loop?.from).toBe(loop?.to)
  expect(loop?.points.length).toBeGreaterThan(3)
})

test('a way to the end reaches a small capsule at the side of its row', () => {
  const { paths, layout } = drawnFile(clinic)
  const end = layout.symbols.find((symbol) => symbol.part === 'end' && symbol.id.startsWith('6-'))
  expect(end).toBeDefined()
  expect(paths.find((path) => path.id === '6-end-null')?.to).toBe(end?.id)
})

test('twelve steps of six actors, all of which may end anywhere, find their ways', () => {
  const rows = Array.from({ length: 12 }, (_, at): FlowRow => {
    const column = (at * 5) % 6
    const asked = { part: 'asked' as const, column: (column + 2) % 6, shape: 'diamond' as const }
    return { no: at + 1, main: { column, shape: 'box' }, companions: at % 2 ? [asked] : [], endsAside: at % 3 === 0 }
  })
  const lines = rows.flatMap((row, at): FlowLine[] => [
    ...(at < 11
      ? [
          {
            from: row.no,
            leaves: leavesOf(row),
            to: row.no + 1,
            word: leavesOf(row) === 'asked' ? 'yes' : null,
          } as const,
        ]
      : []),
    ...(at % 2 ? [{ from: row.no, leaves: 'asked', to: at < 6 ? 12 : 2, word: 'no' } as const] : []),
    ...(at % 3 === 0 ? [{ from: row.no, leaves: 'main', to: 'end', word: null } as const] : []),
  ])
  expectSound(drawn(rows, lines, 6))
})

test('whatever the SOP, lines are right-angled, end at their symbols and run through none', () => {
  fc.assert(
    fc.property(arbitrarySop, (sop) => {
      expectSound(drawnChart(flowchartOf(sop)))
    }),
    { numRuns: 15 },
  )
})

interface Drawn {
  readonly layout: FlowLayout
  readonly lines: readonly FlowLine[]
  readonly rows: readonly FlowRow[]
  readonly paths: readonly FlowPath[]
}

function leavesOf(row: FlowRow): FlowLine['leaves'] {
  return row.companions.length > 0 ? 'asked' : 'main'
}

function drawnFile(source: string): Drawn {
  const parsed = parseSop(source)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors))
  return drawnChart(flowchartOf(parsed.sop))
}

function drawnChart(chart: Flowchart): Drawn {
  const rows = chart.rows.map((row) => ({ ...row, no: row.step.no }))
  return drawn(rows, chart.lines, chart.columns.length)
}

function drawn(rows: readonly FlowRow[], lines: readonly FlowLine[], columns: number): Drawn {
  const layout = layoutOf(rows, lines, columns, leastHeights(rows, flowSizes(columns)))
  return { layout, lines, rows, paths: routesOf(layout, rows, lines) }
}

function expectSound({ layout, lines, rows, paths }: Drawn): void {
  const companions = rows.reduce((sum, row) => sum + row.companions.length, 0)
  expect(paths).toHaveLength(lines.length + companions)
  const segments = paths.flatMap(segmentsOf)
  for (const { a, b, path } of segments) {
    expect(a.x === b.x || a.y === b.y).toBe(true)
    for (const symbol of layout.symbols)
      expect(runsThrough(a, b, symbol), `${path.id} through ${symbol.id}`).toBe(false)
  }
  for (const [at, one] of segments.entries()) {
    for (const other of segments.slice(at + 1)) {
      if (one.path.to !== other.path.to) expect(overlap(one, other), `${one.path.id} over ${other.path.id}`).toBe(0)
    }
  }
}

/** Whether any point of a straight segment, looked at every two pixels, lies inside a symbol. */
function runsThrough(a: Point, b: Point, { shape, x, y, hw, hh }: FlowSymbol): boolean {
  const steps = Math.ceil((Math.abs(a.x - b.x) + Math.abs(a.y - b.y)) / 2)
  return Array.from({ length: steps + 1 }, (_, at) => at / Math.max(1, steps)).some((share) => {
    const across = Math.abs(a.x + (b.x - a.x) * share - x) / hw
    const along = Math.abs(a.y + (b.y - a.y) * share - y) / hh
    return (shape === 'diamond' ? across + along : Math.max(across, along)) < 0.99
  })
}

type Segment = ReturnType<typeof segmentsOf>[number]

function segmentsOf(path: FlowPath) {
  return path.points.slice(1).flatMap((b, at) => {
    const a = path.points[at]
    return a ? [{ a, b, path }] : []
  })
}

/** How long two segments run over each other. */
function overlap(one: Segment, other: Segment): number {
  const shared = (axis: 'x' | 'y', cross: 'x' | 'y') =>
    one.a[cross] === one.b[cross] && other.a[cross] === other.b[cross] && one.a[cross] === other.a[cross]
      ? Math.min(Math.max(one.a[axis], one.b[axis]), Math.max(other.a[axis], other.b[axis])) -
        Math.max(Math.min(one.a[axis], one.b[axis]), Math.min(other.a[axis], other.b[axis]))
      : 0
  return Math.max(0, shared('x', 'y'), shared('y', 'x'))
}
