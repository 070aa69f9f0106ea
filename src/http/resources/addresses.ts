import Type from 'typebox'
import { ChatCode, NewStaffAddress, StaffAddress, StaffAddressPage } from '../../contract/addresses.ts'
import { Id } from '../../contract/primitives.ts'
import { type Api, answered, callerOf, Nothing, problems, removed } from '../api.ts'
import type { Services } from './services.ts'

const tags = ['staff']
const params = Type.Object({ id: Id })

/** Where members of staff are reached. */
export function addresses(api: Api, { app }: Services): void {
  api.get(
    '/api/staff/:id/addresses',
    {
      config: { access: 'addresses.list' },
      schema: { tags, summary: 'Their addresses, masked', params, response: { 200: StaffAddressPage, ...problems } },
    },
    async (request, reply) => answered(request, reply, await app.addresses.list(callerOf(request), request.params.id)),
  )
  api.post(
    '/api/staff/:id/addresses',
    {
      config: { access: 'addresses.add' },
      schema: {
        tags,
        summary: 'Adds a mail address or a mobile number',
        params,
        body: NewStaffAddress,
        response: { 201: StaffAddress, ...problems },
      },
    },
    async (request, reply) =>
      answered(request, reply.code(201), await app.addresses.add(callerOf(request), request.params.id, request.body)),
  )
  api.post(
    '/api/staff/:id/chat-code',
    {
      config: { access: 'addresses.chatCode' },
      schema: {
        tags,
        summary: 'A code for opening a chat with the bot, for ten minutes and one chat',
        params,
        response: { 200: ChatCode, ...problems },
      },
    },
    async (request, reply) =>
      answered(request, reply, await app.addresses.chatCode(callerOf(request), request.params.id)),
  )
  api.delete(
    '/api/staff/:id/addresses/:addressId',
    {
      config: { access: 'addresses.remove' },
      schema: {
        tags,
        summary: 'Removes an address',
        params: Type.Object({ id: Id, addressId: Id }),
        response: { 204: Nothing, ...problems },
      },
    },
    async (request, reply) => {
      const { id, addressId } = request.params
      return removed(request, reply, await app.addresses.remove(callerOf(request), id, addressId))
    },
  )
}
