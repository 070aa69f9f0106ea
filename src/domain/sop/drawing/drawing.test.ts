import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitrarySop } from '../arbitrary.ts'
import { type Flowchart, flowchartOf } from '../flowchart.ts'
import { parseSop } from '../parse.ts'
import { type Column, drawingOf, type Sheet } from './drawing.ts'
import { overlaps, type Placed, type Point, type Route, runsThrough } from './shapes.ts'
import { columnNeeds, leastHeights, sizes } from './sizes.ts'

const file = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')
const chartOf = (source: string): Flowchart => {
  const parsed = parseSop(source)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors))
  return flowchartOf(parsed.sop)
}
const seed = chartOf(file('../../../../sop/penerimaan-tamu.yaml'))
const library = chartOf(file('../fixtures/ruang-baca.yaml'))
const clinic = chartOf(file('../fixtures/klinik.yaml'))

/** The narrowest columns that hold their symbols, and rows as low as they may be: the tightest drawing that is asked for. */
function drawn(
  chart: Flowchart,
  size: keyof typeof sizes,
  room = 1e6,
  extra: readonly number[] = [],
): readonly Sheet[] {
  let start = 0
  const columns = columnNeeds(chart, sizes[size]).map(({ left, right }): Column => {
    const column = { start, width: left + right, axis: start + left }
    start += column.width
    return column
  })
  const heights = leastHeights(chart, sizes[size]).map((least, at) => [least + (extra[at % extra.length] ?? 0)])
  const { strip } = sizes[size]
  return drawingOf(chart, {
    columns,
    sizes: sizes[size],
    heights,
    room: { first: room, other: room, closing: 0, strip },
  })
}

test('the seed goes straight down, asks to the side, and both answers meet before the next step', () => {
  const [sheet] = drawn(seed, 'large')
  const route = (id: string) => sheet?.routes.find((one) => one.id === id)
  for (const id of ['1-2-plain', '3-4-plain', '4-5-plain', '2+1']) expect(route(id)?.points).toHaveLength(2)
  expect(route('2-3-yes')?.points.at(-1)).toEqual(route('2-3-no')?.points.at(-1))
  const asked = sheet?.symbols.find(({ id }) => id === '2-asked-1')
  expect(route('2-3-yes')?.points[0]).toEqual({ x: asked?.x, y: (asked?.y ?? 0) + (asked?.hh ?? 0) })
  expect(route('2-3-no')?.points[0]?.y).toBe(asked?.y)
})

test('the files at hand are drawn in every size, on one page and on many', () => {
  for (const chart of [seed, library, clinic]) {
    for (const size of ['large', 'middle', 'small'] as const) {
      for (const room of [1e6, 400, 190]) expectSound(chart, drawn(chart, size, room))
    }
  }
})

test('a line to another page ends in a connector, and goes on from one with the same letter', () => {
  const sheets = drawn(library, 'middle', 400)
  expect(sheets.length).toBeGreaterThan(2)
  const letters = sheets.map(({ symbols }) => symbols.flatMap(({ letter }) => letter ?? []))
  for (const letter of new Set(letters.flat())) {
    expect(letters.filter((ofPage) => ofPage.includes(letter))).toHaveLength(2)
  }
  expect(letters[0]).toContain('A')
})

test('whatever the SOP: every line is drawn, through no symbol, and no word lies on one', () => {
  fc.assert(
    fc.property(
      arbitrarySop,
      fc.integer({ min: 170, max: 900 }),
      fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 4 }),
      (sop, room, extra) => {
        const chart = flowchartOf(sop)
        for (const size of ['large', 'middle', 'small'] as const) expectSound(chart, drawn(chart, size, room, extra))
      },
    ),
    { numRuns: 100 },
  )
}, 60_000)

test('twelve steps of eight actors with lines from anywhere to anywhere are drawn as well', () => {
  fc.assert(
    fc.property(arbitraryChart(), fc.integer({ min: 250, max: 2000 }), (chart, room) => {
      expectSound(chart, drawn(chart, 'small', room))
    }),
    { numRuns: 6 },
  )
})

