import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'

/**
 * Files made to keep the reader busy. They are read in a process of little memory, so that one that grows out of measure ends it;
 * each is told with the seconds of processor that it took, which a busy machine does not change.
 */
test('no file takes time or memory out of measure', { timeout: 60_000 }, () => {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--max-old-space-size=128', '--input-type=module', '--eval', script],
    { encoding: 'utf8', cwd: import.meta.dirname },
  )
  expect(stderr.slice(0, 2000)).toBe('')
  expect(status).toBe(0)
  const told: Record<string, { seconds: number; code: string; errors: number }> = JSON.parse(stdout)
  expect(Object.values(told).filter(({ seconds }) => seconds > 8)).toEqual([])
  expect(Object.values(told).filter(({ errors }) => errors > 500)).toEqual([])
  expect(Object.fromEntries(Object.entries(told).map(([name, { code }]) => [name, code]))).toEqual({
    'a billion laughs': 'yamlTrick',
    anchors: 'yamlTrick',
    aliases: 'yamlTrick',
    tags: 'yamlTrick',
    merges: 'yamlTrick',
    'duplicate keys': 'syntax',
    'duplicate keys within': 'syntax',
    'a huge number': 'wrongType',
    'very many numbers': 'idleActor',
    'a number beyond all numbers': 'version',
    'lists in lists': 'syntax',
    'maps in maps': 'syntax',
    'keys that are unknown': 'unknownKey',
    'names that are misspelt': 'unknownMoment',
    'hundreds of kinds and optional actors': 'none',
    'too large': 'tooBig',
  })
})

const script = `
import { parseSop } from './parse.ts'
const full = (text) => text.repeat(Math.floor(50000 / text.length))
const lines = (count, line) => Array.from({ length: count }, (_, n) => line(n)).join('\\n')
const head = 'sop: 1\\nname: x\\nactors: { o: { label: P, role: officer } }\\n'
const files = {
  'a billion laughs': 'a: &a ["lol","lol"]\\n' + lines(5000, (n) => 'b' + n + ': &b' + n + ' [*a,*a,*a]'),
  anchors: full('a: &x 1\\n'),
  aliases: full('- *x\\n'),
  tags: full('- !t 1\\n'),
  merges: full('<<: 1\\n'),
  'duplicate keys': full('name: x\\n'),
  'duplicate keys within': full('a: { a: 1, a: 2 }\\n'),
  'a huge number': head + 'steps: ' + full('9'),
  'very many numbers': head + 'steps: [' + full('1e999,') + ']',
  'a number beyond all numbers': 'sop: 1e99999999999',
  'lists in lists': full('['),
  'maps in maps': full('{a: '),
  'keys that are unknown': lines(9000, (n) => 'k' + n + ': 1'),
  'names that are misspelt':
    head + 'words:\\n' + lines(4000, (n) => '  w' + n + ': x') + '\\nsteps:\\n' +
    lines(800, (n) => '  - { no: ' + (n + 1) + ', short: S, actor: o, until: { performd.w' + n + ': ' + (n + 2) + ' }, activity: A }'),
  'hundreds of kinds and optional actors':
    'sop: 1\\nname: x\\nwords: { x: X }\\nactors:\\n  o: { label: P, role: officer }\\n' +
    lines(200, (n) => '  a' + n + ': { label: A, role: staff, optional: true }') + '\\nkinds:\\n' +
    lines(200, (n) => '  k' + n + ': K') + '\\nsteps:\\n' +
    lines(600, (n) => '  - { no: ' + (n + 1) + ', short: S, actor: ' + (n < 200 ? 'a' + n : 'o') + ', ' +
      (n % 3 === 0 ? 'only: k' + (n % 200) + ', ' : '') + 'until: { performed.x: ' + (n < 599 ? n + 2 : 'end') + ' }, activity: A }'),
  'too large': 'x'.repeat(300000),
}
const told = {}
for (const [name, source] of Object.entries(files)) {
  const before = process.cpuUsage()
  const parsed = parseSop(source)
  const { user, system } = process.cpuUsage(before)
  const errors = parsed.ok ? [] : parsed.errors
  told[name] = { seconds: (user + system) / 1e6, code: errors[0]?.code ?? 'none', errors: errors.length }
}
console.log(JSON.stringify(told))
`
