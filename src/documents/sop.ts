import { drawingOf, type Sheet } from '../domain/sop/drawing/drawing.ts'
import { mostHeight } from '../domain/sop/drawing/pages.ts'
import { leastHeights } from '../domain/sop/drawing/sizes.ts'
import { type Flowchart, flowchartOf } from '../domain/sop/flowchart.ts'
import type { Sop } from '../domain/sop/sop.ts'
import type { Instant } from '../domain/visit/moment.ts'
import { compilePdf, measurePaper } from './compiler.ts'
import type { Letterhead } from './office.ts'
import { parted } from './sop/parted.ts'
import { pad, perMillimetre, type Table, tableOf } from './sop/table.ts'
import { divisible } from './sop/text-width.ts'
import { flowInWords, identityOf, lineWords, type RowWords, rowsOf, written } from './sop/words.ts'

/** A version of an SOP as it is printed. */
export type SopInput = {
  readonly sop: Sop
  /** Stands where the file names no institution; its emblem stands in any case. */
  readonly letterhead: Letterhead
  /** When this version was kept: the same version has the same bytes, whenever it is printed. */
  readonly keptAt: Instant
  readonly paper: SopPaper
}

export type SopPaper = 'f4' | 'a4'

/** In millimetres, across; the wide side is for binding. */
const papers = {
  f4: { width: 330, height: 215 },
  a4: { width: 297, height: 210 },
} as const satisfies Readonly<Record<SopPaper, object>>
const margins = { left: 25, right: 15, top: 14, bottom: 14 }
/** The rows of the head, but for the actors' names; in units. */
const heads = { top: 26, numbers: 20 }

/** The document of an SOP Administrasi Pemerintahan: the identity block, then activities, flow chart and quality standard. */
export async function renderSop(input: SopInput): Promise<Uint8Array<ArrayBuffer>> {
  const chart = flowchartOf(input.sop)
  const page = { ...papers[input.paper], ...margins }
  const labels = actorLabels(chart)
  const rows = rowsOf(chart)
  const table = tableOf(chart, rows, labels.heads, (page.width - page.left - page.right) * perMillimetre)
  const view = viewOf(input, chart, table, labels)
  const measure = (parts: readonly RowWords[]) => measurePaper<Measured>('sop-measure', { ...view, rows: parts })
  const room = (page.height - page.top - page.bottom) * (perMillimetre / table.scale)
  const { parts, measured } = await fitted(
    rows.map((row) => divided(row, table)),
    measure,
    room,
    table,
  )
  const sheets = drawingOf(chart, {
    columns: table.actors,
    sizes: table.sizes,
    heights: heightsOf(chart, table, parts, measured),
    room: roomOf(measured, room, table),
  })
  const numbers = { page, heads: { ...heads, labels: measured.head }, scale: table.scale }
  const printed = { ...view, ...numbers, sheets: sheets.map((sheet) => sheetView(sheet, parts)) }
  return compilePdf('sop', printed, input.keptAt)
}

/** Heights in units: of every row, of the head with the actors' names, of the title, of what closes the table. */
type Measured = {
  readonly rows: readonly number[]
  readonly head: number
  readonly title: number
  readonly closing: number
}

function viewOf({ sop, letterhead }: SopInput, chart: Flowchart, table: Table, labels: ActorLabels) {
  const { institution, number = '' } = sop.identity
  const lines = institution?.map((line, at) => ({
    text: written(line).toUpperCase(),
    bold: at === institution.length - 1,
  }))
  const title = written(sop.name)
  return {
    title,
    'short-title': brief(title),
    number: brief(number),
    letterhead: { ...letterhead, lines: lines ?? letterhead.lines },
    identity: identityOf(sop),
    unit: table.scale / perMillimetre,
    scale: table.scale,
    size: table.letters * table.scale,
    width: table.width,
    'number-width': table.number,
    'text-widths': table.texts,
    'actor-widths': table.actors.map(({ width }) => width),
    actors: labels.heads,
    'key-to-actors': labels.key,
    flow: flowInWords(chart),
  }
}

type ActorLabels = { readonly heads: readonly string[]; readonly key: readonly (readonly [string, string])[] }

