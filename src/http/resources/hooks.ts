import Type from 'typebox'
import { ChannelTried } from '../../contract/channel-settings.ts'
import { HookChange, HookItem, HookMade, HookPage, NewHook } from '../../contract/hooks.ts'
import { MessageItem, MessagePage, MessageQuery } from '../../contract/outbox.ts'
import { Id } from '../../contract/primitives.ts'
import { type Api, answered, callerOf, Nothing, problems, removed } from '../api.ts'
import type { Services } from './services.ts'

const tags = ['channels']
const params = Type.Object({ id: Id })

/** The programs that are told of moments. */
export function hooks(api: Api, services: Services): void {
  addSettings(api, services)
  addSecret(api, services)
  addDeliveries(api, services)
}

function addSettings(api: Api, { app }: Services): void {
  api.get(
    '/api/hooks',
    {
      config: { access: 'hooks.list' },
      schema: { tags, summary: 'All webhooks', response: { 200: HookPage, ...problems } },
    },
    async (request) => app.hooks.list(callerOf(request)),
  )
  api.post(
    '/api/hooks',
    {
      config: { access: 'hooks.add' },
      schema: {
        tags,
        summary: 'Adds a webhook; its secret is shown once',
        body: NewHook,
        response: { 201: HookMade, ...problems },
      },
    },
    async (request, reply) => answered(request, reply.code(201), await app.hooks.add(callerOf(request), request.body)),
  )
  api.put(
    '/api/hooks/:id',
    {
      config: { access: 'hooks.change' },
      schema: {
        tags,
        summary: 'Changes what is given',
        params,
        body: HookChange,
        response: { 200: HookItem, ...problems },
      },
    },
    async (request, reply) =>
      answered(request, reply, await app.hooks.change(callerOf(request), request.params.id, request.body)),
  )
  api.delete(
    '/api/hooks/:id',
    {
      config: { access: 'hooks.remove' },
      schema: { tags, summary: 'Removes a webhook', params, response: { 204: Nothing, ...problems } },
    },
    async (request, reply) => removed(request, reply, await app.hooks.remove(callerOf(request), request.params.id)),
  )
}

function addSecret(api: Api, { app }: Services): void {
  api.post(
    '/api/hooks/:id/secret',
    {
      config: { access: 'hooks.renewSecret' },
      schema: { tags, summary: 'A new secret; it is shown once', params, response: { 200: HookMade, ...problems } },
    },
    async (request, reply) =>
      answered(request, reply, await app.hooks.renewSecret(callerOf(request), request.params.id)),
  )
  api.post(
    '/api/hooks/:id/test',
    {
      config: { access: 'hooks.test' },
      schema: {
        tags,
        summary: 'Sends a test event now and answers what the other side said',
        params,
        response: { 200: ChannelTried, ...problems },
      },
    },
    async (request, reply) => answered(request, reply, await app.hooks.test(callerOf(request), request.params.id)),
  )
}

function addDeliveries(api: Api, { app }: Services): void {
  api.get(
    '/api/hooks/:id/deliveries',
    {
      config: { access: 'hooks.deliveries' },
      schema: {
        tags,
        summary: 'What it was told, newest first',
        params,
        querystring: Type.Pick(MessageQuery, ['after', 'limit']),
        response: { 200: MessagePage, ...problems },
      },
    },
    async (request, reply) =>
      answered(request, reply, await app.hooks.deliveries(callerOf(request), request.params.id, request.query)),
  )
  api.post(
    '/api/hooks/:id/deliveries/:messageId/replay',
    {
      config: { access: 'hooks.replay' },
      schema: {
        tags,
        summary: 'Tells it again, under the same id',
        params: Type.Object({ id: Id, messageId: Id }),
        response: { 200: MessageItem, ...problems },
      },
    },
    async (request, reply) => {
      const { id, messageId } = request.params
      return answered(request, reply, await app.hooks.replay(callerOf(request), id, messageId))
    },
  )
}
