import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isCollection, isMap, isPair, isSeq, parseDocument } from 'yaml'
import { arbitrarySop } from '../arbitrary.ts'
import { writeSop } from '../written.ts'
import { valueIn, withItem, withItemMoved, withKey, without, withValue } from './change.ts'
import { lineEnd, spanOf, treeOf } from './places.ts'
import { isPlainList, isPlainMap, type Path, type Plain, same } from './plain.ts'

const file = `# SOP kantor kami
sop: 1 # format
actors:
  # siapa berbuat apa
  officer: { label: Petugas, role: officer } # di lobi
  host: { label: "Pimpinan, atau wakilnya", role: host }
keeps: { identityCard: held }
steps:
  # langkah pertama
  - { no: 1, short: Lapor,   # dua blok
      until: { registered: 2 } }

  # langkah kedua
  - no: 2
    short: Jawaban # singkat
    # yang dinanti
    until: { answered.yes: end, answered.no: end }
`

test.each<[string, (text: string) => string, (text: string) => string]>([
  [
    'a value in brackets',
    (text) => withValue(text, ['keeps', 'identityCard'], 'seen'),
    (text) => text.replace('held', 'seen'),
  ],
  [
    'a value of lines',
    (text) => withValue(text, ['steps', 1, 'short'], 'Tanya'),
    (text) => text.replace('Jawaban', 'Tanya'),
  ],
  [
    'a new key in brackets',
    (text) => withValue(text, ['actors', 'officer', 'post'], 'Gerbang: timur'),
    (text) => text.replace('role: officer }', 'role: officer, post: "Gerbang: timur" }'),
  ],
  [
    'a new key among lines',
    (text) => withValue(text, ['steps', 1, 'limit'], '5 menit'),
    (text) => `${text}    limit: 5 menit\n`,
  ],
  [
    'a part that was not there',
    (text) => withValue(text, ['words', 'permit'], 'Izin'),
    (text) => `${text}words: { permit: Izin }\n`,
  ],
  [
    'one key less',
    (text) => without(text, ['steps', 1, 'short']),
    (text) => text.replace('    short: Jawaban # singkat\n', ''),
  ],
  ['one actor less', (text) => without(text, ['actors', 'host']), (text) => text.replace(/ {2}host:.*\n/, '')],
  [
    'another name of a key',
    (text) => withKey(text, ['actors', 'officer'], 'guard'),
    (text) => text.replace('  officer:', '  guard:'),
  ],
])('%s changes nothing else of the text', (_, change, wanted) => {
  expect(change(file)).toBe(wanted(file))
})

test('an item that is moved takes the comment above it along', () => {
  const moved = withItemMoved(file, ['steps'], 1, 0)
  expect(moved.indexOf('# langkah kedua')).toBeLessThan(moved.indexOf('# langkah pertama'))
  expect(moved.indexOf('# langkah kedua')).toBeLessThan(moved.indexOf('no: 2'))
  expect(moved.indexOf('# langkah pertama')).toBeLessThan(moved.indexOf('no: 1'))
  expect(commentsIn(moved).sort()).toEqual(commentsIn(file).sort())
})

test('an item is written as its neighbours are', () => {
  expect(withItem(file, ['steps'], 2, { no: 3, short: 'Arsip' })).toBe(`${file}  - no: 3\n    short: Arsip\n`)
  expect(withItem(file, ['steps'], 1, { no: 3, short: 'Arsip' })).toContain('\n  - { no: 3, short: Arsip }\n')
})

test('what cannot be read is left alone', () => {
  for (const text of ['a: [', '{', 'a: "b']) expect(withValue(text, ['a'], 'x')).toBe(text)
})

/** Any file that an office could have written: on lines or in brackets, with comments behind and between the lines. */
const arbitraryFile = fc
  .record({
    sop: arbitrarySop,
    steps: fc.boolean(),
    marks: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 40, maxLength: 40 }),
  })
  .map(({ sop, steps, marks }) => {
    const written = steps ? inBrackets(writeSop(sop)) : writeSop(sop)
    const text = written
      .split('\n')
      .flatMap((line, at) => {
        const mark = marks[at % marks.length]
        const indent = /^ */.exec(line)?.[0] ?? ''
        if (mark === 0 && line.trim() !== '') return [`${indent}# sebelum ${at}`, line]
        return [mark === 1 && line.trim() !== '' ? `${line} # di belakang ${at}` : line]
      })
      .join('\n')
    // a mark within a text of several lines would be part of the text
    return same(valueIn(text, []), valueIn(written, [])) ? text : written
  })

