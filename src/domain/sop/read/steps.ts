import type { Step, Text } from '../sop.ts'
import { exitsOf, momentOf, needsOf } from './moments.ts'
import { isList, itemsOf, mapOf, missing, type Reading, type Value, writtenIn, wrongType } from './reading.ts'
import { durationOf, lengthOf, textOf, textsOf, wholeOf, wordsIn } from './values.ts'

/** The most characters of a step's name on the rail. */
const longestShort = 12

const keys = [
  'no',
  'short',
  'actor',
  'with',
  'asks',
  'only',
  'from',
  'needs',
  'until',
  'limit',
  'activity',
  'requirements',
  'output',
  'remark',
] as const
type StepValues = Readonly<Partial<Record<(typeof keys)[number], Value>>>

/** The steps as they are written; what could not be read has a fault and stands empty. */
export function readSteps(value: Value, moments: readonly string[], reading: Reading): readonly Step[] {
  const items = itemsOf(value, reading)
  if (isList(value) && items.length === 0) reading.report('hasSteps', value.offset)
  return items.map((item) => readStep(item, moments, reading))
}

function readStep(value: Value, moments: readonly string[], reading: Reading): Step {
  const map: StepValues = mapOf<(typeof keys)[number]>(value, keys, reading)
  for (const key of ['no', 'short', 'actor', 'until', 'activity'] as const) {
    if (map[key] === undefined) missing(value, key, reading)
  }
  const only = map.only === undefined ? undefined : wordsOf(map.only, reading)
  if (map.only !== undefined && only?.length === 0) reading.report('missing', map.only.offset, { key: 'only' })
  const from = map.from === undefined ? undefined : momentOf(map.from, moments, reading)
  const limit = map.limit === undefined ? undefined : durationOf(map.limit, reading)
  return {
    no: (map.no === undefined ? undefined : wholeOf(map.no, reading)) ?? 0,
    short: map.short === undefined ? '' : shortOf(map.short, reading),
    actor: map.actor === undefined ? '' : wordOf(map.actor, reading),
    with: map.with === undefined ? [] : wordsOf(map.with, reading),
    ...(map.asks === undefined ? {} : { asks: wordOf(map.asks, reading) }),
    ...(only === undefined ? {} : { only }),
    ...(from === undefined ? {} : { from }),
    needs: map.needs === undefined ? [] : needsOf(map.needs, moments, reading),
    until: map.until === undefined ? [] : exitsOf(map.until, moments, reading),
    ...(limit === undefined ? {} : { limit }),
    ...readPrinted(map, reading),
  }
}

/** What the document prints of a step. */
function readPrinted(map: StepValues, reading: Reading): Pick<Step, 'activity' | 'requirements' | 'output' | 'remark'> {
  return {
    activity: map.activity === undefined ? '' : textOf(map.activity, reading),
    requirements: map.requirements === undefined ? [] : textsOf(map.requirements, reading),
    ...(map.output === undefined ? {} : { output: textOf(map.output, reading) }),
    ...(map.remark === undefined ? {} : { remark: textOf(map.remark, reading) }),
  }
}

function shortOf(value: Value, reading: Reading): Text {
  const text = textOf(value, reading)
  for (const one of typeof text === 'string' ? [text] : [text.id, text.en]) {
    if (lengthOf(one) > longestShort) reading.report('short', value.offset, { name: one, longest: longestShort })
  }
  return text
}

function wordOf(value: Value, reading: Reading): string {
  const written = writtenIn(value)
  if (written === undefined) wrongType(value, 'name', reading)
  return written ?? ''
}

function wordsOf(value: Value, reading: Reading): readonly string[] {
  return [...new Set(wordsIn(value, reading, 'names').map((word) => word.written))]
}
