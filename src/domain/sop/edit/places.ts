/** Where the parts of a file stand in its text. */
import {
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Pair,
  type ParsedNode,
  parseDocument,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml'

/** From the first to behind the last sign. */
export type Span = { readonly from: number; readonly to: number }

/** A file as a tree that knows its text, to be looked at only: the next who asks for the same text gets the same tree. */
export function treeOf(text: string) {
  const there = seen.find((one) => one.text === text)
  if (there !== undefined) return there.tree
  const tree = ownTreeOf(text)
  seen.unshift({ text, tree })
  // an edit looks at the text before it and at the one after it
  seen.length = Math.min(seen.length, 2)
  return tree
}
const seen: { readonly text: string; readonly tree: ReturnType<typeof ownTreeOf> }[] = []

/** The same for whoever changes it. */
export function ownTreeOf(text: string) {
  return parseDocument<ParsedNode>(text, {
    keepSourceTokens: true,
    uniqueKeys: false,
    stringKeys: false,
    merge: false,
    resolveKnownTags: false,
    logLevel: 'silent',
  })
}

/** A node without the blanks and comments behind it. */
export function spanOf(node: unknown, text: string): Span | undefined {
  if (!isScalar(node) && !isCollection(node)) return undefined
  const { range } = node
  if (range === null || range === undefined) return undefined
  return { from: range[0], to: endOf(node, text, range[1]) }
}

/** A pair from its key to the end of its value. */
export function pairSpan(pair: Pair<unknown, unknown>, text: string): Span | undefined {
  const key = spanOf(pair.key, text)
  if (key === undefined) return undefined
  const value = spanOf(pair.value, text)
  if (value !== undefined && value.to > key.to) return { from: key.from, to: value.to }
  // nothing stands behind the key: its colon belongs to it
  const colon = text.indexOf(':', key.to)
  return { from: key.from, to: colon < 0 ? key.to : colon + 1 }
}

/** Where the dash of an item stands; undefined in a list within brackets. */
export function dashOf(list: YAMLSeq, at: number): number | undefined {
  const token = list.srcToken
  if (token?.type !== 'block-seq') return undefined
  return token.items[at]?.start.find((one) => one.type === 'seq-item-ind')?.offset
}

/** Whether a collection is written within brackets. */
export function inBrackets(node: YAMLMap | YAMLSeq): boolean {
  return node.srcToken?.type === 'flow-collection' || node.flow === true
}

export function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1
}

/** The end of the line, before its break. */
export function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end
}

/** The blanks with which the line of an offset must begin to stand as far in. */
export function indentAt(text: string, at: number): string {
  return ' '.repeat(at - lineStart(text, at))
}

function endOf(node: unknown, text: string, rangeEnd: number): number {
  if ((isMap(node) || isSeq(node)) && !inBrackets(node)) {
    const last = node.items.at(-1)
    const span = isPair(last) ? pairSpan(last, text) : spanOf(last, text)
    if (span !== undefined) return span.to
  }
  let end = rangeEnd
  while (end > 0 && /\s/.test(text[end - 1] ?? '')) end -= 1
  return end
}