/** Charts that no SOP would have: every symbol anywhere, every line to anywhere. */
function arbitraryChart(): fc.Arbitrary<Flowchart> {
  const { rows, columns } = seed
  const [row] = rows
  const [actor] = columns
  if (!(row && actor)) throw new Error('The seed has rows and actors')
  const column = fc.integer({ min: 0, max: 7 })
  const oneRow = fc.record({
    main: fc.record({ column, shape: fc.constantFrom('capsule' as const, 'box' as const, 'diamond' as const) }),
    asked: column,
    joins: fc.uniqueArray(column, { maxLength: 2 }),
    goals: fc.uniqueArray(fc.oneof(fc.integer({ min: 1, max: 12 }), fc.constant('end' as const)), { maxLength: 3 }),
  })
  return fc.array(oneRow, { minLength: 12, maxLength: 12 }).map((made): Flowchart => {
    const drawnRows = made.map(({ main, asked, joins, goals }, at) => ({
      step: { ...row.step, no: at + 1 },
      main,
      companions: [
        ...(asked === main.column ? [] : [{ part: 'asked' as const, column: asked, shape: 'diamond' as const }]),
        ...joins
          .filter((one) => one !== main.column && one !== asked)
          .map((one) => ({ part: 'with' as const, column: one, shape: 'box' as const })),
      ],
      endsAside: goals.includes('end'),
      kinds: [],
    }))
    const lines = made.flatMap(({ goals, main, asked }, at) =>
      goals.map((to, which) => ({
        from: at + 1,
        to,
        leaves: asked === main.column ? ('main' as const) : ('asked' as const),
        word: (['yes', 'no', null] as const)[which] ?? null,
        joined: false,
      })),
    )
    return { columns: Array.from({ length: 8 }, () => actor), rows: drawnRows, lines }
  })
}

function expectSound(chart: Flowchart, sheets: readonly Sheet[]): void {
  expect([...sheets.flatMap(faultsOf), ...notDrawn(chart, sheets)]).toEqual([])
}

function faultsOf({ symbols, routes, labels }: Sheet): readonly string[] {
  const byId = new Map(symbols.map((symbol) => [symbol.id, symbol]))
  const worded = routes.filter(({ kind }) => kind === 'yes' || kind === 'no')
  return [
    ...(byId.size === symbols.length ? [] : ['two symbols have one name']),
    ...worded.filter(({ id }) => !labels.some((label) => label.id === id)).map(({ id }) => `${id} lacks its word`),
    ...labels.flatMap((label) =>
      symbols
        .filter((symbol) => overlaps(label, label, symbol))
        .map(({ id }) => `the word of ${label.id} lies on ${id}`),
    ),
    ...routes.flatMap((route) => routeFaults(route, byId)),
  ]
}

function routeFaults({ id, points, from, to }: Route, symbols: ReadonlyMap<string, Placed>): readonly string[] {
  const faults: string[] = []
  if (!isOnEdge(points[0], symbols.get(from))) faults.push(`${id} does not leave ${from}`)
  if (!isOnEdge(points.at(-1), symbols.get(to))) faults.push(`${id} does not reach ${to}`)
  for (const [at, b] of points.slice(1).entries()) {
    const a = points[at] ?? b
    if (a.x !== b.x && a.y !== b.y) faults.push(`${id} is not right-angled`)
    for (const symbol of symbols.values()) {
      const joins = symbol.id === from || symbol.id === to
      const around = joins ? symbol : { ...symbol, hw: symbol.hw + 1, hh: symbol.hh + 1 }
      if (runsThrough(a, b, around)) faults.push(`${id} touches ${symbol.id}`)
    }
  }
  return faults
}

function isOnEdge(point: Point | undefined, symbol: Placed | undefined): boolean {
  if (!(point && symbol)) return false
  const [across, along] = [Math.abs(point.x - symbol.x) / symbol.hw, Math.abs(point.y - symbol.y) / symbol.hh]
  return Math.abs((symbol.shape === 'diamond' ? across + along : Math.max(across, along)) - 1) < 1e-6
}

/** Each line of the chart leaves its row and reaches its goal, through a connector where that is on another page. */
function notDrawn(chart: Flowchart, sheets: readonly Sheet[]): readonly string[] {
  const routes = sheets.flatMap((sheet) => sheet.routes)
  const lines = chart.lines.filter(({ from, to, word }) => {
    const route = routes.find(({ id }) => id === `${from}-${to}-${word ?? 'plain'}`)
    const via = route?.to.startsWith('connector') ? routes.find((one) => one.from === route.to) : route
    return via?.to !== (to === 'end' ? `${from}-end` : `${to}`)
  })
  const companions = chart.rows.flatMap(({ step, companions: all }) => all.map(({ column }) => `${step.no}+${column}`))
  return [
    ...lines.map(({ from, to }) => `${from} to ${to} is not drawn`),
    ...companions.filter((id) => !routes.some((route) => route.id === id)),
  ]
}
