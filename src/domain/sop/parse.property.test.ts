import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitrarySop } from './arbitrary.ts'
import { parseSop } from './parse.ts'
import { sopErrorCodes } from './sop-error.ts'
import { writeSop } from './written.ts'

const files = ['../../../sop/penerimaan-tamu.yaml', './fixtures/ruang-baca.yaml', './fixtures/klinik.yaml'].map(
  (path) => readFileSync(new URL(path, import.meta.url), 'utf8'),
)

test('an SOP that is written reads back the same, in either language of durations', () => {
  fc.assert(
    fc.property(arbitrarySop, fc.constantFrom('id', 'en'), (sop, locale) => {
      expect(parseSop(writeSop(sop, locale))).toEqual({ ok: true, sop })
    }),
    { numRuns: 60 },
  )
})

test('the files of the format read back the same after being written', () => {
  for (const file of files) {
    const parsed = parseSop(file)
    expect(parsed.ok && parseSop(writeSop(parsed.sop))).toEqual(parsed)
  }
})

/** A file with some of its words left out, doubled or replaced by others from it. */
const mutated = fc
  .tuple(
    fc.constantFrom(...files),
    fc.array(fc.tuple(fc.nat(), fc.nat(), fc.constantFrom('drop', 'double', 'swap', 'sign')), {
      minLength: 1,
      maxLength: 4,
    }),
  )
  .map(([file, changes]) => {
    const parts = file.split(/([\s,{}[\]:]+)/)
    for (const [at, from, how] of changes) {
      const place = at % parts.length
      const other = parts[from % parts.length] ?? ''
      const signs = [
        '{',
        '}',
        '[',
        ']',
        ':',
        '- ',
        '"',
        "'",
        '&a',
        '*a',
        '!!str',
        '|',
        '>',
        '#',
        '\t',
        '\u0000',
        '?',
        '%',
        '@',
        '\n',
      ]
      if (how === 'drop') parts[place] = ''
      else if (how === 'double') parts[place] = `${parts[place]}${parts[place]}`
      else if (how === 'swap') parts[place] = other
      else parts[place] = signs[from % signs.length] ?? ''
    }
    return parts.join('')
  })

test('no change to a file crashes the reader; faults lie within the file', () => {
  fc.assert(
    fc.property(mutated, (source) => {
      const parsed = parseSop(source)
      if (parsed.ok) return
      const lines = source.split('\n').length
      expect(parsed.errors.length).toBeGreaterThan(0)
      for (const error of parsed.errors) {
        expect(sopErrorCodes).toContain(error.code)
        expect(error.line).toBeGreaterThanOrEqual(1)
        expect(error.line).toBeLessThanOrEqual(lines)
        expect(error.column).toBeGreaterThanOrEqual(1)
      }
    }),
    { numRuns: 300 },
  )
})

test('any text at all is read or refused', () => {
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string(), fc.json())
  fc.assert(
    fc.property(text, (source) => {
      expect(parseSop(source).ok).toBe(false)
    }),
  )
})
