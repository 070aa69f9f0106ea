/**
 * Changes of a file that leave the rest of its text as it is: comments, order, blanks, quotes. Each is a cut at the place of the
 * part; should a file be written in a way that the cut does not understand, the part is set in the tree and the file written anew.
 */
import { type Document, isMap, isScalar, isSeq, type Pair, type ParsedNode, type YAMLMap, type YAMLSeq } from 'yaml'
import {
  dashOf,
  inBrackets,
  indentAt,
  lineEnd,
  lineStart,
  ownTreeOf,
  pairSpan,
  type Span,
  spanOf,
  treeOf,
} from './places.ts'
import { isPlainList, isPlainMap, type Path, type Plain, plainOf, same, writtenOf } from './plain.ts'
import { blockItem, inline } from './render.ts'

/** What stands at a path; undefined where nothing does, or the file cannot be read. */
export function valueIn(text: string, path: Path): Plain | undefined {
  const tree = treeOf(text)
  if (tree.errors.length > 0) return undefined
  const node = tree.getIn(path, true)
  return node === undefined ? undefined : plainOf(node)
}

/** Sets the value at a path; of a map or a list only what differs is touched. Maps on the way that are missing are made. */
export function withValue(text: string, path: Path, value: Plain): string {
  const before = valueIn(text, path)
  if (before !== undefined && same(before, asWritten(value))) return text
  if (isPlainMap(before) && isPlainMap(value)) {
    const gone = Object.keys(before).filter((key) => !(key in value))
    const kept = gone.reduce((now, key) => without(now, [...path, key]), text)
    return Object.entries(value).reduce((now, [key, part]) => withValue(now, [...path, key], part), kept)
  }
  if (isPlainList(before) && isPlainList(value) && before.length > 0 && value.length > 0) {
    return withItems(text, path, before, value)
  }
  return settled(text, cutSet(text, path, value), (tree) => tree.setIn(path, tree.createNode(value)))
}

/** Takes away a key or an item. */
export function without(text: string, path: Path): string {
  if (valueIn(text, path) === undefined) return text
  return settled(text, cutRemove(text, path), (tree) => {
    tree.deleteIn(path)
  })
}

/** Puts an item into a list, before the one that is at that place now. */
export function withItem(text: string, path: Path, at: number, value: Plain): string {
  const before = valueIn(text, path)
  if (!isPlainList(before) || before.length === 0) return withValue(text, path, [value])
  return settled(text, cutInsert(text, path, at, value), (tree) => {
    const list = tree.getIn(path)
    if (isSeq(list)) list.items.splice(at, 0, tree.createNode(value))
  })
}

/** Moves an item of a list to another place; comments right above it go along. */
export function withItemMoved(text: string, path: Path, from: number, to: number): string {
  return settled(text, cutMove(text, path, from, to), (tree) => {
    const list = tree.getIn(path)
    if (isSeq(list)) list.items.splice(to, 0, ...list.items.splice(from, 1))
  })
}

/** Gives a key another name. */
export function withKey(text: string, path: Path, name: string): string {
  const key = path.at(-1)
  return settled(text, cutKey(text, path, name), (tree) => {
    const map = tree.getIn(path.slice(0, -1))
    const pair = isMap(map) ? pairOf(map, key) : undefined
    if (pair !== undefined) pair.key = tree.createNode(name)
  })
}

type Tree = Document<ParsedNode>

/** The cut, where it leads to what the change in the tree leads to; else the tree, written anew. */
function settled(text: string, cut: string | undefined, change: (tree: Tree) => void): string {
  const tree = ownTreeOf(text)
  if (tree.errors.length > 0) return text
  change(tree)
  const wanted = tree.toJS()
  if (cut !== undefined) {
    const again = treeOf(cut)
    if (again.errors.length === 0 && same(again.toJS(), wanted)) return cut
  }
  return tree.toString({ lineWidth: 0, flowCollectionPadding: true })
}

