import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { subjectsOf } from '../web/shell/subjects.ts'
import { everywhere } from '../web/text/texts.ts'
import { en } from './en/index.ts'
import { id } from './id/index.ts'

interface Tree {
  readonly [key: string]: string | Tree
}

const src = join(import.meta.dirname, '..')
const messages = { id: flat(id), en: flat(en) }
const sources = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.test.ts') && !/^text\/(id|en)\//.test(name))
  .map((name) => ({ name, code: withoutComments(readFileSync(join(src, name), 'utf8')) }))

test('both languages have the same keys', () => {
  expect([...messages.en.keys()].sort()).toEqual([...messages.id.keys()].sort())
})

test('both languages take the same arguments', () => {
  const different = [...messages.id].filter(([key, words]) => {
    const [ours, theirs] = [argumentsOf(words), argumentsOf(messages.en.get(key) ?? '')]
    return JSON.stringify(ours) !== JSON.stringify(theirs)
  })
  expect(different.map(([key]) => key)).toEqual([])
})

test('the arguments of a message are found wherever they stand', () => {
  expect(argumentsOf('{a} dan {n, plural, one {# {b}} other {#}} <b>{c, number}</b>')).toEqual([
    '<b>',
    'a',
    'b',
    'c number',
    'n plural',
  ])
})

test('no text is empty or has blanks at its ends', () => {
  const bad = [...messages.id, ...messages.en].filter(([, words]) => words.trim() === '' || words !== words.trim())
  expect(bad.map(([key]) => key)).toEqual([])
})

test('every text is used by some source', () => {
  const used = usedKeys()
  const unused = [...messages.id.keys()].filter(
    (key) => !used.exact.has(key) && !used.patterns.some((one) => one.test(key)),
  )
  expect(unused).toEqual([])
})

test('every key that a source names exists', () => {
  const subjects = Object.keys(id)
  const named = sources.flatMap(({ name, code }) =>
    [...code.matchAll(/\bt(?:\.rich|\.markup|\.raw|\.has)?\(\s*'([^']+)'/g)]
      .map(([, key = '']) => key)
      .filter((key) => subjects.includes(key.split('.')[0] ?? '') && !messages.id.has(key))
      .map((key) => `${name}: ${key}`),
  )
  expect(named).toEqual([])
})

test('the words that each screen and all that it may open speak of are fetched with it', () => {
  const fetched: Readonly<Record<string, readonly string[]>> = subjectsOf
  const router = readFileSync(join(src, 'web/router.tsx'), 'utf8')
  const screens = [...router.matchAll(/'(\/[\w$/-]*)', \(\) => import\('\.(\/screens\/[^']+)'\)/g)]
  const spoken = screens.map(([, path = '', file = '']) => [path, subjectsIn(`web${file}`)] as const)
  const pages = new Set<string>(everywhere)
  const missing = spoken.flatMap(([path, subjects]) =>
    subjects.filter((one) => !pages.has(one) && !fetched[path]?.includes(one)).map((one) => `${path}: ${one}`),
  )
  expect(missing).toEqual([])
  const idle = spoken.flatMap(([path, subjects]) =>
    (fetched[path] ?? []).filter((one) => !subjects.includes(one)).map((one) => `${path}: ${one}`),
  )
  expect(idle).toEqual([])
  expect(spoken.map(([path]) => path).sort()).toEqual(Object.keys(fetched).sort())
})

test('no screen holds words of its own where a reader or a pointer finds them', () => {
  const attributes =
    /\s(aria-label|aria-description|aria-roledescription|aria-valuetext|title|placeholder|alt|label)=(?:"([^"]*)"|\{'([^']*)'\}|\{`([^`]*)`\})/g
  const literal = sources
    .filter(({ name }) => name.startsWith('web/'))
    .flatMap(({ name, code }) =>
      [...code.matchAll(attributes)]
        .filter(([, , plain, braced, template]) =>
          /\p{L}/u.test((plain ?? braced ?? template ?? '').replace(/\$\{[^}]*\}/g, '')),
        )
        .map(([found]) => `${name}:${found}`),
    )
  expect(literal).toEqual([])
})

/** The subjects named in a source and in all that it imports, now or later, but for those that a part brings itself. */
function subjectsIn(start: string): readonly string[] {
  const code = new Map(sources.map((source) => [source.name, source.code]))
  const seen = new Set<string>()
  const found = new Set<string>()
  const walk = (name: string, brought: readonly string[]) => {
    const text = code.get(name)
    const way = `${name} ${brought}`
    if (text === undefined || seen.has(way)) return
    seen.add(way)
    const own = [...text.matchAll(/wantTexts\(\[([^\]]*)\]\)/g)].flatMap(([, list = '']) => list.match(/\w+/g) ?? [])
    const here = [...new Set([...brought, ...own])].sort()
    for (const [, subject = ''] of text.matchAll(/['"`](\w+)\.[\w$]/g)) {
      if (subject in id && !here.includes(subject)) found.add(subject)
    }
    for (const [, to = ''] of text.matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)) walk(join(dirname(name), to), here)
  }
  walk(start, [])
  return [...found].sort()
}

/** Every message with its key written out: `shell.nav.desk`. */
function flat(tree: Tree, before = ''): Map<string, string> {
  const entries = Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${before}${key}`, value]] : [...flat(value, `${before}${key}.`)],
  )
  return new Map(entries)
}

/** The arguments and tags of an ICU message with their kinds, `n plural`, `time`, `<b>`, in the order of the alphabet. */
function argumentsOf(message: string): readonly string[] {
  const tags = [...message.matchAll(/<(\w+)>.*?<\/\1>/gs)].map(([, tag]) => `<${tag}>`)
  return [...new Set([...tags, ...bracesOf(message).flatMap(argumentIn)])].sort()
}

/** What one pair of braces asks for, and what the branches of a plural or a select ask for. */
function argumentIn(inside: string): readonly string[] {
  const [name = '', kind, ...rest] = inside.split(',')
  if (kind === undefined) return [name.trim()]
  const branches = ['plural', 'select', 'selectordinal'].includes(kind.trim()) ? bracesOf(rest.join(',')) : []
  return [`${name.trim()} ${kind.trim()}`, ...branches.flatMap(bracesOf).flatMap(argumentIn)]
}

/** What stands inside the outermost braces of a text. */
function bracesOf(text: string): readonly string[] {
  const found: string[] = []
  let depth = 0
  let from = 0
  text.split('').forEach((sign, at) => {
    if (sign === '{' && depth++ === 0) from = at + 1
    if (sign === '}' && --depth === 0) found.push(text.slice(from, at))
  })
  return found
}

/** The keys that the sources write out, and those that begin with a literal and go on with a value. */
function usedKeys() {
  const exact = new Set<string>()
  const patterns: RegExp[] = []
  for (const { code } of sources) {
    for (const [, key] of code.matchAll(/['"]([a-zA-Z][\w-]*(?:\.[\w-]+)+)['"]/g)) if (key) exact.add(key)
    for (const [, template] of code.matchAll(/`([a-zA-Z][\w-]*\.[^`]*\$\{[^`]*)`/g)) {
      if (template)
        patterns.push(
          new RegExp(
            `^${template
              .split(/\$\{[^}]*\}/)
              .map(RegExp.escape)
              .join('[\\w.-]+')}$`,
          ),
        )
    }
  }
  return { exact, patterns }
}

function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1')
}
