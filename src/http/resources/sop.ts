import Type from 'typebox'
import {
  NewSopVersion,
  SopChoice,
  SopDraft,
  SopDraftChange,
  SopDraftRemoval,
  SopExamplePage,
  SopForecast,
  SopInForce,
  SopSource,
  SopVersion,
  SopVersionItem,
  SopVersionPage,
} from '../../contract/sop.ts'
import { type Api, answered, callerOf, Nothing, problems, removed } from '../api.ts'
import type { Services } from './services.ts'

const tags = ['sop']

/** The SOP in force and its versions. */
export function sop(api: Api, services: Services): void {
  versions(api, services)
  draft(api, services)
  comparison(api, services)
}

function versions(api: Api, { app }: Services): void {
  api.get(
    '/api/sop',
    {
      config: { access: 'sop.inForce' },
      schema: { tags, summary: 'The SOP in force, and what was measured', response: { 200: SopInForce, ...problems } },
    },
    async (request) => app.sop.inForce(callerOf(request)),
  )
  api.get(
    '/api/sop/versions',
    {
      config: { access: 'sop.versions' },
      schema: { tags, summary: 'All versions', response: { 200: SopVersionPage, ...problems } },
    },
    async (request) => app.sop.versions(callerOf(request)),
  )
  api.get(
    '/api/sop/examples',
    {
      config: { access: 'sop.examples' },
      schema: { tags, summary: 'The SOP files that ship', response: { 200: SopExamplePage, ...problems } },
    },
    async (request) => app.sop.examples(callerOf(request)),
  )
  api.get(
    '/api/sop/versions/:version',
    {
      config: { access: 'sop.version' },
      schema: {
        tags,
        summary: 'One version with its file as it was written',
        params: Type.Object({ version: Type.Integer({ minimum: 1 }) }),
        response: { 200: SopVersion, ...problems },
      },
    },
    async (request, reply) =>
      answered(request, reply, await app.sop.version(callerOf(request), request.params.version)),
  )
  api.post(
    '/api/sop/versions',
    {
      config: { access: 'sop.addVersion' },
      schema: {
        tags,
        summary: 'A new version from YAML; every error with its line and column',
        body: NewSopVersion,
        response: { 201: SopVersionItem, ...problems },
      },
    },
    async (request, reply) =>
      answered(request, reply.code(201), await app.sop.addVersion(callerOf(request), request.body)),
  )
  api.put(
    '/api/sop/in-force',
    {
      config: { access: 'sop.putInForce' },
      schema: {
        tags,
        summary: 'Puts a version in force at once',
        body: SopChoice,
        response: { 200: SopInForce, ...problems },
      },
    },
    async (request, reply) => answered(request, reply, await app.sop.putInForce(callerOf(request), request.body)),
  )
}

function comparison(api: Api, { app }: Services): void {
  api.post(
    '/api/sop/forecast',
    {
      config: { access: 'sop.forecast' },
      schema: {
        tags,
        summary: 'What this month’s figures would have been under a file; nothing is kept',
        body: SopSource,
        response: { 200: SopForecast, ...problems },
      },
    },
    async (request, reply) => answered(request, reply, await app.sop.forecast(callerOf(request), request.body)),
  )
}

function draft(api: Api, { app }: Services): void {
  api.get(
    '/api/sop/draft',
    {
      config: { access: 'sop.draft' },
      schema: { tags, summary: 'The draft that is being written', response: { 200: SopDraft, ...problems } },
    },
    async (request, reply) => answered(request, reply, await app.sop.draft(callerOf(request))),
  )
  api.put(
    '/api/sop/draft',
    {
      config: { access: 'sop.saveDraft' },
      schema: {
        tags,
        summary: 'Saves the draft as written, faulty or not; 409 where another saved meanwhile',
        body: SopDraftChange,
        response: { 200: SopDraft, ...problems },
      },
    },
    async (request, reply) => answered(request, reply, await app.sop.saveDraft(callerOf(request), request.body)),
  )
  api.delete(
    '/api/sop/draft',
    {
      config: { access: 'sop.dropDraft' },
      schema: {
        tags,
        summary: 'Throws the draft away',
        querystring: SopDraftRemoval,
        response: { 204: Nothing, ...problems },
      },
    },
    async (request, reply) => removed(request, reply, await app.sop.dropDraft(callerOf(request), request.query)),
  )
}
