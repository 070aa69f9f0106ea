import type { FastifyReply, FastifyRequest } from 'fastify'
import Type from 'typebox'
import type { Caller } from '../../app/caller.ts'
import { EventData } from '../../contract/events.ts'
import { type Api, callerOf, problems } from '../api.ts'
import type { Services } from './services.ts'

/** How often an open stream asks whether its session still lives. */
const checkEvery = 15_000

const Query = Type.Object({
  lastEventId: Type.Optional(
    Type.String({ maxLength: 20, description: 'for those who cannot send the header `Last-Event-ID`' }),
  ),
})

const Stream = { description: 'Until the session ends', content: { 'text/event-stream': { schema: EventData } } }

/** What happens, as it happens, as far as the reader may see it. */
export function events(api: Api, services: Services): void {
  api.get(
    '/api/events',
    {
      sse: 'manual',
      exposeHeadRoute: false,
      config: { access: 'events.subscribe' },
      schema: {
        tags: ['events'],
        summary: 'Server-sent events; each `data` is an EventData, its id goes back as `Last-Event-ID`',
        querystring: Query,
        response: { 200: Stream, ...problems },
      },
    },
    async (request, reply) => {
      const { lastEventId } = request.query
      await tell(services, request, reply, seqOf(request.headers['last-event-id'] ?? lastEventId))
    },
  )
}

async function tell(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  after: number | null,
): Promise<void> {
  const { app, streams, metrics } = services
  const caller = callerOf(request)
  const stream = streams.begin(caller)
  const check = setInterval(() => void endWithSession(services, request, caller, stream), checkEvery)
  metrics.streamOpened()
  reply.sse.onClose(() => stream.abort())
  try {
    // The first line goes out at once, so that the reader knows that it is heard.
    await reply.sse.send({ data: undefined, retry: 2_000 })
    for await (const { id, data } of app.events.subscribe(caller, after, stream.signal)) {
      if (!reply.sse.isConnected) break
      await reply.sse.send(id === null ? { data } : { id: String(id), data })
    }
  } finally {
    clearInterval(check)
    streams.end(stream)
    metrics.streamClosed()
  }
}

/** A session that ended elsewhere, or an account that may see something else by now, ends the stream; the screen asks anew. */
async function endWithSession(
  { app, cookie }: Services,
  request: FastifyRequest,
  caller: Caller,
  stream: AbortController,
): Promise<void> {
  try {
    const token = cookie.read(request)
    const now = token === null ? null : await app.sessions.callerOf(token, caller.locale)
    if (now === null || !seesTheSame(now, caller)) stream.abort()
  } catch (error) {
    request.log.error({ err: error }, 'an event stream could not be checked')
  }
}

function seesTheSame(one: Caller, other: Caller): boolean {
  return one.role === other.role && one.staffId === other.staffId && String(one.headOf) === String(other.headOf)
}

function seqOf(text: string | readonly string[] | undefined): number | null {
  return typeof text === 'string' && /^\d{1,15}$/.test(text) ? Number(text) : null
}
