import { readdirSync, readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { arbitrarySop } from '../domain/sop/arbitrary.ts'
import { faultyFiles, sound, sourceOf } from '../domain/sop/fixtures/faulty.ts'
import { parseSop } from '../domain/sop/parse.ts'
import type { SopErrorCode } from '../domain/sop/sop-error.ts'
import { writeSop } from '../domain/sop/written.ts'
import { sopFileSchema } from './sop-file.ts'

const fits = new Ajv2020({ strict: false, allErrors: true }).compile(sopFileSchema)
const shipped = [new URL('../../sop/', import.meta.url), new URL('../domain/sop/fixtures/', import.meta.url)]
const files = shipped.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => [name, readFileSync(new URL(name, folder), 'utf8')] as const),
)

test.each(files)('%s fits the schema', (_, source) => {
  expectFits(source)
})

test('every file that the reader accepts fits the schema, in either language', () => {
  fc.assert(
    fc.property(arbitrarySop, fc.constantFrom('id', 'en'), (sop, locale) => expectFits(writeSop(sop, locale))),
    { numRuns: 25 },
  )
})

test.each([
  ['keys without a value', sound.replace('standards:', 'standards:\nidentity:\nadmits:\n#').replace(/#\n.*\n/, '')],
  ['a number for a text', sound.replace('name: Uji', 'name: 2026')],
  [
    'days and hours',
    `${sound}admits: { days: [Senin, jumat], hours: 08.30-12.00, people: 4, notice: 2 working days }\n`,
  ],
])('what is written loosely fits as well: %s', (_, source) => {
  expect(parseSop(source)).toMatchObject({ ok: true })
  expectFits(source)
})

/** Faults of the form, which need no look at the rest of the file. */
const structural: ReadonlySet<SopErrorCode> = new Set<SopErrorCode>([
  ...(['version', 'unknownKey', 'missing', 'wrongType', 'notOneOf', 'hasSteps', 'unknownMoment', 'limit'] as const),
  ...(['days', 'standard'] as const),
])

/** Of the right form, and yet not possible. */
const beyondForm = ['2026-02-30', '16.00', 'performed.letter']

test.each(
  faultyFiles
    .filter(({ code, change: [, to] }) => structural.has(code) && !beyondForm.some((one) => to.includes(one)))
    .map((faulty) => [faulty.code, faulty.change[1], faulty] as const),
)('the schema refuses as the reader does: %s, %s', (_code, _change, faulty) => {
  const source = sourceOf(faulty)
  expect(parseSop(source).ok).toBe(false)
  expect(fits(parse(source))).toBe(false)
})

function expectFits(source: string): void {
  fits(parse(source))
  expect(fits.errors ?? []).toEqual([])
}
