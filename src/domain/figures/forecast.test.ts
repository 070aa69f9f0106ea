import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { erwin, hours, rina, type Scenario, scenario, siti, sopFrom } from '../visit/scenario.ts'
import { forecastOf } from './forecast.ts'

const file = readFileSync(new URL('../../../sop/penerimaan-tamu.yaml', import.meta.url), 'utf8')
const seed = sopFrom(file)

/** A visit whose host answers after so many minutes, filed. */
function visited(minutes: number) {
  const visit: Scenario = scenario(seed)
  visit.does(rina, siti)
  visit.wait(minutes).does(erwin, { type: 'answer', answer: 'yes' })
  visit.wait('0:30').does(rina, { type: 'seat' }, { type: 'receive' })
  visit.wait(20).does(rina, { type: 'checkOut' })
  return visit.visit()
}
const month = [visited(2), visited(4), visited(7)]

test('under the same SOP nothing changes', () => {
  const { visits, judged, steps, standards } = forecastOf(month, seed, seed, hours)
  expect([visits, judged]).toEqual([3, 3])
  for (const { now, draft } of [...steps, ...standards]) expect(draft).toEqual(now)
})

test('a shorter limit judges the same answers', () => {
  const draft = sopFrom(file.replace('limit: 5 menit', 'limit: 3 menit').replace('limit: 10 menit', 'limit: 6 menit'))
  const { steps, standards } = forecastOf(month, seed, draft, hours)
  expect(steps[1]).toMatchObject({ no: 2, now: { within: 2, beyond: 1 }, draft: { within: 1, beyond: 2 } })
  expect(standards).toMatchObject([{ now: { within: 3, beyond: 0 }, draft: { within: 2, beyond: 1 } }])
})

test('a step that nobody was asked for leaves the others to be judged by what is the same', () => {
  const steps = seed.steps.flatMap((step) => {
    const [no, ...more] = step.no === 1 ? [1, 2] : [step.no + 1]
    const until = step.until.map(({ moment, to }) => ({ moment, to: to === 'end' || step.no === 1 ? to : to + 1 }))
    const moved = { ...step, no: no ?? step.no, until }
    if (more.length === 0) return [moved]
    const asked = {
      no: 2,
      short: 'Periksa',
      activity: 'Memeriksa',
      until: [{ moment: 'performed.checked', to: 3 }],
    } as const
    return [moved, { ...step, ...asked }]
  })
  const forecast = forecastOf(month, seed, { ...seed, steps, words: { checked: 'Diperiksa' } }, hours)
  expect(forecast.judged).toBe(3)
  expect(forecast.steps.map(({ no, now }) => [no, now === null])).toEqual([
    [1, false],
    [2, true],
    [3, false],
    [4, false],
    [5, false],
    [6, false],
  ])
  expect(forecast.steps[1]?.draft).toEqual({ within: 0, beyond: 0 })
  expect(forecast.steps[2]).toMatchObject({ now: { within: 2, beyond: 1 }, draft: { within: 2, beyond: 1 } })
})

test('a visit of a kind that the draft does not know is not judged', () => {
  const kinds = [{ key: 'a', label: 'A', requirements: [], recorded: true, intake: seed.intake }]
  expect(forecastOf(month, seed, { ...seed, kinds }, hours)).toMatchObject({ visits: 3, judged: 0 })
})
