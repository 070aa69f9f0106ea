import Type from 'typebox'
import { Id } from '../../contract/primitives.ts'
import { NewUnit, UnitItem, UnitPage } from '../../contract/staff.ts'
import { type Api, answered, callerOf, Nothing, problems, removed } from '../api.ts'
import type { Services } from './services.ts'

const tags = ['staff']
const params = Type.Object({ id: Id })

/** The units to which staff belong. */
export function units(api: Api, { app }: Services): void {
  api.get(
    '/api/units',
    {
      config: { access: 'units.list' },
      schema: { tags, summary: 'All units', response: { 200: UnitPage, ...problems } },
    },
    async (request) => app.units.list(callerOf(request)),
  )
  api.post(
    '/api/units',
    {
      config: { access: 'units.add' },
      schema: { tags, summary: 'Adds a unit', body: NewUnit, response: { 201: UnitItem, ...problems } },
    },
    async (request, reply) => answered(request, reply.code(201), await app.units.add(callerOf(request), request.body)),
  )
  api.patch(
    '/api/units/:id',
    {
      config: { access: 'units.rename' },
      schema: { tags, summary: 'Renames a unit', params, body: NewUnit, response: { 200: UnitItem, ...problems } },
    },
    async (request, reply) =>
      answered(request, reply, await app.units.rename(callerOf(request), request.params.id, request.body)),
  )
  api.delete(
    '/api/units/:id',
    {
      config: { access: 'units.remove' },
      schema: { tags, summary: 'Removes a unit without staff', params, response: { 204: Nothing, ...problems } },
    },
    async (request, reply) => removed(request, reply, await app.units.remove(callerOf(request), request.params.id)),
  )
}
