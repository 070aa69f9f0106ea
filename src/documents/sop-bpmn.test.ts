import { readFileSync } from 'node:fs'
import { BpmnModdle } from 'bpmn-moddle'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitrarySop } from '../domain/sop/arbitrary.ts'
import { flowchartOf } from '../domain/sop/flowchart.ts'
import { parseSop } from '../domain/sop/parse.ts'
import type { Sop } from '../domain/sop/sop.ts'
import { sopBpmn } from './sop-bpmn.ts'

const sopOf = (path: string): Sop => {
  const parsed = parseSop(readFileSync(new URL(path, import.meta.url), 'utf8'))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors))
  return parsed.sop
}
const files = [
  '../../sop/penerimaan-tamu.yaml',
  '../domain/sop/fixtures/ruang-baca.yaml',
  '../domain/sop/fixtures/klinik.yaml',
  './fixtures/kementerian.yaml',
]

/** An element as the library gives it back; tests look at what is there. */
// biome-ignore lint/suspicious/noExplicitAny: the library knows no types of its elements
type Element = any

async function readBack(sop: Sop) {
  const { rootElement, warnings } = await new BpmnModdle().fromXML(sopBpmn(sop))
  const root: Element = rootElement
  const process: Element = root.rootElements.find((one: Element) => one.$type === 'bpmn:Process')
  const elements: readonly Element[] = process.flowElements
  const drawn: readonly Element[] = root.diagrams[0].plane.planeElement
  return { warnings, process, elements, drawn, ofType: (type: string) => elements.filter((one) => one.$type === type) }
}

test.each(files)(
  '%s is read back without a warning: lanes, steps, ways, and a place for each of them',
  async (path) => {
    const sop = sopOf(path)
    const { warnings, process, elements, drawn, ofType } = await readBack(sop)
    expect(warnings).toEqual([])
    expect(process.laneSets[0].lanes.map((lane: Element) => lane.name)).toEqual(sop.actors.map(({ label }) => label))
    const inLanes = process.laneSets[0].lanes.flatMap((lane: Element) => lane.flowNodeRef ?? [])
    const nodes = elements.filter((one) => one.$type !== 'bpmn:SequenceFlow')
    expect(new Set(inLanes)).toEqual(new Set(nodes))
    const artifacts: readonly Element[] = process.artifacts ?? []
    const places = new Set(drawn.map((one) => one.bpmnElement))
    expect([...elements, ...artifacts].filter((one) => !places.has(one))).toEqual([])
    for (const step of sop.steps) {
      const task = ofType('bpmn:Task').find(({ id }) => id === `Step_${step.no}`)
      expect(task.documentation[0].text).toBe(typeof step.activity === 'string' ? step.activity : step.activity.id)
    }
  },
)

test('ya and tidak leave one gateway, in the lane of the one asked', async () => {
  const { ofType, process } = await readBack(sopOf(files[0] ?? ''))
  const question = ofType('bpmn:ExclusiveGateway').find(({ id }) => id === 'Decision_2')
  expect(question.outgoing.map((flow: Element) => [flow.name, flow.targetRef.id])).toEqual([
    ['ya', 'Step_3'],
    ['tidak', 'Step_3'],
  ])
  expect(process.laneSets[0].lanes[1].flowNodeRef).toContain(question)
})

test('whatever the SOP: every way of its chart is a way of the process, from the start to an end', async () => {
  await fc.assert(
    fc.asyncProperty(arbitrarySop, async (sop) => {
      const { warnings, ofType } = await readBack(sop)
      expect(warnings).toEqual([])
      const ids = new Set(ofType('bpmn:SequenceFlow').map(({ id }) => id))
      const lost = flowchartOf(sop).lines.filter(
        ({ from, to, word }) => !ids.has(`Flow_${from}_${to}${word === null ? '' : `_${word}`}`),
      )
      expect(lost).toEqual([])
      expect(ofType('bpmn:StartEvent')).toHaveLength(1)
      for (const node of [...ofType('bpmn:Task'), ...ofType('bpmn:ExclusiveGateway')]) {
        expect(node.outgoing?.length ?? 0, node.id).toBeGreaterThan(0)
      }
    }),
    { numRuns: 25 },
  )
})

test('the same SOP gives the same bytes', () => {
  const sop = sopOf(files[3] ?? '')
  expect(sopBpmn(sop)).toBe(sopBpmn(sop))
})
