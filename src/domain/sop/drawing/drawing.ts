/**
 * The flow chart of an SOP as drawn on the pages of its document: symbols in the columns of their actors, lines between them in right
 * angles, connectors with a letter where a line goes on on another page. Pure geometry; the same chart gives the same drawing.
 */
import type { Flowchart, FlowchartLine } from '../flowchart.ts'
import { type Label, labelsOf } from './labels.ts'
import { lanesOf, pitches } from './lanes.ts'
import { type PageRow, pagesOf, type Room } from './pages.ts'
import { routesOf } from './routes.ts'
import type { Half, Link, Placed, Route } from './shapes.ts'
import { endGap, endsOf, leavesFrom, type Sizes } from './sizes.ts'

/** A column of an actor: where it begins, how wide it is, and where the middle of its symbols stands. */
export type Column = { readonly start: number; readonly width: number; readonly axis: number }

export type Plan = {
  readonly columns: readonly Column[]
  readonly sizes: Sizes
  /** The heights of every row's parts, at least those of `leastHeights`. */
  readonly heights: readonly (readonly number[])[]
  readonly room: Room
}

/** What is drawn over the rows of one page. The origin is the upper left corner of the first row's first actor column. */
export type Sheet = {
  readonly rows: readonly PageRow[]
  /** Heights of the strips for connectors; 0 without one. */
  readonly top: number
  readonly bottom: number
  readonly symbols: readonly Placed[]
  readonly routes: readonly Route[]
  readonly labels: readonly Label[]
}

/** Draws a chart on as many pages as it takes. */
export function drawingOf(chart: Flowchart, plan: Plan): readonly Sheet[] {
  const pages = pagesOf(plan.heights, plan.room)
  const pageOf = new Map(
    pages.flatMap((rows, page) =>
      rows.filter(({ part }) => part === 0).map(({ row }) => [chart.rows[row]?.step.no ?? 0, page] as const),
    ),
  )
  const crossings = crossingsOf(chart, pageOf)
  return pages.map((rows, page) => sheetOf(chart, plan, rows, page, pageOf, crossings))
}

type PageOf = ReadonlyMap<number | 'end', number>
/** Lines from one page to a step on another have one connector on each of the two. */
type Crossing = {
  readonly letter: string
  readonly from: number
  readonly to: number
  readonly step: number
  readonly column: number
}

function crossingsOf(chart: Flowchart, pageOf: PageOf): readonly Crossing[] {
  const crossings: Crossing[] = []
  for (const line of chart.lines) {
    const [from, to] = [pageOf.get(line.from), pageOf.get(line.to)]
    const goal = chart.rows.find(({ step }) => step.no === line.to)
    if (from === undefined || to === undefined || goal === undefined || from === to) continue
    if (crossings.some((one) => one.from === from && one.step === goal.step.no)) continue
    const letter = lettersOf(crossings.length)
    crossings.push({ letter, from, to, step: goal.step.no, column: goal.main.column })
  }
  return crossings
}

/** A, B … Z, AA, AB … */
function lettersOf(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26))
  return at < 26 ? letter : lettersOf(Math.floor(at / 26) - 1) + letter
}

function sheetOf(
  chart: Flowchart,
  plan: Plan,
  rows: readonly PageRow[],
  page: number,
  pageOf: PageOf,
  crossings: readonly Crossing[],
): Sheet {
  const here = crossings.filter(({ from, to }) => from === page || to === page)
  const isAbove = ({ from, to }: Crossing) => (from === page ? to < page : from < page)
  const [above, below] = [here.filter(isAbove), here.filter((one) => !isAbove(one))]
  const top = above.length > 0 ? plan.sizes.strip : 0
  const bottom = below.length > 0 ? plan.sizes.strip : 0
  const edges = [top]
  for (const { height } of rows) edges.push((edges.at(-1) ?? 0) + height)
  const foot = edges.at(-1) ?? 0
  const symbols = [
    ...rows.flatMap((row, at) => rowSymbols(chart, plan, row, ((edges[at] ?? 0) + (edges[at + 1] ?? 0)) / 2)),
    ...connectors(above, plan, top / 2),
    ...connectors(below, plan, foot + bottom / 2),
  ]
  const links = linksOf(chart, page, pageOf, crossings)
  const ends = [...(top > 0 ? [0] : []), ...edges, ...(bottom > 0 ? [foot + bottom] : [])]
  const width = plan.columns.reduce((sum, column) => sum + column.width, 0)
  const routes = routed(symbols, links, plan, ends)
  return {
    rows,
    top,
    bottom,
    symbols,
    routes,
    labels: labelsOf(routes, symbols, plan.sizes.words, {
      width,
      height: foot + bottom,
      borders: plan.columns.map(({ start }) => start),
    }),
  }
}

/** With closer lanes where the usual ones are too few. */
function routed(
  symbols: readonly Placed[],
  links: readonly Link[],
  { columns }: Plan,
  edges: readonly number[],
): readonly Route[] {
  const [usual, close] = pitches
  const roomy = routesOf(symbols, links, lanesOf(columns, edges, symbols, usual))
  return roomy.crowded ? routesOf(symbols, links, lanesOf(columns, edges, symbols, close)).routes : roomy.routes
}

