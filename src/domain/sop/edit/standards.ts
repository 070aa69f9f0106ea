/** What a standard measures: the clocks of all steps, of some, or the time between two moments. */
import { valueIn, without, withValue } from './change.ts'
import { withEntry, withoutEntry } from './lists.ts'
import { isPlainList, isPlainMap, type Plain } from './plain.ts'

type Measure = 'all' | 'some' | 'between'

/** What a standard measures, as it is written. */
export function measureIn(standard: Plain | undefined): Measure {
  if (!isPlainMap(standard)) return 'all'
  if ('from' in standard || 'to' in standard) return 'between'
  return standard['steps'] === undefined || standard['steps'] === 'all' ? 'all' : 'some'
}

/** Lets a standard measure something else: some steps are all of them at first, two moments the coming and the reporting back. */
export function withMeasure(text: string, at: number, measure: Measure): string {
  const path = ['standards', at] as const
  if (measure === measureIn(valueIn(text, path))) return text
  if (measure === 'between') {
    const opened = withValue(without(text, [...path, 'steps']), [...path, 'from'], 'arrived')
    return withValue(opened, [...path, 'to'], 'reportedBack')
  }
  const rest = without(without(text, [...path, 'from']), [...path, 'to'])
  return withValue(rest, [...path, 'steps'], measure === 'all' ? 'all' : numbersIn(text))
}

/** Lets a sum count a step too, or no more; one step stays. */
export function withSummed(text: string, at: number, no: number, isSummed: boolean): string {
  const path = ['standards', at, 'steps'] as const
  const written = valueIn(text, path)
  const summed = (isPlainList(written) ? written : [written]).map(Number)
  const place = summed.indexOf(no)
  if (isSummed === place >= 0) return text
  if (!isSummed) return summed.length > 1 ? withoutEntry(text, path, place) : text
  // one number alone would become a text in brackets
  const listed = isPlainList(written) ? text : withValue(text, path, summed)
  return withEntry(listed, path, no, numbersIn(text).map(String))
}

function numbersIn(text: string): readonly number[] {
  const steps = valueIn(text, ['steps'])
  return isPlainList(steps) ? steps.filter(isPlainMap).map((step) => Number(step['no'])) : []
}
