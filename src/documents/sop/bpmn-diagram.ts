/**
 * Where the parts of a process stand: lanes one under the other, the process from left to right. Drawn by the same rules as the
 * flow chart, turned on its side: what is across there is along here.
 */
import { type Label, labelsOf } from '../../domain/sop/drawing/labels.ts'
import { lanesOf, pitches } from '../../domain/sop/drawing/lanes.ts'
import { routesOf } from '../../domain/sop/drawing/routes.ts'
import type { Half, Placed, Point } from '../../domain/sop/drawing/shapes.ts'
import type { Process, ProcessNode } from './bpmn-process.ts'
import { element } from './xml.ts'

/** Pixels of the diagram in a unit of the drawing. */
const pixels = 2
const laneHeight = 76
const headWidth = 60
const away = 80

/** Half heights and half widths as they are drawn, so `hw` is along a lane's height. */
const sizes: Readonly<Record<ProcessNode['type'], Half & { readonly room: number }>> = {
  task: { hw: 22, hh: 40, room: 112 },
  exclusiveGateway: { hw: 12.5, hh: 12.5, room: 60 },
  startEvent: { hw: 9, hh: 9, room: 50 },
  endEvent: { hw: 9, hh: 9, room: 50 },
  textAnnotation: { hw: 12, hh: 36, room: 112 },
}
const words = { yes: { hw: 4, hh: 6 }, no: { hw: 4, hh: 9 } }

/** The diagram of a process, for every node a shape, for every flow an edge. */
export function diagramOf(process: Process): string {
  const edges = edgesOf(process)
  const columns = process.lanes.map((_, at) => ({ start: at * laneHeight, width: laneHeight }))
  const symbols = process.nodes.map((node) => placed(node, edges))
  const [usual, close] = pitches
  const roomy = routesOf(symbols, process.flows, lanesOf(columns, edges, symbols, usual))
  const { routes } = roomy.crowded ? routesOf(symbols, process.flows, lanesOf(columns, edges, symbols, close)) : roomy
  const whole = { width: columns.length * laneHeight, height: edges.at(-1) ?? 0 }
  const labels = labelsOf(routes, symbols, words, { ...whole, borders: columns.map(({ start }) => start) })
  const [width, height] = [whole.height * pixels, whole.width * pixels]
  const shapes = [
    shapeOf('Pool', { x: away, y: away, width: width + headWidth, height }, 'true'),
    ...process.lanes.map(({ id }, at) =>
      shapeOf(
        id,
        { x: away + 30, y: away + at * laneHeight * pixels, width: width + 30, height: laneHeight * pixels },
        'true',
      ),
    ),
    ...symbols.map((symbol) => shapeOf(symbol.id, boundsOf(symbol))),
  ]
  const lines = routes.map(({ id, points }) =>
    edgeOf(
      id,
      points,
      labels.find((label) => label.id === id),
    ),
  )
  return element(
    'bpmndi:BPMNDiagram',
    { id: 'Diagram' },
    element('bpmndi:BPMNPlane', { id: 'Plane', bpmnElement: 'Collaboration' }, ...shapes, ...lines),
  )
}

/** Each rank is as long as its longest node needs. */
function edgesOf({ nodes, ranks }: Process): readonly number[] {
  const edges = [0]
  for (let rank = 0; rank < ranks; rank += 1) {
    const rooms = nodes.filter((node) => node.rank === rank).map(({ type }) => sizes[type].room)
    edges.push((edges.at(-1) ?? 0) + Math.max(40, ...rooms))
  }
  return edges
}

function placed({ id, type, lane, rank }: ProcessNode, edges: readonly number[]): Placed {
  const { hw, hh } = sizes[type]
  const shape =
    type === 'exclusiveGateway' ? 'diamond' : type === 'task' || type === 'textAnnotation' ? 'box' : 'capsule'
  return { id, shape, x: (lane + 0.5) * laneHeight, y: ((edges[rank] ?? 0) + (edges[rank + 1] ?? 0)) / 2, hw, hh }
}

type Bounds = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

function turned({ x, y }: Point): Point {
  return { x: away + headWidth + y * pixels, y: away + x * pixels }
}

function boundsOf({ x, y, hw, hh }: Point & Half): Bounds {
  return { ...turned({ x: x - hw, y: y - hh }), width: 2 * hh * pixels, height: 2 * hw * pixels }
}

function shapeOf(id: string, bounds: Bounds, isHorizontal?: string): string {
  const attributes = { id: `Shape_${id}`, bpmnElement: id, isHorizontal }
  return element('bpmndi:BPMNShape', attributes, element('dc:Bounds', { ...bounds }))
}

function edgeOf(id: string, points: readonly Point[], label: Label | undefined): string {
  return element(
    'bpmndi:BPMNEdge',
    { id: `Edge_${id}`, bpmnElement: id },
    ...points.map((point) => element('di:waypoint', { ...turned(point) })),
    ...(label ? [element('bpmndi:BPMNLabel', {}, element('dc:Bounds', { ...boundsOf(label) }))] : []),
  )
}
