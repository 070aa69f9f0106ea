import { type CST, Lexer } from 'yaml'
import type { SopErrorCode, SopErrorFacts, SyntaxReason } from '../sop-error.ts'

/** A fault that is known by its offset only. */
export type Fault = { readonly code: SopErrorCode; readonly offset: number; readonly facts: SopErrorFacts }

/**
 * Faults seen in the bare tokens, before anything is built from them: anchors, aliases, tags, merges and directives;
 * nesting without an end; brackets and quotes left open. Walks without recursion, so that depth cannot harm it.
 */
export function faultsOf(tokens: readonly CST.Token[]): readonly Fault[] {
  const faults: Fault[] = []
  const open: { token: CST.Token; depth: number }[] = tokens.map((token) => ({ token, depth: 0 })).reverse()
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { token, depth } = next
    if (depth > deepest) return [syntaxFault('tooDeep', token.offset)]
    const fault = trickOf(token) ?? unclosed(token)
    if (fault !== undefined) faults.push(fault)
    for (const inner of partsIn(token).reverse()) open.push({ token: inner, depth: depth + deepens(token) })
    if (faults.length >= 50) break
  }
  return faults.sort((a, b) => a.offset - b.offset)
}

/**
 * Where a file nests too deep within brackets or within one line. Seen by the lexer alone: what builds tokens out of
 * its signs needs long for a quarter of a million open brackets.
 */
export function tooDeepAt(source: string): number | undefined {
  let offset = 0
  let brackets = 0
  let signs = 0
  let before = ''
  for (const token of new Lexer().lex(source)) {
    if (marks.has(token)) {
      before = token
      continue
    }
    if (before !== scalarMark) {
      if (token === '[' || token === '{') brackets += 1
      else if (token === ']' || token === '}') brackets = Math.max(0, brackets - 1)
      else if (token.includes('\n')) signs = 0
      else if (brackets === 0 && (token === '-' || token === '?' || token === ':')) signs += 1
      if (brackets > deepest || signs > deepest) return offset
    }
    before = token
    offset += token.length
  }
  return undefined
}

/** Signs of the lexer's own, which do not stand in the file. */
const scalarMark = '\u001f'
const marks: ReadonlySet<string> = new Set([scalarMark, '\u0002', '\u0018'])

/** The format itself nests six deep. */
const deepest = 24

function deepens(token: CST.Token): number {
  return token.type === 'block-map' || token.type === 'block-seq' || token.type === 'flow-collection' ? 1 : 0
}

function trickOf(token: CST.Token): Fault | undefined {
  switch (token.type) {
    case 'anchor':
    case 'alias':
    case 'tag':
    case 'directive':
      return { code: 'yamlTrick', offset: token.offset, facts: { trick: token.source.slice(0, 40) } }
    default:
      return undefined
  }
}

function unclosed(token: CST.Token): Fault | undefined {
  switch (token.type) {
    case 'flow-collection': {
      const closing = token.start.type === 'flow-map-start' ? 'flow-map-end' : 'flow-seq-end'
      return token.end[0]?.type === closing ? undefined : syntaxFault('bracket', token.offset)
    }
    case 'single-quoted-scalar':
      return token.source.length > 1 && token.source.endsWith("'") ? undefined : syntaxFault('quote', token.offset)
    case 'double-quoted-scalar':
      return token.source.length > 1 && token.source.endsWith('"') ? undefined : syntaxFault('quote', token.offset)
    default:
      return undefined
  }
}

function syntaxFault(reason: SyntaxReason, offset: number): Fault {
  return { code: 'syntax', offset, facts: { reason, name: '' } }
}

/** The tokens within a token, in their order. */
function partsIn(token: CST.Token): CST.Token[] {
  switch (token.type) {
    case 'document':
      return [...token.start, ...(token.value === undefined ? [] : [token.value])]
    case 'block-map':
    case 'block-seq':
    case 'flow-collection':
      return token.items.flatMap((item) => [
        ...item.start,
        ...mergeOf(item.key),
        ...(item.key === undefined || item.key === null ? [] : [item.key]),
        ...(item.sep ?? []),
        ...(item.value === undefined ? [] : [item.value]),
      ])
    case 'block-scalar':
      return token.props
    default:
      return []
  }
}

/** A merge is an ordinary key to this reader; it is named as a trick so that its author learns why it does nothing. */
function mergeOf(key: CST.Token | null | undefined): CST.Token[] {
  if (key?.type !== 'scalar' || key.source !== '<<') return []
  return [{ type: 'tag', offset: key.offset, indent: key.indent, source: '<<' }]
}
