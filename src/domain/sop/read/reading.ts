import { isMap, isScalar, isSeq, type ParsedNode } from 'yaml'
import { nearName } from '../near-name.ts'
import type { ExpectedType, SopError, SopErrorCode, SopErrorFacts } from '../sop-error.ts'
import { keyOf, type YamlFile } from './source.ts'

/** A value of the file, with the key under which it stands: sentences name it, and faults are shown at it. */
export type Value = { readonly key: string; readonly node: ParsedNode | null; readonly offset: number }
export type Entry = { readonly key: string; readonly keyOffset: number; readonly value: Value }
/** Keys and list entries from the root down; a string in a list names the entry that reads so. */
export type Path = readonly (string | number)[]

/** Collects every fault of a file while it is read and checked. */
export type Reading = {
  readonly root: Value
  readonly errors: readonly SopError[]
  readonly report: (code: SopErrorCode, offset: number, facts?: SopErrorFacts) => void
  /** Reports at the key or the value of a path, or as near to it as the file goes. */
  readonly reportAt: (code: SopErrorCode, path: Path, side: 'key' | 'value', facts?: SopErrorFacts) => void
  /** The facts of a name, with the one that was probably meant. */
  readonly named: (name: string, candidates: Iterable<string>) => SopErrorFacts
}

/** Begins to read a file whose YAML is sound. */
export function startReading(file: YamlFile): Reading {
  const errors: SopError[] = []
  const report: Reading['report'] = (code, offset, facts = {}) => {
    errors.push({ code, ...file.positionOf(offset), facts })
  }
  return {
    root: { key: 'SOP', node: file.root, offset: file.root?.range[0] ?? 0 },
    errors,
    report,
    reportAt: (code, path, side, facts) => report(code, offsetOf(file.root, path, side), facts),
    // proposals cost time; a file with hundreds of faults is no slip of the pen
    named: (name, candidates) => ({ name, meant: errors.length > 100 ? '' : (nearName(name, candidates) ?? '') }),
  }
}

/** Whether nothing stands there. A key without a value counts as left out. */
export function isEmpty(value: Value): boolean {
  return value.node === null || (isScalar(value.node) && value.node.value === null)
}

export function isList(value: Value): boolean {
  return isSeq(value.node)
}

export function isMapping(value: Value): boolean {
  return isMap(value.node)
}

/** The value under one key, without a word about the others. */
export function valueIn(value: Value, key: string): Value | undefined {
  const pair = isMap(value.node) ? value.node.items.find((one) => keyOf(one.key) === key) : undefined
  return pair === undefined ? undefined : { key, node: pair.value, offset: pair.value?.range[0] ?? pair.key.range[0] }
}

/** The keys of a map as they are written; none where it is something else. */
export function keysIn(value: Value): readonly string[] {
  return isMap(value.node) ? value.node.items.map((pair) => keyOf(pair.key) ?? '') : []
}

/** The keys that a map of the file itself writes, found by its path. */
export function writtenNames(reading: Reading, path: readonly string[]): readonly string[] {
  let value: Value | undefined = reading.root
  for (const key of path) value = value === undefined ? undefined : valueIn(value, key)
  return value === undefined ? [] : keysIn(value)
}

/** What is written, where it is a single value: numbers and the like as they stand in the file. */
export function writtenIn(value: Value): string | undefined {
  return keyOf(value.node)
}

/** The value of a single one as YAML reads it: a string, a number, true or false. */
export function plainIn(value: Value): unknown {
  return isScalar(value.node) ? value.node.value : undefined
}

/** The entries of a map, in order; a fault and none where it is something else. */
export function entriesOf(value: Value, reading: Reading, expected: ExpectedType = 'map'): readonly Entry[] {
  // a file with nothing in it is a map with nothing in it
  if (value === reading.root && isEmpty(value)) return []
  if (!isMap(value.node)) {
    wrongType(value, expected, reading)
    return []
  }
  return value.node.items.flatMap((pair) => {
    const key = keyOf(pair.key)
    const keyOffset = pair.key?.range[0] ?? value.offset
    if (key === undefined) {
      reading.report('wrongType', keyOffset, { key: value.key, expected: 'name' })
      return []
    }
    // an empty value has no place of its own
    const empty = pair.value === null || (isScalar(pair.value) && pair.value.value === null)
    const offset = empty ? keyOffset : (pair.value?.range[0] ?? keyOffset)
    return [{ key, keyOffset, value: { key, node: pair.value, offset } }]
  })
}

/** The values of a map whose keys are known; a fault for each key that is not. Keys without a value are left out. */
export function mapOf<K extends string>(
  value: Value,
  known: readonly K[],
  reading: Reading,
): Readonly<Partial<Record<K, Value>>> {
  const found: Partial<Record<K, Value>> = {}
  for (const entry of entriesOf(value, reading)) {
    const key = known.find((one) => one === entry.key)
    if (key === undefined) reading.report('unknownKey', entry.keyOffset, reading.named(entry.key, known))
    else if (!isEmpty(entry.value)) found[key] = entry.value
  }
  return found
}

/** The items of a list; a fault and none where it is something else. */
export function itemsOf(value: Value, reading: Reading, expected: ExpectedType = 'list'): readonly Value[] {
  if (!isSeq(value.node)) {
    wrongType(value, expected, reading)
    return []
  }
  return value.node.items.map((node) => ({ key: value.key, node, offset: node?.range[0] ?? value.offset }))
}

export function wrongType(value: Value, expected: ExpectedType, reading: Reading): void {
  reading.report('wrongType', value.offset, { key: value.key, expected })
}

export function missing(inside: Value, key: string, reading: Reading): void {
  reading.report('missing', inside.offset, { key })
}

function offsetOf(root: ParsedNode | null, path: Path, side: 'key' | 'value'): number {
  let node: ParsedNode | null = root
  let offset = root?.range[0] ?? 0
  for (const segment of path) {
    if (isMap(node)) {
      const pair: (typeof node.items)[number] | undefined = node.items.find((one) => keyOf(one.key) === segment)
      if (pair === undefined) return offset
      const at: number = pair.key.range[0]
      const empty = pair.value === null || (isScalar(pair.value) && pair.value.value === null)
      offset = side === 'key' || empty ? at : (pair.value?.range[0] ?? at)
      node = pair.value
    } else if (isSeq(node)) {
      const item: ParsedNode | undefined =
        typeof segment === 'number' ? node.items[segment] : node.items.find((one) => keyOf(one) === segment)
      if (item === undefined) return offset
      offset = item.range[0]
      node = item
    } else {
      // where one or a list may stand, the one is its own only entry
      return offset
    }
  }
  return offset
}