function rowSymbols(chart: Flowchart, plan: Plan, { row: index, part }: PageRow, y: number): readonly Placed[] {
  const row = chart.rows[index]
  if (row === undefined || part > 0) return []
  const { sizes, columns } = plan
  const marks = [{ part: 'main' as const, ...row.main }, ...row.companions]
  const placed = marks.map(({ part: name, column, shape }): Placed => {
    const half: Half = shape === 'diamond' ? sizes.diamond : sizes.box
    return { id: idOf(row.step.no, name, column), shape, x: columns[column]?.axis ?? 0, y, ...half }
  })
  const ends = endsOf(chart)
    .filter((end) => end.row === row)
    .slice(0, 1)
    .map(({ column, side, leaves }): Placed => {
      const own = leavesFrom(row, leaves)
      const half = own.shape === 'diamond' ? sizes.diamond.hw : sizes.box.hw
      const x = (columns[column]?.axis ?? 0) + side * (half + endGap + sizes.end.hw)
      return { id: `${row.step.no}-end`, shape: 'capsule', x, y, ...sizes.end }
    })
  return [...placed, ...ends]
}

/** Those of one strip that lead to the same column stand side by side, small enough to stay in it. */
function connectors(crossings: readonly Crossing[], { columns, sizes }: Plan, y: number): readonly Placed[] {
  return crossings.map((one): Placed => {
    const mates = crossings.filter(({ column }) => column === one.column)
    const column = columns[one.column] ?? { start: 0, width: 0, axis: 0 }
    const pitch = Math.min(2 * sizes.connector.hw + gap, column.width / mates.length)
    const alone = mates.length === 1
    const middle = alone ? column.axis : column.start + column.width / 2
    const x = middle + (mates.indexOf(one) - (mates.length - 1) / 2) * pitch
    const hw = alone
      ? sizes.connector.hw
      : Math.min(sizes.connector.hw, pitch * (pitch < 2 * sizes.connector.hw ? 0.4 : 1))
    return { id: connectorId(one), shape: 'connector', letter: one.letter, x, y, hw, hh: sizes.connector.hh }
  })
}

const gap = 8

const connectorId = ({ letter }: Crossing) => `connector-${letter}`

function linksOf(chart: Flowchart, page: number, pageOf: PageOf, crossings: readonly Crossing[]): readonly Link[] {
  const beside = chart.rows.filter(({ step }) => pageOf.get(step.no) === page).flatMap(besideLinks)
  const leaving = chart.lines
    .filter((line) => pageOf.get(line.from) === page)
    .map((line): Link => {
      const crossing = crossings.find(({ from, step }) => from === page && step === line.to)
      return { ...startOf(line, chart), to: crossing ? connectorId(crossing) : goalOf(line, chart) }
    })
  const arriving = crossings
    .filter(({ to }) => to === page)
    .map(
      (crossing): Link => ({
        id: `${crossing.letter}-${crossing.step}`,
        from: connectorId(crossing),
        to: idOf(crossing.step, 'main', crossing.column),
        kind: 'plain',
      }),
    )
  return [...beside, ...leaving, ...arriving]
}

/** From the actor to the one beside them, and on from box to box; a diamond has no further line to the side. */
function besideLinks({ step: { no }, main, companions }: Flowchart['rows'][number]): readonly Link[] {
  const nearest = companions.toSorted((a, b) => Math.abs(a.column - main.column) - Math.abs(b.column - main.column))
  return nearest.map(({ part, column }, at): Link => {
    const side = Math.sign(column - main.column)
    const before = nearest.slice(0, at).findLast((one) => Math.sign(one.column - main.column) === side)
    const from = before?.shape === 'box' ? idOf(no, before.part, before.column) : idOf(no, 'main', main.column)
    return { id: `${no}+${column}`, from, to: idOf(no, part, column), kind: 'beside' }
  })
}

function startOf(line: FlowchartLine, chart: Flowchart): Omit<Link, 'to'> {
  const row = chart.rows.find(({ step }) => step.no === line.from)
  const asked = line.leaves === 'asked' ? row?.companions.find(({ part }) => part === 'asked') : undefined
  const from = idOf(line.from, asked?.part ?? 'main', asked?.column ?? row?.main.column ?? 0)
  return { id: `${line.from}-${line.to}-${line.word ?? 'plain'}`, from, kind: line.word ?? 'plain' }
}

function goalOf(line: FlowchartLine, chart: Flowchart): string {
  const goal = chart.rows.find(({ step }) => step.no === line.to)
  return goal ? idOf(goal.step.no, 'main', goal.main.column) : `${line.from}-end`
}

function idOf(no: number, part: 'main' | 'asked' | 'with', column: number): string {
  return part === 'main' ? `${no}` : `${no}-${part}-${column}`
}
