import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitrarySop } from '../arbitrary.ts'
import { parseSop } from '../parse.ts'
import { writeSop } from '../written.ts'
import { addStep, moveStep, removeStep } from './steps.ts'

const seed = readFileSync(new URL('../../../../sop/penerimaan-tamu.yaml', import.meta.url), 'utf8')
const commented = seed.replace('steps:\n', 'steps:\n  # pintu depan\n').replace('steps: all', 'steps: [1, 2, 3]')

const ways = (text: string) => {
  const parsed = parseSop(text)
  if (!parsed.ok) throw new Error(parsed.errors.map(({ code, line }) => `${code} ${line}`).join(', '))
  return parsed.sop.steps.map(({ no, until }) => [no, ...until.map(({ to }) => to)])
}
const sums = (text: string) => /steps: (\[[\d, ]+\])/.exec(text)?.[1]

const newStep = { short: 'Antar', actor: 'officer', until: { 'performed.led': 'end' }, activity: 'Tamu diantar' }

test('a step that is put in gets its number, and the way leads through it', () => {
  const added = addStep(`${commented}words: { led: Diantar }\n`, 2, newStep)
  expect(ways(added)).toEqual([
    [1, 2],
    [2, 3, 3, 3, 3],
    [3, 4, 4, 6],
    [4, 5],
    [5, 6],
    [6, 'end'],
  ])
  expect(added).toContain('# pintu depan')
  expect(added).toContain('  - { short: Antar')
})

test('a step that is taken out leaves no way without a goal', () => {
  expect(ways(removeStep(commented, 2))).toEqual([
    [1, 2],
    [2, 3, 3, 3, 3],
    [3, 4],
    [4, 'end'],
  ])
  expect(sums(removeStep(commented, 1))).toBe('[1, 2]')
  expect(removeStep(commented, 0)).toContain('# pintu depan')
})

test('a step that is moved takes its ways along', () => {
  const moved = moveStep(commented, 3, 2)
  expect(moved).toContain('# pintu depan')
  expect(moved.indexOf('short: Kembali')).toBeLessThan(moved.indexOf('short: Tunggu'))
  expect(moveStep(moved, 2, 3)).toBe(commented)
})

test('whatever is moved, put in or taken out: numbers rise, and every way has a goal', () => {
  const run = fc.property(arbitrarySop, fc.nat(), fc.nat(), (sop, one, other) => {
    const text = writeSop(sop)
    const count = sop.steps.length
    const edited = [
      moveStep(text, one % count, other % count),
      removeStep(text, one % count),
      addStep(text, one % count, { ...newStep, until: { 'performed.filed': 'end' } }),
    ]
    for (const after of edited) {
      const parsed = parseSop(after)
      const codes = parsed.ok ? [] : parsed.errors.map(({ code }) => code)
      for (const code of ['syntax', 'duplicateNo', 'order', 'unknownStep'] as const) expect(codes).not.toContain(code)
    }
  })
  fc.assert(run, { numRuns: 4, endOnFailure: true })
})
