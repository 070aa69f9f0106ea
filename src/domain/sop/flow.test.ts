import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitrarySop } from './arbitrary.ts'
import { entryOf, flowOf, intakeOf, reachable, stepOf, usualWay, waitsFor } from './flow.ts'
import { parseSop } from './parse.ts'
import type { Sop } from './sop.ts'

const read = (path: string): Sop => {
  const parsed = parseSop(readFileSync(new URL(path, import.meta.url), 'utf8'))
  if (!parsed.ok) throw new Error(path)
  return parsed.sop
}
const seed = read('../../../sop/penerimaan-tamu.yaml')
const library = read('./fixtures/ruang-baca.yaml')
const clinic = read('./fixtures/klinik.yaml')
const numbers = (steps: readonly { readonly no: number }[]) => steps.map((step) => step.no)

test('the flow is made of the steps of the kind', () => {
  expect(numbers(flowOf(library, 'researcher', []).steps)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
  expect(numbers(flowOf(library, 'member', []).steps)).toEqual([1, 3, 4, 5, 6, 7, 8, 9])
  expect(numbers(flowOf(seed, undefined, []).steps)).toEqual([1, 2, 3, 4, 5])
})

test('a kind that is only counted has no steps', () => {
  expect(flowOf(library, 'pupils', []).steps).toEqual([])
  expect(entryOf(flowOf(library, 'pupils', []))).toBeUndefined()
})

test('a way that leads to a step left out goes on to the next in the file that is not', () => {
  const member = flowOf(library, 'member', [])
  expect(stepOf(member, 1)?.until).toEqual([{ moment: 'registered', to: 3 }])
  const alone = flowOf(clinic, undefined, ['assistant'])
  expect(numbers(alone.steps)).toEqual([1, 3, 4, 5, 6])
  expect(stepOf(alone, 1)?.until).toEqual([{ moment: 'performed.filed', to: 3 }])
})

test('a way that leads to a step left out with none after it goes to the end', () => {
  const last = { ...clinic, steps: clinic.steps.map((step) => (step.no === 6 ? { ...step, asks: 'assistant' } : step)) }
  expect(stepOf(flowOf(last, undefined, ['assistant']), 5)?.until).toEqual([{ moment: 'registered', to: 'end' }])
})

test('where an optional actor only takes part, the step stays', () => {
  const helped = {
    ...clinic,
    steps: clinic.steps.map((step) => (step.no === 1 ? { ...step, with: ['assistant'] } : step)),
  }
  expect(numbers(flowOf(helped, undefined, ['assistant']).steps)).toEqual([1, 3, 4, 5, 6])
})

test('a visit enters at the first step of its flow', () => {
  expect(entryOf(flowOf(clinic, undefined, []))?.no).toBe(1)
})

test('a flow is made once', () => {
  expect(flowOf(clinic, undefined, ['assistant'])).toBe(flowOf(clinic, undefined, ['assistant']))
  expect(flowOf(clinic, undefined, [])).not.toBe(flowOf(clinic, undefined, ['assistant']))
})

test('the intake is that of the kind, else of the office', () => {
  expect(intakeOf(library, 'researcher').fields.values['topic']).toBe('required')
  expect(intakeOf(library, 'member').fields.values['topic']).toBeUndefined()
  expect(intakeOf(library, 'nobody')).toBe(library.intake)
})

test('a step waits for what it names in from, needs and until, in its wider and closer forms', () => {
  const flow = flowOf(library, 'researcher', [])
  expect(numbers(waitsFor(flow, 'reportedBack'))).toEqual([7])
  expect(numbers(waitsFor(flow, 'handedBack.bag'))).toEqual([7])
  expect(numbers(waitsFor(flow, 'handedBack.bag.processed'))).toEqual([7])
  expect(numbers(waitsFor(flow, 'performed.letterChecked'))).toEqual([2])
  expect(numbers(waitsFor(flow, 'meetingEnded'))).toEqual([])
})

test('reachable: the step itself and all to which ways lead', () => {
  const flow = flowOf(seed, undefined, [])
  expect(numbers(reachable(flow, 3))).toEqual([3, 4, 5])
  expect(numbers(reachable(flow, 1))).toEqual([1, 2, 3, 4, 5])
  expect(reachable(flow, 99)).toEqual([])
})

test('the usual way follows the first line of each until to the end', () => {
  expect(numbers(usualWay(flowOf(library, 'researcher', []), 1))).toEqual([1, 2, 3, 4, 5, 6, 7])
  expect(numbers(usualWay(flowOf(library, 'member', []), 8))).toEqual([8, 9])
  expect(numbers(usualWay(flowOf(seed, undefined, []), 3))).toEqual([3, 4, 5])
})

test('in a valid SOP every step of every flow is reached and has a usual way to the end', () => {
  fc.assert(
    fc.property(arbitrarySop, (sop) => {
      const kinds =
        sop.kinds.length === 0 ? [undefined] : sop.kinds.filter((kind) => kind.recorded).map((kind) => kind.key)
      for (const kind of kinds) {
        for (const leftOut of [[], ['assistant']]) {
          const flow = flowOf(sop, kind, leftOut)
          const entry = entryOf(flow)
          expect(reachable(flow, entry?.no ?? 0)).toEqual(flow.steps)
          for (const step of flow.steps) {
            expect(usualWay(flow, step.no).at(-1)?.until[0]?.to).toBe('end')
          }
        }
      }
    }),
    { numRuns: 40 },
  )
})
