import Type from 'typebox'
import { NewRoom, RoomItem, RoomPage } from '../../contract/office.ts'
import { line } from '../../contract/primitives.ts'
import { type Api, answered, callerOf, Nothing, problems, removed } from '../api.ts'
import type { Services } from './services.ts'

const tags = ['things']

/** The waiting rooms. */
export function rooms(api: Api, { app }: Services): void {
  api.get(
    '/api/rooms',
    {
      config: { access: 'rooms.list' },
      schema: { tags, summary: 'All waiting rooms', response: { 200: RoomPage, ...problems } },
    },
    async (request) => app.rooms.list(callerOf(request)),
  )
  api.post(
    '/api/rooms',
    {
      config: { access: 'rooms.add' },
      schema: { tags, summary: 'Adds a waiting room', body: NewRoom, response: { 201: RoomItem, ...problems } },
    },
    async (request, reply) => answered(request, reply.code(201), await app.rooms.add(callerOf(request), request.body)),
  )
  api.delete(
    '/api/rooms/:name',
    {
      config: { access: 'rooms.remove' },
      schema: {
        tags,
        summary: 'Removes a waiting room in which nobody waits',
        params: Type.Object({ name: line(100) }),
        response: { 204: Nothing, ...problems },
      },
    },
    async (request, reply) => removed(request, reply, await app.rooms.remove(callerOf(request), request.params.name)),
  )
}
