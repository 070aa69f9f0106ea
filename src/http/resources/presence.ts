import Type from 'typebox'
import { Availability, CalendarAddress, NewDelegation, QuietHours } from '../../contract/presence.ts'
import { Id } from '../../contract/primitives.ts'
import { type Api, answered, callerOf, problems } from '../api.ts'
import type { Services } from './services.ts'

const tags = ['staff']
const params = Type.Object({ id: Id })
const response = { 200: Availability, ...problems }

/** What is arranged for the times when a member of staff is not there. */
export function presence(api: Api, services: Services): void {
  api.get(
    '/api/staff/:id/availability',
    {
      config: { access: 'presence.get' },
      schema: { tags, summary: 'Where somebody is, who answers for them, when they want quiet', params, response },
    },
    async (request, reply) =>
      answered(request, reply, await services.app.presence.get(callerOf(request), request.params.id)),
  )
  addDelegations(api, services)
  addQuietHours(api, services)
  addCalendar(api, services)
}

function addDelegations(api: Api, { app }: Services): void {
  api.post(
    '/api/staff/:id/delegations',
    {
      config: { access: 'presence.delegate' },
      schema: { tags, summary: 'Names who answers for somebody', params, body: NewDelegation, response },
    },
    async (request, reply) =>
      answered(request, reply, await app.presence.delegate(callerOf(request), request.params.id, request.body)),
  )
  api.delete(
    '/api/staff/:id/delegations/:delegationId',
    {
      config: { access: 'presence.endDelegation' },
      schema: {
        tags,
        summary: 'Ends such an arrangement',
        params: Type.Object({ id: Id, delegationId: Id }),
        response,
      },
    },
    async (request, reply) => {
      const { id, delegationId } = request.params
      return answered(request, reply, await app.presence.endDelegation(callerOf(request), id, delegationId))
    },
  )
}

function addQuietHours(api: Api, { app }: Services): void {
  api.put(
    '/api/staff/:id/quiet-hours',
    {
      config: { access: 'presence.setQuietHours' },
      schema: { tags, summary: 'Says when somebody does not want to be disturbed', params, body: QuietHours, response },
    },
    async (request, reply) =>
      answered(request, reply, await app.presence.setQuietHours(callerOf(request), request.params.id, request.body)),
  )
  api.delete(
    '/api/staff/:id/quiet-hours',
    {
      config: { access: 'presence.endQuietHours' },
      schema: { tags, summary: 'Ends the quiet hours', params, response },
    },
    async (request, reply) =>
      answered(request, reply, await app.presence.endQuietHours(callerOf(request), request.params.id)),
  )
}

function addCalendar(api: Api, { app }: Services): void {
  api.put(
    '/api/staff/:id/calendar',
    {
      config: { access: 'presence.setCalendar' },
      schema: {
        tags,
        summary: 'Keeps the address of an iCalendar feed and reads it at once',
        params,
        body: CalendarAddress,
        response,
      },
    },
    async (request, reply) =>
      answered(request, reply, await app.presence.setCalendar(callerOf(request), request.params.id, request.body)),
  )
  api.post(
    '/api/staff/:id/calendar/read',
    {
      config: { access: 'presence.readCalendar' },
      schema: { tags, summary: 'Reads the calendar now', params, response },
    },
    async (request, reply) =>
      answered(request, reply, await app.presence.readCalendar(callerOf(request), request.params.id)),
  )
  api.delete(
    '/api/staff/:id/calendar',
    {
      config: { access: 'presence.endCalendar' },
      schema: { tags, summary: 'Forgets the calendar and what it said', params, response },
    },
    async (request, reply) =>
      answered(request, reply, await app.presence.endCalendar(callerOf(request), request.params.id)),
  )
}
