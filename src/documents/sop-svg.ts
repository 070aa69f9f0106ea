import { drawingOf, type Sheet } from '../domain/sop/drawing/drawing.ts'
import type { Placed } from '../domain/sop/drawing/shapes.ts'
import { leastHeights } from '../domain/sop/drawing/sizes.ts'
import { flowchartOf } from '../domain/sop/flowchart.ts'
import type { Sop } from '../domain/sop/sop.ts'
import { pad, pointsInUnits, type Table, tableOf } from './sop/table.ts'
import { linesOf, widthOf } from './sop/text-width.ts'
import { flowInWords, lineWords, type RowWords, rowsOf, written } from './sop/words.ts'
import { element, escaped, short } from './sop/xml.ts'

/** As wide as the table on F4. */
const width = 1160
const margin = 12
const titleSize = 20
const font = 'Plus Jakarta Sans, Segoe UI, Roboto, Helvetica, Arial, sans-serif'

/**
 * The table of activities with its flow chart as one SVG: without pages, scripts or anything from elsewhere, its words as text. The
 * same SOP gives the same bytes.
 */
export function sopSvg(sop: Sop): string {
  const chart = flowchartOf(sop)
  const rows = rowsOf(chart)
  const labels = chart.columns.map(({ label }) => written(label))
  const table = tableOf(chart, rows, labels, width)
  const set = setterOf(table)
  const cells = rows.map((row) => cellsOf(row, table, set))
  const least = leastHeights(chart, table.sizes)
  const heights = cells.map((cell, at) => [
    Math.max(least[at] ?? 0, ...cell.map((lines) => set.height(lines) + 2 * pad)),
  ])
  const room = { first: Number.MAX_SAFE_INTEGER, other: Number.MAX_SAFE_INTEGER, closing: 0, strip: 0 }
  const [sheet] = drawingOf(chart, { columns: table.actors, sizes: table.sizes, heights, room })
  if (!sheet) throw new Error('There is always a page')
  const title = written(sop.name)
  const titleLines = linesOf(title, (table.width / titleSize) * 0.95)
  const heads = labels.map((label, at) => set.headLines(label, table.actors[at]?.width ?? 0))
  const headHeight = Math.max(...heads.map(set.height)) + 12
  const top = titleLines.length * titleSize * 1.3 + 10
  const bodyTop = top + 26 + headHeight
  const height = bodyTop + heights.flat().reduce((sum, one) => sum + one, 0)
  const scale = width / table.width
  const whole = { width: table.width + 2 * margin, height: height + 2 * margin }
  const parts = [
    element('title', {}, escaped(title)),
    element('desc', {}, escaped(flowInWords(chart))),
    element('rect', { x: -margin, y: -margin, ...whole, fill: '#fff' }),
    ...titleLines.map((line, at) =>
      text(line, { x: table.width / 2, y: titleSize * (1 + 1.3 * at), size: titleSize, anchor: 'middle', bold: true }),
    ),
    element('g', { transform: `translate(0 ${short(top)})` }, headsOf(table, heads, headHeight, set)),
    element('g', { transform: `translate(0 ${short(bodyTop)})` }, bodyOf(rows, cells, heights.flat(), table, set)),
    element('g', { transform: `translate(${short(startOf(table))} ${short(bodyTop)})` }, flowOf(sheet)),
  ]
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: [-margin, -margin, whole.width, whole.height].map(short).join(' '),
      width: whole.width * scale,
      height: whole.height * scale,
      role: 'img',
      lang: 'id',
      'font-family': font,
      'font-weight': 500,
    },
    ...parts,
  )}\n`
}

type Lines = readonly string[]
type Setter = {
  readonly size: number
  lines(words: string, column: number): Lines
  /** The same in the head of a column, which was made wide enough for its words. */
  headLines(words: string, column: number): Lines
  height(lines: Lines): number
}

function setterOf({ letters }: Table): Setter {
  const size = letters * pointsInUnits
  return {
    size,
    // Fonts differ: lines are broken a little early.
    lines: (words, column) => linesOf(words, ((column - 2 * pad) / size) * 0.94),
    headLines: (words, column) =>
      linesOf(words.replaceAll('/', '/ '), (column - 8) / size).map((line) => line.replaceAll('/ ', '/')),
    height: (lines) => lines.length * size * 1.25,
  }
}

const startOf = ({ number, texts: [activity = 0] }: Table) => number + activity

/** The cells of a row in the order of the columns, those of the actors left out. */
function cellsOf(row: RowWords, { texts }: Table, set: Setter): readonly Lines[] {
  const [activity = 0, requirements = 0, time = 0, output = 0, remarks = 0] = texts
  const list = (items: readonly string[], column: number) =>
    items.flatMap((item) => {
      if (items.length === 1) return set.lines(item, column)
      return set.lines(item, column - 10).map((line, at) => `${at === 0 ? '•' : '\u00a0'} ${line}`)
    })
  return [
    set.lines(row.activity, activity),
    list(row.requirements, requirements),
    set.lines(row.limit, time),
    set.lines(row.output, output),
    list(row.remarks, remarks),
  ]
}

/** Where each column begins, and where the last one ends. */
function bordersOf(table: Table): readonly number[] {
  const { number, texts, actors } = table
  const [activity = 0, ...rest] = texts
  const borders = [0]
  for (const one of [number, activity, ...actors.map((actor) => actor.width), ...rest]) {
    borders.push((borders.at(-1) ?? 0) + one)
  }
  return borders
}

function headsOf(table: Table, labels: readonly Lines[], height: number, set: Setter): string {
  const borders = bordersOf(table)
  const actors = labels.length
  const whole = 26 + height
  const cell = (from: number, to: number, y: number, high: number, lines: Lines) => {
    const [x, end] = [borders[from] ?? 0, borders[to] ?? 0]
    return frame(x, y, end - x, high) + paragraph(lines, (x + end) / 2, y + high / 2, set, 'middle', true)
  }
  return [
    cell(0, 1, 0, whole, ['No.']),
    cell(1, 2, 0, whole, ['Kegiatan']),
    cell(2, 2 + actors, 0, 26, ['Pelaksana']),
    ...labels.map((lines, at) => cell(2 + at, 3 + at, 26, height, lines)),
    cell(2 + actors, 5 + actors, 0, 26, ['Mutu Baku']),
    ...['Kelengkapan', 'Waktu', 'Output'].map((name, at) => cell(2 + actors + at, 3 + actors + at, 26, height, [name])),
    cell(5 + actors, 6 + actors, 0, whole, ['Ket.']),
  ].join('')
}

function bodyOf(
  rows: readonly RowWords[],
  cells: readonly (readonly Lines[])[],
  heights: readonly number[],
  table: Table,
  set: Setter,
): string {
  const borders = bordersOf(table)
  const actors = table.actors.length
  const columns = [1, 2 + actors, 3 + actors, 4 + actors, 5 + actors]
  let y = 0
  const drawn = rows.map((row, at) => {
    const height = heights[at] ?? 0
    const middle = y + height / 2
    const frames = borders.slice(0, -1).map((x, column) => frame(x, y, (borders[column + 1] ?? x) - x, height))
    const words = (cells[at] ?? []).map((lines, which) => {
      const [x, end] = [borders[columns[which] ?? 0] ?? 0, borders[(columns[which] ?? 0) + 1] ?? 0]
      return which === 2
        ? paragraph(lines, (x + end) / 2, middle, set, 'middle')
        : paragraph(lines, x + pad, middle, set, 'start')
    })
    y += height
    return [...frames, paragraph([row.no], (borders[1] ?? 0) / 2, middle, set, 'middle', true), ...words].join('')
  })
  return drawn.join('')
}

function flowOf({ symbols, routes, labels }: Sheet): string {
  const lines = routes.map(({ points }) => {
    const path = points.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${short(x)} ${short(y)}`).join('')
    const [before, tip] = [points.at(-2), points.at(-1)]
    if (!(before && tip)) return ''
    const [ux, uy] = [Math.sign(tip.x - before.x), Math.sign(tip.y - before.y)]
    const corner = (side: number) =>
      `${short(tip.x - ux * 8.8 - uy * 3.8 * side)} ${short(tip.y - uy * 8.8 + ux * 3.8 * side)}`
    const head = `M${short(tip.x)} ${short(tip.y)}L${corner(1)}L${corner(-1)}z`
    return (
      element('path', { d: path, fill: 'none', stroke: '#000', 'stroke-width': 1.3 }) +
      element('path', { d: head, fill: '#000' })
    )
  })
  const words = labels.map(({ x, y, hh, word }) => {
    const half = (widthOf(lineWords[word]) * hh * 1.9) / 2 + 1
    return (
      element('rect', { x: x - half, y: y - hh, width: 2 * half, height: 2 * hh, fill: '#fff' }) +
      text(lineWords[word], { x, y: y + hh * 0.6, size: hh * 1.9, anchor: 'middle' })
    )
  })
  return [...lines, ...symbols.map(symbolOf), ...words].join('')
}

