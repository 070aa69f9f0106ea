import { expect, test } from 'vitest'
import { largestFile, readYaml } from './source.ts'

const refused = (source: string) => {
  const read = readYaml(source)
  return read.ok ? undefined : read.errors[0]
}

test.each([
  ['a billion laughs', 'a: &a [x]\nb: &b [*a,*a,*a]\nc: [*b,*b,*b]', 'yamlTrick', '&a'],
  ['a custom tag', 'a: !include /etc/passwd', 'yamlTrick', '!include'],
  ['a function', 'a: !!js/function "x"', 'yamlTrick', '!!js/function'],
  ['a merge in a flow map', 'a: { <<: { b: 1 } }', 'yamlTrick', '<<'],
  ['an alias as a key', '? *a\n: b', 'yamlTrick', '*a'],
  ['a tag directive', '%TAG ! tag:example.com,2000:\n---\na: 1', 'yamlTrick', '%TAG ! tag:example.com,2000:'],
])('%s is refused at once', (_, source, code, trick) => {
  expect(refused(source)).toMatchObject({ code, facts: { trick } })
})

test('signs of tricks within texts are texts', () => {
  for (const source of ['a: "&a *b !c <<"', "a: 'x & y'", 'a: R&D', 'a: 5 * 3', 'a: Halo!', '"<<": 1']) {
    expect(readYaml(source).ok).toBe(true)
  }
})

const kb = (text: string) => text.repeat(Math.floor((largestFile - 10) / text.length))
test.each([
  ['lists in lists', kb('[')],
  ['maps in maps', kb('{a: ')],
  ['dashes', kb('- ')],
  ['explicit keys', kb('? ')],
  ['lines ever deeper', Array.from({ length: 700 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
])('nesting without an end is refused, and soon: %s', (_, source) => {
  expect(refused(source)).toMatchObject({ code: 'syntax', facts: { reason: 'tooDeep' } })
})

test('very many keys take no time out of measure', () => {
  const keys = Array.from({ length: 20_000 }, (_, n) => `k${n}: 1`).join('\n')
  expect(readYaml(keys).ok).toBe(true)
})

test('the size is counted in bytes', () => {
  expect(refused(`# ${'é'.repeat(largestFile / 2)}`)?.code).toBe('tooBig')
  expect(refused(`# ${'x'.repeat(largestFile - 2)}`)).toBeUndefined()
})

test('half a character is refused', () => {
  expect(refused('a: \ud800')).toMatchObject({ code: 'syntax', line: 1, column: 4, facts: { reason: 'control' } })
})

test('several faults of the YAML are told together', () => {
  const read = readYaml('a: &x 1\nb: *x\nc: !t 2')
  expect(read.ok ? [] : read.errors.map((error) => [error.line, error.facts['trick']])).toEqual([
    [1, '&x'],
    [2, '*x'],
    [3, '!t'],
  ])
})