function withItems(text: string, path: Path, before: readonly Plain[], value: readonly Plain[]): string {
  let now = text
  for (let at = before.length; at > value.length; at -= 1) now = without(now, [...path, at - 1])
  value.forEach((item, at) => {
    now = at < before.length ? withValue(now, [...path, at], item) : withItem(now, path, at, item)
  })
  return now
}

function cutSet(text: string, path: Path, value: Plain): string | undefined {
  const tree = treeOf(text)
  const node = tree.getIn(path, true)
  const span = node === undefined ? undefined : spanOf(node, text)
  if (span !== undefined && span.to > span.from) return replaced(text, span, inline(value))
  const key = path.at(-1)
  const parent = path.length === 1 ? tree.contents : tree.getIn(path.slice(0, -1), true)
  if (typeof key !== 'string') return undefined
  if (parent === undefined || (isScalar(parent) && parent.value === null)) {
    return path.length > 1 ? cutSet(text, path.slice(0, -1), { [key]: value }) : undefined
  }
  if (!isMap(parent)) return undefined
  const pair = pairOf(parent, key)
  if (pair !== undefined) {
    const there = pairSpan(pair, text)
    return there && replaced(text, { from: there.to, to: there.to }, ` ${inline(value)}`)
  }
  return cutAdd(text, parent, `${inline(key)}: ${inline(value)}`)
}

/** A new pair behind the last one of a map. */
function cutAdd(text: string, map: YAMLMap, written: string): string | undefined {
  const last = map.items.at(-1)
  const span = last && pairSpan(last, text)
  if (span === undefined) {
    const whole = spanOf(map, text)
    return whole && replaced(text, whole, `{ ${written} }`)
  }
  if (inBrackets(map)) return replaced(text, { from: span.to, to: span.to }, `, ${written}`)
  const first = map.items[0] && pairSpan(map.items[0], text)
  const end = lineEnd(text, span.to)
  return first && replaced(text, { from: end, to: end }, `\n${indentAt(text, first.from)}${written}`)
}

function cutRemove(text: string, path: Path): string | undefined {
  const tree = treeOf(text)
  const [parent, key] = [parentOf(tree, path), path.at(-1)]
  if (isMap(parent)) {
    const at = parent.items.findIndex((pair) => writtenOf(pair.key) === key)
    const spans = parent.items.map((pair) => pairSpan(pair, text))
    if (inBrackets(parent)) return cutListed(text, parent, spans, at)
    return cutLines(text, spans, at, '{}')
  }
  if (!isSeq(parent) || typeof key !== 'number') return undefined
  const spans = parent.items.map((item) => spanOf(item, text))
  if (inBrackets(parent)) return cutListed(text, parent, spans, key)
  return cutLines(text, dashed(parent, spans), key, '[]')
}

/** Takes one of several out of brackets, with one comma. */
function cutListed(
  text: string,
  whole: YAMLMap | YAMLSeq,
  spans: readonly (Span | undefined)[],
  at: number,
): string | undefined {
  const [before, span, after] = [spans[at - 1], spans[at], spans[at + 1]]
  if (span === undefined) return undefined
  if (after !== undefined) return replaced(text, { from: span.from, to: after.from }, '')
  if (before !== undefined) return replaced(text, { from: before.to, to: span.to }, '')
  const all = spanOf(whole, text)
  return all && replaced(text, { from: all.from + 1, to: all.to - 1 }, '')
}

/** Takes out the lines of one of several; of the only one nothing but `empty` stays. */
function cutLines(text: string, spans: readonly (Span | undefined)[], at: number, empty: string): string | undefined {
  const [span, after] = [spans[at], spans[at + 1]]
  if (span === undefined) return undefined
  if (spans.length === 1) return replaced(text, span, empty)
  const start = lineStart(text, span.from)
  // what shares its line with a dash leaves the line to the one after it
  if (text.slice(start, span.from).trim() !== '') {
    if (after === undefined) return undefined
    const isCommented = text.slice(span.to, after.from).includes('#')
    return replaced(text, { from: span.from, to: isCommented ? span.to : after.from }, '')
  }
  return replaced(text, { from: start, to: Math.min(lineEnd(text, span.to) + 1, text.length) }, '')
}

