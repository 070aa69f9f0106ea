import Type, { type TSchema } from 'typebox'
import { expect, test } from 'vitest'
import { OpenVisit } from '../contract/commands.ts'
import { GuestBookQuery } from '../contract/guest-book.ts'
import { SignIn } from '../contract/session.ts'
import { Setup } from '../contract/setup.ts'
import { UnusableInput, validatorCompiler } from './validation.ts'

const visit = { commandId: 'command-1', origin: 'desk' }

test('texts are kept as typed but for NFC and trimmed ends', () => {
  expect(body(OpenVisit, { ...visit, visitor: { name: '  Rene\u0301e  O’Brien 👩‍👧 <script> \u202Eabc ' } })).toEqual({
    ...visit,
    visitor: { name: 'Renée  O’Brien 👩‍👧 <script> \u202Eabc' },
  })
})

test('passwords are kept letter by letter', () => {
  expect(body(SignIn, { username: ' rina ', password: ' rahasia ' })).toEqual({
    username: 'rina',
    password: ' rahasia ',
  })
  const account = { username: 'a', name: 'b', password: ' c ' }
  expect(body(Setup, { account })).toEqual({ account })
})

test('unknown keys are left behind', () => {
  expect(body(OpenVisit, { ...visit, seq: 7, visitor: { name: 'Siti', personId: 'x' } })).toEqual({
    ...visit,
    visitor: { name: 'Siti' },
  })
})

test.each([
  ['NUL', { ...visit, purpose: 'a\0b' }, [{ code: 'nul', path: 'purpose' }]],
  ['half a surrogate', { ...visit, visitor: { name: '\ud83d' } }, [{ code: 'loneSurrogate', path: 'visitor.name' }]],
  ['NUL in a key', { ...visit, fields: { 'a\0': 'b' } }, [{ code: 'nul', path: 'fields' }]],
  ['a number for a text', { ...visit, purpose: 5 }, [{ code: 'wrongType', path: 'purpose', expected: 'string' }]],
  ['a text for a list', { ...visit, companions: 'x' }, [{ code: 'wrongType', path: 'companions', expected: 'array' }]],
  ['a key left out', { origin: 'desk' }, [{ code: 'missing', path: 'commandId' }]],
  [
    'too long',
    { ...visit, visitor: { name: 'x'.repeat(201) } },
    [{ code: 'tooLong', path: 'visitor.name', limit: 200 }],
  ],
  ['no such day', { ...visit, day: '2026-02-30' }, [{ code: 'notADay', path: 'day' }]],
  ['no such instant', { ...visit, arrivedAt: '2026-12-31T23:59:60Z' }, [{ code: 'notAnInstant', path: 'arrivedAt' }]],
  ['a drawing that is none', { ...visit, initials: '<svg>' }, [{ code: 'badForm', path: 'initials' }]],
  ['no object at all', 'text', [{ code: 'wrongType', path: '', expected: 'object' }]],
  ['no body', undefined, [{ code: 'wrongType', path: '', expected: 'object' }]],
])('%s is named', (_, given, faults) => {
  expect(faultsOf(OpenVisit, given)).toEqual(faults)
})

test('a choice is told with the others', () => {
  expect(faultsOf(OpenVisit, { ...visit, origin: 'window' })).toMatchObject([
    { code: 'notOneOf', path: 'origin', choices: expect.arrayContaining(['desk', 'kiosk']) },
  ])
})

test('each place at fault is named once', () => {
  const nested = { ...visit, visitor: { name: 5 }, identity: { number: 7 } }
  expect(faultsOf(OpenVisit, nested).map(({ path }) => path)).toEqual([
    'visitor.name',
    'identity.kind',
    'identity.number',
  ])
})

test('deep nesting breaks nothing', () => {
  const deep = JSON.parse(`${'['.repeat(50_000)}${']'.repeat(50_000)}`)
  expect(faultsOf(OpenVisit, { ...visit, purpose: deep })).toHaveLength(1)
  expect(body(OpenVisit, { ...visit, unknown: deep })).toEqual(visit)
})

test('an address is read: numbers and switches from text, an empty value is none', () => {
  expect(query(GuestBookQuery, { year: '2026', month: '11', q: '', unknown: 'x' })).toEqual({ year: 2026, month: 11 })
  expect(query(Type.Object({ open: Type.Boolean() }), { open: 'true' })).toEqual({ open: true })
})

test.each([{ year: 'x' }, { year: '1e3' }, { month: '13' }, { day: 'today' }, { year: ['2025', '2026'] }])(
  'an address with %j is refused',
  (given) => {
    expect(() => query(GuestBookQuery, given)).toThrow(UnusableInput)
  },
)

function body(schema: TSchema, given: unknown): unknown {
  return taken(schema, given, 'body')
}

function query(schema: TSchema, given: unknown): unknown {
  return taken(schema, given, 'querystring')
}

function taken(schema: TSchema, given: unknown, httpPart: string): unknown {
  const result: unknown = validatorCompiler({ schema, method: 'POST', url: '/', httpPart })(given)
  if (typeof result !== 'object' || result === null) throw new Error('The validator answered nothing')
  if ('error' in result) throw result.error
  return 'value' in result ? result.value : undefined
}

function faultsOf(schema: TSchema, given: unknown): UnusableInput['faults'] {
  try {
    body(schema, given)
  } catch (error) {
    if (error instanceof UnusableInput) return error.faults
    throw error
  }
  return []
}
