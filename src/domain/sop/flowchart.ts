import { partsOf } from './moment-name.ts'
import type { Actor, Exit, MomentName, Sop, Step, StepNo, Text } from './sop.ts'

type Shape = 'capsule' | 'box' | 'diamond'
/** A symbol in an actor's column, counted from 0. */
type Mark = { readonly column: number; readonly shape: Shape }
type Companion = Mark & { readonly part: 'asked' | 'with' }

/** One step: its main symbol and those beside it, each joined to the main one by a horizontal arrow. */
type FlowchartRow = {
  readonly step: Step
  readonly main: Mark
  readonly companions: readonly Companion[]
  /** A way to the end leaves the row for a small capsule at its side. */
  readonly endsAside: boolean
  /** The labels of the kinds for which alone the step is, for the column of remarks. */
  readonly kinds: readonly Text[]
}

export type FlowchartLine = {
  readonly from: StepNo
  /** The symbol that it leaves: the row's main one, or the diamond of the one asked. */
  readonly leaves: 'main' | 'asked'
  readonly to: StepNo | 'end'
  readonly word: 'yes' | 'no' | null
  /** A yes and a no of the same row to the same goal: they meet before it. */
  readonly joined: boolean
}

/** The flowchart of an SOP as data: what stands in which row and column, and what leads where. No coordinates. */
export type Flowchart = {
  readonly columns: readonly Actor[]
  readonly rows: readonly FlowchartRow[]
  readonly lines: readonly FlowchartLine[]
}

/** Draws up the flowchart of the whole file, with the steps of every kind of visit. */
export function flowchartOf(sop: Sop): Flowchart {
  const rows = sop.steps.map((step, index) => rowOf(step, index === 0, sop))
  return { columns: sop.actors, rows, lines: rows.flatMap((row) => linesOf(row)) }
}

function rowOf(step: Step, isFirst: boolean, sop: Sop): FlowchartRow {
  const columnOf = (actor: string) => sop.actors.findIndex((one) => one.key === actor)
  const main: Mark = { column: columnOf(step.actor), shape: mainShape(step, isFirst) }
  const asked: readonly Companion[] =
    step.asks === undefined || step.asks === step.actor
      ? []
      : [{ part: 'asked', column: columnOf(step.asks), shape: waitsForAnswer(step) ? 'diamond' : 'box' }]
  const others = step.with
    .filter((actor) => actor !== step.actor && actor !== step.asks)
    .map((actor): Companion => ({ part: 'with', column: columnOf(actor), shape: 'box' }))
  const leadsToEnd = step.until.some((exit) => exit.to === 'end')
  return {
    step,
    main,
    companions: [...asked, ...others],
    endsAside: leadsToEnd && !(main.shape === 'capsule' && endsAlways(step)),
    kinds: sop.kinds.filter((kind) => step.only?.includes(kind.key)).map((kind) => kind.label),
  }
}

function mainShape(step: Step, isFirst: boolean): Shape {
  // who asks themself has one symbol for both, and it must have two ways out
  if (step.asks === step.actor && waitsForAnswer(step)) return 'diamond'
  if (isFirst || endsAlways(step)) return 'capsule'
  const parts = step.until.some((exit) => wordOf(exit.moment) !== null && exit.moment.startsWith('performed.'))
  return parts ? 'diamond' : 'box'
}

function endsAlways(step: Step): boolean {
  return step.until.every((exit) => exit.to === 'end')
}

function waitsForAnswer(step: Step): boolean {
  return step.until.some((exit) => exit.moment.startsWith('answered.'))
}

/** One line to each goal; two where both yes and no lead there. */
function linesOf({ step, companions, endsAside }: FlowchartRow): readonly FlowchartLine[] {
  const hasAsked = companions.some((companion) => companion.part === 'asked' && companion.shape === 'diamond')
  const goals = [...new Set(step.until.map((exit) => exit.to))].filter((to) => to !== 'end' || endsAside)
  return goals.flatMap((to) => {
    const exits = step.until.filter((exit) => exit.to === to)
    const words = wordsOf(exits)
    return words.map((word): FlowchartLine => {
      const answers = exits.some((exit) => exit.moment.startsWith('answered.'))
      return { from: step.no, leaves: hasAsked && answers ? 'asked' : 'main', to, word, joined: words.length > 1 }
    })
  })
}

function wordsOf(exits: readonly Exit[]): readonly ('yes' | 'no' | null)[] {
  const words = [...new Set(exits.map((exit) => wordOf(exit.moment)).filter((word) => word !== null))]
  return words.length === 0 ? [null] : words
}

/** Absent and later bear no word of their own; where they lead with a no, its line is theirs. */
function wordOf(moment: MomentName): 'yes' | 'no' | null {
  const parts = partsOf(moment)
  if (parts.type === 'answered') return parts.answer === 'yes' || parts.answer === 'no' ? parts.answer : null
  if (parts.type !== 'performed' || parts.result === undefined) return null
  return parts.result === 'passed' ? 'yes' : 'no'
}
