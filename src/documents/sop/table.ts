/**
 * How the width of an SOP's table is shared out: every actor gets a column for their symbols, the texts share the rest so that the
 * table becomes as low as it can. A unit is a quarter of a millimetre; on a table of too many actors all of it is drawn smaller.
 */

import type { Column } from '../../domain/sop/drawing/drawing.ts'
import { columnNeeds, type Need, type Sizes, sizes } from '../../domain/sop/drawing/sizes.ts'
import type { Flowchart } from '../../domain/sop/flowchart.ts'
import { widestWord, widthOf } from './text-width.ts'
import type { RowWords } from './words.ts'

export type Table = {
  readonly sizes: Sizes
  /** By how much the whole is drawn smaller, 1 where it is not. */
  readonly scale: number
  /** The size of its letters in points, before it is made smaller. */
  readonly letters: number
  readonly number: number
  /** The columns of activity, requirements, time, output and remarks. */
  readonly texts: readonly number[]
  /** The columns of the actors, the first from 0 on. */
  readonly actors: readonly Column[]
  readonly width: number
}

/** Units in a millimetre. */
export const perMillimetre = 4
/** Kept free at either side of a text. */
export const pad = 6.5
/** A point in units. */
export const pointsInUnits = perMillimetre * 0.352778

/** Shares out a width of so many units. `labels` are the heads of the actors' columns. */
export function tableOf(chart: Flowchart, rows: readonly RowWords[], labels: readonly string[], width: number): Table {
  const candidates = fitting(chart.columns.length)
  const tables = candidates.map((candidate) => shared(chart, rows, labels, width, candidate))
  const table = tables.find(({ spare }) => spare >= 0) ?? tables.at(-1)
  if (!table) throw new Error('There is always a size')
  return table.spare >= 0 ? table.of(width) : table.of(width - table.spare)
}

type Candidate = { readonly sizes: Sizes; readonly letters: number; readonly wish: number }

const large: Candidate = { sizes: sizes.large, letters: 8.4, wish: 124 }
const middle: Candidate = { sizes: sizes.middle, letters: 7.8, wish: 84 }
const small: Candidate = { sizes: sizes.small, letters: 7.6, wish: 62 }

function fitting(actors: number): readonly Candidate[] {
  return actors <= 3 ? [large, middle, small] : [middle, small]
}

/** What the words of a column may claim for themselves, in the order of the columns. */
const mostLeast = [200, 108, 84, 108, 108]
const timeColumn = 2

function shared(
  chart: Flowchart,
  rows: readonly RowWords[],
  labels: readonly string[],
  width: number,
  { sizes: size, letters, wish }: Candidate,
) {
  const scaleOf = letters * pointsInUnits
  const number = 36
  const cells = rows.map(({ activity, requirements, limit, output, remarks }) =>
    [[activity], requirements, [limit], [output], remarks].map((items) => items.map((item) => widthOf(item) * scaleOf)),
  )
  const heads = ['Kegiatan', 'Kelengkapan', 'Waktu', 'Output', 'Ket.']
  const least = heads
    .map((head, at) => {
      const words = rows.map(
        ({ activity, requirements, limit, output, remarks }) =>
          [activity, requirements.join(' '), limit, output, remarks.join(' ')][at] ?? '',
      )
      // A time stays on one line where it is short.
      const whole = at === timeColumn ? widthOf : widestWord
      const widest = Math.max(...words.map(whole), widestWord(head) * 1.12) * scaleOf * 1.07 + 2 * pad + 2
      return Math.min(widest, mostLeast[at] ?? widest)
    })
    .map((one, at) => Math.max(one, [150, 84, 56, 76, 56][at] ?? 0))
  const needs = columnNeeds(chart, size).map((need, at) => wished(need, labels[at] ?? '', wish, scaleOf))
  const actors = needs.reduce((sum, { left, right }) => sum + left + right, 0)
  const spare = width - number - sum(least) - actors
  return {
    spare,
    of: (whole: number): Table => ({
      sizes: size,
      scale: width / whole,
      letters,
      number,
      texts: spread(least, cells, whole - number - sum(least) - actors),
      actors: columnsOf(needs),
      width: whole,
    }),
  }
}

/** At least what the symbols need and a whole word of the head; where both sides have room, the symbols stand in the middle. */
function wished({ left, right }: Need, label: string, wish: number, letters: number): Need {
  const head = Math.min(widestWord(label.replaceAll('/', '/ ')) * letters * 1.06 + 8, 1.3 * wish)
  const width = Math.max(left + right, wish, head)
  const middle = Math.min(Math.max(width / 2, left), width - right)
  return { left: middle, right: width - middle }
}

function columnsOf(needs: readonly Need[]): readonly Column[] {
  let start = 0
  return needs.map(({ left, right }) => {
    const column = { start, width: left + right, axis: start + left }
    start += left + right
    return column
  })
}

/**
 * Gives what is left to the texts, step by step to the column by which the rows become lowest; once none does, to all of them by
 * their usual share.
 */
function spread(
  least: readonly number[],
  cells: readonly (readonly (readonly number[])[])[],
  spare: number,
): readonly number[] {
  const widths = [...least]
  const step = 4
  let left = spare
  while (left >= step) {
    const now = tableHeight(cells, widths, 0, 0)
    const heights = widths.map((_, column) => tableHeight(cells, widths, column, step))
    const best = heights.indexOf(Math.min(...heights))
    if ((heights[best] ?? now) >= now - 1e-9) break
    widths[best] = (widths[best] ?? 0) + step
    left -= step
  }
  return widths.map((width, column) => width + left * (usualShares[column] ?? 0))
}

const usualShares = [0.4, 0.2, 0.05, 0.2, 0.15]

/** About how many lines the rows have together once a column is wider; shorter cells count a little as well. */
function tableHeight(
  cells: readonly (readonly (readonly number[])[])[],
  widths: readonly number[],
  wider: number,
  by: number,
): number {
  return cells.reduce((total, row) => {
    const lines = row.map((items, column) => {
      const inner = (widths[column] ?? 0) + (column === wider ? by : 0) - 2 * pad
      return items.reduce((all, item) => all + Math.max(item / inner, 0.85), 0)
    })
    return total + Math.max(...lines) + 0.15 * sum(lines)
  }, 0)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}
