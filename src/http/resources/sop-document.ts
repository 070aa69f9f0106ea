import Type from 'typebox'
import { SopDrawingQuery, SopPaperQuery } from '../../contract/sop.ts'
import { type Api, callerOf, problems, troubled } from '../api.ts'
import { letterheadOf } from '../papers/letterhead.ts'
import { Paper, sendPaper } from '../papers/paper.ts'
import type { Services } from './services.ts'

const tags = ['sop']

/** The document of the SOP: to be printed, as a drawing, as a process for other programs. The same version has the same bytes. */
export function sopDocument(api: Api, services: Services): void {
  addPaper(api, services)
  addDrawings(api, services)
}

function addPaper(api: Api, { app }: Services): void {
  api.get(
    '/api/sop.pdf',
    {
      config: { access: 'sop.document' },
      schema: {
        tags,
        summary: 'The document: identity block, then activities with their flow chart, on F4 or A4 across',
        querystring: SopPaperQuery,
        response: { 200: Paper, ...problems },
      },
    },
    async (request, reply) => {
      const { version, paper = 'f4' } = request.query
      const answer = await app.sop.document(callerOf(request), version)
      if (!answer.ok) return reply.send(troubled(request, reply, answer.trouble))
      const { office, sop, keptAt } = answer.value
      const { renderSop } = await import('../../documents/sop.ts')
      const pdf = await renderSop({ sop, keptAt, paper, letterhead: letterheadOf(office) })
      return sendPaper(reply, pdf, `sop-versi-${answer.value.version}`)
    },
  )
}

function addDrawings(api: Api, { app }: Services): void {
  api.get(
    '/api/sop.svg',
    {
      config: { access: 'sop.document' },
      schema: {
        tags,
        summary: 'The table of activities with its flow chart as one drawing',
        querystring: SopDrawingQuery,
        response: { 200: drawing('SVG', 'image/svg+xml'), ...problems },
      },
    },
    async (request, reply) => {
      const answer = await app.sop.document(callerOf(request), request.query.version)
      if (!answer.ok) return reply.send(troubled(request, reply, answer.trouble))
      const { sopSvg } = await import('../../documents/sop-svg.ts')
      return reply.type('image/svg+xml').send(sopSvg(answer.value.sop))
    },
  )
  api.get(
    '/api/sop.bpmn',
    {
      config: { access: 'sop.document' },
      schema: {
        tags,
        summary: 'The flow as BPMN 2.0 with its diagram',
        querystring: SopDrawingQuery,
        response: { 200: drawing('BPMN 2.0', 'application/xml'), ...problems },
      },
    },
    async (request, reply) => {
      const answer = await app.sop.document(callerOf(request), request.query.version)
      if (!answer.ok) return reply.send(troubled(request, reply, answer.trouble))
      const { sopBpmn } = await import('../../documents/sop-bpmn.ts')
      return reply
        .type('application/xml')
        .header('content-disposition', `attachment; filename="sop-versi-${answer.value.version}.bpmn"`)
        .send(sopBpmn(answer.value.sop))
    },
  )
}

function drawing(description: string, type: string) {
  return { description, content: { [type]: { schema: Type.String({ contentMediaType: type }) } } }
}
