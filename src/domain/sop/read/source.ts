import { Composer, type Document, isMap, isScalar, isSeq, type ParsedNode, Parser, type YAMLParseError } from 'yaml'
import type { SopError, SyntaxReason } from '../sop-error.ts'
import { type Fault, faultsOf, tooDeepAt } from './tricks.ts'

/** A file as a tree of nodes, and where in its text an offset lies. */
export type YamlFile = {
  readonly root: ParsedNode | null
  readonly positionOf: (offset: number) => { readonly line: number; readonly column: number }
}

/** The largest file that is read, in bytes of UTF-8. */
export const largestFile = 256 * 1024

/** Reads the YAML alone. A file with tricks, or nested too deep, is refused before anything is built from it. */
export function readYaml(source: string): { ok: true; file: YamlFile } | { ok: false; errors: readonly SopError[] } {
  if (source.length > largestFile || bytesOf(source) > largestFile) return refused(1, 1, 'tooBig', { kilobytes: 256 })
  const positionOf = positionsIn(source)
  const unreadable = unreadableAt(source) ?? tooDeep(source)
  const tokens = unreadable === undefined ? [...new Parser().parse(source)] : []
  const faults = unreadable === undefined ? faultsOf(tokens) : [unreadable]
  if (faults.length > 0) return { ok: false, errors: faults.map((fault) => errorOf(fault, positionOf)) }
  // the library compares every key with every other to find doubles: too slow for a large file, so that is done here
  const documents = [
    ...new Composer({
      uniqueKeys: false,
      stringKeys: false,
      prettyErrors: false,
      merge: false,
      resolveKnownTags: false,
    }).compose(tokens),
  ]
  const [document, second] = documents
  if (document === undefined) return { ok: true, file: { root: null, positionOf } }
  const errors = second === undefined ? faultsIn(document) : [syntax('documents', second.range[0])]
  if (errors.length > 0) return { ok: false, errors: errors.map((fault) => errorOf(fault, positionOf)) }
  return { ok: true, file: { root: document.contents, positionOf } }
}

/** The key as a string, where it is one; numbers and the like as they are written. */
export function keyOf(node: unknown): string | undefined {
  if (!isScalar(node)) return undefined
  if (typeof node.value === 'string') return node.value
  return node.source
}

function positionsIn(source: string): YamlFile['positionOf'] {
  const starts = [0]
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) starts.push(at + 1)
  return (offset) => {
    const line = Math.max(1, firstAfter(starts, offset))
    return { line, column: offset - (starts[line - 1] ?? 0) + 1 }
  }
}

/** The index of the first number greater than the one given, in numbers that rise. */
function firstAfter(rising: readonly number[], given: number): number {
  let [low, high] = [0, rising.length]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if ((rising[middle] ?? 0) <= given) low = middle + 1
    else high = middle
  }
  return low
}

function refused(line: number, column: number, code: SopError['code'], facts: SopError['facts']) {
  return { ok: false as const, errors: [{ code, line, column, facts }] }
}

function errorOf(fault: Fault, positionOf: YamlFile['positionOf']): SopError {
  return { code: fault.code, ...positionOf(fault.offset), facts: fault.facts }
}

function syntax(reason: SyntaxReason, offset: number, name = ''): Fault {
  return { code: 'syntax', offset, facts: { reason, name } }
}

function bytesOf(source: string): number {
  return new TextEncoder().encode(source).length
}

/** Characters that no text may hold; the reader of YAML also uses some of them as its own marks. */
function unreadableAt(source: string): Fault | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  const offset = source.search(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|\p{Surrogate}/u)
  return offset < 0 ? undefined : syntax('control', offset)
}

function tooDeep(source: string): Fault | undefined {
  const offset = tooDeepAt(source)
  return offset === undefined ? undefined : syntax('tooDeep', offset)
}

function faultsIn(document: Document.Parsed): Fault[] {
  const faults = document.errors.map((error) => syntax(reasonOf(error), error.pos[0]))
  // after the first sign out of place, those behind it mostly are so for its sake
  const told = faults.filter((fault, at) => at === 0 || fault.facts['reason'] !== 'other')
  return told.length > 0 ? told.slice(0, 20) : doubledKeys(document.contents)
}

function reasonOf(error: YAMLParseError): SyntaxReason {
  switch (error.code) {
    case 'BAD_INDENT':
    case 'TAB_AS_INDENT':
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'BLOCK_IN_FLOW':
    case 'MULTILINE_IMPLICIT_KEY':
      return 'indent'
    case 'MULTIPLE_DOCS':
      return 'documents'
    case 'BAD_DQ_ESCAPE':
      return 'quote'
    default:
      return 'other'
  }
}

function doubledKeys(node: ParsedNode | null): Fault[] {
  if (isSeq(node)) return node.items.flatMap((item) => doubledKeys(item))
  if (!isMap(node)) return []
  const seen = new Set<string>()
  return node.items.flatMap((pair) => {
    const key = keyOf(pair.key)
    const inside = doubledKeys(pair.value)
    if (key === undefined) return inside
    if (seen.has(key)) return [syntax('duplicateKey', pair.key.range[0], key), ...inside]
    seen.add(key)
    return inside
  })
}
