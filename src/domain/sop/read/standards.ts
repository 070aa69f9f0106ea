import type { Standard } from '../sop.ts'
import { momentOf } from './moments.ts'
import { isList, itemsOf, mapOf, missing, plainIn, type Reading, type Value } from './reading.ts'
import { durationOf, oneOf, textOf, wholeOf, wordsIn } from './values.ts'

/** The measures beside the steps. One that cannot be read has a fault and is left out. */
export function readStandards(
  value: Value,
  moments: readonly string[],
  reading: Reading,
): readonly (Standard | undefined)[] {
  return itemsOf(value, reading).map((item) => readStandard(item, moments, reading))
}

function readStandard(value: Value, moments: readonly string[], reading: Reading): Standard | undefined {
  const map = mapOf(value, ['name', 'limit', 'from', 'to', 'steps', 'binds', 'only'], reading)
  if (map.name === undefined) missing(value, 'name', reading)
  if (map.limit === undefined) missing(value, 'limit', reading)
  const name = map.name === undefined ? '' : textOf(map.name, reading)
  const limit = map.limit === undefined ? undefined : durationOf(map.limit, reading)
  const measure = readMeasure(value, map, moments, reading)
  const binds = map.binds === undefined ? 'office' : oneOf(map.binds, ['office', 'guest'], reading)
  const only = map.only === undefined ? undefined : wordsIn(map.only, reading, 'names').map((word) => word.written)
  if (limit === undefined || measure === undefined || binds === undefined) return undefined
  return { name, limit, measure, binds, ...(only === undefined ? {} : { only }) }
}

function readMeasure(
  whole: Value,
  map: Readonly<Partial<Record<'from' | 'to' | 'steps', Value>>>,
  moments: readonly string[],
  reading: Reading,
): Standard['measure'] | undefined {
  const { from, to, steps } = map
  if (steps !== undefined && from === undefined && to === undefined) return readSum(steps, reading)
  if (steps !== undefined || from === undefined || to === undefined) {
    reading.report('standard', whole.offset)
    return undefined
  }
  const opens = momentOf(from, moments, reading)
  const closes = momentOf(to, moments, reading)
  return opens === undefined || closes === undefined ? undefined : { from: opens, to: closes }
}

function readSum(value: Value, reading: Reading): Standard['measure'] | undefined {
  if (plainIn(value) === 'all') return { steps: 'all' }
  const numbers = (isList(value) ? itemsOf(value, reading) : [value]).flatMap((one) => wholeOf(one, reading) ?? [])
  if (isList(value) && numbers.length === 0) reading.report('standard', value.offset)
  return { steps: numbers }
}
