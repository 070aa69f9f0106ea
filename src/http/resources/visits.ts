import Type from 'typebox'
import { LadderSkip, OpenVisit, VisitCommand } from '../../contract/commands.ts'
import { MessageItem } from '../../contract/outbox.ts'
import { Id } from '../../contract/primitives.ts'
import { VisitMessagePage } from '../../contract/reach.ts'
import {
  MomentPage,
  Reveal,
  Revealed,
  Seen,
  SeenAnswered,
  Visit,
  VisitAnswered,
  VisitPage,
  VisitQuery,
} from '../../contract/visit.ts'
import { type Api, answered, callerOf, problems, troubled } from '../api.ts'
import { Paper, sendPaper } from '../papers/paper.ts'
import { visitSheetOf } from '../papers/visit-sheet.ts'
import type { Services } from './services.ts'

const tags = ['visits']
const params = Type.Object({ id: Id })

/** Visits: opened, driven on by commands, read. */
export function visits(api: Api, services: Services): void {
  addActing(api, services)
  addReading(api, services)
  addMessages(api, services)
  addPaper(api, services)
}

function addActing(api: Api, { app }: Services): void {
  api.post(
    '/api/visits',
    {
      config: { access: 'visits.open' },
      schema: {
        tags,
        summary: 'Opens a visit; from the desk it also registers where the SOP waits for that',
        body: OpenVisit,
        response: { 201: VisitAnswered, ...problems },
      },
    },
    async (request, reply) =>
      answered(request, reply.code(201), await app.visits.open(callerOf(request), request.body)),
  )
  api.post(
    '/api/visits/:id/commands',
    {
      config: { access: 'visits.command' },
      schema: {
        tags,
        summary: 'Does one thing; 409 with a refusal’s code where the SOP or a rule forbids it',
        params,
        body: VisitCommand,
        response: { 200: VisitAnswered, ...problems },
      },
    },
    async (request, reply) =>
      answered(request, reply, await app.visits.command(callerOf(request), request.params.id, request.body)),
  )
  api.post(
    '/api/visits/:id/seen',
    {
      config: { access: 'visits.seen' },
      schema: {
        tags,
        summary: 'The other side’s messages of the conversation were on the screen, as far as a number of the ledger',
        params,
        body: Seen,
        response: { 200: SeenAnswered, ...problems },
      },
    },
    async (request, reply) =>
      answered(request, reply, await app.visits.seen(callerOf(request), request.params.id, request.body)),
  )
  api.post(
    '/api/visits/:id/ladder/skip',
    {
      config: { access: 'visits.skipRung' },
      schema: {
        tags,
        summary: 'Passes over whoever is asked now: the question goes on to the next rung of its ladder',
        params,
        body: LadderSkip,
        response: { 200: VisitAnswered, ...problems },
      },
    },
    async (request, reply) =>
      answered(request, reply, await app.reach.skip(callerOf(request), request.params.id, request.body)),
  )
  api.post(
    '/api/visits/:id/reveal',
    {
      config: { access: 'visits.reveal' },
      schema: {
        tags,
        summary: 'Shows what is masked; the showing is recorded',
        params,
        body: Reveal,
        response: { 200: Revealed, ...problems },
      },
    },
    async (request, reply) =>
      answered(request, reply, await app.visits.reveal(callerOf(request), request.params.id, request.body)),
  )
}

function addReading(api: Api, { app }: Services): void {
  api.get(
    '/api/visits',
    {
      config: { access: 'visits.list' },
      schema: {
        tags,
        summary: 'Visits; a host sees their own',
        querystring: VisitQuery,
        response: { 200: VisitPage, ...problems },
      },
    },
    async (request) => app.visits.list(callerOf(request), request.query),
  )
  api.get(
    '/api/visits/:id',
    {
      config: { access: 'visits.get' },
      schema: { tags, summary: 'One visit', params, response: { 200: Visit, ...problems } },
    },
    async (request, reply) => answered(request, reply, await app.visits.get(callerOf(request), request.params.id)),
  )
  api.get(
    '/api/visits/:id/moments',
    {
      config: { access: 'visits.moments' },
      schema: {
        tags,
        summary: 'Its story, moment by moment; the reading is recorded',
        params,
        response: { 200: MomentPage, ...problems },
      },
    },
    async (request, reply) => answered(request, reply, await app.visits.moments(callerOf(request), request.params.id)),
  )
}

function addMessages(api: Api, { app }: Services): void {
  api.get(
    '/api/visits/:id/messages',
    {
      config: { access: 'visits.messages' },
      schema: {
        tags,
        summary: 'What went to people about it: when it was sent, delivered, opened, answered, and through what',
        params,
        response: { 200: VisitMessagePage, ...problems },
      },
    },
    async (request, reply) => answered(request, reply, await app.visits.messages(callerOf(request), request.params.id)),
  )
  api.post(
    '/api/visits/:id/messages/:messageId/retry',
    {
      config: { access: 'visits.retryMessage' },
      schema: {
        tags,
        summary: 'Tries one that was given up again',
        params: Type.Object({ id: Id, messageId: Id }),
        response: { 200: MessageItem, ...problems },
      },
    },
    async (request, reply) => {
      const { id, messageId } = request.params
      return answered(request, reply, await app.visits.retryMessage(callerOf(request), id, messageId))
    },
  )
}

function addPaper(api: Api, { app, baseUrl }: Services): void {
  api.get(
    '/api/visits/:id/sheet.pdf',
    {
      config: { access: 'visits.sheet' },
      schema: { tags, summary: 'The visit sheet, A5', params, response: { 200: Paper, ...problems } },
    },
    async (request, reply) => {
      const { id } = request.params
      const answer = await app.visits.sheet(callerOf(request), id)
      if (!answer.ok) return reply.send(troubled(request, reply, answer.trouble))
      const { renderVisitSheet } = await import('../../documents/visit-sheet.ts')
      const pdf = await renderVisitSheet(visitSheetOf(answer.value, `${baseUrl(request)}/visits/${id}`))
      return sendPaper(reply, pdf, `lembar-kunjungan-${answer.value.visit.number ?? id}`)
    },
  )
}
