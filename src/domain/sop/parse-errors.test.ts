import { expect, test } from 'vitest'
import { faultyFiles, placeOf, sound, sourceOf } from './fixtures/faulty.ts'
import { faultyFlows } from './fixtures/faulty-flows.ts'
import { parseSop } from './parse.ts'
import { sopErrorCodes } from './sop-error.ts'

const errorsOf = (source: string) => {
  const parsed = parseSop(source)
  return parsed.ok ? [] : parsed.errors
}
const all = [...faultyFiles, ...faultyFlows]

test('the sound file is sound', () => {
  expect(errorsOf(sound)).toEqual([])
})

test.each(all.map((faulty) => [faulty.code, faulty.change[1].slice(0, 60), faulty] as const))(
  '%s is told at its line and column: %s',
  (code, _, faulty) => {
    expect(errorsOf(sourceOf(faulty))).toEqual([{ code, ...placeOf(faulty), facts: faulty.facts }])
  },
)

test('every fault has a file that shows it', () => {
  const shown = new Set(all.map((faulty) => faulty.code))
  expect(sopErrorCodes.filter((code) => !shown.has(code))).toEqual(['hasSteps'])
  const [before = ''] = sound.split('steps:', 1)
  expect(errorsOf(`${before}steps: []\n`)).toEqual([{ code: 'hasSteps', line: 13, column: 8, facts: {} }])
})

test('all faults are told at once, in the order of the file', () => {
  const source = sound
    .replace('role: host', 'role: hosts')
    .replace('letter: offered', 'leter: offered')
    .replace('limit: 2 menit', 'limit: PT2M')
    .replace('{ registered: 2 }', '{ registerd: 2 }')
    .replace('steps: all, ', '')
  expect(errorsOf(source).map(({ code, line }) => [line, code])).toEqual([
    [5, 'notOneOf'],
    [11, 'unknownWord'],
    [14, 'unknownMoment'],
    [14, 'limit'],
    [19, 'standard'],
  ])
})

test('a fault beside the flow does not hide one in it', () => {
  const source = sound.replace('limit: 2 menit', 'limit: PT2M').replace('letter: offered', 'letter: held')
  expect(errorsOf(source).map((error) => error.code)).toEqual(['neverTaken', 'limit'])
})

test('an empty file lacks what it needs', () => {
  for (const source of ['', '\n\n', '# nothing', '---\n']) {
    expect(errorsOf(source).map((error) => error.facts['key'])).toEqual(['sop', 'name', 'actors', 'steps'])
  }
})

test('a file that is no map is refused', () => {
  for (const source of ['just words', '- a\n- b', '12']) expect(errorsOf(source)[0]?.code).toBe('wrongType')
})

test('of a file in another format nothing else is said', () => {
  expect(errorsOf('sop: 9\nwhatever: [1]').map((error) => error.code)).toEqual(['version'])
})