function cutInsert(text: string, path: Path, at: number, value: Plain): string | undefined {
  const list = treeOf(text).getIn(path, true)
  if (!isSeq(list)) return undefined
  const spans = list.items.map((item) => spanOf(item, text))
  const [before, after] = [spans[at - 1], spans[at]]
  if (inBrackets(list)) {
    if (before !== undefined) return replaced(text, { from: before.to, to: before.to }, `, ${inline(value)}`)
    return after && replaced(text, { from: after.from, to: after.from }, `${inline(value)}, `)
  }
  const dash = dashOf(list, 0)
  if (dash === undefined) return undefined
  const indent = indentAt(text, dash)
  const sibling = list.items[Math.max(0, at - 1)]
  const inLines = isMap(sibling) && !inBrackets(sibling)
  const written = inLines ? blockItem(value, indent) : `- ${inline(value)}`
  if (before !== undefined) {
    const end = lineEnd(text, before.to)
    return replaced(text, { from: end, to: end }, `\n${indent}${written}`)
  }
  return replaced(text, { from: dash, to: dash }, `${written}\n${indent}`)
}

function cutMove(text: string, path: Path, from: number, to: number): string | undefined {
  const list = treeOf(text).getIn(path, true)
  if (!isSeq(list)) return undefined
  const spans = list.items.map((item) => spanOf(item, text))
  const slots = inBrackets(list) ? spans : withComments(text, dashed(list, spans))
  if (!slots.every((slot) => slot !== undefined)) return undefined
  const contents = slots.map((slot) => text.slice(slot.from, slot.to))
  contents.splice(to, 0, ...contents.splice(from, 1))
  return slots.reduceRight((now, slot, at) => replaced(now, slot, contents[at] ?? ''), text)
}

function cutKey(text: string, path: Path, name: string): string | undefined {
  const map = parentOf(treeOf(text), path)
  const pair = isMap(map) ? pairOf(map, path.at(-1)) : undefined
  const span = pair && spanOf(pair.key, text)
  return span && replaced(text, span, inline(name))
}

function dashed(list: YAMLSeq, spans: readonly (Span | undefined)[]): readonly (Span | undefined)[] {
  return spans.map((span, at) => {
    const dash = dashOf(list, at)
    return span === undefined || dash === undefined ? undefined : { from: dash, to: span.to }
  })
}

/** Items with the rest of their line, and with the lines of comment right above them. */
function withComments(text: string, spans: readonly (Span | undefined)[]): readonly (Span | undefined)[] {
  return spans.map((span, at) => {
    if (span === undefined) return undefined
    const least = at === 0 ? 0 : lineEnd(text, spans[at - 1]?.to ?? 0)
    let from = lineStart(text, span.from)
    const indent = span.from - from
    for (;;) {
      const above = lineStart(text, from - 1)
      if (from === 0 || above < least || !/^[ \t]*#/.test(text.slice(above, from))) break
      // the first of a list may have the comment of the list itself above it
      if (at === 0 && text.slice(above, from).search(/#/) < indent) break
      from = above
    }
    return { from, to: lineEnd(text, span.to) }
  })
}

function parentOf(tree: Tree, path: Path): unknown {
  return path.length === 1 ? tree.contents : tree.getIn(path.slice(0, -1), true)
}

function pairOf(map: YAMLMap, key: unknown): Pair<unknown, unknown> | undefined {
  return map.items.find((pair) => writtenOf(pair.key) === key)
}

function replaced(text: string, { from, to }: Span, by: string): string {
  return text.slice(0, from) + by + text.slice(to)
}

/** A value as reading it again would tell it. */
function asWritten(value: Plain): Plain {
  if (isPlainList(value)) return value.map(asWritten)
  if (isPlainMap(value)) return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, asWritten(part)]))
  return value === null ? '' : String(value)
}
