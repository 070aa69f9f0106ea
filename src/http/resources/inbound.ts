import type { FastifyReply, FastifyRequest } from 'fastify'
import Type, { type Static } from 'typebox'
import type { Answer } from '../../app/outcome.ts'
import { Id } from '../../contract/primitives.ts'
import { type Api, problems, troubled } from '../api.ts'
import type { Services } from './services.ts'

const tags = ['inbound']
const params = Type.Object({ officeId: Id })
/** Meta sends many events in one call. */
const bodyLimit = 1024 * 1024
/** The bytes as they came, over which the signature goes: they are read once it was looked at. */
const Bytes = Type.Any({ description: 'JSON as the other side documents it; the signature is over its bytes' })
const Taken = Type.Object({}, { description: 'Taken' })
type Taken = Static<typeof Taken>

/** What comes in from the channels, from programs that show by a secret or a signature who they are. */
export function inbound(api: Api, { app }: Services): void {
  void api.register((scope, _options, ready) => {
    scope.removeContentTypeParser('application/json')
    scope.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
    addCalls(scope, app)
    ready()
  })
}

function addCalls(api: Api, app: Services['app']): void {
  api.post(
    '/api/inbound/telegram/:officeId',
    {
      bodyLimit,
      config: { access: 'inbound.telegram' },
      schema: { tags, summary: 'An update of the Bot API', params, body: Bytes, response: { 200: Taken, ...problems } },
    },
    async (request, reply) => {
      const secret = headerOf(request, 'x-telegram-bot-api-secret-token')
      const { officeId } = request.params
      return taken(request, reply, await app.inbound.telegram(officeId, secret, bytesOf(request)))
    },
  )
  api.get(
    '/api/inbound/whatsapp/:officeId',
    {
      config: { access: 'inbound.whatsappHello' },
      schema: {
        tags,
        summary: 'Meta looks whether this is the address of the office',
        params,
        querystring: Type.Object({
          'hub.mode': Type.Literal('subscribe'),
          'hub.verify_token': Type.String({ maxLength: 200 }),
          'hub.challenge': Type.String({ maxLength: 200, pattern: '^[A-Za-z0-9_-]*$' }),
        }),
        response: {
          200: { description: 'The challenge', content: { 'text/plain': { schema: Type.String() } } },
          ...problems,
        },
      },
    },
    async (request, reply) => {
      const { 'hub.verify_token': token, 'hub.challenge': challenge } = request.query
      const answer = await app.inbound.whatsappHello(request.params.officeId, token)
      return answer.ok ? reply.type('text/plain').send(challenge) : troubled(request, reply, answer.trouble)
    },
  )
  api.post(
    '/api/inbound/whatsapp/:officeId',
    {
      bodyLimit,
      config: { access: 'inbound.whatsapp' },
      schema: { tags, summary: 'Events of the Cloud API', params, body: Bytes, response: { 200: Taken, ...problems } },
    },
    async (request, reply) => {
      const signature = headerOf(request, 'x-hub-signature-256')
      return taken(request, reply, await app.inbound.whatsapp(request.params.officeId, signature, bytesOf(request)))
    },
  )
  api.post(
    '/api/inbound/gateway/:officeId',
    {
      bodyLimit,
      config: { access: 'inbound.gateway' },
      schema: {
        tags,
        summary: 'A reply or a status from the gateway of the office, signed by Standard Webhooks',
        params,
        body: Bytes,
        response: { 200: Taken, ...problems },
      },
    },
    async (request, reply) => {
      const signature = {
        id: headerOf(request, 'webhook-id'),
        timestamp: headerOf(request, 'webhook-timestamp'),
        signature: headerOf(request, 'webhook-signature'),
      }
      return taken(request, reply, await app.inbound.gateway(request.params.officeId, signature, bytesOf(request)))
    },
  )
}

function taken(request: FastifyRequest, reply: FastifyReply, answer: Answer<null>): Taken {
  return answer.ok ? {} : troubled(request, reply, answer.trouble)
}

function bytesOf({ body }: { readonly body: unknown }): Uint8Array {
  return Buffer.isBuffer(body) ? body : Buffer.alloc(0)
}

function headerOf({ headers }: Pick<FastifyRequest, 'headers'>, name: string): string {
  const value = headers[name]
  return typeof value === 'string' ? value : ''
}