function symbolOf({ shape, x, y, hw, hh }: Placed): string {
  const look = { fill: '#fff', stroke: '#000', 'stroke-width': 1.4 }
  if (shape === 'diamond') {
    const [w, h] = [short(hw), short(hh)]
    return element('path', { d: `M${short(x)} ${short(y - hh)}l${w} ${h}l-${w} ${h}l-${w} -${h}z`, ...look })
  }
  const rx = shape === 'capsule' ? hh : undefined
  return element('rect', { x: x - hw, y: y - hh, width: 2 * hw, height: 2 * hh, rx, ...look })
}

function frame(x: number, y: number, w: number, h: number): string {
  return element('rect', { x, y, width: w, height: h, fill: 'none', stroke: '#000', 'stroke-width': 0.8 })
}

type Anchor = 'start' | 'middle'

/** Lines one under the other, around a middle. */
function paragraph(lines: Lines, x: number, middle: number, { size }: Setter, anchor: Anchor, bold = false): string {
  const first = middle - ((lines.length - 1) / 2) * size * 1.25 + size * 0.36
  return lines.map((line, at) => text(line, { x, y: first + at * size * 1.25, size, anchor, bold })).join('')
}

function text(
  words: string,
  { x, y, size, anchor, bold = false }: { x: number; y: number; size: number; anchor: Anchor; bold?: boolean },
): string {
  const look = { 'font-size': size, 'text-anchor': anchor, 'font-weight': bold ? 800 : undefined }
  return element('text', { x, y, ...look }, escaped(words))
}