/** Every actor and step on a line of its own, as the seed has them. */
function inBrackets(text: string): string {
  const file = parseDocument(text)
  for (const key of ['actors', 'steps', 'standards', 'keeps']) {
    const part = file.get(key)
    if (isMap(part) || isSeq(part)) {
      for (const item of part.items) {
        const value = isPair(item) ? item.value : item
        if (isCollection(value)) value.flow = true
      }
    }
  }
  return file.toString({ lineWidth: 0 })
}

const arbitraryEdit = (text: string) =>
  fc.record({
    path: fc.constantFrom(...pathsIn(valueIn(text, []) ?? '')),
    value: fc.oneof<fc.Arbitrary<Plain>[]>(
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc.integer().map(String),
      fc.constant({ a: 'b: c', 'd.e': ['1', 'x, y'] }),
    ),
    how: fc.constantFrom('set', 'without', 'add', 'move'),
  })

test('an edit changes what it should and nothing else, and keeps every comment that is not within it', () => {
  const run = fc.property(
    arbitraryFile.chain((text) => fc.tuple(fc.constant(text), arbitraryEdit(text))),
    ([text, { path, value, how }]) => {
      const before = valueIn(text, path)
      const list = isPlainList(before) && before.length > 1 ? before : undefined
      const [after, said] =
        how === 'without'
          ? [without(text, path), undefined]
          : how === 'set' || list === undefined
            ? [withValue(text, path, value), value]
            : how === 'add'
              ? [withItem(text, path, 1, value), list.toSpliced(1, 0, value)]
              : [withItemMoved(text, path, 0, list.length - 1), [...list.slice(1), list[0] ?? '']]
      expect(valueIn(after, [])).toEqual(changed(valueIn(text, []) ?? '', path, said))
      const lost = commentsIn(text).filter((comment) => !commentsIn(after).includes(comment))
      const isWithin = how === 'without' || (how === 'set' && typeof before !== 'string')
      if (!isWithin && list !== undefined) expect(lost).toEqual([])
      const inside = linesOf(text, path)
      expect(lost.filter((comment) => !inside.includes(comment))).toEqual([])
    },
  )
  fc.assert(run, { numRuns: 12, endOnFailure: true })
})

function pathsIn(value: Plain, path: Path = []): Path[] {
  const parts: [string | number, Plain][] = isPlainList(value)
    ? value.map((item, at) => [at, item])
    : isPlainMap(value)
      ? Object.entries(value)
      : []
  return parts.flatMap(([key, part]) => [[...path, key], ...pathsIn(part, [...path, key])])
}

/** The data with another value at a path, or without it. */
function changed(value: Plain, [key, ...rest]: Path, to: Plain | undefined): Plain {
  if (key === undefined) return to ?? ''
  if (isPlainList(value)) {
    const at = Number(key)
    if (rest.length === 0 && to === undefined) return value.toSpliced(at, 1)
    return value.with(at, changed(value[at] ?? '', rest, to))
  }
  if (!isPlainMap(value)) return value
  const { [key]: old, ...others } = value
  if (rest.length === 0 && to === undefined) return others
  return { ...value, [key]: changed(old ?? '', rest, to) }
}

function commentsIn(text: string): string[] {
  return (
    text.match(/# (?:sebelum|di belakang) \d+(?=\n|$)|# (?:langkah|SOP|format|siapa|di lobi|dua|singkat|yang).*/g) ?? []
  )
}

/** The lines on which a part stands, its key among them. */
function linesOf(text: string, path: Path): string {
  const node = spanOf(treeOf(text).getIn(path, true), text)
  if (node === undefined) return text
  const from = text.lastIndexOf('\n', Math.max(0, text.lastIndexOf('\n', node.from) - 1))
  return text.slice(Math.max(0, from), lineEnd(text, node.to))
}
