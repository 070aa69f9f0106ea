import type { FastifyReply } from 'fastify'
import Type from 'typebox'

/** The answer of a route that is a PDF. */
export const Paper = {
  description: 'PDF',
  content: { 'application/pdf': { schema: Type.String({ contentMediaType: 'application/pdf' }) } },
}

/** Sends a PDF to be read in the browser; `name` is what it is called when it is kept. */
export function sendPaper(reply: FastifyReply, pdf: Uint8Array, name: string): FastifyReply {
  return reply
    .type('application/pdf')
    .header('content-disposition', `inline; filename="${name}.pdf"`)
    .send(Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength))
}
