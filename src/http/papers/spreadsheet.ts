import type { FastifyReply } from 'fastify'
import Type from 'typebox'

const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The answer of a route that is a spreadsheet. */
export const Spreadsheet = {
  description: 'XLSX',
  content: { [kind]: { schema: Type.String({ contentMediaType: kind }) } },
}

/** Sends a spreadsheet to be kept under a name. */
export function sendSpreadsheet(reply: FastifyReply, file: Buffer, name: string): FastifyReply {
  return reply.type(kind).header('content-disposition', `attachment; filename="${name}.xlsx"`).send(file)
}
