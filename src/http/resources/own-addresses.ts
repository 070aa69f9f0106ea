import Type from 'typebox'
import { Id } from '../../contract/primitives.ts'
import { NewOwnAddress, OwnAddress, OwnAddressPage, PushKey } from '../../contract/push.ts'
import { type Api, answered, callerOf, Nothing, problems, removed } from '../api.ts'
import type { Services } from './services.ts'

const tags = ['addresses']

/** Where the one who asks is told things: the browsers that they turned it on in. */
export function ownAddresses(api: Api, { app }: Services): void {
  api.get(
    '/api/push',
    {
      config: { access: 'push.key' },
      schema: { tags, summary: 'What a browser needs to be told things', response: { 200: PushKey, ...problems } },
    },
    async (request) => app.ownAddresses.pushKey(callerOf(request)),
  )
  api.get(
    '/api/addresses',
    {
      config: { access: 'ownAddresses.list' },
      schema: { tags, summary: 'Where I am reached', response: { 200: OwnAddressPage, ...problems } },
    },
    async (request) => app.ownAddresses.list(callerOf(request)),
  )
  api.post(
    '/api/addresses',
    {
      config: { access: 'ownAddresses.add' },
      schema: {
        tags,
        summary: 'Tells me things in this browser; the same one twice is kept once',
        body: NewOwnAddress,
        response: { 201: OwnAddress, ...problems },
      },
    },
    async (request, reply) =>
      answered(request, reply.code(201), await app.ownAddresses.add(callerOf(request), request.body)),
  )
  api.delete(
    '/api/addresses/:id',
    {
      config: { access: 'ownAddresses.remove' },
      schema: {
        tags,
        summary: 'Tells me nothing there any more',
        params: Type.Object({ id: Id }),
        response: { 204: Nothing, ...problems },
      },
    },
    async (request, reply) =>
      removed(request, reply, await app.ownAddresses.remove(callerOf(request), request.params.id)),
  )
}