/** A name too long for the head of a column has a mark there, and stands below the table. */
function actorLabels({ columns }: Flowchart): ActorLabels {
  const names = columns.map(({ label }) => written(label))
  const marks = names.map((name, at) => (name.length > longestHead ? `P${at + 1}` : null))
  return {
    heads: names.map((name, at) => marks[at] ?? divisible(name.replaceAll('/', '/\u200b'), narrowHead)),
    key: names.flatMap((name, at): [string, string][] => (marks[at] ? [[marks[at], name]] : [])),
  }
}

const longestHead = 90
/** A word of a head wider than this, in parts of the letters' size, may be divided. */
const narrowHead = 4.5

/** Texts with soft hyphens in the words that are too wide for their columns. */
function divided(row: RowWords, { texts, letters }: Table): RowWords {
  const [activity = 0, requirements = 0, , output = 0, remarks = 0] = texts.map(
    (width) => ((width - 2 * pad) / (letters * 0.352778 * perMillimetre)) * 0.94,
  )
  return {
    ...row,
    activity: divisible(row.activity, activity),
    requirements: row.requirements.map((item) => divisible(item, requirements)),
    output: divisible(row.output, output),
    remarks: row.remarks.map((item) => divisible(item, remarks)),
  }
}

/** Rows in parts that fit on a page; most rows are one part, and measured once. */
async function fitted(
  rows: readonly RowWords[],
  measure: (rows: readonly RowWords[]) => Promise<Measured>,
  room: number,
  table: Table,
) {
  let parts = rows.map((row) => [row] as readonly RowWords[])
  let measured = await measure(parts.flat())
  for (let tries = 0; tries < mostTries; tries += 1) {
    const most = mostHeight(roomOf(measured, room, table))
    const heights = grouped(measured.rows, parts)
    if (heights.flat().every((height) => height <= most)) break
    parts = parts.map((made, at) => {
      const highest = Math.max(...(heights[at] ?? []))
      if (highest <= most) return made
      return parted(rows[at] ?? emptyRow, Math.ceil(made.length * Math.max(highest / most, 1.2) + 0.2))
    })
    measured = await measure(parts.flat())
  }
  return { parts, measured }
}

const mostTries = 8
const emptyRow: RowWords = { no: '', activity: '', requirements: [], limit: '', output: '', remarks: [] }

function grouped(heights: readonly number[], parts: readonly (readonly unknown[])[]): readonly (readonly number[])[] {
  let at = 0
  return parts.map((made) => {
    at += made.length
    return heights.slice(at - made.length, at)
  })
}

function heightsOf(chart: Flowchart, table: Table, parts: readonly (readonly RowWords[])[], measured: Measured) {
  const least = leastHeights(chart, table.sizes)
  return grouped(measured.rows, parts).map((heights, row) =>
    heights.map((height, part) => (part === 0 ? Math.max(height, least[row] ?? 0) : height)),
  )
}

function roomOf({ head, title, closing }: Measured, room: number, { sizes: { strip } }: Table) {
  const other = room - heads.top - head - heads.numbers - 2
  // What closes the table is kept with its last row where it is short; long, it goes on by itself.
  return { first: other - title, other, closing: closing < room / 3 ? closing : 0, strip }
}

function sheetView({ rows, top, bottom, symbols, routes, labels }: Sheet, parts: readonly (readonly RowWords[])[]) {
  return {
    top,
    bottom,
    rows: rows.map(({ row, part, height }) => ({ ...(parts[row]?.[part] ?? emptyRow), height })),
    symbols: symbols.map(({ shape, x, y, hw, hh, letter }) => ({ shape, x, y, hw, hh, letter })),
    lines: routes.map(({ points }) => points.map(({ x, y }) => [x, y])),
    labels: labels.map(({ x, y, hw, hh, word }) => ({ x, y, hw, hh, text: lineWords[word] })),
  }
}

/** What stands in the foot of every page takes one line. */
function brief(words: string): string {
  const signs = [...words]
  return signs.length > 70 ? `${signs.slice(0, 69).join('')}…` : words
}
