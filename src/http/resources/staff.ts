import Type from 'typebox'
import { PresenceChange } from '../../contract/presence.ts'
import { Id } from '../../contract/primitives.ts'
import { NewStaff, StaffChange, StaffItem, StaffPage, StaffQuery } from '../../contract/staff.ts'
import { type Api, answered, callerOf, problems } from '../api.ts'
import type { Services } from './services.ts'

const tags = ['staff']
const params = Type.Object({ id: Id })

/** The staff of the office: whom a visitor may want to see. */
export function staff(api: Api, services: Services): void {
  addReading(api, services)
  addChanging(api, services)
}

function addReading(api: Api, { app }: Services): void {
  api.get(
    '/api/staff',
    {
      config: { access: 'staff.find' },
      schema: {
        tags,
        summary: 'Finds staff by part of name, title or unit',
        querystring: StaffQuery,
        response: { 200: StaffPage, ...problems },
      },
    },
    async (request) => app.staff.find(callerOf(request), request.query),
  )
  api.get(
    '/api/staff/:id',
    {
      config: { access: 'staff.get' },
      schema: { tags, summary: 'One member of staff', params, response: { 200: StaffItem, ...problems } },
    },
    async (request, reply) => answered(request, reply, await app.staff.get(callerOf(request), request.params.id)),
  )
}

function addChanging(api: Api, { app }: Services): void {
  api.post(
    '/api/staff',
    {
      config: { access: 'staff.add' },
      schema: { tags, summary: 'Adds a member of staff', body: NewStaff, response: { 201: StaffItem, ...problems } },
    },
    async (request, reply) => answered(request, reply.code(201), await app.staff.add(callerOf(request), request.body)),
  )
  api.patch(
    '/api/staff/:id',
    {
      config: { access: 'staff.change' },
      schema: {
        tags,
        summary: 'Changes what is given',
        params,
        body: StaffChange,
        response: { 200: StaffItem, ...problems },
      },
    },
    async (request, reply) =>
      answered(request, reply, await app.staff.change(callerOf(request), request.params.id, request.body)),
  )
  api.put(
    '/api/staff/:id/presence',
    {
      config: { access: 'staff.setPresence' },
      schema: {
        tags,
        summary: 'Says where somebody is and until when; a host says so of themself',
        params,
        body: PresenceChange,
        response: { 200: StaffItem, ...problems },
      },
    },
    async (request, reply) =>
      answered(request, reply, await app.staff.setPresence(callerOf(request), request.params.id, request.body)),
  )
}
