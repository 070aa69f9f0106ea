/**
 * The flow of a procedure, drawn over rows of given heights: `<FlowChart rows={…} lines={…} columns={2} heights={[88, 110]} words={…}
 * captions={new Map([[2, '4 tamu']])} />`. Capsules begin and end, boxes are done, diamonds decide; a way to a row that is not there is a
 * dashed stub with its number. What it says stands in words elsewhere, so screen readers skip it. It takes the width of its place; `heights` are in the same units as `flowSizes`.
 */
import { useId, useMemo } from 'react'
import styles from './FlowChart.module.css'
import { columnStart, type FlowLine, type FlowRow, type FlowSymbol, layoutOf } from './flow/layout.ts'
import { type LostWay, lostRadius, lostWaysOf } from './flow/lost.ts'
import { type FlowPath, routesOf } from './flow/route.ts'

interface Words {
  readonly start: string
  readonly end: string
  readonly yes: string
  readonly no: string
  /** In the diamond of one who is asked. */
  readonly asks: string
}

interface Props {
  readonly rows: readonly FlowRow[]
  readonly lines: readonly FlowLine[]
  readonly columns: number
  readonly heights: readonly number[]
  readonly words: Words
  /** What stands in the symbol of a row, by its number. */
  readonly captions: ReadonlyMap<number, string>
}

/** The chart alone: the table around it is the caller's. */
export function FlowChart({ rows, lines, columns, heights, words, captions }: Props) {
  const arrow = useId()
  const { layout, paths, lost } = useMemo(() => {
    const laid = layoutOf(rows, lines, columns, heights)
    return { layout: laid, paths: routesOf(laid, rows, lines), lost: lostWaysOf(laid, rows, lines) }
  }, [rows, lines, columns, heights])
  return (
    <svg className={styles['chart']} viewBox={`0 0 ${layout.width} ${layout.height}`} aria-hidden="true">
      <defs>
        <marker
          id={arrow}
          viewBox="0 0 8 8"
          refX="7.5"
          refY="4"
          markerWidth="9"
          markerHeight="9"
          markerUnits="userSpaceOnUse"
          orient="auto"
        >
          <path className={styles['head']} d="M0 0L8 4L0 8z" />
        </marker>
      </defs>
      {Array.from({ length: columns - 1 }, (_, at) => columnStart(at + 1, layout.sizes)).map((x) => (
        <path key={x} className={styles['divider']} d={`M${x} 0V${layout.height}`} />
      ))}
      {paths.map((path) => (
        <Line key={path.id} path={path} arrow={arrow} words={words} />
      ))}
      {lost.map((way) => (
        <Lost key={way.id} way={way} words={words} />
      ))}
      {layout.symbols.map((symbol) => (
        <g key={symbol.id} data-part={symbol.part} data-shape={symbol.shape} className={styles['symbol']}>
          <Shape symbol={symbol} />
          <Inside symbol={symbol} lines={insideOf(symbol, rows, words, captions)} />
        </g>
      ))}
    </svg>
  )
}

function Line({ path, arrow, words }: { path: FlowPath; arrow: string; words: Words }) {
  const corners = path.points.map(({ x, y }) => `${x} ${y}`).join('L')
  const { label, word } = path
  return (
    <>
      <path className={styles['line']} d={`M${corners}`} markerEnd={`url(#${arrow})`} />
      {label && word && (
        <text className={styles['word']} x={label.x} y={label.y} textAnchor={label.anchor}>
          {words[word]}
        </text>
      )}
    </>
  )
}

function Lost({ way: { goal, word, from, x, y }, words }: { way: LostWay; words: Words }) {
  const side = x > from.x ? 1 : -1
  return (
    <g data-lost={goal}>
      <path className={styles['lostWay']} d={`M${from.x} ${from.y}L${x - side * lostRadius} ${y}`} />
      <circle className={styles['lostMark']} cx={x} cy={y} r={lostRadius} />
      <text className={styles['lostNumber']} x={x} y={y + 4.5} textAnchor="middle">
        {`${goal}?`}
      </text>
      {word && (
        <text className={styles['lostWord']} x={from.x + side * 2} y={y - 8} textAnchor={side > 0 ? 'start' : 'end'}>
          {words[word]}
        </text>
      )}
    </g>
  )
}

function Shape({ symbol: { shape, x, y, hw, hh } }: { symbol: FlowSymbol }) {
  if (shape === 'diamond') return <path d={`M${x} ${y - hh}l${hw} ${hh}l${-hw} ${hh}l${-hw} ${-hh}z`} />
  return <rect x={x - hw} y={y - hh} width={2 * hw} height={2 * hh} rx={shape === 'capsule' ? hh : 0} />
}

function Inside({ symbol: { x, y }, lines }: { symbol: FlowSymbol; lines: readonly string[] }) {
  return lines.map((line, at) => (
    <text key={line} x={x} y={y + 4.5 + (at - (lines.length - 1) / 2) * 13} textAnchor="middle">
      {line}
    </text>
  ))
}

/** What stands in a symbol: where it begins or ends, the question, and what the caller says of its row. */
function insideOf(
  { part, shape, row: at }: FlowSymbol,
  rows: readonly FlowRow[],
  words: Words,
  captions: ReadonlyMap<number, string>,
): readonly string[] {
  if (part === 'asked' && shape === 'diamond') return [words.asks]
  if (part !== 'main') return []
  const caption = captions.get(rows[at]?.no ?? 0)
  const capsule = shape !== 'capsule' ? [] : at === 0 ? [words.start] : [words.end]
  return caption === undefined ? capsule : [...capsule, caption]
}
