import { flowchartOf } from '../domain/sop/flowchart.ts'
import type { Sop } from '../domain/sop/sop.ts'
import { diagramOf } from './sop/bpmn-diagram.ts'
import { type Process, processOf } from './sop/bpmn-process.ts'
import { written } from './sop/words.ts'
import { element, escaped } from './sop/xml.ts'

/**
 * The flow of an SOP as BPMN 2.0 with its diagram: a lane an actor, a task a step, gateways where ways part, a start and the ends. The
 * same SOP gives the same bytes.
 */
export function sopBpmn(sop: Sop): string {
  const process = processOf(flowchartOf(sop))
  const name = written(sop.name)
  const definitions = element(
    'bpmn:definitions',
    {
      'xmlns:bpmn': 'http://www.omg.org/spec/BPMN/20100524/MODEL',
      'xmlns:bpmndi': 'http://www.omg.org/spec/BPMN/20100524/DI',
      'xmlns:dc': 'http://www.omg.org/spec/DD/20100524/DC',
      'xmlns:di': 'http://www.omg.org/spec/DD/20100524/DI',
      id: 'Definitions',
      name,
      targetNamespace: 'urn:lawang:sop',
      exporter: 'Lawang',
    },
    element(
      'bpmn:collaboration',
      { id: 'Collaboration' },
      element('bpmn:participant', { id: 'Pool', name, processRef: 'Process' }),
    ),
    element(
      'bpmn:process',
      { id: 'Process', name, isExecutable: 'false' },
      lanesOf(process),
      ...nodesOf(process),
      ...flowsOf(process),
    ),
    diagramOf(process),
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n${definitions}\n`
}

function lanesOf({ lanes, nodes }: Process): string {
  const drawn = lanes.map(({ id, name }, at) => {
    const inside = nodes.filter(({ lane, type }) => lane === at && type !== 'textAnnotation')
    return element('bpmn:lane', { id, name }, ...inside.map((node) => element('bpmn:flowNodeRef', {}, node.id)))
  })
  return element('bpmn:laneSet', { id: 'Lanes' }, ...drawn)
}

/** Flows name their nodes; nodes name their flows as well, as the standard wants it. */
function nodesOf({ nodes, flows }: Process): readonly string[] {
  return nodes
    .filter(({ type }) => type !== 'textAnnotation')
    .map(({ id, type, name, documentation }) => {
      const ways = flows.filter(({ association }) => !association)
      return element(
        `bpmn:${type}`,
        { id, name },
        ...documentation.map((line) => element('bpmn:documentation', {}, escaped(line))),
        ...ways.filter(({ to }) => to === id).map((flow) => element('bpmn:incoming', {}, flow.id)),
        ...ways.filter(({ from }) => from === id).map((flow) => element('bpmn:outgoing', {}, flow.id)),
      )
    })
}

function flowsOf({ flows, nodes }: Process): readonly string[] {
  const annotations = nodes
    .filter(({ type }) => type === 'textAnnotation')
    .map(({ id, name = '' }) => element('bpmn:textAnnotation', { id }, element('bpmn:text', {}, escaped(name))))
  const drawn = flows.map(({ id, name, from, to, association }) =>
    element(association ? 'bpmn:association' : 'bpmn:sequenceFlow', {
      id,
      ...(association ? {} : { name }),
      sourceRef: from,
      targetRef: to,
    }),
  )
  // Artifacts stand behind the flow elements.
  const isArtifact = (at: number) => flows[at]?.association === true
  return [...drawn.filter((_, at) => !isArtifact(at)), ...annotations, ...drawn.filter((_, at) => isArtifact(at))]
}
