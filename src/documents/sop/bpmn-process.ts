/** The flow chart of an SOP as a process: every step a task, every question and parting of ways a gateway, every end an event. */
import type { Flowchart, FlowchartLine } from '../../domain/sop/flowchart.ts'
import { lineWords, type RowWords, rowsOf, written } from './words.ts'

type NodeType = 'startEvent' | 'endEvent' | 'task' | 'exclusiveGateway' | 'textAnnotation'

export type ProcessNode = {
  readonly id: string
  readonly type: NodeType
  readonly name?: string
  readonly documentation: readonly string[]
  readonly lane: number
  /** Its place along the process; nodes with one rank stand beside each other. */
  readonly rank: number
}

type ProcessFlow = {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly kind: 'yes' | 'no' | 'plain' | 'beside'
  readonly name?: string
  /** Only joins a remark to a task. */
  readonly association: boolean
}

export type Process = {
  readonly lanes: readonly { readonly id: string; readonly name: string }[]
  readonly nodes: readonly ProcessNode[]
  readonly flows: readonly ProcessFlow[]
  readonly ranks: number
}

type Row = Flowchart['rows'][number]

/** Makes the process; names of nodes and flows depend on the numbers of the steps alone. */
export function processOf(chart: Flowchart): Process {
  const words = rowsOf(chart)
  const [first] = chart.rows
  const start: ProcessNode = {
    id: 'Start',
    type: 'startEvent',
    name: 'Mulai',
    documentation: [],
    lane: first?.main.column ?? 0,
    rank: 0,
  }
  const nodes = [start]
  const flows: ProcessFlow[] = first ? [flow('Flow_Start', 'Start', taskId(first.step.no), 'plain')] : []
  let rank = 1
  for (const [at, row] of chart.rows.entries()) {
    const lines = chart.lines.filter(({ from }) => from === row.step.no)
    const made = stepOf(chart, row, lines, words[at], rank)
    nodes.push(...made.nodes)
    flows.push(...made.flows)
    rank = Math.max(...made.nodes.map((node) => node.rank)) + 1
  }
  return {
    lanes: chart.columns.map(({ label }, at) => ({ id: `Lane_${at + 1}`, name: written(label) })),
    nodes,
    flows,
    ranks: rank,
  }
}

type Made = { readonly nodes: readonly ProcessNode[]; readonly flows: readonly ProcessFlow[] }

function stepOf(
  chart: Flowchart,
  { step: { no, short }, main, companions }: Row,
  lines: readonly FlowchartLine[],
  words: RowWords | undefined,
  rank: number,
): Made {
  const task: ProcessNode = {
    id: taskId(no),
    type: 'task',
    name: nameOf(no, written(short), words),
    documentation: told(words),
    lane: main.column,
    rank,
  }
  const nodes = [task]
  const flows: ProcessFlow[] = []
  for (const { column } of companions.filter(({ part }) => part === 'with')) {
    const id = `With_${no}_${column + 1}`
    nodes.push({
      id,
      type: 'textAnnotation',
      name: `bersama ${written(chart.columns[column]?.label)}`,
      documentation: [],
      lane: column,
      rank,
    })
    flows.push({ ...flow(`Joins_${no}_${column + 1}`, task.id, id, 'beside'), association: true })
  }
  const asked = companions.find(({ part }) => part === 'asked')
  let last = task
  if (asked) {
    const isQuestion = asked.shape === 'diamond'
    const label = written(chart.columns[asked.column]?.label)
    last = isQuestion
      ? { id: gatewayId(no), type: 'exclusiveGateway', name: 'Setuju?', documentation: [], lane: asked.column, rank }
      : { id: `Asked_${no}`, type: 'task', name: `Ditanya: ${label}`, documentation: [], lane: asked.column, rank }
    nodes.push(last)
    flows.push(flow(`Asks_${no}`, task.id, last.id, 'beside'))
  }
  if (lines.length > 1 && last.type === 'task') {
    const gateway: ProcessNode = {
      id: gatewayId(no),
      type: 'exclusiveGateway',
      documentation: [],
      lane: last.lane,
      rank: rank + 1,
    }
    nodes.push(gateway)
    flows.push(flow(`Decides_${no}`, last.id, gateway.id, 'plain'))
    last = gateway
  }
  return { nodes: [...nodes, ...endOf(no, lines, last)], flows: [...flows, ...waysOf(no, lines, last.id)] }
}

/** A step that leads to the end, or nowhere else, has an end of its own. */
function endOf(no: number, lines: readonly FlowchartLine[], last: ProcessNode): readonly ProcessNode[] {
  const ends = lines.length === 0 || lines.some(({ to }) => to === 'end')
  return ends
    ? [{ id: endId(no), type: 'endEvent', name: 'Selesai', documentation: [], lane: last.lane, rank: last.rank + 1 }]
    : []
}

function waysOf(no: number, lines: readonly FlowchartLine[], from: string): readonly ProcessFlow[] {
  if (lines.length === 0) return [flow(`Flow_${no}_end`, from, endId(no), 'plain')]
  return lines.map(({ to, word }) =>
    flow(
      `Flow_${no}_${to}${word === null ? '' : `_${word}`}`,
      from,
      to === 'end' ? endId(no) : taskId(to),
      word ?? 'plain',
    ),
  )
}

function flow(id: string, from: string, to: string, kind: ProcessFlow['kind']): ProcessFlow {
  const name = kind === 'yes' || kind === 'no' ? { name: lineWords[kind] } : {}
  return { id, from, to, kind, ...name, association: false }
}

/** The activity where it fits into the symbol of a task, else its short name; the whole stands in the documentation. */
function nameOf(no: number, short: string, words: RowWords | undefined): string {
  const activity = words?.activity ?? ''
  return `${no}. ${activity.length <= longestName ? activity : short}`
}

const longestName = 80

function told(words: RowWords | undefined): readonly string[] {
  if (words === undefined) return []
  const { activity, requirements, limit, output, remarks } = words
  const line = (name: string, value: string) => (value === '' ? [] : [`${name}: ${value}`])
  return [
    activity,
    ...line('Kelengkapan', requirements.join('; ')),
    ...line('Waktu', limit),
    ...line('Output', output),
    ...line('Keterangan', remarks.join('; ')),
  ]
}

const taskId = (no: number) => `Step_${no}`
const gatewayId = (no: number) => `Decision_${no}`
const endId = (no: number) => `End_${no}`
