import Type from 'typebox'
import { Ladder, LadderChange, LadderExample, LadderPage, LadderTrial } from '../../contract/ladders.ts'
import { Id } from '../../contract/primitives.ts'
import { type Api, answered, callerOf, Nothing, problems, removed } from '../api.ts'
import type { Services } from './services.ts'

const tags = ['channels']
const params = Type.Object({ unitId: Id })

/** How a question is pursued until somebody answers. */
export function ladders(api: Api, { app }: Services): void {
  api.get(
    '/api/ladders',
    {
      config: { access: 'ladders.list' },
      schema: {
        tags,
        summary: 'The ladder of the office, and of each unit',
        response: { 200: LadderPage, ...problems },
      },
    },
    async (request) => app.ladders.list(callerOf(request)),
  )
  api.put(
    '/api/ladders',
    {
      config: { access: 'ladders.put' },
      schema: {
        tags,
        summary: "Sets the office's ladder",
        body: LadderChange,
        response: { 200: Ladder, ...problems },
      },
    },
    async (request, reply) => answered(request, reply, await app.ladders.put(callerOf(request), null, request.body)),
  )
  api.put(
    '/api/ladders/:unitId',
    {
      config: { access: 'ladders.put' },
      schema: {
        tags,
        summary: 'Gives a unit a ladder of its own',
        params,
        body: LadderChange,
        response: { 200: Ladder, ...problems },
      },
    },
    async (request, reply) =>
      answered(request, reply, await app.ladders.put(callerOf(request), request.params.unitId, request.body)),
  )
  api.delete(
    '/api/ladders/:unitId',
    {
      config: { access: 'ladders.remove' },
      schema: { tags, summary: "Lets a unit follow the office's", params, response: { 204: Nothing, ...problems } },
    },
    async (request, reply) =>
      removed(request, reply, await app.ladders.remove(callerOf(request), request.params.unitId)),
  )
  api.post(
    '/api/ladders/example',
    {
      config: { access: 'ladders.example' },
      schema: {
        tags,
        summary: 'What would happen now to a question for somebody',
        body: LadderTrial,
        response: { 200: LadderExample, ...problems },
      },
    },
    async (request, reply) => answered(request, reply, await app.ladders.example(callerOf(request), request.body)),
  )
}
