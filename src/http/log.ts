import type { FastifyInstance, FastifyServerOptions } from 'fastify'

/**
 * How the server logs: one line for each answer of the interface, with route, status and time. No body, name, query string,
 * cookie or address ever reaches the log: routes are named by their pattern, errors by kind, code and place.
 */
export function logOptions(stream: NodeJS.WritableStream): NonNullable<FastifyServerOptions['logger']> {
  return {
    level: 'info',
    base: null,
    stream,
    serializers: { req: () => ({}), res: () => ({}), err: errorFacts },
  }
}

/** Writes the line of each answer of the interface; the screens' files and the probes are left out. */
export function addAnswerLog(server: FastifyInstance): void {
  server.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url
    if (route === undefined || !route.startsWith('/api/')) return
    const ms = Math.round(reply.elapsedTime)
    request.log.info({ method: request.method, route, status: reply.statusCode, ms }, 'answered')
  })
}

/** An error's message may quote what a person typed (a database names the value it refuses); its kind and place do not. */
function errorFacts(error: unknown): { type: string; message: string; stack: string } {
  if (!(error instanceof Error)) return { type: typeof error, message: '', stack: '' }
  const code = 'code' in error ? String(error.code) : ''
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  const causes = error.cause instanceof Error ? [`caused by ${errorFacts(error.cause).type}`] : []
  return {
    type: [error.name, code, ...causes].filter(Boolean).join(' '),
    message: ownWords(error),
    stack: frames.join('\n'),
  }
}

/** The messages of the language's own errors name keys and kinds, never contents. */
function ownWords(error: Error): string {
  return error instanceof TypeError || error instanceof ReferenceError || error instanceof RangeError
    ? error.message
    : ''
}
