import Type from 'typebox'
import { MessageItem, MessagePage, MessageQuery, Retried, RetryAll } from '../../contract/outbox.ts'
import { Id } from '../../contract/primitives.ts'
import { type Api, answered, callerOf, problems } from '../api.ts'
import type { Services } from './services.ts'

const tags = ['channels']

/** The messages that leave the house, never what they say. */
export function messages(api: Api, { app }: Services): void {
  api.get(
    '/api/messages',
    {
      config: { access: 'messages.page' },
      schema: {
        tags,
        summary: 'Messages and how they went, newest first',
        querystring: MessageQuery,
        response: { 200: MessagePage, ...problems },
      },
    },
    async (request) => app.messages.page(callerOf(request), request.query),
  )
  api.post(
    '/api/messages/:id/retry',
    {
      config: { access: 'messages.retry' },
      schema: {
        tags,
        summary: 'Tries one that was given up again',
        params: Type.Object({ id: Id }),
        response: { 200: MessageItem, ...problems },
      },
    },
    async (request, reply) => answered(request, reply, await app.messages.retry(callerOf(request), request.params.id)),
  )
  api.post(
    '/api/messages/retry',
    {
      config: { access: 'messages.retryAll' },
      schema: {
        tags,
        summary: 'Tries all of a channel again that were given up in the last seven days',
        body: RetryAll,
        response: { 200: Retried, ...problems },
      },
    },
    async (request) => app.messages.retryAll(callerOf(request), request.body),
  )
}
