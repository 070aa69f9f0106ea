/** Lists of a file of which one entry comes or goes; a single entry may stand there without brackets. */
import { valueIn, withItem, without, withValue } from './change.ts'
import { withoutLine } from './kinds.ts'
import { isPlainList, type Path, type Plain } from './plain.ts'

/** Puts one more into a list: before those that come after it in `order`, else last. */
export function withEntry(text: string, path: Path, entry: Plain, order: readonly string[] = []): string {
  const listed = asList(text, path)
  const entries = valueIn(listed, path)
  if (!isPlainList(entries) || entries.length === 0) return withValue(listed, path, [entry])
  const rank = rankOf(entry, order)
  const later = rank < 0 ? -1 : entries.findIndex((one) => rankOf(one, order) > rank)
  return withItem(listed, path, later < 0 ? entries.length : later, entry)
}

/** Writes something else in the place of an entry; of a text in two languages the path may go on to one of them. */
export function withEntryAt(text: string, path: Path, [at, ...within]: Path, entry: Plain): string {
  if (at === undefined) return text
  return withValue(asList(text, path), [...path, at, ...within], entry)
}

/** Takes an entry out of a list; the last one takes the list along. */
export function withoutEntry(text: string, path: Path, at: number): string {
  const entries = valueIn(text, path)
  return isPlainList(entries) && entries.length > 1 ? without(text, [...path, at]) : withoutLine(text, path)
}

/** The same file with a single entry as a list of one. */
function asList(text: string, path: Path): string {
  const value = valueIn(text, path)
  if (value === undefined || value === '' || isPlainList(value)) return text
  return withValue(text, path, [value])
}

function rankOf(entry: Plain, order: readonly string[]): number {
  return typeof entry === 'object' ? -1 : order.indexOf(String(entry))
}
