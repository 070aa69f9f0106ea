import { parseDuration } from '../duration.ts'
import type { Duration, Text } from '../sop.ts'
import type { ExpectedType } from '../sop-error.ts'
import {
  entriesOf,
  isEmpty,
  isList,
  isMapping,
  itemsOf,
  mapOf,
  missing,
  plainIn,
  type Reading,
  type Value,
  writtenIn,
  wrongType,
} from './reading.ts'

/** The most characters of one text. */
const longestText = 2000

/** A text of the office, in one language or in both. */
export function textOf(value: Value, reading: Reading): Text {
  if (!isMapping(value)) return plainTextOf(value, reading, 'text')
  const both = mapOf(value, ['id', 'en'], reading)
  const { id, en } = both
  if (id === undefined) missing(value, 'id', reading)
  if (en === undefined) missing(value, 'en', reading)
  return {
    id: id === undefined ? '' : plainTextOf(id, reading, 'plainText'),
    en: en === undefined ? '' : plainTextOf(en, reading, 'plainText'),
  }
}

/** A text in one language; a number is taken as it is written. */
export function plainTextOf(value: Value, reading: Reading, expected: ExpectedType = 'plainText'): string {
  const plain = plainIn(value)
  const written = typeof plain === 'string' || typeof plain === 'number' ? writtenIn(value) : undefined
  if (written === undefined || !isWritable(written)) {
    wrongType(value, expected, reading)
    return ''
  }
  const text = written.normalize('NFC').trim()
  if (text === '') reading.report('missing', value.offset, { key: value.key })
  else if (lengthOf(text) > longestText) {
    reading.report('tooLong', value.offset, { key: value.key, longest: longestText })
  }
  return text
}

/** A list of texts. */
export function textsOf(value: Value, reading: Reading): readonly Text[] {
  return itemsOf(value, reading, 'texts').map((item) => textOf(item, reading))
}

/** A whole number from 1 up. */
export function wholeOf(value: Value, reading: Reading): number | undefined {
  const plain = plainIn(value)
  if (typeof plain === 'number' && Number.isInteger(plain) && plain >= 1 && plain <= 1_000_000) return plain
  wrongType(value, 'whole', reading)
  return undefined
}

export function truthOf(value: Value, reading: Reading): boolean | undefined {
  const plain = plainIn(value)
  if (typeof plain === 'boolean') return plain
  wrongType(value, 'truth', reading)
  return undefined
}

/** A date of the calendar, as `2026-03-02`. */
export function dateOf(value: Value, reading: Reading): string | undefined {
  const written = writtenIn(value)
  if (written !== undefined && isDate(written)) return written
  wrongType(value, 'date', reading)
  return undefined
}

/** One word out of a closed list. */
export function oneOf<C extends string>(value: Value, choices: readonly C[], reading: Reading): C | undefined {
  const written = writtenIn(value)
  const chosen = choices.find((choice) => choice === written)
  if (chosen !== undefined) return chosen
  if (written === undefined) wrongType(value, 'plainText', reading)
  else reading.report('notOneOf', value.offset, { ...reading.named(written, choices), choices })
  return undefined
}

export function durationOf(value: Value, reading: Reading): Duration | undefined {
  const written = writtenIn(value)
  const duration = written === undefined ? undefined : parseDuration(written)
  if (duration !== undefined) return duration
  if (written === undefined) wrongType(value, 'plainText', reading)
  else reading.report('limit', value.offset, { name: written })
  return undefined
}

/** One word or a list of words, each with its place. */
export function wordsIn(value: Value, reading: Reading, expected: ExpectedType): readonly Word[] {
  const values = isList(value) ? itemsOf(value, reading) : [value]
  return values.flatMap((one) => {
    const written = !isEmpty(one) ? writtenIn(one) : undefined
    if (written === undefined || written === '') {
      wrongType(one, expected, reading)
      return []
    }
    return [{ written, offset: one.offset }]
  })
}
export type Word = { readonly written: string; readonly offset: number }

/** The entries of a map under names that the office makes up; a fault for each name that is not camelCase. */
export function namedEntries(value: Value, reading: Reading, isGood: (name: string) => boolean) {
  return entriesOf(value, reading).filter((entry) => {
    if (!isGood(entry.key)) {
      reading.report('wrongType', entry.keyOffset, { key: entry.key, expected: 'name' })
      return false
    }
    if (isEmpty(entry.value)) {
      reading.report('missing', entry.keyOffset, { key: entry.key })
      return false
    }
    return true
  })
}

/** How many characters a reader counts. */
export function lengthOf(text: string): number {
  return [...text].length
}

/** A map without a prototype, so that no name of the office can collide with what every object has. */
export function record<V>(entries: Iterable<readonly [string, V]>): Readonly<Record<string, V>> {
  const made: Record<string, V> = Object.create(null)
  for (const [key, value] of entries) made[key] = value
  return made
}

/** Escapes can bring in what the file's own text could not hold. */
function isWritable(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  return text.isWellFormed() && !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(text)
}

function isDate(written: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(written)
  if (parts === null) return false
  const [year, month, day] = parts.slice(1).map(Number)
  const date = new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, day))
  return date.getUTCFullYear() === year && date.getUTCMonth() + 1 === month && date.getUTCDate() === day
}
