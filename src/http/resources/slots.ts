import Type from 'typebox'
import { NewSlots, NumberedChange, SlotItem, SlotPage } from '../../contract/office.ts'
import { line } from '../../contract/primitives.ts'
import { type Api, answered, callerOf, Nothing, problems, removed } from '../api.ts'
import type { Services } from './services.ts'

const tags = ['things']
const params = Type.Object({ number: line(8) })

/** The numbered places in which the office keeps visitors' things. */
export function slots(api: Api, { app }: Services): void {
  api.get(
    '/api/slots',
    {
      config: { access: 'slots.list' },
      schema: { tags, summary: 'All slots', response: { 200: SlotPage, ...problems } },
    },
    async (request) => app.slots.list(callerOf(request)),
  )
  api.post(
    '/api/slots',
    {
      config: { access: 'slots.addRange' },
      schema: { tags, summary: 'Adds slots from–to', body: NewSlots, response: { 201: SlotPage, ...problems } },
    },
    async (request, reply) =>
      answered(request, reply.code(201), await app.slots.addRange(callerOf(request), request.body)),
  )
  api.patch(
    '/api/slots/:number',
    {
      config: { access: 'slots.change' },
      schema: {
        tags,
        summary: 'In or out of use, or at another post',
        params,
        body: NumberedChange,
        response: { 200: SlotItem, ...problems },
      },
    },
    async (request, reply) =>
      answered(request, reply, await app.slots.change(callerOf(request), request.params.number, request.body)),
  )
  api.delete(
    '/api/slots/:number',
    {
      config: { access: 'slots.remove' },
      schema: { tags, summary: 'Removes an empty slot', params, response: { 204: Nothing, ...problems } },
    },
    async (request, reply) => removed(request, reply, await app.slots.remove(callerOf(request), request.params.number)),
  )
}
