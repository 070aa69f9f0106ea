import { inflateSync } from 'node:zlib'

/** What the tests look for in a paper: its pages, its title, what it claims, and its words in the order of drawing. */
export type PdfSeen = {
  readonly pages: number
  readonly title: string | undefined
  readonly tagged: boolean
  readonly claimsUa: boolean
  readonly text: string
}

/** Reads a PDF as Typst writes it; a small reader for tests, not one for any PDF. */
export function readPdf(pdf: Uint8Array): PdfSeen {
  const file = Buffer.from(pdf).toString('latin1')
  const objects = new Map(
    [...file.matchAll(/(\d+) 0 obj\s([\s\S]*?)endobj/g)].map(([, id = '', body = '']) => [id, body]),
  )
  const pages = [...objects.values()].filter((body) => /\/Type \/Page\s/.test(body))
  return {
    pages: pages.length,
    title: /<dc:title>.*?>([^<>]+)</.exec(Buffer.from(pdf).toString('utf8'))?.[1],
    tagged: file.includes('/Marked true') && file.includes('/StructTreeRoot'),
    claimsUa: file.includes('<pdfuaid:part>1</pdfuaid:part>'),
    text: pages.map((page) => pageText(page, objects)).join('\n'),
  }
}

function pageText(page: string, objects: ReadonlyMap<string, string>): string {
  const fonts = new Map(
    [...page.matchAll(/\/(f\d+) (\d+) 0 R/g)].map(([, name = '', id = '']) => [name, letters(id, objects)]),
  )
  const drawing = streamOf(objects.get(/\/Contents (\d+)/.exec(page)?.[1] ?? '') ?? '')
  const shown: string[] = []
  let font: ReadonlyMap<number, string> = new Map()
  let words = ''
  for (const token of tokens(drawing)) {
    if ('bytes' in token) words += spell(token.bytes, font)
    else if ('font' in token) {
      font = fonts.get(token.font) ?? new Map()
      // What came before are descriptions of pictures.
      words = ''
    } else {
      shown.push(words)
      words = ''
    }
  }
  return shown.join('|')
}

type Token = { readonly bytes: string } | { readonly font: string } | { readonly show: true }

/** The strings of a drawing, the fonts chosen, and where a piece of text is shown. */
function* tokens(drawing: string): Generator<Token> {
  const next = /\(|\/(f\d+) [\d.]+ Tf|\bT[jJ]\b/g
  for (let found = next.exec(drawing); found; found = next.exec(drawing)) {
    if (found[1] !== undefined) yield { font: found[1] }
    else if (found[0] !== '(') yield { show: true }
    else {
      const end = endOfString(drawing, found.index)
      yield { bytes: withoutEscapes(drawing.slice(found.index + 1, end)) }
      next.lastIndex = end + 1
    }
  }
}

/** Where the string that opens at `start` closes; parentheses in it need no escape where they pair. */
function endOfString(drawing: string, start: number): number {
  let depth = 0
  for (let at = start; at < drawing.length; at++) {
    if (drawing[at] === '\\') at++
    else if (drawing[at] === '(') depth++
    else if (drawing[at] === ')' && --depth === 0) return at
  }
  return drawing.length
}

/** The letters that the glyphs of a font stand for. */
function letters(fontId: string, objects: ReadonlyMap<string, string>): ReadonlyMap<number, string> {
  const map = streamOf(objects.get(/\/ToUnicode (\d+)/.exec(objects.get(fontId) ?? '')?.[1] ?? '') ?? '')
  return new Map(
    [...map.matchAll(/<([\dA-F]{4})> <([\dA-F]+)>\n/g)].map(([, glyph = '', utf16 = '']) => [
      Number.parseInt(glyph, 16),
      Buffer.from(utf16, 'hex').swap16().toString('utf16le'),
    ]),
  )
}

function spell(bytes: string, font: ReadonlyMap<number, string>): string {
  const glyphs = Array.from(
    { length: bytes.length >> 1 },
    (_, i) => bytes.charCodeAt(2 * i) * 256 + bytes.charCodeAt(2 * i + 1),
  )
  return glyphs.map((glyph) => font.get(glyph) ?? '□').join('')
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

function withoutEscapes(inner: string): string {
  return inner.replace(/\\(?:([0-7]{3})|([\s\S]))/g, (_, octal: string | undefined, sign: string) =>
    octal === undefined ? (escapes[sign] ?? sign) : String.fromCharCode(Number.parseInt(octal, 8)),
  )
}

function streamOf(body: string): string {
  const begin = body.indexOf('stream\n')
  if (begin < 0) return ''
  const raw = Buffer.from(body.slice(begin + 'stream\n'.length, body.lastIndexOf('\nendstream')), 'latin1')
  return (body.slice(0, begin).includes('/FlateDecode') ? inflateSync(raw) : raw).toString('latin1')
}
