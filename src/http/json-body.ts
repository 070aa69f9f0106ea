import type { FastifyInstance } from 'fastify'
import { Stopped } from './failures.ts'

/** The largest SOP file, 256 kB, and room for its wrapping. */
export const bodyLimit = 320 * 1024

/**
 * Reads JSON bodies, strictly as UTF-8: bytes that are none would otherwise be kept as other letters than were typed. An empty
 * body is no body.
 */
export function addJsonBodies(server: FastifyInstance): void {
  const parse = server.getDefaultJsonParser('error', 'ignore')
  server.removeAllContentTypeParsers()
  server.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    const text = decoded(body)
    if (text === null) return done(new Stopped('badJson'))
    if (text.trim() === '') return done(null, undefined)
    return parse(request, text, (error, value: unknown) => done(error === null ? null : new Stopped('badJson'), value))
  })
}

function decoded(body: string | Buffer): string | null {
  if (typeof body === 'string') return body
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body)
  } catch {
    return null
  }
}
